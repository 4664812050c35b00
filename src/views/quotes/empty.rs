//! What to do when nothing fits.

use super::super::markup::{Node, el};
use super::super::parts::button;
use crate::platform::focus::{element, focus_in_place};
use crate::state::AppState;
use leptos::prelude::*;
use meridian_search::{Condition, Relax};

/// The conditions that can be dropped, the most helpful first, each with one click.
pub fn empty(app: AppState) -> Node {
    el("div").region(move || {
        let words = app.words;
        let results = app.results.get();
        if !results.order.is_empty() {
            return Vec::new();
        }
        vec![
            el("div")
                .class("empty")
                .child(el("p").class("empty-title").text(words.empty))
                .child(el("p").text(words.empty_relax))
                .child(
                    el("div")
                        .class("chips")
                        .children(results.relax.iter().map(|it| offer(app, it))),
                ),
        ]
    })
}

fn offer(app: AppState, relax: &Relax) -> Node {
    let words = app.words;
    let would = relax.count as usize;
    let name = match &relax.condition {
        Condition::Text => app
            .filter
            .with_untracked(|filter| (words.relax_text)(filter.q.trim(), would)),
        Condition::Term(term) => (words.relax_text)(term, would),
        Condition::Facet(facet) => (words.relax_facet)(words.facet(*facet), would),
        Condition::Dates => (words.relax_dates)(would),
        Condition::Everything => (words.relax_all)(would),
    };
    let filter = relax.filter.clone();
    button("chip")
        .on("click", move |_| {
            app.relax(filter.clone());
            // The button goes; the reader stays where the quotes are.
            if let Some(quotes) = element("quotes") {
                focus_in_place(&quotes);
            }
        })
        .text(name)
}
