//! Brings markers to where the layout puts them. While the map is moved, all go with one layer, and what has not moved on
//! that layer is not touched.

use super::super::markup::Node;
use crate::platform::focus::find;
use crate::platform::style;
use crate::state::effect::effect;
use crate::state::map::MapState;
use leptos::prelude::*;
use meridian_geo::Pixel;
use meridian_geo::labels::Side;
use meridian_geo::marks::Mark;
use std::cell::RefCell;
use web_sys::Element;

/// The markers' elements, and where each stands now, on the layer.
#[derive(Default)]
struct Standing {
    elements: Vec<Element>,
    marks: Vec<Mark>,
}

/// Follows the layout as long as the page lasts.
pub fn follow_positions(state: MapState) {
    if state.crowd {
        return;
    }
    let standing = RefCell::new(Standing::default());
    effect(move || {
        let shift = state.shift();
        if let Some(pins) = find("#map-pins") {
            let [x, y] = shift.map(px);
            let moved = ["translate(", &x, ",", &y, ")"].concat();
            style::set(&pins, "", "transform", &moved);
        }
        let Ok(mut standing) = standing.try_borrow_mut() else {
            return;
        };
        let Standing { elements, marks } = &mut *standing;
        if elements.is_empty() {
            let first = find("#map-marks").and_then(|list| list.first_element_child());
            elements.extend(std::iter::successors(first, Element::next_element_sibling));
        }
        state.layout.with(|layout| {
            for (index, (element, mark)) in elements.iter().zip(&layout.marks).enumerate() {
                let mark = Mark {
                    at: on_layer(mark.at, shift),
                    ..*mark
                };
                match marks.get_mut(index) {
                    Some(before) if *before == mark => {}
                    Some(before) => {
                        put(element, &mark, Some(before));
                        *before = mark;
                    }
                    None => {
                        put(element, &mark, None);
                        marks.push(mark);
                    }
                }
            }
        });
    });
}

/// A marker of a crowd, which comes and goes, follows the layout by itself.
pub fn on_the_spot(state: MapState, index: usize, marker: Node) -> Node {
    let mark = move || state.layout.with(|layout| layout.marks.get(index).copied());
    let at = move |axis: usize| mark()?.at.get(axis).copied().map(|part| px(part.round()));
    let name = move |axis: usize| mark()?.translate()?.get(axis).cloned();
    marker
        .style(("--x", move || at(0)))
        .style(("--y", move || at(1)))
        .style(("--dx", move || name(0)))
        .style(("--dy", move || name(1)))
        .style(("--seen", move || {
            mark().map(|mark| seen(mark.name.is_some()).to_owned())
        }))
        .style(("--dot", move || {
            mark().map(|mark| seen(mark.side != Some(Side::Centre)).to_owned())
        }))
        .style(("--turn", move || Some(turn(mark()?.outside?))))
        .class(("outside", move || {
            mark().is_some_and(|mark| mark.outside.is_some())
        }))
}

fn seen(shown: bool) -> &'static str {
    if shown { "visible" } else { "hidden" }
}

fn turn(degrees: f64) -> String {
    format!("{}deg", degrees as i32)
}

/// A position on the screen, on the layer: in whole pixels, so that markers stay sharp.
pub fn on_layer(at: Pixel, shift: Pixel) -> Pixel {
    [at[0] - shift[0], at[1] - shift[1]].map(f64::round)
}

/// Whole pixels, as a length.
pub fn px(value: f64) -> String {
    format!("{}px", value.round() as i32)
}

/// Sets what differs from `before`.
fn put(element: &Element, mark: &Mark, before: Option<&Mark>) {
    let set = |name: &str, value: &str| style::set(element, "", name, value);
    if before.is_none_or(|before| before.at != mark.at) {
        set("--x", &px(mark.at[0]));
        set("--y", &px(mark.at[1]));
    }
    if before.is_some_and(|before| {
        Mark {
            at: mark.at,
            ..*before
        } == *mark
    }) {
        return;
    }
    if let Some([x, y]) = mark.translate() {
        set("--dx", &x);
        set("--dy", &y);
    }
    set("--seen", seen(mark.name.is_some()));
    // The name of an area stands in the place of its marker, where there is room.
    set("--dot", seen(mark.side != Some(Side::Centre)));
    if let Some(degrees) = mark.outside {
        set("--turn", &turn(degrees));
    }
    // Fail only for malformed names, and these are written here.
    let _ = element.toggle_attribute_with_force("hidden", mark.clustered);
    let _ = element
        .class_list()
        .toggle_with_force("outside", mark.outside.is_some());
}
