//! A button a place, and a button a cluster of places.

use super::super::markup::{Node, el, text};
use super::super::parts::{button, controls, hue_of};
use crate::domain::geo::labels::Side;
use crate::domain::geo::marks::{Mark, is_large, radius};
use crate::domain::geo::spots::Spot;
use crate::domain::pack::Place;
use crate::platform::focus::reveal_id;
use crate::state::Explorer;
use crate::state::map::MapState;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

/// All markers. One of them is a tab stop; arrow keys go from one to the next.
pub fn markers(explorer: Explorer, state: MapState) -> Node {
    let pack = explorer.pack();
    let spots = state.spots();
    let current = RwSignal::new(0_usize);
    let marks = spots.iter().enumerate().filter_map(|(index, spot)| {
        let place = pack.places.get(spot.place)?;
        Some(marker(explorer, state, index, spot, place, current))
    });
    controls(explorer, "marks")
        .attr("id", "map-marks")
        .children(marks)
}

fn marker(
    explorer: Explorer,
    state: MapState,
    index: usize,
    spot: &Spot,
    place: &Place,
    current: RwSignal<usize>,
) -> Node {
    let words = explorer.words;
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
    let mark = move |get: fn(&Mark) -> Option<String>| {
        move || {
            state
                .layout
                .with(|layout| layout.marks.get(index).and_then(get))
        }
    };
    let choose = button("")
        .class([shape, &class].concat())
        .live_class("dimmed", move || {
            explorer
                .results
                .with(|results| results.lit.places.get(place_index) == Some(&false))
        })
        .live_class("outside", move || {
            state
                .layout
                .with(|layout| layout.marks.get(index).is_some_and(|mark| mark.outside))
        })
        .attr("data-place", place.id.clone())
        .attr("data-size", size(spot))
        .attr("aria-label", name)
        .live_bool("aria-pressed", move || explorer.is_chosen_place(&shown))
        .live("tabindex", move || {
            Some(
                if state.tab_stop(current.get()) == index {
                    "0"
                } else {
                    "-1"
                }
                .into(),
            )
        })
        .on("focus", move |_| current.set(index))
        .on("keydown", move |event| rove(state, event, index))
        .on("click", move |_| {
            explorer.choose_place(&id);
            reveal_id("detail");
        })
        .child(el("span").class("glyph").style("--dot", mark(dot)))
        .child(
            text("span", "name", place.name.clone())
                .style("--dx", mark(|mark| Some(px(mark.name?[0]))))
                .style("--dy", mark(|mark| Some(px(mark.name?[1]))))
                .style(
                    "--seen",
                    mark(|mark| {
                        Some(
                            if mark.name.is_some() {
                                "visible"
                            } else {
                                "hidden"
                            }
                            .to_owned(),
                        )
                    }),
                ),
        );
    el("span")
        .class("mark")
        .attr("data-mark", place.id.clone())
        .live_flag("hidden", move || state.is_clustered(index))
        .style("--x", mark(|mark| Some(px(mark.at[0]))))
        .style("--y", mark(|mark| Some(px(mark.at[1]))))
        .child(choose)
}

/// The name of an area stands in the place of its marker, where there is room.
fn dot(mark: &Mark) -> Option<String> {
    let hidden = mark.side == Some(Side::Centre);
    Some(if hidden { "hidden" } else { "visible" }.to_owned())
}

/// Three sizes of dots, two of areas' names, after the mentions.
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

/// Pixels, in whole ones: markers stay sharp.
fn px(value: f64) -> String {
    format!("{}px", value.round() as i32)
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
        super::live::focus_marker(next);
    }
}

/// Places that cannot be told apart, drawn as one; a click brings them apart.
pub fn clusters(explorer: Explorer, state: MapState) -> Node {
    controls(explorer, "marks").region(move || {
        let pack = explorer.pack();
        let spots = state.spots();
        let clusters = state.layout.with(|layout| layout.clusters.clone());
        let one = |cluster: &crate::domain::geo::cluster::Cluster| {
            let places = cluster
                .members
                .iter()
                .filter_map(|index| spots.get(*index))
                .filter_map(|spot| pack.places.get(spot.place));
            let names: Vec<&str> = places.clone().map(|place| place.name.as_str()).collect();
            let ids: Vec<&str> = places.map(|place| place.id.as_str()).collect();
            let [x, y] = cluster.at;
            let members = cluster.members.clone();
            let open = button("cluster")
                .attr("data-cluster", ids.join(" "))
                .attr(
                    "aria-label",
                    (explorer.words.cluster)(names.len(), &explorer.words.list(&names)),
                )
                .on("click", move |_| state.open_cluster(&members))
                .text(names.len().to_string());
            el("span")
                .class("mark")
                .style("--x", move || Some(px(x)))
                .style("--y", move || Some(px(y)))
                .child(open)
        };
        clusters.iter().map(one).collect()
    })
}
