//! Reported speech: beside the quotes, never counted among them.

use super::super::markup::{Node, el, text};
use super::super::parts::hue;
use crate::domain::cite::{BETWEEN, circumstances, dates};
use crate::domain::pack::Reported;
use crate::state::Explorer;
use leptos::prelude::*;

/// What people are reported as saying, as far as the filter lets it through.
pub fn reported_speech(explorer: Explorer) -> Node {
    let words = explorer.words;
    let list = el("ul").region(move || {
        let pack = explorer.pack();
        let shown = explorer.reported.get();
        let items = shown
            .iter()
            .filter_map(|index| pack.reported.get(*index as usize));
        items.map(|reported| item(explorer, reported)).collect()
    });
    el("section")
        .class("reported")
        .attr("aria-labelledby", "reported-title")
        .live_flag("hidden", move || explorer.reported.with(Vec::is_empty))
        .child(text("h3", "", words.reported).attr("id", "reported-title"))
        .child(text("p", "hint", words.reported_intro))
        .child(list)
}

fn item(explorer: Explorer, reported: &Reported) -> Node {
    let words = explorer.words;
    let mut meta = vec![
        words.list(&explorer.pack().names(&reported.speakers)),
        dates(&reported.dates, words),
    ];
    meta.extend(circumstances(&reported.occasion, &reported.via, words));
    el("li")
        .class(hue(explorer, &reported.story))
        .attr("data-reported", reported.id.clone())
        .child(text("p", "", reported.text.clone()))
        .child(text("p", "meta", meta.join(BETWEEN)))
}
