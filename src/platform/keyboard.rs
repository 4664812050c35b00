//! Keys that work wherever the focus is.

use super::host::root;
use super::listen::listen;
use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

/// Calls back when a key goes down anywhere in the page, or in the element, and nobody else took it. Until the
/// answer is dropped.
pub fn on_key(key: &'static str, callback: impl Fn() + 'static) -> EventListener {
    let heard = move |event: &Event| {
        let pressed = event.dyn_ref::<KeyboardEvent>();
        if pressed.is_some_and(|event| event.key() == key && !event.default_prevented()) {
            callback();
        }
    };
    listen(&root(), "keydown", false, Box::new(heard))
}
