//! An event, opened: what happened, where, and the words that belong to it.

use super::super::markup::{Node, el};
use super::super::parts::{background, button, date_of, hue, quote_ref};
use crate::state::AppState;
use meridian_pack::{DateBasis, Event, Place};

/// Story and date, title, text, places, quotes, and the paragraphs it rests on.
pub fn detail(app: AppState, event: &Event) -> Node {
    let pack = app.pack();
    let words = app.words;
    let label = pack
        .story(&event.story)
        .map(|story| el("b").class("story-label").text(story.label.clone()));
    let inferred = (event.basis == DateBasis::Inferred)
        .then(|| el("span").class("basis").text(words.inferred));
    let places = event.places.iter().filter_map(|id| pack.place(id));
    let quotes = event.quotes.iter().filter_map(|id| pack.quote(id));
    el("div")
        .class(hue(app, &event.story))
        .child(
            el("p")
                .class("what")
                .children(label)
                .text(date_of(app, event))
                .text(" ")
                .children(inferred),
        )
        .child(el("h3").text(event.title.clone()))
        .child(el("p").class("event-text").text(event.text.clone()))
        .children(background(words, &event.background))
        .child(
            el("div")
                .class("chips")
                .children(places.map(|place| place_chip(app, place))),
        )
        .children(quotes.map(|quote| quote_ref(app, quote)))
        .child(el("p").class("trace").text((words.trace)(&event.trace)))
}

fn place_chip(app: AppState, place: &Place) -> Node {
    let id = place.id.clone();
    button("chip")
        .on("click", move |_| app.choose_place(&id))
        .text(place.name.clone())
}
