//! The people on the face of a card.

use super::super::markup::{Node, el};
use super::super::parts::{button, controls};
use crate::state::AppState;
use leptos::prelude::*;
use meridian_pack::Story;
use meridian_search::filter::Facet;

/// A heading and names with roles; the name of one who is quoted narrows to that speaker.
pub fn people(app: AppState, story: &Story) -> [Node; 2] {
    let pack = app.pack();
    let rows = story.people.iter().filter_map(|id| {
        let party = pack.party(id)?;
        let quoted = pack.quotes.iter().any(|quote| quote.speakers.contains(id));
        let name = if quoted {
            speaker(app, id.clone(), party.name())
        } else {
            el("b").text(party.name().to_owned())
        };
        Some(
            el("li")
                .child(name)
                .child(el("span").class("role").text(party.role().to_owned())),
        )
    });
    [
        el("h4").class("label").text(app.words.people),
        controls(app, "").child(el("ul").class("people").children(rows)),
    ]
}

fn speaker(app: AppState, id: String, name: &str) -> Node {
    let shown = id.clone();
    button("name")
        .attr("aria-pressed", move || {
            app.filter.with(|filter| filter.has(Facet::Speaker, &shown))
        })
        .on("click", move |_| app.narrow(Facet::Speaker, &id))
        .text(name.to_owned())
}
