//! What Chromium pretends, through its DevTools protocol (<https://chromedevtools.github.io/devtools-protocol/>).

use crate::Page;
use serde_json::{Value, json};

impl Page {
    /// Any DevTools command.
    pub fn cdp(&self, method: &str, parameters: Value) -> Value {
        self.command(
            "/goog/cdp/execute",
            &json!({ "cmd": method, "params": parameters }),
        )
    }

    /// Gives the viewport a size in CSS pixels; a window of its own stops at 500.
    pub fn resize(&self, width: u32, height: u32) {
        self.cdp(
            "Emulation.setDeviceMetricsOverride",
            json!({
                "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false,
            }),
        );
    }

    /// Sets media features, such as `[("prefers-color-scheme", "dark")]`.
    pub fn prefer(&self, features: &[(&str, &str)]) {
        let features: Vec<Value> = features
            .iter()
            .map(|(name, value)| json!({ "name": name, "value": value }))
            .collect();
        self.cdp(
            "Emulation.setEmulatedMedia",
            json!({ "features": features }),
        );
    }

    /// Shows the page as it prints.
    pub fn print_media(&self) {
        self.cdp("Emulation.setEmulatedMedia", json!({ "media": "print" }));
    }

    /// A slower line (bits a second, milliseconds of latency) and a slower processor (times), from the next load on.
    pub fn slow_down(&self, bits: u32, latency: u32, times: f64) {
        self.cdp("Network.enable", json!({}));
        self.cdp("Network.emulateNetworkConditions", json!({
            "offline": false, "latency": latency, "downloadThroughput": bits / 8, "uploadThroughput": bits / 8,
        }));
        self.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": times }));
    }
}
