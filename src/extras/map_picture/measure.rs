//! The map as it is seen, read from the document with computed styles: whoever set its colours and faces.

use super::letters::{Setting, block, choice, words};
use super::painted::{Seen, is_seen};
use crate::platform::computed::token;
use crate::platform::document::{find, find_all};
use crate::platform::error::BrowserError;
use crate::platform::property::number;
use crate::state::AppState;
use meridian_export::picture::map::{Cluster, Form, Label, MapPicture, Marker, ScaleBar, Shape};
use wasm_bindgen::JsCast;
use web_sys::{DomRect, Element, SvgGraphicsElement};

/// Width of what is behind letters, in pixels.
const HALO: f64 = 3.0;

/// Everything that is drawn, measured.
///
/// # Errors
/// When something of the map is not in the document.
pub fn map(app: AppState) -> Result<MapPicture, BrowserError> {
    let map = one("#map-box")?;
    let frame = Frame::of(&map);
    let (sans, serif) = (one(".scale")?, one("h1")?);
    let (ink, soft, halo) = (token("--ink"), token("--soft"), token("--halo"));
    let asked = choice(app);
    let width = frame.0.width();
    let set = |like, size, weight, colour| Setting {
        like,
        size,
        weight,
        colour,
    };
    let about = [
        map.get_attribute("aria-label").unwrap_or_default(),
        words("#map-summary"),
        asked.clone(),
    ];
    let about: Vec<String> = about.into_iter().filter(|it| !it.is_empty()).collect();
    let root = find("html");
    let drawing = Drawing::find()?;
    Ok(MapPicture {
        lang: root
            .and_then(|root| root.get_attribute("lang"))
            .unwrap_or_default(),
        description: about.join(". "),
        paper: token("--paper"),
        selection: token("--selection"),
        hues: [token("--story-1"), token("--story-2")],
        title: block(&words("h1"), &set(&serif, 22.0, "700", &ink), width)?,
        asked: block(&asked, &set(&sans, 13.0, "600", &ink), width)?,
        source: block(
            &words(".masthead .credit"),
            &set(&sans, 12.0, "400", &ink),
            width,
        )?,
        note: block(
            app.words.on_the_map.borders_note,
            &set(&sans, 11.0, "400", &soft),
            width,
        )?,
        size: [width, frame.0.height()],
        sea: Seen::of(&map).get("background-color"),
        matrix: drawing.matrix(&frame),
        shapes: drawing.shapes(),
        countries: drawing.names(),
        markers: all("#map-marks .glyph")
            .filter_map(|glyph| marker(&glyph, &frame))
            .collect(),
        names: all("#map-marks .name")
            .map(|name| label(&name, &frame, &halo))
            .collect(),
        clusters: all("#map-pins .cluster")
            .map(|button| cluster(&button, &frame))
            .collect(),
        scale: find("#map-box .scale").map(|bar| scale(&bar, &frame)),
        halo,
    })
}

fn one(selector: &str) -> Result<Element, BrowserError> {
    find(selector).ok_or_else(|| BrowserError::new(selector, "not in the document"))
}

/// What is seen of all that match.
fn all(selector: &str) -> impl Iterator<Item = Element> {
    let found = find("body").map_or_else(Vec::new, |body| find_all(&body, selector));
    found.into_iter().filter(is_seen)
}

/// The map's box in the window.
struct Frame(DomRect);

impl Frame {
    fn of(map: &Element) -> Self {
        Self(map.get_bounding_client_rect())
    }

    /// The middle of an element, in pixels from the frame's upper left.
    fn middle(&self, element: &Element) -> [f64; 2] {
        let rect = element.get_bounding_client_rect();
        [
            rect.left() + rect.width() / 2.0 - self.0.left(),
            rect.top() + rect.height() / 2.0 - self.0.top(),
        ]
    }
}

/// The drawing of countries, which has units of its own.
struct Drawing {
    svg: Element,
    /// From its units to pixels of the window: `a b c d e f`.
    to_window: [f64; 6],
}

impl Drawing {
    fn find() -> Result<Self, BrowserError> {
        const DRAWING: &str = "#map-layer svg";
        let svg = one(DRAWING)?;
        let matrix = svg
            .unchecked_ref::<SvgGraphicsElement>()
            .get_screen_ctm()
            .ok_or_else(|| BrowserError::new(DRAWING, "is not drawn"))?;
        let parts = ["a", "b", "c", "d", "e", "f"];
        Ok(Self {
            svg,
            to_window: parts.map(|part| number(&matrix, part)),
        })
    }

