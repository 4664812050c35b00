//! Full screen.

use super::document::{document, page};
use super::host::root;
use web_sys::Element;

/// Whether the browser and the frame allow it.
pub fn allowed() -> bool {
    document().is_some_and(|document| document.fullscreen_enabled())
}

/// Shows an element on the full screen, or ends that.
pub fn toggle(element: &Element) {
    if root().fullscreen_element().is_some() {
        if let Some(document) = document() {
            document.exit_fullscreen();
        }
    } else {
        // Refused where the frame does not allow it; the button is hidden there.
        let _ = element.request_fullscreen();
    }
}

/// Whether something fills the screen.
pub fn is_on() -> bool {
    root().fullscreen_element().is_some()
}

/// Shows the whole page on the full screen. Where that is refused, it goes on filling its window.
pub fn enter() {
    if let Some(page) = page() {
        let _ = page.request_fullscreen();
    }
}

/// Ends what fills the screen, if anything does.
pub fn leave() {
    if is_on()
        && let Some(document) = document()
    {
        document.exit_fullscreen();
    }
}
