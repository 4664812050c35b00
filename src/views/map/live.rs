//! What happens on the map once the program runs: size, gestures, the detailed basemap, drawing.

use super::paint::paint;
use super::positions::follow_positions;
use crate::platform::focus::{element, find, focus, reduced_motion, reveal_id};
use crate::platform::frame::stop;
use crate::platform::gesture::{Gesture, attach};
use crate::platform::host;
use crate::platform::listen::listen;
use crate::platform::{fetch, fullscreen, resize, style};
use crate::state::effect::{effect, keep_alive, on_mount};
use crate::state::map::MapState;
use leptos::prelude::*;
use meridian_geo::basemap::Basemap;
use meridian_geo::drawing::drawing;
use meridian_geo::gesture::glide;
use meridian_geo::path::Pen;
use meridian_geo::spots::SIZE;
use meridian_geo::trig::Trig;
use meridian_geo::{Viewport, decimal};
use meridian_pack::Shape;
use meridian_route::Selection;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

/// Paths are drawn this far beyond the frame, so that a small move finds the map there, in units.
const MARGIN: f64 = 240.0;

/// Sets everything going once the map stands in the page. Natively nothing happens.
pub fn start(state: MapState) {
    on_mount(move || {
        let Some(map_box) = find("#map-box") else {
            return;
        };
        state.measure(&widths_of_names());
        keep_alive(resize::follow_width(&map_box, move |width| {
            state.width.set(width);
        }));
        keep_alive(attach(&map_box, move |gesture| answer(state, gesture)));
        on_cleanup(stop);
        choose_by_shape(state, &map_box);
        state.follow();
        follow_paths(state);
        follow_lines(state);
        follow_layer(state);
        follow_positions(state);
        fetch::bytes(&host::basemap(), move |bytes| {
            // A damaged file leaves the coarse map.
            if let Ok(map) = Basemap::decode(&bytes) {
                state.basemap.set(Some(Arc::new(map)));
            }
        });
    });
}

/// How wide the names of the markers on the page are, in pixels; those that are not shown have a width too.
fn widths_of_names() -> Vec<f64> {
    let first = find("#map-marks").and_then(|list| list.first_element_child());
    let marks = std::iter::successors(first, Element::next_element_sibling);
    let names = marks.filter_map(|mark| mark.query_selector(".name").ok()?);
    names
        .map(|name| name.get_bounding_client_rect().width())
        .collect()
}

/// Puts the focus on a marker.
pub fn focus_marker(state: MapState, index: usize) {
    let spots = state.spots();
    let pack = state.app().pack();
    let place = spots
        .get(index)
        .and_then(|spot| pack.places.get(spot.place));
    let marker = place.and_then(|place| find(&format!("#map-marks [data-place=\"{}\"]", place.id)));
    if let Some(marker) = marker.and_then(|marker| marker.dyn_into().ok()) {
        focus(&marker);
    }
}

/// Shows the whole section on the full screen, or ends that.
pub fn full_screen() {
    if let Some(section) = element("map") {
        fullscreen::toggle(&section);
    }
}

fn answer(state: MapState, gesture: Gesture) {
    let unit = SIZE[0] / state.width.get_untracked().max(1.0);
    let units = |pixel: [f64; 2]| pixel.map(|part| part * unit);
    match gesture {
        Gesture::Pan(by) => {
            let [dx, dy] = units(by);
            state.pan(dx, dy);
        }
        Gesture::Zoom(factor, at) => state.zoom(factor, units(at)),
        Gesture::Step(factor, at) => state.fly_zoom(factor, units(at)),
        Gesture::Throw(speed) if !reduced_motion() => {
            let [dx, dy] = units(glide(speed));
            state.fly_pan(dx, dy);
        }
        Gesture::Throw(_) => {}
    }
}

/// A click on a country or region chooses the place that has this shape.
fn choose_by_shape(state: MapState, map_box: &Element) {
    let app = state.app();
    let choose = move |event: &Event| {
        let Some(path) = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok())
        else {
            return;
        };
        let country = path.get_attribute("data-country").map(Shape::Country);
        let region = || path.get_attribute("data-region").map(Shape::Region);
        let area = path.get_attribute("data-area");
        let shape = country.or_else(region);
        let pack = app.pack();
        let found = pack.places.iter().find(|place| {
            !place.is_metonym()
                && (area.as_ref() == Some(&place.id) || shape.is_some() && place.shape == shape)
        });
        if let Some(place) = found {
            app.choose_place(&place.id);
            reveal_id("detail");
        }
    };
    keep_alive(listen(map_box, "click", false, Box::new(choose)));
}

