//! The page: its parts that the program reads at the start, and its state attribute.

use wasm_bindgen::JsCast;
use web_sys::{CustomEvent, CustomEventInit, Document, HtmlElement};

/// The document, which every page has.
pub fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Text of the element with this id, such as the pack's data block.
pub fn text_of(id: &str) -> Option<String> {
    document()?.get_element_by_id(id)?.text_content()
}

/// The element with this id.
pub fn element(id: &str) -> Option<HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// An attribute of the root element.
pub fn root_attribute(name: &str) -> Option<String> {
    document()?.document_element()?.get_attribute(name)
}

/// Marks the page as usable and tells whoever listens.
pub fn announce_ready() {
    let Some(document) = document() else { return };
    if let Some(root) = document.document_element() {
        // Fails only for a malformed attribute name.
        let _ = root.set_attribute("data-meridian", "ready");
    }
    let options = CustomEventInit::new();
    options.set_bubbles(true);
    options.set_composed(true);
    if let Ok(event) = CustomEvent::new_with_event_init_dict("meridian:ready", &options) {
        // False only means that a listener called preventDefault.
        let _ = document.dispatch_event(&event);
    }
}
