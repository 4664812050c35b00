//! What to do when nothing fits.

use super::super::markup::{Node, el};
use super::super::parts::button;
use crate::platform::focus::{element, focus_in_place};
use crate::state::Explorer;
use leptos::prelude::*;
use meridian_search::{Condition, Loosen};

/// The conditions that can be dropped, the most helpful first, each with one click.
pub fn empty(explorer: Explorer) -> Node {
    el("div").region(move || {
        let words = explorer.words;
        let results = explorer.results.get();
        if !results.order.is_empty() {
            return Vec::new();
        }
        vec![
            el("div")
                .class("empty")
                .child(el("p").class("empty-title").text(words.empty))
                .child(el("p").text(words.empty_loosen))
                .child(
                    el("div")
                        .class("chips")
                        .children(results.loosen.iter().map(|it| offer(explorer, it))),
                ),
        ]
    })
}

fn offer(explorer: Explorer, loosen: &Loosen) -> Node {
    let words = explorer.words;
    let would = loosen.count as usize;
    let name = match &loosen.condition {
        Condition::Text => explorer
            .filter
            .with_untracked(|filter| (words.loosen_text)(filter.q.trim(), would)),
        Condition::Term(term) => (words.loosen_text)(term, would),
        Condition::Facet(facet) => (words.loosen_facet)(words.facet(*facet), would),
        Condition::Dates => (words.loosen_dates)(would),
        Condition::Everything => (words.loosen_all)(would),
    };
    let filter = loosen.filter.clone();
    button("chip")
        .on("click", move |_| {
            explorer.loosen(filter.clone());
            // The button goes; the reader stays where the quotes are.
            if let Some(quotes) = element("quotes") {
                focus_in_place(&quotes);
            }
        })
        .text(name)
}
