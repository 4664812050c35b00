//! Promises without futures, which are about 1 KB of wasm each, and with them where much hangs on one answer after another.

use super::error::BrowserError;
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::JsFuture;

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

/// Waits for a promise. `wanted` says in an error what it was about.
pub async fn kept(promise: Promise, wanted: &str) -> Result<JsValue, BrowserError> {
    JsFuture::from(promise)
        .await
        .map_err(|thrown| BrowserError::of(wanted, &thrown))
}
