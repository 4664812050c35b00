//! Styles as the browser has computed them.

use super::document::{find, make};
use super::style::set;
use web_sys::{CssStyleDeclaration, Element, window};

/// The style of an element as it is seen, or of a part that its rules make, such as `::after`; an empty part is the element.
pub fn computed(element: &Element, part: &str) -> Option<CssStyleDeclaration> {
    window()?
        .get_computed_style_with_pseudo_elt(element, part)
        .ok()?
}

/// One property of an element's style; empty for an unknown one.
pub fn property(element: &Element, name: &str) -> String {
    computed(element, "")
        .and_then(|style| style.get_property_value(name).ok())
        .unwrap_or_default()
}

/// A custom property of the page, such as `--paper`, as it is written.
pub fn token(name: &str) -> String {
    let root = find("html");
    root.map_or_else(String::new, |root| property(&root, name).trim().to_owned())
}

/// A colour, whatever CSS can say, as a drawing of its own understands it; empty for none.
pub fn resolved(colour: &str) -> String {
    let probe = make("span").ok().zip(find("body"));
    let probe = probe.and_then(|(probe, body)| body.append_child(&probe).map(|_| probe).ok());
    let Some(probe) = probe else {
        return String::new();
    };
    set(&probe, "", "color", colour);
    let found = property(&probe, "color");
    probe.remove();
    found
}
