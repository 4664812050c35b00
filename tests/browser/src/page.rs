//! The page under test.

use crate::{
    Element, Setup,
    engine::Lent,
    failures,
    patience::{PATIENCE, Patience},
    wire::Wire,
};
use base64::{Engine, engine::general_purpose::STANDARD};
use meridian_server::{Asked, Line, Server};
use serde_json::{Value, json};
use std::{
    cell::{Cell, RefCell},
    fs,
    sync::Arc,
    thread,
};

/// A browser window with the site in it.
pub struct Page {
    // Given back before its server ends.
    pub(crate) browser: Lent,
    server: Server,
    /// How fast the server sends, and what it was asked for.
    pub(crate) line: Arc<Line>,
    pub(crate) asked: Arc<Asked>,
    /// What has been heard so far; asking empties where it comes from.
    pub(crate) console: RefCell<Vec<String>>,
    pub(crate) requests: RefCell<Vec<String>>,
    /// How many of the server's answers have been looked at.
    pub(crate) looked: Cell<usize>,
}

impl Page {
    /// An ordinary page, ready: see [`Setup`] for others.
    pub fn open(at: &str) -> Self {
        Setup::new().open(at)
    }

    pub(crate) fn new(browser: Lent, server: Server, line: Arc<Line>, asked: Arc<Asked>) -> Self {
        failures::keep();
        browser.visits(server.address());
        Self {
            browser,
            server,
            line,
            asked,
            console: RefCell::default(),
            requests: RefCell::default(),
            looked: Cell::default(),
        }
    }

    pub(crate) fn wire(&self) -> &Wire {
        self.browser.wire()
    }

    pub(crate) fn command(&self, path: &str, body: &Value) -> Value {
        self.wire()
            .post(path, body)
            .unwrap_or_else(|error| panic!("{path} {body}: {error}"))
    }

    /// Which of the browsers of this test process it is in: those who look after what a browser keeps from one test to the next
    /// want to see the same one twice.
    pub fn browser_number(&self) -> usize {
        self.browser.number()
    }

    /// How many windows the browser has open.
    pub fn windows(&self) -> usize {
        let windows = self.wire().get("/window/handles").expect("the windows");
        windows.as_array().map_or(0, Vec::len)
    }

    /// Where the site is served, with a slash at the end.
    pub fn address(&self) -> String {
        self.server.address()
    }

    /// Goes to a query and fragment of the site. A new fragment alone does not load the page again.
    pub fn goto(&self, at: &str) {
        self.listen();
        self.command("/url", &json!({ "url": format!("{}{at}", self.address()) }));
    }

    /// Goes to a whole address, such as that of a file.
    pub fn visit(&self, address: &str) {
        self.listen();
        self.command("/url", &json!({ "url": address }));
    }

    /// Looks into a frame from now on; its document is the page's then.
    pub fn enter(&self, frame: &Element) {
        self.command("/frame", &json!({ "id": frame.reference() }));
    }

    /// Looks at the page around all frames again.
    pub fn leave(&self) {
        self.command("/frame", &json!({ "id": null }));
    }

    /// The whole address.
    pub fn url(&self) -> String {
        let url = self.wire().get("/url").expect("the address");
        url.as_str().unwrap_or_default().to_owned()
    }

    /// What stands after `#`, without it; empty when there is none.
    pub fn fragment(&self) -> String {
        self.url()
            .split_once('#')
            .map_or(String::new(), |(_, fragment)| fragment.to_owned())
    }

    /// The browser's Back button.
    pub fn back(&self) {
        self.listen();
        self.command("/back", &json!({}));
    }

    /// The browser's Forward button.
    pub fn forward(&self) {
        self.listen();
        self.command("/forward", &json!({}));
    }

    /// The browser's Reload button.
    pub fn reload(&self) {
        self.listen();
        self.browser.reload();
    }

