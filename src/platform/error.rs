//! What a browser refused.

use super::property::get;
use std::fmt;
use wasm_bindgen::JsValue;

/// What a browser refused, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BrowserError {
    /// What was wanted: an address, or a few words.
    pub wanted: String,
    /// The browser's reason, or the status of an answer.
    pub reason: String,
}

impl BrowserError {
    /// Of what was thrown.
    pub fn of(wanted: &str, thrown: &JsValue) -> Self {
        let reason = get(thrown, "message").as_string();
        Self::new(wanted, &reason.unwrap_or_default())
    }

    /// Of a reason in words.
    pub fn new(wanted: &str, reason: &str) -> Self {
        Self {
            wanted: wanted.to_owned(),
            reason: reason.to_owned(),
        }
    }
}

impl fmt::Display for BrowserError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.wanted)?;
        formatter.write_str(": ")?;
        formatter.write_str(&self.reason)
    }
}

/// Tells those who look into the console.
pub fn warn(sentence: &str) {
    web_sys::console::warn_1(&JsValue::from_str(sentence));
}
