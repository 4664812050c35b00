//! A button a place, and a button a cluster of places.

use super::super::markup::{Node, el};
use super::super::parts::{button, controls, hue_of};
use super::positions::{on_layer, on_the_spot, px};
use crate::platform::focus::reveal_id;
use crate::state::AppState;
use crate::state::map::MapState;
use leptos::prelude::*;
use meridian_geo::cluster::Cluster;
use meridian_geo::marks::{is_large, radius};
use meridian_geo::spots::Spot;
use meridian_pack::Place;
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

/// A cluster of more places than this names only the first of them.
const NAMED: usize = 12;

/// All markers, or those of a crowd that stand alone. One of them is a tab stop; arrow keys go from one to the next.
pub fn markers(app: AppState, state: MapState) -> Node {
    let one = move |index: usize| {
        let spots = state.spots();
        let spot = spots.get(index)?;
        let pack = app.pack();
        let place = pack.places.get(spot.place)?;
        Some(marker(app, state, index, spot, place))
    };
    let list = controls(app, "marks").attr("id", "map-marks");
    if !state.crowd {
        return list.children((0..state.spots().len()).filter_map(one));
    }
    list.keyed(
        move || state.alone().iter().map(usize::to_string).collect(),
        move |key| {
            let index = key.parse().unwrap_or_default();
            one(index).map_or_else(|| el("span"), |mark| on_the_spot(state, index, mark))
        },
    )
}

fn marker(app: AppState, state: MapState, index: usize, spot: &Spot, place: &Place) -> Node {
    let words = app.words;
    let (id, shown) = (place.id.clone(), place.id.clone());
    let place_index = spot.place;
    let class = match spot.stories.as_slice() {
        [only] => hue_of(*only),
        _ => "hue-both".to_owned(),
    };
    let shape = if spot.area { "marker area " } else { "marker " };
    let name = format!(
        "{}, {}",
        (words.place_chip)(&place.name, spot.mentions),
        (words.place_kind)(place.kind)
    );
    let choose = button("")
        .class([shape, &class].concat())
        .class(("dimmed", move || {
            app.results
                .with(|results| results.highlights.places.get(place_index) == Some(&false))
        }))
        .attr("data-place", place.id.clone())
        .attr("data-size", size(spot))
        .attr("aria-label", name)
        .attr("aria-pressed", move || app.is_chosen_place(&shown))
        .attr("tabindex", move || {
            if state.tab_stop.get() == index {
                "0"
            } else {
                "-1"
            }
        })
        .on("focus", move |_| state.last.set(index))
        .on("keydown", move |event| rove(state, event, index))
        .on("click", move |_| {
            app.choose_place(&id);
            reveal_id("detail");
        })
        .child(el("span").class("glyph"))
        .child(el("span").class("name").text(place.name.clone()));
    el("span")
        .class("mark")
        .attr("data-mark", place.id.clone())
        .child(choose)
}

/// Three sizes of dots and two of areas' names, by the number of mentions.
fn size(spot: &Spot) -> &'static str {
    if spot.area {
        return if is_large(spot) { "2" } else { "1" };
    }
    match radius(spot) {
        large if large > 7.0 => "3",
        middle if middle > 5.5 => "2",
        _ => "1",
    }
}

/// Arrow keys, Home and End go from marker to marker, past those that are drawn as one.
fn rove(state: MapState, event: &web_sys::Event, index: usize) {
    let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
        return;
    };
    let count = state.spots().len().max(1);
    let last = count - 1;
    let (from, step) = match event.key().as_str() {
        "ArrowRight" | "ArrowDown" => (index + 1, 1),
        "ArrowLeft" | "ArrowUp" => (index + last, last),
        "Home" => (0, 1),
        "End" => (last, last),
        _ => return,
    };
    event.prevent_default();
    event.stop_propagation();
    let alone = |at: &usize| !untrack(|| state.is_clustered(*at));
    let next = (0..count)
        .map(|turn| (from + turn * step) % count)
        .find(alone);
    if let Some(next) = next {
        super::live::focus_marker(state, next);
    }
}

/// Places that cannot be told apart, drawn as one; a click brings them apart.
pub fn clusters(app: AppState, state: MapState) -> Node {
    controls(app, "marks").keyed(
        move || {
            let key = |cluster: &Cluster| {
                let numbers = cluster.members.iter().map(usize::to_string);
                numbers.collect::<Vec<_>>().join(" ")
            };
            state
                .layout
                .with(|layout| layout.clusters.iter().map(key).collect())
        },
        move |key| {
            let members: Vec<usize> = key.split(' ').filter_map(|it| it.parse().ok()).collect();
            cluster(app, state, members)
        },
    )
}

fn cluster(app: AppState, state: MapState, members: Vec<usize>) -> Node {
    let (pack, spots) = (app.pack(), state.spots());
    let places: Vec<&Place> = members
        .iter()
        .filter_map(|index| spots.get(*index))
        .filter_map(|spot| pack.places.get(spot.place))
        .collect();
    let names: Vec<&str> = places.iter().map(|place| place.name.as_str()).collect();
    let ids: Vec<&str> = places.iter().map(|place| place.id.as_str()).collect();
    let first = members.first().copied();
    let count = names.len();
    let some = names.get(..NAMED).unwrap_or(&names);
    let mut list = app.words.list(some);
    if count > some.len() {
        list.push_str(app.words.and_more);
    }
    let at = move |axis: usize| {
        let cluster = state.layout.with(|layout| {
            let mine = |cluster: &&Cluster| cluster.members.first().copied() == first;
            layout.clusters.iter().find(mine).map(|cluster| cluster.at)
        })?;
        on_layer(cluster, state.shift()).get(axis).copied().map(px)
    };
    let open = button("cluster")
        .attr("data-cluster", ids.join(" "))
        .attr("aria-label", (app.words.on_the_map.cluster)(count, &list))
        .text(count.to_string())
        .on("click", move |_| state.open_cluster(&members));
    el("span")
        .class("mark")
        .style(("--x", move || at(0)))
        .style(("--y", move || at(1)))
        .child(open)
}
