//! What a browser refused.

use js_sys::Error;
use std::fmt;
use wasm_bindgen::{JsCast, JsValue};

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
        let reason = thrown
            .dyn_ref::<Error>()
            .map(|error| String::from(error.message()))
            .or_else(|| thrown.as_string())
            .unwrap_or_default();
        Self::new(wanted, &reason)
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
