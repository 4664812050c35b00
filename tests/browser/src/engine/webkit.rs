//! WebKitGTK: its MiniBrowser under a virtual display. What WebDriver lacks is done by the display's settings, by settings
//! of the browser on its command line, and by the test server.

use super::{
    Browser, EMPTY_CLIPBOARD, Heard, Wanted,
    display::{Display, POINTER},
    process::{Folder, Session, until},
    webkit_click,
    webkit_start::session,
};
use crate::{keys, patience::Patience, wire::Wire};
use serde_json::{Value, json};
use std::cell::Cell;

/// Empties what a page has stored; gives `true` or what went wrong.
const EMPTY: &str = "const done = arguments[arguments.length - 1];
    (async () => {
      localStorage.clear();
      for (const name of await caches.keys()) await caches.delete(name);
      for (const one of await navigator.serviceWorker.getRegistrations()) await one.unregister();
      for (const { name } of await indexedDB.databases()) indexedDB.deleteDatabase(name);
      return true;
    })().then(done, (error) => done(String(error)));";

/// Whether the desktop is as it was when the display began.
const PLAIN: &str = "return ['prefers-color-scheme: dark', 'prefers-reduced-motion: reduce', 'prefers-contrast: more']
    .every((feature) => !matchMedia(`(${feature})`).matches)";

/// As many looks must find the same size of the window.
const STAYS: u32 = 8;

/// With a display and a home of its own.
pub(super) struct WebKit {
    // Each ends before what it stands on.
    session: Session,
    display: Display,
    _home: Folder,
    /// Whether the page's own scripts run.
    scripts: bool,
    /// Whether the display has been told other settings than it began with.
    told: Cell<bool>,
}

impl WebKit {
    pub(super) fn start(wanted: &Wanted) -> Self {
        let home = Folder::new();
        let display = Display::start(&home);
        let session = session(&home, &display, wanted);
        Self {
            session,
            display,
            _home: home,
            scripts: wanted.scripts,
            told: Cell::new(false),
        }
    }

    fn run(&self, body: &str, arguments: Value) -> Value {
        super::script(self.wire(), body, arguments)
    }

    /// With the pointer of the display just inside, where nothing of the page lies under it.
    fn window(&self, width: i64, height: i64) {
        let [x, y] = POINTER.map(|part| part - 1);
        self.wire()
            .post(
                "/window/rect",
                &json!({ "x": x, "y": y, "width": width, "height": height }),
            )
            .unwrap_or_else(|error| panic!("the window's size: {error}"));
    }
}

impl Browser for WebKit {
    fn wire(&self) -> &Wire {
        &self.session.wire
    }

    /// No command empties its stores. What is stored for a server that is gone can nobody find again, as no two servers of a run
    /// have the same address; cookies know no ports, and workers would go on, so those are looked for.
    fn renew(&self, home: &str) -> Result<(), String> {
        let wire = self.wire();
        wire.post("/frame", &json!({ "id": null }))?;
        let at = wire.get("/url")?;
        if !at.as_str().is_some_and(|at| at.starts_with("http://")) {
            wire.post("/url", &json!({ "url": format!("{home}nothing") }))?;
        }
        wire.delete("/cookie")?;
        let emptied = super::tried(wire, "async", EMPTY, json!([]))?;
        if emptied != json!(true) {
            return Err(format!("what it stored stays: {emptied}"));
        }
        super::new_window(wire, "window")?;
        let copied = super::tried(
            wire,
            "sync",
            &format!("return {EMPTY_CLIPBOARD}"),
            json!([]),
        )?;
        if copied != json!(true) {
            return Err("what was copied stays".to_owned());
        }
        if self.told.replace(false) {
            self.display.prefer(&[]);
            let mut patience = Patience::new();
            while super::tried(wire, "sync", PLAIN, json!([]))? != json!(true) {
                if !patience.lasts() {
                    return Err("the desktop's settings stay".to_owned());
                }
            }
        }
        Ok(())
    }

    fn click(&self, id: &str) -> Result<(), String> {
        webkit_click::click(self.wire(), id, self.scripts)
    }

    /// The window is larger than what it shows by its bar.
    fn resize(&self, width: u32, height: u32) {
        let (width, height) = (i64::from(width), i64::from(height));
        let mut bar = [0, 20];
        // A size that was asked for before can still be on its way: only one that stays has been taken.
        let mut stayed = 0;
        until("the viewport's size", || {
            if stayed == 0 {
                self.window(width + bar[0], height + bar[1]);
            }
            let shown = self.run(
                "return [innerWidth, innerHeight, outerWidth, outerHeight]",
                json!([]),
            );
            let side = |at: usize| shown[at].as_i64().unwrap_or_default();
            // Both belong together only when the window has taken the size it was told.
            if side(2) == width + bar[0] && side(3) == height + bar[1] {
                let found = [side(2) - side(0), side(3) - side(1)];
                if found.iter().all(|side| (0..200).contains(side)) {
                    bar = found;
                }
            }
            let taken = side(0) == width && side(1) == height;
            stayed = if taken { stayed + 1 } else { 0 };
            stayed == STAYS
        });
    }

    fn prefer(&self, features: &[(&str, &str)]) {
        self.told.set(true);
        self.display.prefer(features);
        if features.iter().any(|(name, _)| *name == "forced-colors") {
            panic!("WebKitGTK has no forced colours (docs/ENGINES.md)")
        }
        for (name, value) in features {
            until("the feature", || {
                self.run(
                    "return matchMedia(`(${arguments[0]}: ${arguments[1]})`).matches",
                    json!([name, value]),
                ) == json!(true)
            });
        }
        // Scripts are told of less motion at once, style sheets when they are looked at again.
        self.run(
            "for (const sheet of document.styleSheets) sheet.disabled = true;
             for (const sheet of document.styleSheets) sheet.disabled = false;",
            json!([]),
        );
    }

    fn print_media(&self) {
        panic!("WebKitGTK cannot show a page as it prints (docs/ENGINES.md)")
    }

    fn picture(&self) -> Result<Vec<u8>, String> {
        let window = self.wire().get("/window/rect")?;
        let side = |name: &str| {
            window[name]
                .as_u64()
                .and_then(|side| usize::try_from(side).ok())
        };
        let sides = ["x", "y", "width", "height"].map(|name| side(name).unwrap_or_default());
        self.display.picture(sides)
    }

    /// A setting on the command line lets pages write it.
    fn allow_clipboard(&self) {}

    /// Pages may not read it unasked: it is pasted into a field, as a reader would. Outside an open dialog none takes the focus.
    fn clipboard(&self) -> String {
        self.run(
            "window.pasted = document.createElement('textarea');
             window.pasted.before = document.activeElement;
             (document.querySelector('dialog[open]') ?? document.body).append(window.pasted);
             window.pasted.focus({ preventScroll: true })",
            json!([]),
        );
        let strokes = keys::strokes(&[keys::CONTROL, "v"].concat());
        self.wire()
            .post(
                "/actions",
                &json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": strokes }] }),
            )
            .unwrap_or_else(|error| panic!("to paste: {error}"));
        let text = self.run(
            "const { value, before } = window.pasted;
             window.pasted.remove();
             before?.focus({ preventScroll: true });
             return value",
            json!([]),
        );
        text.as_str().unwrap_or_default().to_owned()
    }

    /// The processor keeps its speed.
    fn slow_down(&self, _bits: u32, _latency: u32, _times: f64) -> bool {
        false
    }

    /// Its own console is closed in an automated window.
    fn heard(&self) -> Heard {
        Heard::default()
    }
}
