//! Keys without a letter, as WebDriver names them (<https://www.w3.org/TR/webdriver2/#keyboard-actions>).

use serde_json::{Value, json};

#[allow(missing_docs)]
mod names {
    pub const TAB: &str = "\u{E004}";
    pub const ENTER: &str = "\u{E007}";
    pub const SHIFT: &str = "\u{E008}";
    pub const CONTROL: &str = "\u{E009}";
    pub const ESCAPE: &str = "\u{E00C}";
    pub const BACKSPACE: &str = "\u{E003}";
    pub const DELETE: &str = "\u{E017}";
    pub const SPACE: &str = " ";
    pub const PAGE_UP: &str = "\u{E00E}";
    pub const PAGE_DOWN: &str = "\u{E00F}";
    pub const END: &str = "\u{E010}";
    pub const HOME: &str = "\u{E011}";
    pub const LEFT: &str = "\u{E012}";
    pub const UP: &str = "\u{E013}";
    pub const RIGHT: &str = "\u{E014}";
    pub const DOWN: &str = "\u{E015}";
}
pub use names::*;

/// Down and up of each key in turn; shift, control, alt and meta are let go at the end.
pub(crate) fn strokes(keys: &str) -> Vec<Value> {
    let mut strokes = Vec::new();
    let mut held = Vec::new();
    for key in keys.chars() {
        strokes.push(json!({ "type": "keyDown", "value": key }));
        if matches!(key, '\u{E008}'..='\u{E00A}' | '\u{E03D}') {
            held.push(key);
        } else {
            strokes.push(json!({ "type": "keyUp", "value": key }));
        }
    }
    let released = held
        .into_iter()
        .rev()
        .map(|key| json!({ "type": "keyUp", "value": key }));
    strokes.extend(released);
    strokes
}
