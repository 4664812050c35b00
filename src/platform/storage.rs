//! What is kept on the device: one object of texts per address, and only what a reader asked to keep.

use js_sys::{JSON, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Storage;

/// Refused in a sandbox, and where a reader has switched it off.
fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// What was kept; `None` where nothing is. Values that are no texts are passed over.
pub fn read(address: &str) -> Option<Vec<(String, String)>> {
    let text = storage()?.get_item(address).ok()??;
    let kept: Object = JSON::parse(&text).ok()?.dyn_into().ok()?;
    let pairs = Object::entries(&kept).into_iter().filter_map(|pair| {
        let part = |at: u32| Reflect::get_u32(&pair, at).ok()?.as_string();
        Some((part(0)?, part(1)?))
    });
    Some(pairs.collect())
}

/// Keeps texts under their names in place of what was there; false where that cannot be done.
pub fn write(address: &str, texts: &[(String, String)]) -> bool {
    let kept = Object::new();
    for (name, text) in texts {
        // Fails only for an object that may not be changed.
        let _ = Reflect::set(&kept, &JsValue::from_str(name), &JsValue::from_str(text));
    }
    let text = JSON::stringify(&kept)
        .ok()
        .and_then(|text| text.as_string());
    let written = storage().zip(text);
    written.is_some_and(|(storage, text)| storage.set_item(address, &text).is_ok())
}

/// Deletes what is kept.
pub fn remove(address: &str) {
    if let Some(storage) = storage() {
        // Where nothing can be kept, there is nothing to delete.
        let _ = storage.remove_item(address);
    }
}
