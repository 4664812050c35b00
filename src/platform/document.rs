//! The document, and elements that are looked for in what is the program's own.

use super::error::BrowserError;
use super::host::root;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement};

/// The document, which every page has: for what belongs to the page as a whole.
pub fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// The element with this id.
pub fn element(id: &str) -> Option<HtmlElement> {
    root().get_element_by_id(id)?.dyn_into().ok()
}

/// The first element that matches.
pub fn find(selector: &str) -> Option<Element> {
    root().query_selector(selector).ok()?
}

/// All elements inside one that match, in their order.
pub fn find_all(within: &Element, selector: &str) -> Vec<Element> {
    let found = within.query_selector_all(selector);
    let nodes = found.iter().flat_map(|list| {
        (0..list.length()).filter_map(|at| list.item(at)?.dyn_into::<Element>().ok())
    });
    nodes.collect()
}

/// A new element, in no document yet.
///
/// # Errors
/// When there is no document.
pub fn make(tag: &str) -> Result<Element, BrowserError> {
    let document = document().ok_or_else(|| BrowserError::new(tag, "no document"))?;
    let made = document.create_element(tag);
    made.map_err(|thrown| BrowserError::of(tag, &thrown))
}

/// Where the page says that it belongs; none where it does not know.
pub fn canonical() -> Option<String> {
    find("link[rel=canonical]")?.get_attribute("href")
}

/// The element of the page as a whole, `<html>`: rules look there for what the page is showing.
pub fn page() -> Option<Element> {
    document()?.document_element()
}

/// Sets an attribute of the page as a whole, or takes it away.
pub fn mark_page(name: &str, value: Option<&str>) {
    if let Some(page) = page() {
        mark(&page, name, value);
    }
}

/// Sets an attribute of an element, or takes it away.
pub fn mark(element: &Element, name: &str, value: Option<&str>) {
    // Fails only for a malformed name, and names are written in this program.
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}
