//! The quotes that the filter lets through.

use super::super::markup::{Node, el};
use super::super::notices::notices;
use super::super::parts::{button, controls};
use super::card::quote_card;
use super::empty::empty;
use super::facets::facets;
use super::order::order;
use super::reported::reported_speech;
use crate::state::{Explorer, PAGE};
use leptos::prelude::*;
use meridian_route::Group;

/// Notice, count, order, facets, wall, reported speech.
pub fn quotes(explorer: Explorer) -> Node {
    let facets_open = RwSignal::new(false);
    let results = el("div")
        .class("results")
        .child(wall(explorer))
        .child(empty(explorer))
        .child(more(explorer))
        .child(reported_speech(explorer));
    let facets = el("div")
        .attr("id", "facets")
        .class("facets")
        .class(("open", move || facets_open.get()))
        .child(facets(explorer));
    el("section")
        .attr("id", "quotes")
        .class("quotes")
        .attr("aria-labelledby", "quotes-title")
        .attr("tabindex", "-1")
        .child(
            el("h2")
                .class("hidden")
                .text(explorer.words.quotes)
                .attr("id", "quotes-title"),
        )
        .child(notices(explorer, "notice"))
        .child(head(explorer))
        .child(facets_toggle(explorer, facets_open))
        .child(el("div").class("quotes-body").child(facets).child(results))
}

/// The quotes themselves. A key is a quote's position in the pack, or a speaker's id and number of quotes for a heading.
fn wall(explorer: Explorer) -> Node {
    el("div").attr("id", "wall").class("wall").keyed(
        move || keys(explorer),
        move |key| match (key.parse(), key.split_once(' ')) {
            (Ok(index), _) => quote_card(explorer, index),
            (_, Some((speaker, count))) => speaker_heading(explorer, speaker, count),
            _ => el("div"),
        },
    )
}

/// The wall's keys in order, at most as many quotes as may be shown. Reactive.
fn keys(explorer: Explorer) -> Vec<String> {
    let limit = explorer.limit.get();
    let grouped = explorer
        .show
        .with(|show| show.group == Some(Group::Speaker));
    let results = explorer.results.get();
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
    for group in explorer.by_speaker(&results.order) {
        if left == 0 {
            break;
        }
        keys.push(format!("{} {}", group.speaker, group.quotes.len()));
        keys.extend(group.quotes.iter().take(left).map(u32::to_string));
        left = left.saturating_sub(group.quotes.len());
    }
    keys
}

fn head(explorer: Explorer) -> Node {
    let total = explorer.pack().quotes.len();
    let count = el("p")
        .class("total")
        .attr("data-count", "quotes")
        .attr("role", "status")
        .attr("aria-live", "polite")
        .text(move || {
            let shown = explorer.results.with(|results| results.order.len());
            (explorer.words.quotes_of)(shown, total)
        });
    el("div")
        .class("quotes-head")
        .child(count)
        .child(order(explorer))
}

fn facets_toggle(explorer: Explorer, open: RwSignal<bool>) -> Node {
    let words = explorer.words;
    controls(explorer, "facets-toggle").child(
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

fn speaker_heading(explorer: Explorer, id: &str, count: &str) -> Node {
    let pack = explorer.pack();
    let name = pack
        .party(id)
        .map(|party| party.name().to_owned())
        .unwrap_or_default();
    el("h3")
        .class("group")
        .text(name)
        .child(el("span").class("count").text((explorer.words.group_count)(
            count.parse().unwrap_or_default(),
        )))
}

fn more(explorer: Explorer) -> Node {
    el("div").region(move || {
        let shown = explorer.results.with(|results| results.order.len());
        let left = shown.saturating_sub(explorer.limit.get());
        let more = (left > 0).then(|| {
            button("button")
                .on("click", move |_| {
                    explorer.limit.update(|limit| *limit += PAGE)
                })
                .text((explorer.words.more_quotes)(left))
        });
        more.into_iter().collect()
    })
}
