//! Maps to label: places as numbers.

use super::session::Session;
use crate::platform::document::find;
use crate::state::effect::effect;
use crate::views::map::paint::{copy_unnamed, paint_unnamed};
use crate::views::parts::hue_of;
use leptos::prelude::*;
use meridian_geo::decimal;
use meridian_geo::drawing::VIEW_BOX;
use meridian_lesson::{Answer, Numbered, numbered};
use meridian_markup::{Node, el, plain};
use meridian_pack::{Pack, Place};
use meridian_words::LESSON;
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

/// Id of the shapes that the other maps use again.
const SHAPES: &str = "lesson-shapes";

/// Radius of a number's circle and height of letters, in units of the drawing.
const RADIUS: &str = "10";
const LETTERS: f64 = 14.0;

/// How far names are moved away from it.
const BEYOND: f64 = 5.0;

/// For paper: one without names, with lines to write them on, and one with names.
pub fn sheets(session: Session) -> Node {
    let pack = session.app.pack();
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

/// Draws the shapes of countries as in the page's first view, once the detailed map is there. Before that, and where it does not come,
/// they are those that were printed.
pub fn follow_shapes(session: Session) {
    let app = session.app;
    effect(move || {
        let Some(group) = find(&["#", SHAPES].concat()) else {
            return;
        };
        match app.map.get().and_then(|map| map.basemap.get()) {
            Some(basemap) => paint_unnamed(&group, &basemap, &app.pack()),
            None => find("#map-layer .shapes")
                .iter()
                .for_each(|from| copy_unnamed(from, &group)),
        }
    });
}

/// The map whose numbers answer the question at this position in the lesson.
pub fn answering(session: Session, at: usize) -> Node {
    let pack = session.app.pack();
    el("div")
        .attr("id", "answering-map")
        .class("answering-map")
        .attr("role", "group")
        .attr("aria-label", LESSON.map_answers)
        .child(drawing(
            &pack,
            &numbered(&pack),
            Names::Buttons(&session, at),
            false,
        ))
}

/// What the numbers of a map lead to.
#[derive(Clone, Copy)]
enum Names<'a> {
    /// Nothing.
    None,
    /// The name beside each.
    Written,
    /// Each answers the question at this position.
    Buttons(&'a Session, usize),
}

fn drawing(pack: &Pack, points: &[Numbered], names: Names<'_>, first: bool) -> Node {
    let shapes = if first {
        el("g")
            .attr("id", SHAPES)
            .class("shapes coarse")
            .inner_html(String::new())
    } else {
        el("use").attr("href", ["#", SHAPES].concat())
    };
    let marks = points.iter().filter_map(|point| {
        let place = pack.places.get(point.place)?;
        Some(mark(pack, point, place, names))
    });
    let svg = el("svg").attr("viewBox", VIEW_BOX).attr("dir", "ltr");
    let svg = match names {
        Names::Buttons(..) => svg,
        Names::None | Names::Written => svg.attr("aria-hidden", "true"),
    };
    svg.child(shapes).children(marks)
}

fn mark(pack: &Pack, point: &Numbered, place: &Place, names: Names<'_>) -> Node {
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
        Names::Buttons(session, at) => answer(*session, at, group.child(reach(point)), place)
            .attr("aria-label", format!("{}: {}", point.number, place.name)),
    }
}

/// A number that answers, by click and by key.
fn answer(session: Session, at: usize, group: Node, place: &Place) -> Node {
    let [own, clicked, pressed] = [0; 3].map(|_| place.id.clone());
    group
        .attr("role", "button")
        .attr("tabindex", "0")
        .attr("aria-pressed", move || {
            let chosen = session.answered(at, |_, answer| *answer == Answer::Text(own.clone()));
            chosen == Some(true)
        })
        .on("click", move |_| session.point(at, &clicked))
        .on("keydown", move |event| {
            let key = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key);
            if key.is_some_and(|key| key == "Enter" || key == " ") {
                event.prevent_default();
                session.point(at, &pressed);
            }
        })
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
    // The name of a country or a region stands where its number is: here it goes beside it.
    let (anchor, [dx, dy]) = if before == 50 && dy < 0.0 && dy > -LETTERS {
        ("start", [LETTERS, LETTERS * -0.5])
    } else {
        (anchor, [dx + aside, dy + apart])
    };
    let name = el("text")
        .class("written")
        .attr("x", units(point.at[0] + dx))
        .attr("y", units(point.at[1] + dy + LETTERS * 0.85))
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
