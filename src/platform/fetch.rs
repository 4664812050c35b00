//! Files of the site, fetched when they are needed.

use js_sys::futures::JsFuture;
use js_sys::{ArrayBuffer, Uint8Array};
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::{Response, window};

/// Fetches a file by its relative address and hands over its bytes. Where that fails, nothing happens: what needs the file
/// must be able to do without.
pub fn bytes(address: &str, done: impl FnOnce(Vec<u8>) + 'static) {
    let Some(window) = window() else { return };
    let promise = window.fetch_with_str(address);
    spawn_local(async move {
        let Ok(response) = JsFuture::from(promise).await else {
            return;
        };
        let Ok(response) = response.dyn_into::<Response>() else {
            return;
        };
        if !response.ok() {
            return;
        }
        let Ok(buffer) = response.array_buffer() else {
            return;
        };
        let Ok(buffer) = JsFuture::from(buffer).await else {
            return;
        };
        if let Ok(buffer) = buffer.dyn_into::<ArrayBuffer>() {
            done(Uint8Array::new(&buffer).to_vec());
        }
    });
}
