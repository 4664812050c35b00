//! The clipboard.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
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
    let on_ok = Closure::once_into_js(move || done(true));
    let on_error = Closure::once_into_js(move || refused(false));
    let promise = navigator.clipboard().write_text(text);
    // `then` with two functions cannot throw.
    let _ = Reflect::get(&promise, &JsValue::from_str("then"))
        .map(js_sys::Function::from)
        .and_then(|then| then.call2(&promise, &on_ok, &on_error));
}
