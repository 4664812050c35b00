//! Focus and scrolling.

pub use super::document::{element, find};
use super::host::root;
use super::property::get;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Element, FocusOptions, HtmlElement, ScrollBehavior, ScrollIntoViewOptions,
    ScrollLogicalPosition,
};

/// The element that has the focus, unless it is the page itself.
pub fn focused() -> Option<HtmlElement> {
    let element = root().active_element()?;
    if element.tag_name() == "BODY" {
        return None;
    }
    element.dyn_into().ok()
}

/// Moves the focus to an element that is still in the page.
pub fn focus(element: &HtmlElement) {
    if element.is_connected() {
        // Focusing throws in no browser of the floor.
        let _ = element.focus();
    }
}

/// Moves the focus to an element of any kind: in a drawing it takes the focus as one of HTML does.
pub fn focus_any(element: &Element) {
    focus(element.unchecked_ref());
}

/// Brings an element to the top of the window.
pub fn to_top(element: &Element) {
    scroll_to(element, ScrollLogicalPosition::Start);
}

/// Moves the focus without moving the page.
pub fn focus_in_place(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // Focusing throws in no browser of the floor.
    let _ = element.focus_with_options(&options);
}

/// How far the page is scrolled down, in pixels.
pub fn scrolled() -> f64 {
    let window = web_sys::window();
    window
        .and_then(|window| window.scroll_y().ok())
        .unwrap_or_default()
}

/// Brings an element into the middle of the window.
pub fn centre(element: &Element) {
    scroll_to(element, ScrollLogicalPosition::Center);
}

/// Brings an element into view, as little as needed.
pub fn reveal(element: &Element) {
    scroll_to(element, ScrollLogicalPosition::Nearest);
}

fn scroll_to(element: &Element, block: ScrollLogicalPosition) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(block);
    options.set_behavior(ScrollBehavior::Auto);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Brings the element with this id into view.
pub fn reveal_id(id: &str) {
    if let Some(element) = element(id) {
        reveal(&element);
    }
}

/// Scrolls to the section with this id and moves the focus there, without touching the URL.
pub fn go_to_section(id: &str) {
    if let Some(element) = element(id) {
        element.scroll_into_view();
        focus(&element);
    }
}

/// Whether the reader asks for less motion.
pub fn reduced_motion() -> bool {
    web_sys::window()
        .and_then(|window| {
            window
                .match_media("(prefers-reduced-motion: reduce)")
                .ok()?
        })
        .is_some_and(|query| query.matches())
}

/// The value behind an event's target, for inputs and selects.
pub fn target_value(event: &web_sys::Event) -> String {
    event
        .target()
        .and_then(|target| js_sys::Reflect::get(&target, &JsValue::from_str("value")).ok())
        .and_then(|value| value.as_string())
        .unwrap_or_default()
}

/// Whether the box behind an event is ticked.
pub fn target_ticked(event: &web_sys::Event) -> bool {
    let target = event.target();
    target.is_some_and(|target| get(&target, "checked").is_truthy())
}

/// Selects the text of an element, ready to be copied by hand.
pub fn select_text(element: &Element) {
    if let Some(selection) = web_sys::window().and_then(|window| window.get_selection().ok()?) {
        // Fails only for a node of another document.
        let _ = selection.select_all_children(element);
    }
}

/// What is in the field with this id.
pub fn field_value(id: &str) -> String {
    element(id)
        .and_then(|field| Some(field.dyn_ref::<web_sys::HtmlInputElement>()?.value()))
        .unwrap_or_default()
}

/// Selects what is in a field, ready to be copied by hand.
pub fn select_field(field: &HtmlElement) {
    focus(field);
    // Fields of one line and of several do it under the same name.
    if get(field, "select").is_function() {
        field.unchecked_ref::<web_sys::HtmlInputElement>().select();
    }
}
