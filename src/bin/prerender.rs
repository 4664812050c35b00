//! Prints the prerendered page of a pack as one JSON object, for `cargo xtask build` to put into index.html.

use leptos::prelude::{Owner, provide_context};
use meridian::domain::geo::basemap::Basemap;
use meridian::domain::pack::Pack;
use meridian::domain::placement;
use meridian::state::Explorer;
use meridian::views::markup::to_html;
use meridian::views::{StaticMap, app, keep};
use serde_json::{Value, json};
use std::process::ExitCode;
use std::sync::Arc;

/// The basemap of the static map; the live one fetches a finer one.
const COARSE: &[u8] = include_bytes!("../../basemap/coarse.bin");

fn main() -> ExitCode {
    match page() {
        Ok(page) => {
            println!("{page}");
            ExitCode::SUCCESS
        }
        Err(problem) => {
            eprintln!("prerender: {problem}");
            ExitCode::FAILURE
        }
    }
}

/// The pack without what the page does not use: the words around a quote, why a body or a person who is not quoted is
/// mentioned, and the traces of what has no detail of its own. A
/// place's traces are its mentions. The whole pack is in `packs/`.
fn core(text: &str) -> serde_json::Result<String> {
    let mut pack: Value = serde_json::from_str(text)?;
    let items = |pack: &mut Value, list: &str, change: &dyn Fn(&mut Value)| {
        let found = pack.get_mut(list).and_then(Value::as_array_mut);
        found.into_iter().flatten().for_each(change);
    };
    items(&mut pack, "quotes", &|quote| {
        if let Some(selector) = quote.get_mut("selector").and_then(Value::as_object_mut) {
            selector.retain(|key, _| key == "exact");
        }
    });
    for list in ["people", "organisations"] {
        items(&mut pack, list, &|party| {
            if let Some(stories) = party.get_mut("stories") {
                *stories = json!([]);
            }
        });
    }
    for list in ["stories", "reported", "figures", "lines"] {
        items(&mut pack, list, &without_traces);
    }
    Ok(pack.to_string())
}

/// Empties every trace below a value.
fn without_traces(value: &mut Value) {
    match value {
        Value::Object(fields) => fields.iter_mut().for_each(|(name, value)| {
            if name == "source" {
                *value = json!([]);
            } else {
                without_traces(value);
            }
        }),
        Value::Array(items) => items.iter_mut().for_each(without_traces),
        _ => {}
    }
}

/// The JSON object: `lang`, `title`, `description`, `body`, `keep`, `css`, `pack`.
fn page() -> Result<String, String> {
    let mut arguments = std::env::args().skip(1);
    let path = match (arguments.next().as_deref(), arguments.next()) {
        (Some("--pack"), Some(path)) => path,
        _ => return Err("usage: prerender --pack FILE".to_owned()),
    };
    let text = std::fs::read_to_string(&path).map_err(|error| format!("{path}: {error}"))?;
    let pack = Arc::new(Pack::parse(&text).map_err(|error| format!("{path}: {error}"))?);
    let map = Basemap::decode(COARSE).map_err(|error| format!("basemap/coarse.bin: {error}"))?;
    let owner = Owner::new_root(None);
    let body = owner.with(|| {
        provide_context(StaticMap::new(&map, &pack));
        let explorer = Explorer::new(Arc::clone(&pack));
        to_html(app(explorer))
    });
    let mut css = placement::rules(".strip", &placement::timeline(&pack));
    css.push_str(&placement::rules(".marks", &placement::map(&pack)));
    Ok(json!({
        "lang": pack.lang,
        "title": pack.title,
        "description": pack.dek,
        "body": body,
        "keep": to_html(keep(&pack)),
        "css": css,
        "pack": core(&text).map_err(|error| format!("{path}: {error}"))?,
    })
    .to_string())
}