    /// `data-meridian` of the document: `static`, `ready` or `failed`. Asked in one step: the document may be on its way out.
    pub fn state(&self) -> String {
        let state = self.run(
            "return document.documentElement?.dataset.meridian",
            json!([]),
        );
        state.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until the program has taken over, with the views that come later.
    pub fn ready(&self) {
        self.wait("the page to be ready", |page| page.state() == "ready");
        self.wait("all of the page to live", |page| {
            let live = "const views = [...document.querySelectorAll('#map, #detail, #quotes')];
                return views.every((view) => 'live' in view.dataset)";
            page.run(live, json!([])) == json!(true)
        });
    }

    /// Looks until the condition holds; fails the test when it does not within 30 s. An element that goes away while
    /// it is being looked at does not end the wait when the condition uses [`Page::run`] or [`Page::count`].
    pub fn wait(&self, what: &str, condition: impl Fn(&Self) -> bool) {
        let mut patience = Patience::new();
        while !condition(self) {
            assert!(
                patience.lasts(),
                "waited {PATIENCE:?} for {what} at {}",
                self.url()
            );
        }
    }

    /// The first element that matches, waiting for it to be there.
    pub fn one(&self, css: &str) -> Element<'_> {
        let mut patience = Patience::new();
        loop {
            if let Some(element) = self.all(css).into_iter().next() {
                return element;
            }
            assert!(patience.lasts(), "no element {css} at {}", self.url());
        }
    }

    /// All elements that match now, in document order.
    pub fn all(&self, css: &str) -> Vec<Element<'_>> {
        let wanted = json!({ "using": "css selector", "value": css });
        let mut patience = Patience::new();
        let found = loop {
            match self.wire().post("/elements", &wanted) {
                Ok(found) => break found,
                // WebKit's driver finds first and hands out then; what has gone in between spoils the whole list.
                Err(error) => assert!(
                    error.starts_with("stale element reference") && patience.lasts(),
                    "{css}: {error}"
                ),
            }
        };
        let list = found.as_array().cloned().unwrap_or_default();
        list.iter()
            .map(|reference| Element::new(self, reference, css))
            .collect()
    }

    /// How many match now.
    pub fn count(&self, css: &str) -> usize {
        self.all(css).len()
    }

    /// The element that has the focus.
    pub fn focused(&self) -> Element<'_> {
        let reference = self
            .wire()
            .get("/element/active")
            .expect("an active element");
        Element::new(self, &reference, ":focus")
    }

    /// Presses and releases keys where the focus is, one after another; modifiers stay down until the end
    /// (`page.press("hello")`, `page.press(keys::TAB)`, `page.press(&[keys::SHIFT, keys::TAB].concat())`).
    pub fn press(&self, keys: &str) {
        let strokes = crate::keys::strokes(keys);
        self.act(json!([{ "type": "key", "id": "keyboard", "actions": strokes }]));
    }

    /// What keyboards, mice and fingers do, tick by tick (<https://www.w3.org/TR/webdriver2/#actions>).
    pub fn act(&self, sources: Value) {
        self.command("/actions", &json!({ "actions": sources }));
    }

    /// Moves the pointer into the corner of the window, where nothing answers to it.
    pub fn rest_pointer(&self) {
        let moved = json!({ "type": "pointerMove", "duration": 0, "x": 1, "y": 1 });
        self.act(json!([{ "type": "pointer", "id": "mouse", "actions": [moved] }]));
    }

    /// Runs a function body in the page and gives what it returns.
    pub fn run(&self, script: &str, arguments: Value) -> Value {
        self.command(
            "/execute/sync",
            &json!({ "script": script, "args": arguments }),
        )
    }

    /// Like [`Page::run`]; the script's last argument is a function that takes the result.
    pub fn run_async(&self, script: &str, arguments: Value) -> Value {
        self.command(
            "/execute/async",
            &json!({ "script": script, "args": arguments }),
        )
    }

    /// Prints on paper of this width and height, in centimetres, with the page's own margins: a PDF.
    pub fn print(&self, [width, height]: [f64; 2]) -> Vec<u8> {
        let paper = json!({ "page": { "width": width, "height": height }, "background": false });
        let pdf = self.command("/print", &paper);
        STANDARD
            .decode(pdf.as_str().unwrap_or_default())
            .expect("a PDF as base64")
    }

    /// Writes what the window shows to `target/shots/NAME.png`.
    pub fn shoot(&self, name: &str) {
        let bytes = match self.browser.picture() {
            Ok(bytes) => bytes,
            Err(error) => return eprintln!("no picture: {error}"),
        };
        if let Some(file) = failures::file(name, "png")
            && fs::write(&file, bytes).is_ok()
        {
            eprintln!("picture: {}", file.display());
        }
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        if thread::panicking() {
            let test = thread::current();
            let test = test.name().unwrap_or("page");
            self.shoot(test);
            let mut console = self.console_errors();
            console.extend(self.warnings());
            for line in &console {
                eprintln!("console: {line}");
            }
            failures::add(test, &console);
        }
    }
}
