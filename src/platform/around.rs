//! The window: what it asks and prints, how it is scrolled, its address' query, and the page around where it is a frame.

use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;
use web_sys::{ScrollToOptions, window};

/// What stands behind the `?` of the page's address, with it.
pub fn query() -> String {
    window()
        .and_then(|window| window.location().search().ok())
        .unwrap_or_default()
}

/// Sends an object with these fields to the page around. Nothing is sent where there is none.
pub fn tell(fields: &[(&str, JsValue)]) {
    let Some(window) = window() else { return };
    let Some(parent) = window.parent().ok().flatten() else {
        return;
    };
    if Object::is(&parent, &window) {
        return;
    }
    let message = Object::new();
    for (name, value) in fields {
        // Fails only for an object that may not be changed.
        let _ = Reflect::set(&message, &JsValue::from_str(name), value);
    }
    // Refused only for what cannot be copied. Whoever is around may read it: it says nothing of the reader.
    let _ = parent.post_message(&message, "*");
}

/// Prints the page.
pub fn print() {
    if let Some(window) = window() {
        // Refused in a sandbox.
        let _ = window.print();
    }
}

/// Asks the reader a question; a browser that may not ask says no.
pub fn confirm(question: &str) -> bool {
    window().is_some_and(|window| {
        window
            .confirm_with_message(question)
            .is_ok_and(|answer| answer)
    })
}

/// Scrolls the page to its beginning.
pub fn scroll_to_top() {
    if let Some(window) = window() {
        let options = ScrollToOptions::new();
        options.set_top(0.0);
        window.scroll_to_with_scroll_to_options(&options);
    }
}

/// Scrolls the page down by this many pixels.
pub fn scroll_by(pixels: f64) {
    if let Some(window) = window() {
        window.scroll_by_with_x_and_y(0.0, pixels);
    }
}

/// How far the page is scrolled: from the left, from the top, in pixels.
pub fn scrolled() -> [f64; 2] {
    let Some(window) = window() else {
        return [0.0; 2];
    };
    let part = |value: Result<f64, JsValue>| value.unwrap_or_default();
    [part(window.scroll_x()), part(window.scroll_y())]
}

/// Height of the window in pixels.
pub fn height() -> f64 {
    let height = window().and_then(|window| window.inner_height().ok()?.as_f64());
    height.unwrap_or_default()
}

/// Whether lines of an element begin at the right.
pub fn is_right_to_left(element: &web_sys::Element) -> bool {
    window()
        .and_then(|window| window.get_computed_style(element).ok()?)
        .is_some_and(|style| {
            style
                .get_property_value("direction")
                .is_ok_and(|it| it == "rtl")
        })
}
