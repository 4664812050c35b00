//! The document, and elements that are looked for in what is the program's own.

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
