//! The map.

mod box_controls;
mod live;
mod markers;
pub(crate) mod paint;
mod positions;

pub use paint::StaticMap;

use super::markup::{Node, el};
use crate::state::AppState;
use crate::state::map::MapState;
use box_controls::{box_controls, keys, scale};
use leptos::prelude::*;
use markers::{clusters, markers};
use meridian_geo::drawing::VIEW_BOX;
use meridian_geo::length::length;
use meridian_geo::names::{LETTERS, Name};

/// Pixels per unit of the drawing before the map's width is known: those of a wide page.
const FIRST_SCALE: f64 = 0.8;

/// The map box with its markers and buttons, the note on borders, and what a screen reader needs to know.
pub fn map(app: AppState) -> Node {
    let words = app.words;
    let state = MapState::new(app);
    app.map.set(Some(state));
    live::start(state);
    el("section")
        .attr("id", "map")
        .class("map")
        .attr("aria-labelledby", "map-title")
        .attr("tabindex", "-1")
        .child(
            el("h2")
                .class("hidden")
                .text(words.map)
                .attr("id", "map-title"),
        )
        .child(map_box(app, state))
        .child(
            el("p")
                .class("hidden")
                .text(words.on_the_map.help)
                .attr("id", "map-help"),
        )
        .child(
            el("p")
                .attr("id", "map-summary")
                .class("hidden")
                .text(move || summary(app, state)),
        )
        .child(
            el("div")
                .class("map-bar")
                .child(
                    el("details")
                        .class("borders")
                        .child(el("summary").text(words.on_the_map.borders))
                        .child(el("p").text(words.on_the_map.borders_note)),
                )
                .child(box_controls(app, state)),
        )
}

fn map_box(app: AppState, state: MapState) -> Node {
    let words = app.words;
    let first = use_context::<StaticMap>().unwrap_or_default();
    let svg = el("svg")
        .attr("viewBox", VIEW_BOX)
        .attr("aria-hidden", "true")
        .attr("data-projection", move || {
            state.drawn.with(|view| view.projection().to_d3_json())
        })
        .child(el("g").class("shapes coarse").inner_html(first.paths))
        .child(country_names(state, first.names));
    el("div")
        .attr("id", "map-box")
        .class("map-box")
        .attr("role", "group")
        .attr("tabindex", "0")
        .attr("dir", "ltr")
        .attr("aria-label", words.on_the_map.label)
        .attr("aria-describedby", "map-summary map-help")
        .on("keydown", move |event| keys(state, event))
        .child(
            el("div")
                .attr("id", "map-layer")
                .class("map-layer")
                .child(svg),
        )
        .child(
            el("div")
                .attr("id", "map-pins")
                .class("marks")
                .child(markers(app, state))
                .child(clusters(app, state)),
        )
        .child(scale(app, state))
}

/// The names of countries beside the stories, in letters of one size at every zoom.
fn country_names(state: MapState, first: Vec<Name>) -> Node {
    el("g")
        .class("names")
        .attr("font-size", move || {
            let units = LETTERS / state.scale().unwrap_or(FIRST_SCALE);
            (units.round() as i32).to_string()
        })
        .region(move || {
            let names = state.names().unwrap_or_else(|| first.clone());
            let one = |name: Name| {
                let [x, y] = name.at.map(|part| (part.round() as i32).to_string());
                el("text").text(name.text).attr("x", x).attr("y", y)
            };
            names.into_iter().map(one).collect()
        })
}

/// How many places are in the frame, and around which one.
fn summary(app: AppState, state: MapState) -> String {
    let pack = app.pack();
    let spots = state.spots();
    let view = state.drawn.get();
    let shown = spots.iter().filter(|spot| view.visible(spot.at)).count();
    let centre = view.centre();
    let distance = |at: [f64; 2]| {
        view.project(at).map_or(f64::INFINITY, |[x, y]| {
            length([x - centre[0], y - centre[1]])
        })
    };
    let nearest = spots
        .iter()
        .min_by(|a, b| distance(a.at).total_cmp(&distance(b.at)));
    let name = nearest
        .and_then(|spot| pack.places.get(spot.place))
        .map(|place| place.name.as_str());
    (app.words.on_the_map.summary)(shown, spots.len(), name.unwrap_or_default())
}
