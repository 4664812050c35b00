//! Chromium: what WebDriver lacks is in its DevTools protocol (<https://chromedevtools.github.io/devtools-protocol/>).

use super::{
    Browser, Heard, Wanted,
    process::{Folder, Session},
};
use crate::wire::Wire;
use serde_json::{Value, json};
use std::{env, path::PathBuf, process::Command};
use xtask::{command::find, suite::browser::WHOLE};

/// Where the browser's own parts come from: its tooltips and menus are pages too, with requests and errors of their own.
const OWN: &str = "chrome://";

/// Headless, with a profile of its own.
pub(super) struct Chromium {
    // Ends before the folder it writes to.
    session: Session,
    _folder: Folder,
}

impl Chromium {
    pub(super) fn start(wanted: &Wanted) -> Self {
        let folder = Folder::new();
        let session = Session::start(
            |port| {
                let mut driver = Command::new("chromedriver");
                driver
                    .args([&format!("--port={port}"), "--log-level=SEVERE"])
                    // Where it makes the profile: the shell answers nobody from one of ours.
                    .env("TMPDIR", folder.path())
                    // Where the shell puts what a page hands to the reader.
                    .current_dir(folder.path());
                driver
            },
            "apt-get install chromium-driver",
            &capabilities(wanted.arguments),
        );
        Self {
            session,
            _folder: folder,
        }
    }

    fn command(&self, method: &str, parameters: Value) -> Result<Value, String> {
        self.wire().post(
            "/goog/cdp/execute",
            &json!({ "cmd": method, "params": parameters }),
        )
    }

    fn drain(&self, log: &str) -> Vec<Value> {
        let entries = self
            .wire()
            .post("/se/log", &json!({ "type": log }))
            .unwrap_or_default();
        entries.as_array().cloned().unwrap_or_default()
    }
}

impl Browser for Chromium {
    fn wire(&self) -> &Wire {
        &self.session.wire
    }

    fn prepare(&self, wanted: &Wanted) {
        if !wanted.scripts {
            self.cdp(
                "Emulation.setScriptExecutionDisabled",
                json!({ "value": true }),
            );
        }
        for script in wanted.early {
            self.cdp(
                "Page.addScriptToEvaluateOnNewDocument",
                json!({ "source": script }),
            );
        }
    }

    /// What is emulated, early scripts and scripts off are a window's and go with it.
    fn renew(&self, _home: &str) -> Result<(), String> {
        super::new_window(self.wire(), "tab")?;
        self.command("Browser.resetPermissions", json!({}))?;
        self.command(
            "Storage.clearDataForOrigin",
            json!({ "origin": "*", "storageTypes": "all" }),
        )?;
        self.command("Network.clearBrowserCookies", json!({}))?;
        self.command("Network.clearBrowserCache", json!({}))?;
        let emptied = self.command(
            "Runtime.evaluate",
            json!({ "expression": super::EMPTY_CLIPBOARD, "userGesture": true }),
        )?;
        if emptied["result"]["value"] != json!(true) {
            return Err(format!("its clipboard was not emptied: {emptied}"));
        }
        for log in ["browser", "performance"] {
            self.wire().post("/se/log", &json!({ "type": log }))?;
        }
        Ok(())
    }

    /// A window of its own stops at 500 pixels.
    fn resize(&self, width: u32, height: u32) {
        self.cdp(
            "Emulation.setDeviceMetricsOverride",
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false }),
        );
        super::sized(self.wire(), width, height);
    }

    fn prefer(&self, features: &[(&str, &str)]) {
        let features: Vec<Value> = features
            .iter()
            .map(|(name, value)| json!({ "name": name, "value": value }))
            .collect();
        self.cdp(
            "Emulation.setEmulatedMedia",
            json!({ "features": features }),
        );
    }

    fn print_media(&self) {
        self.cdp("Emulation.setEmulatedMedia", json!({ "media": "print" }));
    }

    fn allow_clipboard(&self) {
        self.cdp(
            "Browser.grantPermissions",
            json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] }),
        );
    }

    fn clipboard(&self) -> String {
        super::read_clipboard(self.wire())
    }

    fn slow_down(&self, bits: u32, latency: u32, times: f64) -> bool {
        self.cdp("Network.enable", json!({}));
        self.cdp("Network.emulateNetworkConditions", json!({
            "offline": false, "latency": latency, "downloadThroughput": bits / 8, "uploadThroughput": bits / 8,
        }));
        self.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": times }));
        true
    }

    fn heard(&self) -> Heard {
        super::come_round(self.wire());
        let errors = self
            .drain("browser")
            .iter()
            .filter(|entry| entry["level"] == json!("SEVERE"))
            .map(|entry| entry["message"].as_str().unwrap_or_default().to_owned())
            .filter(|message| !message.starts_with(OWN) && !is_broken_off(message))
            .collect();
        let requests = self
            .drain("performance")
            .iter()
            .filter_map(|entry| {
                let message: Value = serde_json::from_str(entry["message"].as_str()?).ok()?;
                let event = &message["message"];
                let url = event["params"]["request"]["url"].as_str()?;
                (!url.starts_with(OWN) && event["method"] == json!("Network.requestWillBeSent"))
                    .then(|| url.to_owned())
            })
            .collect();
        Heard { errors, requests }
    }

    fn cdp(&self, method: &str, parameters: Value) -> Value {
        self.command(method, parameters.clone())
            .unwrap_or_else(|error| panic!("{method} {parameters}: {error}"))
    }
}

/// A fetch that was on its way when its page or frame was left ends with a message that gives no reason. One that fails for a
/// reason is told with it, and in a line of the network's own.
fn is_broken_off(message: &str) -> bool {
    message.contains("Fetch API cannot load ") && message.ends_with(". ")
}

/// The engine without the windows, menus and start page of a desktop's browser: a session begins in a quarter of a second, not
/// in one, and nothing but the page takes the processor's time.
const SHELL: &str = "chromium-headless-shell";

/// Under Debian's names or Google's; the driver looks for the latter only. The benches measure the browser that readers have.
fn program() -> Option<PathBuf> {
    let whole = ["chromium", "google-chrome", "google-chrome-stable"];
    if env::var_os(WHOLE).is_some() {
        return find(&whole);
    }
    find(&[SHELL]).or_else(|| find(&whole))
}

fn capabilities(extra: &[String]) -> Value {
    let mut arguments: Vec<String> = [
        // Tests run as root in a container, where Chromium's own sandbox cannot.
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        // Silence of its own: what is left in the request log is the page's.
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-proxy-server",
        "--lang=en-US",
        "--window-size=1280,900",
    ]
    .map(str::to_owned)
    .to_vec();
    arguments.extend_from_slice(extra);
    let program = program();
    if !program.as_ref().is_some_and(|path| path.ends_with(SHELL)) {
        arguments.push("--headless=new".to_owned());
    }
    let mut options = json!({ "args": arguments });
    if let Some(program) = program {
        options["binary"] = json!(program);
    }
    json!({ "capabilities": { "alwaysMatch": {
        "pageLoadStrategy": "normal",
        "timeouts": super::timeouts(),
        "goog:chromeOptions": options,
        "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
    } } })
}
