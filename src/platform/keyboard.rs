//! Keys that work wherever the focus is.

use super::document::document;
use super::listen::listen;
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

/// Calls back when a key goes down anywhere on the page and nobody else took it. Lasts as long as the page.
pub fn on_key(key: &'static str, callback: impl Fn() + 'static) {
    let Some(document) = document() else { return };
    let heard = move |event: &Event| {
        let pressed = event.dyn_ref::<KeyboardEvent>();
        if pressed.is_some_and(|event| event.key() == key && !event.default_prevented()) {
            callback();
        }
    };
    listen(&document, "keydown", false, Box::new(heard)).forget();
}
