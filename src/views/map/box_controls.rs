//! The buttons on the map, its keys, and its scale.

use super::super::markup::{Node, el};
use super::super::parts::{button, controls};
use super::live::full_screen;
use crate::platform::focus::go_to_section;
use crate::platform::fullscreen;
use crate::state::AppState;
use crate::state::map::MapState;
use leptos::prelude::*;
use meridian_geo::scale_bar::ScaleBar;
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

/// One step of a zoom button or key.
const STEP: f64 = 1.6;

/// One step of an arrow key, in units of the box.
const MOVE: f64 = 70.0;

/// Longest scale bar, in units of the box.
const LONGEST: f64 = 150.0;

/// Zoom in, zoom out, all places, the world, full screen, and the way to where it is saved. Beside the map, so that they cover nothing of it.
pub fn box_controls(app: AppState, state: MapState) -> Node {
    let words = &app.words.on_the_map;
    let key = |name: &'static str, sign: &'static str| {
        button("")
            .attr("aria-label", name)
            .attr("title", name)
            .text(sign)
    };
    let buttons = controls(app, "map-buttons")
        .child(key(words.zoom_in, "+").on("click", move |_| state.zoom_middle(STEP)))
        .child(key(words.zoom_out, "−").on("click", move |_| state.zoom_middle(1.0 / STEP)))
        .child(key(words.zoom_reset, "⌂").on("click", move |_| state.reset()))
        .child(key(words.show_world, "◍").on("click", move |_| state.show_world()))
        .child(
            key(words.show_close, "◎")
                .attr("disabled", move || state.chosen_place().is_none())
                .on("click", move |_| state.show_close()),
        )
        .child(
            key(words.full_screen, "⤢")
                .attr("hidden", move || app.ready.get() && !fullscreen::allowed())
                .on("click", move |_| full_screen()),
        );
    // The section it leads to stands below the application: it is printed, or it is not there.
    if cfg!(feature = "unprinted") {
        return buttons;
    }
    buttons.child(key(words.save, "⤓").on("click", |_| go_to_section("keep")))
}

/// The scale, right in the middle of the map.
pub fn scale(app: AppState, state: MapState) -> Node {
    let bar = move || state.drawn.with(|view| ScaleBar::fit(view, LONGEST));
    el("p")
        .class("scale")
        .attr("aria-hidden", "true")
        .style(("--length", move || {
            let pixels =
                bar()?.pixels * state.width.get() / state.drawn.with(|view| view.size()[0]);
            (pixels > 0.0).then(|| format!("{}px", pixels.round() as i32))
        }))
        .text(move || {
            bar().map_or_else(String::new, |bar| {
                (app.words.on_the_map.distance)(bar.metres)
            })
        })
}

/// Arrows move, plus and minus zoom, 0 shows all again. Only while the box itself has the focus do arrows move it.
pub fn keys(state: MapState, event: &web_sys::Event) {
    let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
        return;
    };
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    match event.key().as_str() {
        "+" | "=" => state.zoom_middle(STEP),
        "-" | "_" => state.zoom_middle(1.0 / STEP),
        "0" => state.reset(),
        "ArrowLeft" => state.pan(MOVE, 0.0),
        "ArrowRight" => state.pan(-MOVE, 0.0),
        "ArrowUp" => state.pan(0.0, MOVE),
        "ArrowDown" => state.pan(0.0, -MOVE),
        _ => return,
    }
    event.prevent_default();
}
