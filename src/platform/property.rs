//! Properties by their names. Each typed getter is a function of its own in the glue, some 90 bytes of script that every page
//! loads; what is read once, when something is asked for, goes through these.

use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// A property; `undefined` where there is none.
pub fn get(of: &JsValue, name: &str) -> JsValue {
    Reflect::get(of, &JsValue::from_str(name)).unwrap_or_default()
}

/// A property that is a number; 0 where it is none.
pub fn number(of: &JsValue, name: &str) -> f64 {
    get(of, name).as_f64().unwrap_or_default()
}

/// Sets a property.
pub fn set(of: &JsValue, name: &str, value: &JsValue) {
    // Fails only for what cannot be changed, and nothing here is such.
    let _ = Reflect::set(of, &JsValue::from_str(name), value);
}
