//! The URL's fragment and the session history.

use super::listen::listen;
use wasm_bindgen::JsValue;
use web_sys::window;

/// The fragment with its `#`, or nothing.
pub fn fragment() -> String {
    window()
        .and_then(|window| window.location().hash().ok())
        .unwrap_or_default()
}

/// The page's address without its fragment.
pub fn address() -> String {
    let href = window()
        .and_then(|window| window.location().href().ok())
        .unwrap_or_default();
    href.split('#').next().unwrap_or_default().to_owned()
}

/// Whether the page is inside a frame, where history belongs to the host.
pub fn framed() -> bool {
    let Some(window) = window() else { return false };
    match window.parent() {
        Ok(Some(parent)) => parent != window,
        _ => true,
    }
}

/// Writes a fragment without its `#`, as a new entry of the history or in place of the present one.
pub fn write(fragment: &str, new_entry: bool) {
    let Some(window) = window() else { return };
    let Ok(history) = window.history() else {
        return;
    };
    // An empty fragment needs the address itself: `#` alone would stay in the URL.
    let url = if fragment.is_empty() {
        address()
    } else {
        format!("#{fragment}")
    };
    // A browser may refuse (an opaque origin, a flood); the page works without.
    let _ = if new_entry {
        history.push_state_with_url(&JsValue::NULL, "", Some(&url))
    } else {
        history.replace_state_with_url(&JsValue::NULL, "", Some(&url))
    };
}

/// Calls back when the reader goes back or forward, or edits the fragment. Lasts as long as the page.
pub fn on_change(callback: impl Fn() + 'static) {
    if let Some(window) = window() {
        listen(&window, "popstate", false, Box::new(move |_| callback())).forget();
    }
}
