//! Reported speech: beside the quotes, never counted among them.

use super::super::markup::{Node, el};
use super::super::parts::hue;
use crate::state::AppState;
use leptos::prelude::*;
use meridian_export::cite::{BETWEEN, circumstances, dates};
use meridian_pack::Reported;

/// What people are reported as saying, as far as the filter lets it through.
pub fn reported_speech(app: AppState) -> Node {
    let words = app.words;
    let list = el("ul").region(move || {
        let pack = app.pack();
        let shown = app.reported.get();
        let items = shown
            .iter()
            .filter_map(|index| pack.reported.get(*index as usize));
        items.map(|reported| item(app, reported)).collect()
    });
    el("section")
        .class("reported")
        .attr("aria-labelledby", "reported-title")
        .attr("hidden", move || app.reported.with(Vec::is_empty))
        .child(el("h3").text(words.reported).attr("id", "reported-title"))
        .child(el("p").class("hint").text(words.reported_intro))
        .child(list)
}

fn item(app: AppState, reported: &Reported) -> Node {
    let words = app.words;
    let mut meta = vec![
        words.list(&app.pack().names(&reported.speakers)),
        dates(&reported.dates, words),
    ];
    meta.extend(circumstances(&reported.occasion, &reported.via, words));
    el("li")
        .class(hue(app, &reported.story))
        .attr("data-reported", reported.id.clone())
        .child(el("p").text(reported.text.clone()))
        .child(el("p").class("meta").text(meta.join(BETWEEN)))
}
