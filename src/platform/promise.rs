//! Promises without futures, which are about 1 KB of wasm each.

use js_sys::{Function, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;

/// Calls back when a promise is kept; nothing happens when it is broken.
pub fn then(promise: &JsValue, kept: impl FnOnce(JsValue) + 'static) {
    either(promise, kept, |_| {});
}

/// Calls one of two callbacks, when a promise is kept or broken.
pub fn either(
    promise: &JsValue,
    kept: impl FnOnce(JsValue) + 'static,
    broken: impl FnOnce(JsValue) + 'static,
) {
    settle(
        promise,
        &Closure::once_into_js(kept),
        &Closure::once_into_js(broken),
    );
}

fn settle(promise: &JsValue, kept: &JsValue, broken: &JsValue) {
    if let Ok(then) = Reflect::get(promise, &JsValue::from_str("then")) {
        // `then` with two functions cannot throw.
        let _ = Function::from(then).call2(promise, kept, broken);
    }
}
