//! Places and dates as chips that select.

use super::super::markup::{Node, el};
use super::super::parts::{button, controls, date_of};
use crate::platform::focus::reveal_id;
use crate::state::AppState;
use leptos::prelude::*;
use meridian_pack::{Event, Place, Story};
use meridian_route::Selection;
use meridian_search::filter::Facet;

/// Where a story happens.
pub fn place_chips(app: AppState, story: &Story) -> [Node; 2] {
    let pack = app.pack();
    let places = story.places.iter().filter_map(|id| pack.place(id));
    [
        el("h4").class("label").text(app.words.places),
        controls(app, "chips")
            .children(places.map(|place| place_chip(app, place, place.mentions_in(&story.id)))),
    ]
}

fn place_chip(app: AppState, place: &Place, mentions: usize) -> Node {
    let id = place.id.clone();
    let shown = id.clone();
    button("chip")
        .attr("aria-pressed", move || {
            app.filter.with(|filter| filter.has(Facet::Place, &shown))
        })
        .on("click", move |_| {
            app.choose_place(&id);
            reveal_id("detail");
        })
        .text(place.name.clone())
        .child(el("span").class("hidden").text(", "))
        .child(el("span").class("count").text(mentions.to_string()))
        .child(
            el("span")
                .class("hidden")
                .text((app.words.mentions_noun)(mentions)),
        )
}

/// When a story happens.
pub fn event_chips(app: AppState, story: &Story) -> [Node; 2] {
    let pack = app.pack();
    let events = story.events.iter().filter_map(|id| pack.event(id));
    [
        el("h4").class("label").text(app.words.dates),
        controls(app, "chips").children(events.map(|event| event_chip(app, event))),
    ]
}

fn event_chip(app: AppState, event: &Event) -> Node {
    let id = event.id.clone();
    let selection = Selection::Event(id.clone());
    button("chip")
        .attr("aria-pressed", move || app.is_selected(&selection))
        .on("click", move |_| {
            app.toggle_event(&id);
            reveal_id("detail");
        })
        .child(el("b").text(date_of(app, event)))
        .child(el("span").class("what").text(event.title.clone()))
}
