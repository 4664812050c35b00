//! Every place as a list: what the map shows, without the map.

use super::markup::{Node, el};
use super::parts::{button, controls, hue, hue_of};
use crate::platform::focus::reveal_id;
use crate::state::AppState;
use leptos::prelude::*;
use meridian_export::cite::BETWEEN;
use meridian_geo::away::way_from_middle;
use meridian_pack::Place;
use meridian_route::Selection;

/// How many rows are there at first, and how many each press of the button adds.
const PAGE: usize = 500;

/// All places, metonyms included and marked so.
pub fn place_list(app: AppState) -> Node {
    let pack = app.pack();
    let count = pack.places.len();
    let shown = RwSignal::new(PAGE);
    el("section")
        .class("places")
        .attr("aria-labelledby", "places-title")
        .child(
            el("h3")
                .class("label")
                .text((app.words.all_places)(count))
                .attr("id", "places-title"),
        )
        .child(controls(app, "").child(rows(app, shown)))
        .children((count > PAGE).then(|| more(app, shown)))
        .children(lines(app))
}

fn rows(app: AppState, shown: RwSignal<usize>) -> Node {
    let list = el("ul").class("place-rows");
    let count = app.pack().places.len();
    let one = move |index: usize| {
        let pack = app.pack();
        let place = pack.places.get(index)?;
        Some(row(app, index, place))
    };
    if count <= PAGE {
        return list.children((0..count).filter_map(one));
    }
    list.keyed(
        move || {
            (0..count.min(shown.get()))
                .map(|index| index.to_string())
                .collect()
        },
        move |key| one(key.parse().unwrap_or_default()).unwrap_or_else(|| el("li")),
    )
}

/// The way to the rows that are not there yet.
fn more(app: AppState, shown: RwSignal<usize>) -> Node {
    let count = app.pack().places.len();
    controls(app, "").region(move || {
        let left = count.saturating_sub(shown.get());
        let more = (left > 0).then(|| {
            button("button")
                .on("click", move |_| shown.update(|shown| *shown += PAGE))
                .text((app.words.more_places)(left.min(PAGE), left))
        });
        more.into_iter().collect()
    })
}

/// The lines on the map, if there are any.
fn lines(app: AppState) -> Option<Node> {
    let pack = app.pack();
    let rows = pack.lines.iter().filter_map(|line| {
        let (from, to) = pack.place(&line.from).zip(pack.place(&line.to))?;
        let story = line.story.clone();
        let ends = (app.words.on_the_map.from_to)(&from.name, &to.name);
        Some(
            el("li")
                .class(hue(app, &line.story))
                .class(("dimmed", move || !app.tells(&story)))
                .child(el("b").text(ends))
                .text([" ", line.text.as_str()].concat()),
        )
    });
    (!pack.lines.is_empty()).then(|| {
        el("details")
            .class("lines")
            .child(el("summary").text((app.words.on_the_map.lines)(pack.lines.len())))
            .child(el("ul").children(rows))
    })
}

fn row(app: AppState, index: usize, place: &Place) -> Node {
    let pack = app.pack();
    let words = app.words;
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
    let facts = [what(app, place), (words.mentions)(place.mentions())]
        .into_iter()
        .chain(quotes);
    let facts = facts.collect::<Vec<_>>().join(BETWEEN);
    let choose = button("")
        .attr("aria-pressed", move || app.is_selected(&selection))
        .on("click", move |_| {
            app.choose_place(&id);
            reveal_id("detail");
        })
        .child(
            el("span")
                .class("dots")
                .attr("aria-hidden", "true")
                .children(dots),
        )
        .child(el("span").class("place-name").text(place.name.clone()))
        .text(" ")
        .child(el("span").class("what").text(facts));
    el("li")
        .attr("data-place-row", place.id.clone())
        .class(("dimmed", move || {
            app.results
                .with(|results| results.highlights.places.get(index) == Some(&false))
        }))
        .child(choose)
}

/// What kind of place it is, in which country, and how it lies from the place that is mentioned most.
pub fn what(app: AppState, place: &Place) -> String {
    let pack = app.pack();
    let words = app.words;
    let kind = if place.is_metonym() {
        words.metonym
    } else {
        (words.place_kind)(place.kind)
    };
    let country = place
        .country
        .as_deref()
        .and_then(|code| pack.country_name(code));
    let away = way_from_middle(&pack, place)
        .map(|(metres, compass, from)| (words.on_the_map.away)(metres, compass, from));
    let mut out = kind.to_owned();
    for part in country
        .filter(|name| *name != place.name)
        .map(str::to_owned)
        .into_iter()
        .chain(away)
    {
        out.push_str(", ");
        out.push_str(&part);
    }
    out
}
