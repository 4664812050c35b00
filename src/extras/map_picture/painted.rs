//! Computed styles as the parts of a drawing.

use crate::platform::computed::computed;
use js_sys::parse_float;
use meridian_export::picture::map::{Face, Paint, Stroke};
use web_sys::{CssStyleDeclaration, Element};

/// An element's style as it is seen.
pub struct Seen(Option<CssStyleDeclaration>);

impl Seen {
    /// Of an element.
    pub fn of(element: &Element) -> Self {
        Self(computed(element, ""))
    }

    /// Of what its rules put behind an element's content.
    pub fn after(element: &Element) -> Self {
        Self(computed(element, "::after"))
    }

    /// A property; empty for one that is not known.
    pub fn get(&self, name: &str) -> String {
        let value = self.0.as_ref();
        value
            .and_then(|style| style.get_property_value(name).ok())
            .unwrap_or_default()
    }

    /// A length in pixels; none for a word.
    pub fn length(&self, name: &str) -> Option<f64> {
        Some(parse_float(&self.get(name))).filter(|length| !length.is_nan())
    }

    /// How a shape is painted; lengths are multiplied by `times`.
    pub fn paint(&self, times: f64) -> Paint {
        let stroke = self.get("stroke");
        Paint {
            fill: self.get("fill"),
            opacity: self.get("fill-opacity"),
            rule: self.get("fill-rule"),
            stroke: (stroke != "none").then(|| self.stroke(stroke, times)),
        }
    }

    fn stroke(&self, colour: String, times: f64) -> Stroke {
        let dashes = self.get("stroke-dasharray");
        let dashes = dashes.split([' ', ',']).map(parse_float);
        Stroke {
            colour,
            width: self.length("stroke-width").unwrap_or(1.0) * times,
            opacity: self.get("stroke-opacity"),
            dashes: dashes
                .filter(|dash| !dash.is_nan())
                .map(|dash| dash * times)
                .collect(),
            cap: self.get("stroke-linecap"),
            join: self.get("stroke-linejoin"),
        }
    }

    /// How letters are set.
    pub fn face(&self) -> Face {
        Face {
            family: self.get("font-family").replace('"', "'"),
            size: self.length("font-size").unwrap_or_default(),
            weight: self.get("font-weight"),
            spacing: self.length("letter-spacing"),
        }
    }

    /// A text in the letters in which it is seen.
    pub fn cased(&self, text: &str) -> String {
        if self.get("text-transform") == "uppercase" {
            text.to_uppercase()
        } else {
            text.to_owned()
        }
    }

    /// Whether what has boxes is shown.
    pub fn is_visible(&self) -> bool {
        self.get("visibility") == "visible"
    }
}

/// Whether an element is seen.
pub fn is_seen(element: &Element) -> bool {
    element.get_bounding_client_rect().width() > 0.0 && Seen::of(element).is_visible()
}
