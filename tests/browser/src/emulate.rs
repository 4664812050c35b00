//! What the browser pretends; how is each engine's matter.

use crate::Page;
use serde_json::Value;

impl Page {
    /// Any command of Chromium's DevTools protocol (<https://chromedevtools.github.io/devtools-protocol/>), which no other
    /// engine has: for measurements, not for tests. The browser ends with the page.
    pub fn cdp(&self, method: &str, parameters: Value) -> Value {
        // Nobody knows what that changes.
        self.browser.spoil();
        self.browser.cdp(method, parameters)
    }

    /// Gives the viewport a size in CSS pixels.
    pub fn resize(&self, width: u32, height: u32) {
        self.browser.resize(width, height);
    }

    /// Sets media features, such as `[("prefers-color-scheme", "dark")]`; all others go back to their default.
    pub fn prefer(&self, features: &[(&str, &str)]) {
        self.browser.prefer(features);
    }

    /// Shows the page as it prints.
    pub fn print_media(&self) {
        self.browser.print_media();
    }

    /// A slower line (bits a second, milliseconds of latency) and a slower processor (times), from the next load on. Where
    /// the engine has no such setting, the server sends slowly and the processor keeps its speed.
    pub fn slow_down(&self, bits: u32, latency: u32, times: f64) {
        if self.browser.slow_down(bits, latency, times) {
            // The processor's speed may be that of all its windows.
            self.browser.spoil();
        } else {
            self.line.slow_down(bits, latency);
        }
    }

    /// Lets the page read and write the clipboard, as a reader would who is asked.
    pub fn allow_clipboard(&self) {
        self.browser.allow_clipboard();
    }

    /// What is on the clipboard.
    pub fn clipboard(&self) -> String {
        self.browser.clipboard()
    }
}
