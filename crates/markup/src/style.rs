//! Style properties, set through the CSSOM: a strict policy refuses `style` attributes.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Sets a property on the first element inside `root` that matches; an empty selector means `root` itself.
pub fn set(root: &Element, selector: &str, name: &str, value: &str) {
    let found = if selector.is_empty() {
        Some(root.clone())
    } else {
        root.query_selector(selector).ok().flatten()
    };
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // Refused only where the element's style is read-only, which no browser does.
        let _ = element.style().set_property(name, value);
    }
}
