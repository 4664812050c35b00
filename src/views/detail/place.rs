//! A place, opened: why each story mentions it, what happened there, what was said about it.

use super::super::markup::{Node, el};
use super::super::parts::{button, date_of, hue, quote_ref};
use super::super::place_list::what;
use crate::state::AppState;
use meridian_pack::{Event, Place, PlaceRole};
use meridian_route::Selection;

/// Name, kind, roles and events on one side, words on the other.
pub fn detail(app: AppState, place: &Place) -> Node {
    let pack = app.pack();
    let words = app.words;
    let local = place.local_name.clone().map(|name| {
        el("span")
            .class("local")
            .text(name.text)
            .attr("lang", name.lang)
    });
    let events: Vec<Node> = pack
        .events_at(&place.id)
        .map(|event| event_line(app, event))
        .collect();
    let events = (!events.is_empty()).then(|| {
        el("div")
            .child(el("h4").class("label").text(words.dates))
            .child(el("ul").class("event-lines").children(events))
    });
    let mut quotes: Vec<Node> = pack
        .quotes_about(&place.id)
        .map(|quote| quote_ref(app, quote))
        .collect();
    if quotes.is_empty() {
        quotes.push(el("p").class("hint").text(words.nothing_said));
    }
    el("div")
        .class("detail-columns")
        .child(
            el("div")
                .child(el("h3").text(place.name.clone()).text(" ").children(local))
                .child(el("p").class("what").text(what(app, place)))
                .children(
                    place
                        .note
                        .clone()
                        .map(|note| el("p").class("note").text(note)),
                )
                .child(
                    el("ul")
                        .class("roles")
                        .children(place.roles.iter().map(|it| role(app, it))),
                )
                .children(events),
        )
        .child(
            el("div")
                .child(el("h4").class("label").text(words.said_about))
                .children(quotes),
        )
}

fn role(app: AppState, role: &PlaceRole) -> Node {
    let label = app
        .pack()
        .story(&role.story)
        .map(|story| story.label.clone());
    let metonym = role
        .metonym
        .then(|| el("span").class("basis").text(app.words.metonym));
    el("li")
        .class(hue(app, &role.story))
        .children(label.map(|label| el("b").class("story-label").text(label)))
        .text(role.why.clone())
        .text(" ")
        .children(metonym)
}

/// An event in one line, which opens it.
fn event_line(app: AppState, event: &Event) -> Node {
    let selection = Selection::Event(event.id.clone());
    el("li").child(
        button("line")
            .on("click", move |_| app.select(selection.clone()))
            .child(el("b").text(date_of(app, event)))
            .text(" ")
            .text(event.title.clone()),
    )
}
