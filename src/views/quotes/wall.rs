//! The quotes that the filter lets through.

use super::super::markup::{Node, el, text};
use super::super::notices::notices;
use super::super::parts::{button, controls};
use super::card::quote_card;
use super::empty::empty;
use super::facets::facets;
use super::order::order;
use super::reported::reported_speech;
use crate::domain::route::Group;
use crate::state::{Explorer, PAGE};
use leptos::prelude::*;

/// What stands on the wall: a speaker's heading with the number of quotes under it, or a quote by its place in the pack.
/// A quote of two speakers stands under both, so the heading is part of its key.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Item {
    Speaker(String, usize),
    Quote(u32),
}

/// Notice, count, order, facets, wall, reported speech.
#[component]
pub fn Quotes(explorer: Explorer) -> impl IntoView {
    let words = explorer.words;
    let facets_open = RwSignal::new(false);
    let items = Memo::new(move |_| items(explorer));
    view! {
        <section id="quotes" class="quotes" aria-labelledby="quotes-title" tabindex="-1">
            <h2 id="quotes-title" class="hidden">{words.quotes}</h2>
            {notices(explorer, "notice")}
            {head(explorer)}
            {facets_toggle(explorer, facets_open)}
            <div class="quotes-body">
                <div id="facets" class="facets" class:open=move || facets_open.get()>{facets(explorer)}</div>
                <div class="results">
                    <div id="wall" class="wall">
                        <For each=move || items.get() key=Clone::clone let:item>
                            {match item {
                                Item::Speaker(id, count) => speaker_heading(explorer, &id, count),
                                Item::Quote(index) => quote_card(explorer, index),
                            }}
                        </For>
                    </div>
                    {empty(explorer)}
                    {more(explorer)}
                    {reported_speech(explorer)}
                </div>
            </div>
        </section>
    }
}

/// The wall's items in order, at most as many quotes as may be shown. Reactive.
fn items(explorer: Explorer) -> Vec<Item> {
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
            .map(|index| Item::Quote(*index))
            .collect();
    }
    let mut items = Vec::new();
    let mut left = limit;
    for group in explorer.by_speaker(&results.order) {
        if left == 0 {
            break;
        }
        items.push(Item::Speaker(group.speaker, group.quotes.len()));
        items.extend(
            group
                .quotes
                .iter()
                .take(left)
                .map(|index| Item::Quote(*index)),
        );
        left = left.saturating_sub(group.quotes.len());
    }
    items
}

fn head(explorer: Explorer) -> Node {
    let total = explorer.pack().quotes.len();
    let count = el("p")
        .class("total")
        .attr("data-count", "quotes")
        .attr("role", "status")
        .attr("aria-live", "polite")
        .live_text(move || {
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
            .live_bool("aria-expanded", move || open.get())
            .on("click", move |_| open.update(|open| *open = !*open))
            .live_text(move || {
                if open.get() {
                    words.hide_facets
                } else {
                    words.show_facets
                }
                .to_owned()
            }),
    )
}

fn speaker_heading(explorer: Explorer, id: &str, count: usize) -> Node {
    let pack = explorer.pack();
    let name = pack
        .party(id)
        .map(|party| party.name().to_owned())
        .unwrap_or_default();
    el("h3").class("group").text(name).child(text(
        "span",
        "count",
        (explorer.words.group_count)(count),
    ))
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
