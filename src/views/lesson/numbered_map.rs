//! Maps to label: places as numbers.

use super::super::map::StaticMap;
use super::super::markup::{Node, el, plain};
use super::super::parts::hue_of;
use crate::domain::geo::decimal;
use crate::domain::geo::drawing::VIEW_BOX;
use crate::domain::lesson::{Numbered, numbered};
use crate::domain::pack::{Pack, Place};
use crate::domain::words::LESSON;
use crate::state::Explorer;
use leptos::prelude::use_context;

/// Id of the shapes that the other maps use again.
const SHAPES: &str = "lesson-shapes";

/// Radius of a number's circle and height of letters, in units of the drawing.
const RADIUS: &str = "10";
const LETTERS: f64 = 14.0;

/// How far names are moved away from it.
const BEYOND: f64 = 5.0;

/// For paper: one without names, with lines to write them on, and one with names.
pub fn sheets(explorer: Explorer) -> Node {
    let pack = explorer.pack();
    let points = numbered(&pack);
    let lines = points.iter().map(|point| {
        el("li")
            .child(el("span").class("write"))
            .attr("value", point.number.to_string())
    });
    let names = points.iter().filter_map(|point| {
        let place = pack.places.get(point.place)?;
        Some(
            el("li")
                .text(place.name.clone())
                .attr("value", point.number.to_string()),
        )
    });
    let sheet = |class: &'static str, title: &'static str, note: &'static str| {
        el("section")
            .class(class)
            .child(el("h3").text(title))
            .child(el("p").text(note))
    };
    el("div")
        .class("map-sheets")
        .child(
            sheet("map-blank", LESSON.map_blank, LESSON.map_blank_note)
                .child(drawing(&pack, &points, Names::None, true))
                .child(el("ol").class("numbers").children(lines))
                .child(el("p").class("note").text(LESSON.map_note)),
        )
        .child(
            sheet("map-named", LESSON.map_named, LESSON.map_note)
                .child(drawing(&pack, &points, Names::Written, false))
                .child(el("ol").class("numbers").children(names)),
        )
}

/// The map whose numbers answer questions.
pub fn answering(explorer: Explorer) -> Node {
    let pack = explorer.pack();
    el("div")
        .attr("id", "answering-map")
        .class("answering-map")
        .attr("role", "group")
        .attr("aria-label", LESSON.map_answers)
        .attr("hidden", "")
        .child(drawing(&pack, &numbered(&pack), Names::Buttons, false))
}

#[derive(Clone, Copy, PartialEq)]
enum Names {
    None,
    Written,
    Buttons,
}

fn drawing(pack: &Pack, points: &[Numbered], names: Names, first: bool) -> Node {
    let shapes = if first {
        let map = use_context::<StaticMap>().unwrap_or_default();
        el("g")
            .attr("id", SHAPES)
            .class("shapes coarse")
            .inner_html(map.unnamed)
    } else {
        el("use").attr("href", ["#", SHAPES].concat())
    };
    let marks = points.iter().filter_map(|point| {
        let place = pack.places.get(point.place)?;
        Some(mark(pack, point, place, names))
    });
    let svg = el("svg").attr("viewBox", VIEW_BOX).attr("dir", "ltr");
    let svg = match names {
        Names::Buttons => svg,
        Names::None | Names::Written => svg.attr("aria-hidden", "true"),
    };
    svg.child(shapes).children(marks)
}

fn mark(pack: &Pack, point: &Numbered, place: &Place, names: Names) -> Node {
    let stories: Vec<usize> = (pack.stories.iter().enumerate())
        .filter(|(_, story)| place.is_in(&story.id))
        .map(|(at, _)| at)
        .collect();
    let class = match stories.as_slice() {
        [only] => hue_of(*only),
        _ => "hue-both".to_owned(),
    };
    let [x, y] = point.at.map(units);
    let number = el("text")
        .text(point.number.to_string())
        .attr("x", x.clone())
        .attr("y", units(point.at[1] + 4.0))
        .attr("text-anchor", "middle");
    let circle = el("circle").attr("cx", x).attr("cy", y).attr("r", RADIUS);
    let group = el("g")
        .class(["point ", &class].concat())
        .attr("data-point", place.id.clone())
        .child(circle)
        .child(number);
    match names {
        Names::None => group,
        Names::Written => group.children(written(point, place)),
        Names::Buttons => group
            .child(reach(point))
            .attr("role", "button")
            .attr("tabindex", "0")
            .attr("aria-label", format!("{}: {}", point.number, place.name)),
    }
}

/// What a finger hits: 24 CSS pixels across where the map is 44 rem wide (WCAG 2.2, 2.5.8).
fn reach(point: &Numbered) -> Node {
    let [x, y] = point.at.map(units);
    el("circle")
        .class("reach")
        .attr("cx", x)
        .attr("cy", y)
        .attr("r", "14")
}

fn written(point: &Numbered, place: &Place) -> Option<Node> {
    let ([dx, dy], before) = point.name?;
    // A number's circle is larger than the map's own marker.
    let (anchor, aside, apart) = match before {
        0 => ("start", BEYOND, 0.0),
        50 => ("middle", 0.0, BEYOND * dy.signum()),
        _ => ("end", -BEYOND, 0.0),
    };
    let name = el("text")
        .class("written")
        .attr("x", units(point.at[0] + dx + aside))
        .attr("y", units(point.at[1] + dy + apart + LETTERS * 0.85))
        .attr("text-anchor", anchor)
        .child(plain(place.name.clone()));
    Some(name)
}

/// A length with one decimal.
fn units(value: f64) -> String {
    let mut out = String::new();
    decimal::push(&mut out, value, 1);
    out
}
