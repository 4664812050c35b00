//! The clipboard.

use super::promise::either;
use js_sys::Reflect;
use wasm_bindgen::JsValue;
use web_sys::window;

/// Puts a text on the clipboard and says whether that worked. Where the browser has no clipboard (plain http, a sandboxed
/// frame), the answer is no at once.
pub fn write(text: &str, done: impl Fn(bool) + Clone + 'static) {
    let Some(window) = window() else { return };
    let navigator = window.navigator();
    let missing = Reflect::get(&navigator, &JsValue::from_str("clipboard"))
        .is_ok_and(|clipboard| clipboard.is_undefined());
    if missing {
        done(false);
        return;
    }
    let refused = done.clone();
    either(
        &navigator.clipboard().write_text(text),
        move |_| done(true),
        move |_| refused(false),
    );
}