/// Draws the paths whenever the view has come to rest or the detailed map has arrived, and highlights the selected shape.
fn follow_paths(state: MapState) {
    let app = state.app();
    effect(move || {
        let view = state.drawn.get();
        let Some(map) = state.basemap.get() else {
            return;
        };
        let Some(group) = find("#map-layer .shapes") else {
            return;
        };
        let [width, height] = view.size();
        let pen = Pen::new(width, height, MARGIN);
        paint(
            &group,
            &drawing(&map, &app.pack(), &view.projection(), &pen),
        );
    });
    effect(move || {
        let lit = app.selection.with(|selection| match selection {
            Some(Selection::Place(id)) => app.pack().place(id).and_then(|place| {
                Some(match place.shape.as_ref()? {
                    Shape::Country(code) => format!("[data-country=\"{code}\"]"),
                    Shape::Region(region) => format!("[data-region=\"{region}\"]"),
                    Shape::Outline(_) => format!("[data-area=\"{}\"]", place.id),
                })
            }),
            _ => None,
        });
        // The paths may come after the selection.
        state.basemap.track();
        if let Some(before) = find("#map-layer .lit:not(.connection)") {
            let _ = before.class_list().remove_1("lit");
        }
        if let Some(path) = lit.and_then(|selector| find(&format!("#map-layer {selector}"))) {
            let _ = path.class_list().add_1("lit");
        }
    });
}

/// Highlights the lines that begin or end at the chosen place, and dims those of stories that are not chosen.
fn follow_lines(state: MapState) {
    let app = state.app();
    effect(move || {
        let chosen = state.chosen_place().map(|place| place.id);
        state.basemap.track();
        state.drawn.track();
        let pack = app.pack();
        let first = find("#map-layer .connection");
        let paths = std::iter::successors(first, Element::next_element_sibling);
        for path in paths {
            let index = path.get_attribute("data-line");
            let index = index.and_then(|index| index.parse::<usize>().ok());
            let Some(line) = index.and_then(|index| pack.lines.get(index)) else {
                continue;
            };
            let ends = chosen
                .as_ref()
                .is_some_and(|id| *id == line.from || *id == line.to);
            let classes = path.class_list();
            // Fail only for class names with white space.
            let _ = classes.toggle_with_force("lit", ends);
            let _ = classes.toggle_with_force("off", !app.tells(&line.story));
        }
    });
}

/// While the view moves, one layer is moved: what was drawn, as it lies in what is seen.
fn follow_layer(state: MapState) {
    effect(move || {
        let (view, drawn) = (state.view.get(), state.drawn.get());
        let width = state.width.get();
        // Without the detailed map the paths are still those of the first view.
        let drawn = if state.basemap.with(Option::is_some) {
            drawn
        } else {
            drawn.reset()
        };
        let scale = width / SIZE[0];
        if let Some(layer) = find("#map-layer") {
            style::set(&layer, "", "transform", &transform(&view, &drawn, scale));
        }
        if state.crowd
            && let Some(pins) = find("#map-pins")
        {
            // Laid out for this view, the markers go along without growing.
            let laid_out = state.drawn.get_untracked();
            style::set(&pins, "", "transform", &transform(&view, &laid_out, scale));
            let mut unscale = String::new();
            decimal::push(&mut unscale, laid_out.zoom() / view.zoom(), 5);
            style::set(&pins, "", "--unscale", &unscale);
        }
    });
}

/// The transform that takes what was drawn for one view to another of the same projection; none between two projections.
fn transform(view: &Viewport, drawn: &Viewport, scale: f64) -> String {
    if view == drawn || view.base() != drawn.base() {
        return "none".to_owned();
    }
    let zoom = view.zoom() / drawn.zoom();
    let moved = |axis: usize| {
        let part = |view: &Viewport| view.offset().get(axis).copied().unwrap_or_default();
        (part(view) - part(drawn) * zoom) * scale
    };
    let (sine, cosine) = (view.turn().sine(), view.turn().cosine());
    let [cx, cy] = view.centre().map(|part| part * scale);
    let (x, y) = (moved(0) - cx, moved(1) - cy);
    let parts = [
        zoom * cosine,
        zoom * sine,
        -zoom * sine,
        zoom * cosine,
        cx + x * cosine - y * sine,
        cy + x * sine + y * cosine,
    ];
    let mut out = String::from("matrix(");
    for (index, part) in parts.into_iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        decimal::push(&mut out, part, 5);
    }
    out.push(')');
    out
}
