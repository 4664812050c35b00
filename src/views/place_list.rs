//! Every place as a list: what the map shows, without the map.

use super::markup::{Node, el, text};
use super::parts::{button, controls, hue_of};
use crate::domain::cite::BETWEEN;
use crate::domain::pack::Place;
use crate::domain::route::Selection;
use crate::platform::focus::reveal_id;
use crate::state::Explorer;
use leptos::prelude::*;

/// All places, metonyms included and marked so.
pub fn place_list(explorer: Explorer) -> Node {
    let pack = explorer.pack();
    let rows = pack
        .places
        .iter()
        .enumerate()
        .map(|(index, place)| row(explorer, index, place));
    el("section")
        .class("places")
        .attr("aria-labelledby", "places-title")
        .child(
            text(
                "h3",
                "label",
                (explorer.words.all_places)(pack.places.len()),
            )
            .attr("id", "places-title"),
        )
        .child(controls(explorer, "").child(el("ul").class("place-rows").children(rows)))
}

fn row(explorer: Explorer, index: usize, place: &Place) -> Node {
    let pack = explorer.pack();
    let words = explorer.words;
    let id = place.id.clone();
    let selection = Selection::Place(id.clone());
    let dots = pack
        .stories
        .iter()
        .enumerate()
        .filter(|(_, story)| place.is_in(&story.id))
        .map(|(index, _)| el("span").class(["dot ", &hue_of(index)].concat()));
    let quotes = pack.quotes_about(&place.id).count();
    let quotes = (quotes > 0).then(|| (words.quotes_about)(quotes));
    let facts = [what(explorer, place), (words.mentions)(place.mentions())]
        .into_iter()
        .chain(quotes);
    let facts = facts.collect::<Vec<_>>().join(BETWEEN);
    let choose = button("")
        .live_bool("aria-pressed", move || explorer.is_selected(&selection))
        .on("click", move |_| {
            explorer.choose_place(&id);
            reveal_id("detail");
        })
        .child(
            el("span")
                .class("dots")
                .attr("aria-hidden", "true")
                .children(dots),
        )
        .child(text("span", "place-name", place.name.clone()))
        .text(" ")
        .child(text("span", "what", facts));
    el("li")
        .attr("data-place-row", place.id.clone())
        .live_class("dimmed", move || {
            explorer
                .results
                .with(|results| results.lit.places.get(index) == Some(&false))
        })
        .child(choose)
}

/// What kind of place it is, and in which country.
pub fn what(explorer: Explorer, place: &Place) -> String {
    let pack = explorer.pack();
    let words = explorer.words;
    let kind = if place.is_metonym() {
        words.metonym
    } else {
        (words.place_kind)(place.kind)
    };
    let country = place
        .country
        .as_deref()
        .and_then(|code| pack.country_name(code));
    match country.filter(|name| *name != place.name) {
        Some(country) => format!("{kind}, {country}"),
        None => kind.to_owned(),
    }
}
