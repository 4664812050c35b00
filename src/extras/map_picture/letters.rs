//! What stands above and below the map, in words.

use super::painted::Seen;
use crate::platform::bitmap::measure;
use crate::platform::document::find;
use crate::platform::error::BrowserError;
use crate::state::AppState;
use leptos::prelude::*;
use meridian_export::picture::map::{Block, Face, ROOM, lines};
use meridian_route::Selection;
use meridian_search::filter::Facet;
use web_sys::Element;

/// How a block of text is set.
pub struct Setting<'a> {
    /// An element of the page whose face it has.
    pub like: &'a Element,
    /// Size of its letters, in pixels.
    pub size: f64,
    /// Their weight.
    pub weight: &'a str,
    /// Their colour.
    pub colour: &'a str,
}

/// A text in lines for a picture of this width, in pixels.
pub fn block(text: &str, set: &Setting, width: f64) -> Result<Block, BrowserError> {
    let face = Face {
        size: set.size,
        weight: set.weight.to_owned(),
        spacing: None,
        ..Seen::of(set.like).face()
    };
    let font = format!("{} {}px {}", set.weight, set.size as u32, face.family);
    Ok(Block {
        lines: lines(text, width - 2.0 * ROOM, measure(&font)?),
        face,
        colour: set.colour.to_owned(),
    })
}

/// The words of the first element that matches.
pub fn words(selector: &str) -> String {
    let text = find(selector).and_then(|element| element.text_content());
    text.unwrap_or_default().trim().to_owned()
}

/// What is chosen and asked for: the place that is looked at, every value that narrows, the search text.
pub fn choice(app: AppState) -> String {
    let mut parts: Vec<String> = Vec::new();
    if let Some(Selection::Place(id)) = app.selection.get_untracked() {
        let pack = app.pack();
        parts.extend(pack.place(&id).map(|place| place.name.clone()));
    }
    app.filter.with_untracked(|filter| {
        for facet in Facet::ALL {
            for value in app.values(facet) {
                let name = app.value_name(facet, &value);
                if filter.has(facet, &value.id) && !parts.contains(&name) {
                    parts.push(name);
                }
            }
        }
        let searched = filter.q.trim();
        if !searched.is_empty() {
            let (open, close) = app.words.marks;
            parts.push([open, searched, close].concat());
        }
    });
    parts.join(" · ")
}
