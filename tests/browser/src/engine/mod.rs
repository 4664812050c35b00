//! The three engines. A file each says how its driver is started and how the engine does what plain WebDriver has no
//! command for; the rest of the harness is the same for all. `docs/ENGINES.md` holds the whole table.

mod chromium;
mod display;
mod firefox;
mod process;
mod profile;
mod webkit;
mod webkit_click;

use crate::wire::Wire;
use serde_json::Value;
use std::env;
use xtask::suite::browser::VARIABLE;

/// Which engine the tests drive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium with chromedriver.
    Chromium,
    /// Firefox ESR with geckodriver.
    Firefox,
    /// WebKitGTK's MiniBrowser with WebKitWebDriver.
    WebKit,
}

impl Engine {
    /// As the command line has it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// The one of this run, which the variable `MERIDIAN_ENGINE` names; Chromium without it.
    pub fn chosen() -> Self {
        match env::var(VARIABLE).as_deref() {
            Err(_) | Ok("" | "chromium") => Self::Chromium,
            Ok("firefox") => Self::Firefox,
            Ok("webkit") => Self::WebKit,
            Ok(other) => panic!("{VARIABLE}={other} is none of chromium, firefox, webkit"),
        }
    }
}

/// What has to be known before a browser starts.
pub(crate) struct Wanted<'a> {
    /// Whether the page's scripts run.
    pub scripts: bool,
    /// Scripts before the page's own; an engine that cannot do that by itself leaves it to the server.
    pub early: &'a [String],
    /// More command-line arguments.
    pub arguments: &'a [String],
}

/// A running browser with a session; dropping it ends both.
pub(crate) trait Browser {
    /// The session.
    fn wire(&self) -> &Wire;

    /// Loads the page again, as the browser's button does.
    fn reload(&self) {
        self.wire()
            .post("/refresh", &serde_json::json!({}))
            .unwrap_or_else(|error| panic!("to reload: {error}"));
    }

    /// Scrolls to an element, by the id of its reference, and clicks its middle. The error is the driver's own.
    fn click(&self, id: &str) -> Result<(), String> {
        let path = format!("/element/{id}/click");
        self.wire().post(&path, &serde_json::json!({})).map(|_| ())
    }

    /// Gives the viewport a size in CSS pixels.
    fn resize(&self, width: u32, height: u32);

    /// Sets media features (`prefers-color-scheme`, `dark`); those it has not been asked for stand at their default.
    fn prefer(&self, features: &[(&str, &str)]);

    /// Shows the page as it prints.
    fn print_media(&self);

    /// Lets the page read and write the clipboard.
    fn allow_clipboard(&self);

    /// What is on the clipboard.
    fn clipboard(&self) -> String;

    /// Slows the processor down; the line as well, and says so, where the engine has a way of its own.
    fn slow_down(&self, bits: u32, latency: u32, times: f64) -> bool;

    /// What the engine itself knows of errors in the console and of requests since it was asked last.
    fn heard(&self) -> Heard;

    /// Any DevTools command; Chromium's alone.
    fn cdp(&self, method: &str, parameters: Value) -> Value {
        panic!("{method} {parameters}: only Chromium has DevTools commands")
    }
}

/// What an engine has noticed by itself.
#[derive(Default)]
pub(crate) struct Heard {
    /// Errors in the console.
    pub errors: Vec<String>,
    /// Addresses of requests.
    pub requests: Vec<String>,
}

/// Starts the chosen engine.
pub(crate) fn start(wanted: &Wanted) -> Box<dyn Browser> {
    match Engine::chosen() {
        Engine::Chromium => Box::new(chromium::Chromium::start(wanted)),
        Engine::Firefox => Box::new(firefox::Firefox::start(wanted)),
        Engine::WebKit => Box::new(webkit::WebKit::start(wanted)),
    }
}

/// Runs a script in the page, for engines that need one for their own ends.
fn script(wire: &Wire, body: &str, arguments: Value) -> Value {
    wire.post(
        "/execute/sync",
        &serde_json::json!({ "script": body, "args": arguments }),
    )
    .unwrap_or_else(|error| panic!("{error} in {body}"))
}

/// Milliseconds that a page may take to load, a script to answer.
fn timeouts() -> Value {
    serde_json::json!({ "pageLoad": 60_000, "script": 60_000, "implicit": 0 })
}

/// The clipboard, where the engine lets a page read it unasked.
fn read_clipboard(wire: &Wire) -> String {
    let text = wire.post(
        "/execute/async",
        &serde_json::json!({ "script": "const done = arguments[arguments.length - 1];
             navigator.clipboard.readText().then(done, (error) => done(String(error)));", "args": [] }),
    );
    let text = text.unwrap_or_else(|error| panic!("the clipboard: {error}"));
    text.as_str().unwrap_or_default().to_owned()
}
