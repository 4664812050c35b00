//! Prints the prerendered page of a pack as one JSON object, for `cargo xtask build` to put into xtask/src/site/page.html.

use leptos::prelude::{Owner, provide_context};
use meridian::domain::geo::basemap::Basemap;
use meridian::domain::lesson::model::beside;
use meridian::domain::pack::Pack;
use meridian::domain::subject::Subject;
use meridian::domain::words::{EN, KEEP};
use meridian::domain::{placement, structured_data};
use meridian::state::Explorer;
use meridian::views::markup::{Node, to_html};
use meridian::views::{
    StaticMap, app, head, learn, page_tools, page_tools_inside, reduced, single,
};
use serde_json::{Value, json};
use std::path::Path;
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

/// The pages of stories and quotes, each with its `stem`, `title`, `description`, `head`, `body` and `structured`.
fn singles(explorer: Explorer, pack: &Pack, base: Option<&str>) -> Vec<Value> {
    let page = |subject: Subject| {
        json!({
            "stem": subject.stem(),
            "title": subject.title(pack, &EN),
            "description": subject.description(pack, &EN),
            "head": html(head(pack, subject, &EN, base)),
            "body": html(single(explorer, subject)),
            "structured": structured_data::json_ld(pack, subject, base),
        })
    };
    let all = Subject::all(pack).filter(|subject| *subject != Subject::Page);
    all.map(page).collect()
}

/// Nodes as HTML, a line each.
fn html(nodes: Vec<Node>) -> String {
    nodes
        .into_iter()
        .map(to_html)
        .collect::<Vec<_>>()
        .join("\n")
}

/// The page's markup with the way to the lesson at the end of its head, if there is one. The program does not know of it: taking
/// over, it walks along what it has itself.
fn with_lesson(body: String, taught: bool) -> String {
    const END: &str = "</header>";
    if !taught {
        return body;
    }
    body.replacen(END, &[&to_html(learn()), END].concat(), 1)
}

/// The JSON object: `lang`, `dir`, `title`, `description`, `body`, `reduced`, `keep`, `keep_inside`, `frame`, `css`, `pack`, `structured`,
/// `singles`.
fn page() -> Result<String, String> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let (path, base) = match *words {
        ["--pack", path] => (path, None),
        ["--pack", path, "--base", base] => (path, Some(base)),
        _ => return Err("usage: prerender --pack FILE [--base URL]".to_owned()),
    };
    let text = std::fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))?;
    let pack = Arc::new(Pack::parse(&text).map_err(|error| format!("{path}: {error}"))?);
    let map = Basemap::decode(COARSE).map_err(|error| format!("basemap/coarse.bin: {error}"))?;
    let taught = beside(Path::new(path)).is_file();
    let owner = Owner::new_root(None);
    let (body, singles) = owner.with(|| {
        provide_context(StaticMap::new(&map, &pack));
        let explorer = Explorer::new(Arc::clone(&pack));
        (
            with_lesson(to_html(app(explorer)), taught),
            singles(explorer, &pack, base),
        )
    });
    let mut css = placement::rules(".strip", &placement::timeline(&pack));
    css.push_str(&placement::rules(".marks", &placement::map(&pack)));
    Ok(json!({
        "lang": pack.lang,
        "dir": EN.dir,
        "title": pack.title,
        "description": pack.dek,
        "body": body,
        "reduced": to_html(reduced()),
        "keep": to_html(page_tools(&pack)),
        "keep_inside": to_html(page_tools_inside(&pack)),
        "frame": { "whole": KEEP.whole, "dir": EN.dir },
        "head": html(head(&pack, Subject::Page, &EN, base)),
        "structured": structured_data::json_ld(&pack, Subject::Page, base),
        "singles": singles,
        "css": css,
        "pack": serde_json::to_string(&Pack::clone(&pack).core()).map_err(|error| error.to_string())?,
    })
    .to_string())
}
