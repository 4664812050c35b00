//! The quotes that the filter lets through.

use super::super::markup::{Node, el};
use super::super::notices::notices;
use super::super::parts::{button, controls};
use super::card::quote_card;
use super::empty::empty;
use super::facets::facets;
use super::order::order;
use super::reported::reported_speech;
use crate::state::{AppState, PAGE};
use leptos::prelude::*;
use meridian_route::Group;

/// Notice, count, order, facets, wall, reported speech.
pub fn quotes(app: AppState) -> Node {
    let facets_open = RwSignal::new(false);
    let results = el("div")
        .class("results")
        .child(wall(app))
        .child(empty(app))
        .child(more(app))
        .child(reported_speech(app));
    let facets = el("div")
        .attr("id", "facets")
        .class("facets")
        .class(("open", move || facets_open.get()))
        .child(facets(app));
    el("section")
        .attr("id", "quotes")
        .class("quotes")
        .attr("aria-labelledby", "quotes-title")
        .attr("tabindex", "-1")
        .child(
            el("h2")
                .class("hidden")
                .text(app.words.quotes)
                .attr("id", "quotes-title"),
        )
        .child(notices(app, "notice"))
        .child(head(app))
        .child(facets_toggle(app, facets_open))
        .child(el("div").class("quotes-body").child(facets).child(results))
}

/// The quotes themselves. A key is a quote's position in the pack, or a speaker's id and number of quotes for a heading.
fn wall(app: AppState) -> Node {
    el("div").attr("id", "wall").class("wall").keyed(
        move || keys(app),
        move |key| match (key.parse(), key.split_once(' ')) {
            (Ok(index), _) => quote_card(app, index),
            (_, Some((speaker, count))) => speaker_heading(app, speaker, count),
            _ => el("div"),
        },
    )
}

/// The wall's keys in order, at most as many quotes as may be shown. Reactive.
fn keys(app: AppState) -> Vec<String> {
    let limit = app.limit.get();
    let grouped = app.show.with(|show| show.group == Some(Group::Speaker));
    let results = app.results.get();
    if !grouped {
        return results
            .order
            .iter()
            .take(limit)
            .map(u32::to_string)
            .collect();
    }
    let mut keys = Vec::new();
    let mut left = limit;
    for group in app.by_speaker(&results.order) {
        if left == 0 {
            break;
        }
        keys.push(format!("{} {}", group.speaker, group.quotes.len()));
        keys.extend(group.quotes.iter().take(left).map(u32::to_string));
        left = left.saturating_sub(group.quotes.len());
    }
    keys
}

fn head(app: AppState) -> Node {
    let total = app.pack().quotes.len();
    let count = el("p")
        .class("total")
        .attr("data-count", "quotes")
        .attr("role", "status")
        .attr("aria-live", "polite")
        .text(move || {
            let shown = app.results.with(|results| results.order.len());
            (app.words.quotes_of)(shown, total)
        });
    el("div")
        .class("quotes-head")
        .child(count)
        .child(order(app))
}

fn facets_toggle(app: AppState, open: RwSignal<bool>) -> Node {
    let words = app.words;
    controls(app, "facets-toggle").child(
        button("button")
            .attr("aria-controls", "facets")
            .attr("aria-expanded", move || open.get())
            .on("click", move |_| open.update(|open| *open = !*open))
            .text(move || {
                if open.get() {
                    words.hide_facets
                } else {
                    words.show_facets
                }
                .to_owned()
            }),
    )
}

fn speaker_heading(app: AppState, id: &str, count: &str) -> Node {
    let pack = app.pack();
    let name = pack
        .party(id)
        .map(|party| party.name().to_owned())
        .unwrap_or_default();
    el("h3").class("group").text(name).child(
        el("span")
            .class("count")
            .text((app.words.group_count)(count.parse().unwrap_or_default())),
    )
}

fn more(app: AppState) -> Node {
    el("div").region(move || {
        let shown = app.results.with(|results| results.order.len());
        let left = shown.saturating_sub(app.limit.get());
        let more = (left > 0).then(|| {
            button("button")
                .on("click", move |_| app.limit.update(|limit| *limit += PAGE))
                .text((app.words.more_quotes)(left))
        });
        more.into_iter().collect()
    })
}
