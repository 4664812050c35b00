//! The events of all stories on one axis.

use super::markup::{Node, el};
use super::parts::{button, controls, date_of, hue};
use crate::platform::focus::reveal_id;
use crate::state::AppState;
use leptos::prelude::*;
use meridian_layout::timeline::{Axis, Slot};
use meridian_pack::Event;
use meridian_route::Selection;

/// A strip of markers, a caption for the one being looked at, and the list of all events.
pub fn timeline(app: AppState) -> Node {
    let pack = app.pack();
    let words = app.words;
    let axis = Axis::new(pack.events.iter().map(|event| &event.date));
    let peek = RwSignal::new(None::<usize>);

    let markers = pack
        .events
        .iter()
        .enumerate()
        .map(|(index, event)| marker(app, index, event, peek));
    let strip = el("div")
        .class("strip")
        .attr("role", "group")
        .attr("aria-labelledby", "timeline-title")
        .on("pointerleave", move |_| peek.set(None))
        .child(el("div").class("markers").children(markers))
        .child(
            el("div")
                .class("ticks")
                .attr("aria-hidden", "true")
                .children(axis.slots.iter().map(|slot| tick(app, slot))),
        );
    let list = el("details")
        .class("event-list")
        .child(el("summary").text((words.all_events)(pack.events.len())))
        .child(el("ol").children(pack.events.iter().map(|event| row(app, event))));
    el("section")
        .attr("id", "timeline")
        .class("timeline")
        .attr("aria-labelledby", "timeline-title")
        .attr("tabindex", "-1")
        .child(
            el("h2")
                .class("label")
                .text(words.timeline)
                .attr("id", "timeline-title"),
        )
        .child(
            el("p")
                .class("caption")
                .attr("aria-hidden", "true")
                .text(move || caption(app, peek.get())),
        )
        .child(controls(app, "").child(strip))
        .child(list)
}

/// Date and title of the event that is pointed at, else of the selected one, else a hint.
fn caption(app: AppState, peek: Option<usize>) -> String {
    let pack = app.pack();
    let selected = app.selection.with(|selection| match selection {
        Some(Selection::Event(id)) => pack.events.iter().position(|event| event.id == *id),
        _ => None,
    });
    let event = peek.or(selected).and_then(|index| pack.events.get(index));
    match event {
        Some(event) => format!("{} · {}", date_of(app, event), event.title),
        None => app.words.timeline_hint.to_owned(),
    }
}

fn marker(app: AppState, index: usize, event: &Event, peek: RwSignal<Option<usize>>) -> Node {
    let id = event.id.clone();
    let selection = Selection::Event(id.clone());
    // A day is a dot; what is known less precisely, or lasts, is drawn as long as it is.
    let day =
        !event.date.is_interval() && event.date.start().is_some_and(|date| date.day.is_some());
    let shape = if day { "event day " } else { "event " };
    button("")
        .class([shape, &hue(app, &event.story)].concat())
        .class(("dimmed", move || {
            app.results
                .with(|results| results.highlights.events.get(index) == Some(&false))
        }))
        .attr("data-event", event.id.clone())
        .attr(
            "aria-label",
            format!("{}: {}", date_of(app, event), event.title),
        )
        .attr("aria-pressed", move || app.is_selected(&selection))
        .on("pointerenter", move |_| peek.set(Some(index)))
        .on("focus", move |_| peek.set(Some(index)))
        .on("blur", move |_| peek.set(None))
        .on("click", move |_| {
            app.toggle_event(&id);
            reveal_id("detail");
        })
}

fn tick(app: AppState, slot: &Slot) -> Node {
    let (long, short) = match slot.month {
        Some(month) => {
            let name = (app.words.month)(month);
            (name.to_owned(), name.to_owned())
        }
        None => (
            slot.year.to_string(),
            format!("’{:02}", slot.year.rem_euclid(100)),
        ),
    };
    el("span")
        .class(if slot.broken { "tick broken" } else { "tick" })
        .child(el("span").class("long").text(long))
        .child(el("span").class("short").text(short))
}

fn row(app: AppState, event: &Event) -> Node {
    el("li")
        .class(hue(app, &event.story))
        .attr("data-event-row", event.id.clone())
        .child(el("span").class("dot"))
        .text(" ")
        .child(el("b").text(date_of(app, event)))
        .text(" ")
        .text(event.title.clone())
        .child(el("p").text(event.text.clone()))
}
