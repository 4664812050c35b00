//! The three engines. A file each, or two, says how its driver is started and how the engine does what plain WebDriver has no
//! command for; the rest of the harness is the same for all. `docs/ENGINES.md` holds the whole table.

mod chromium;
mod display;
mod firefox;
mod firefox_start;
mod guard;
mod pool;
mod process;
mod profile;
mod screen;
mod webkit;
mod webkit_click;
mod webkit_start;

pub use pool::idle_browsers;
pub(crate) use pool::{Lent, lend};

use crate::wire::Wire;
use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde_json::{Value, json};
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

/// What has to be known before a page opens.
pub(crate) struct Wanted<'a> {
    /// Whether the browser is started for this test, and ends with it.
    pub own: bool,
    /// Which browser it has to be, of those of this process that are lent or idle.
    pub number: Option<usize>,
    /// Whether the page's scripts run.
    pub scripts: bool,
    /// Scripts before the page's own; an engine that cannot do that by itself leaves it to the server.
    pub early: &'a [String],
    /// More command-line arguments; a browser with some is the test's own.
    pub arguments: &'a [String],
}

/// A running browser with a session; dropping it ends both.
pub(crate) trait Browser {
    /// The session.
    fn wire(&self) -> &Wire;

    /// What a window needs that has just been opened.
    fn prepare(&self, _wanted: &Wanted) {}

    /// Leaves one window, in which nothing has happened, and nothing of what went before: see `docs/ENGINES.md`. `home` is
    /// the address of the test's server, which still answers. The error says what is not as new.
    fn renew(&self, home: &str) -> Result<(), String>;

    /// Loads the page again, as the browser's button does.
    fn reload(&self) {
        self.wire()
            .post("/refresh", &json!({}))
            .unwrap_or_else(|error| panic!("to reload: {error}"));
    }

    /// Scrolls to an element, by the id of its reference, and clicks its middle. The error is the driver's own.
    fn click(&self, id: &str) -> Result<(), String> {
        let path = format!("/element/{id}/click");
        self.wire().post(&path, &json!({})).map(|_| ())
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

    /// What the window shows, a PNG.
    fn picture(&self) -> Result<Vec<u8>, String> {
        let picture = self.wire().get("/screenshot")?;
        STANDARD
            .decode(picture.as_str().unwrap_or_default())
            .map_err(|error| error.to_string())
    }

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
fn start(wanted: &Wanted) -> Box<dyn Browser + Send> {
    match Engine::chosen() {
        Engine::Chromium => Box::new(chromium::Chromium::start(wanted)),
        Engine::Firefox => Box::new(firefox::Firefox::start(wanted)),
        Engine::WebKit => Box::new(webkit::WebKit::start(wanted)),
    }
}

/// Runs a script in the page, for engines that need one for their own ends.
fn script(wire: &Wire, body: &str, arguments: Value) -> Value {
    tried(wire, "sync", body, arguments).unwrap_or_else(|error| panic!("{error} in {body}"))
}

/// The same where a failure is not the test's; `how` is `sync`, or `async` for a script that calls its last argument.
fn tried(wire: &Wire, how: &str, body: &str, arguments: Value) -> Result<Value, String> {
    wire.post(
        &format!("/execute/{how}"),
        &json!({ "script": body, "args": arguments }),
    )
}

/// Waits for the viewport to be so large.
fn sized(wire: &Wire, width: u32, height: u32) {
    process::until("the viewport's size", || {
        script(wire, "return [innerWidth, innerHeight]", json!([])) == json!([width, height])
    });
}

/// Asks the page for something and waits for the answer: what it told the browser before has arrived then. Between two documents
/// there is none to ask, nor anything on its way.
fn come_round(wire: &Wire) {
    let _ = tried(wire, "sync", "return true", json!([]));
}

/// Opens a window of this type (`tab`, `window`), closes all that were there and looks into the new one from now on.
fn new_window(wire: &Wire, kind: &str) -> Result<(), String> {
    let handle = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let before = wire.get("/window/handles")?;
    let new = wire.post("/window/new", &json!({ "type": kind }))?;
    let new = handle(&new["handle"]);
    for old in before.as_array().into_iter().flatten() {
        wire.post("/window", &json!({ "handle": old }))?;
        wire.delete("/window")?;
    }
    wire.post("/window", &json!({ "handle": new }))?;
    let left = wire.get("/window/handles")?;
    if left == json!([new]) {
        Ok(())
    } else {
        Err(format!("its windows are {left}, not {new}"))
    }
}

/// Milliseconds that a page may take to load, a script to answer.
fn timeouts() -> Value {
    json!({ "pageLoad": 60_000, "script": 60_000, "implicit": 0 })
}

/// Copies nothing in place of what was copied before; an expression for an empty page, that says whether it did.
const EMPTY_CLIPBOARD: &str = "(() => {
    document.addEventListener('copy', (event) => {
      event.clipboardData.setData('text/plain', '');
      event.preventDefault();
    }, { once: true });
    return document.execCommand('copy');
  })()";

/// The clipboard, where the engine lets a page read it unasked.
fn read_clipboard(wire: &Wire) -> String {
    let text = wire.post(
        "/execute/async",
        &json!({ "script": "const done = arguments[arguments.length - 1];
             navigator.clipboard.readText().then(done, (error) => done(String(error)));", "args": [] }),
    );
    let text = text.unwrap_or_else(|error| panic!("the clipboard: {error}"));
    text.as_str().unwrap_or_default().to_owned()
}