    fn matrix(&self, frame: &Frame) -> [f64; 6] {
        let [a, b, c, d, e, f] = self.to_window;
        [a, b, c, d, e - frame.0.left(), f - frame.0.top()]
    }

    /// Units of the drawing per pixel.
    fn units(&self) -> f64 {
        let [a, ..] = self.to_window;
        1.0 / a
    }

    fn shapes(&self) -> Vec<Shape> {
        let paths = find_all(&self.svg, ".shapes path").into_iter();
        paths.filter_map(|path| self.shape(&path)).collect()
    }

    fn shape(&self, path: &Element) -> Option<Shape> {
        let seen = Seen::of(path);
        let data = path.get_attribute("d").filter(|data| !data.is_empty())?;
        if seen.get("display") == "none" {
            return None;
        }
        let named = ["data-country", "data-region", "data-area"];
        let named = named.iter().find_map(|name| path.get_attribute(name));
        let line = || path.get_attribute("data-line");
        let id = named.or_else(|| line().map(|line| ["line-", &line].concat()));
        Some(Shape {
            id: id.unwrap_or_default(),
            path: data,
            paint: seen.paint(self.units()),
        })
    }

    fn names(&self) -> Vec<Label> {
        let texts = find_all(&self.svg, ".names text").into_iter();
        texts.filter(is_seen).map(|text| self.name(&text)).collect()
    }

    fn name(&self, text: &Element) -> Label {
        let seen = Seen::of(text);
        let part = |name: &str| {
            let part = text.get_attribute(name).unwrap_or_default();
            js_sys::parse_float(&part)
        };
        let paint = seen.paint(self.units());
        Label {
            text: seen.cased(&text.text_content().unwrap_or_default()),
            at: [part("x"), part("y")],
            face: seen.face(),
            fill: paint.fill,
            halo: paint.stroke.map(|stroke| (stroke.colour, stroke.width)),
        }
    }
}

fn marker(glyph: &Element, frame: &Frame) -> Option<Marker> {
    let inside = |selector: &str| glyph.closest(selector).ok().flatten();
    let marker = inside(".marker")?;
    let seen = Seen::of(glyph);
    let turn = seen.get("transform");
    Some(Marker {
        at: frame.middle(glyph),
        half: seen.length("width").unwrap_or_default() / 2.0,
        form: if inside(".mark.outside").is_some() {
            Form::Drop
        } else if inside(".area").is_some() {
            Form::Square
        } else {
            Form::Dot
        },
        turn: if turn == "none" { String::new() } else { turn },
        opacity: seen.get("opacity"),
        fill: inside(".hue-both")
            .is_none()
            .then(|| seen.get("background-color")),
        chosen: marker.get_attribute("aria-pressed").as_deref() == Some("true"),
        name: marker.get_attribute("aria-label").unwrap_or_default(),
    })
}

/// The text of an element where it stands, on `halo`.
fn label(element: &Element, frame: &Frame, halo: &str) -> Label {
    let seen = Seen::of(element);
    let rect = element.get_bounding_client_rect();
    let face = seen.face();
    let start = seen.length("padding-inline-start").unwrap_or_default();
    Label {
        text: seen.cased(&element.text_content().unwrap_or_default()),
        at: [
            rect.left() + start - frame.0.left(),
            // Lower than the middle by half the height of a capital letter.
            rect.top() + rect.height() / 2.0 + face.size * 0.36 - frame.0.top(),
        ],
        face,
        fill: seen.get("color"),
        halo: Some((halo.to_owned(), HALO)),
    }
}

fn cluster(button: &Element, frame: &Frame) -> Cluster {
    let seen = Seen::of(button);
    let [x, y] = frame.middle(button);
    Cluster {
        at: [x, y],
        fill: seen.get("background-color"),
        count: Label {
            text: button.text_content().unwrap_or_default(),
            at: [x, y + 4.3],
            face: seen.face(),
            fill: seen.get("color"),
            halo: None,
        },
    }
}

/// The bar lies below its number, which may be the longer of the two.
fn scale(distance: &Element, frame: &Frame) -> ScaleBar {
    let rect = distance.get_bounding_client_rect();
    let bar = Seen::after(distance);
    let length = |name: &str| bar.length(name).unwrap_or_default();
    let left = rect.left() - frame.0.left();
    let bottom = rect.top() + rect.height() - frame.0.top();
    let height = length("height");
    let mut label = label(distance, frame, &token("--sea"));
    let [x, y] = label.at;
    label.at = [x, y - height / 2.0];
    ScaleBar {
        edges: [left, bottom - height, left + length("width"), bottom],
        colour: Seen::of(distance).get("color"),
        label,
    }
}
