//! WebKitGTK: its MiniBrowser under a virtual display. What WebDriver lacks is done by the display's settings, by settings
//! of the browser on its command line, and by the test server.

use super::{
    Browser, EMPTY_CLIPBOARD, Heard, Wanted,
    display::{Display, POINTER},
    process::{Folder, Session, until},
    webkit_click,
};
use crate::{keys, page::PATIENCE, wire::Wire};
use serde_json::{Value, json};
use std::{
    cell::Cell,
    fs,
    path::{Path, PathBuf},
    process::Command,
    thread,
    time::{Duration, Instant},
};

/// The window's bar of buttons would keep it wider than a phone.
const STYLE: &str = "toolbar, toolbar *, entry, button, notebook header, notebook header * {
    min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px; -gtk-icon-transform: scale(0.1);
}\n";

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
        let config = home.path().join("config/gtk-3.0");
        fs::create_dir_all(&config).expect("a folder for settings");
        fs::write(config.join("gtk.css"), STYLE).expect("a file for settings");
        let driver = |port| {
            let mut driver = Command::new("WebKitWebDriver");
            driver
                .arg(format!("--port={port}"))
                .env("DISPLAY", &display.name)
                .env("GDK_BACKEND", "x11")
                .env("HOME", home.path())
                .env("XDG_CONFIG_HOME", home.path().join("config"))
                .env("XDG_CACHE_HOME", home.path().join("cache"))
                .env("XDG_DATA_HOME", home.path().join("data"))
                .env("LANG", "C.UTF-8")
                // Neither a graphics card nor a desktop's buses are there.
                .env("LIBGL_ALWAYS_SOFTWARE", "1")
                .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
                .env("NO_AT_BRIDGE", "1")
                .env("GIO_USE_VFS", "local")
                .env("GSETTINGS_BACKEND", "memory")
                .env("DBUS_SESSION_BUS_ADDRESS", "disabled:");
            driver
        };
        let session = Session::start(
            driver,
            "apt-get install webkit2gtk-driver",
            &capabilities(wanted),
        );
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
            let start = Instant::now();
            while super::tried(wire, "sync", PLAIN, json!([]))? != json!(true) {
                if start.elapsed() > PATIENCE {
                    return Err("the desktop's settings stay".to_owned());
                }
                thread::sleep(Duration::from_millis(10));
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
        until("the viewport's size", || {
            self.window(width + bar[0], height + bar[1]);
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
            side(0) == width && side(1) == height
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

fn capabilities(wanted: &Wanted) -> Value {
    let mut arguments = vec![
        "--automation".to_owned(),
        "--javascript-can-access-clipboard=TRUE".to_owned(),
    ];
    if !wanted.scripts {
        // The page's own; the driver's still run.
        arguments.push("--enable-javascript=FALSE".to_owned());
    }
    arguments.extend_from_slice(wanted.arguments);
    json!({ "capabilities": { "alwaysMatch": {
        "pageLoadStrategy": "normal",
        "timeouts": super::timeouts(),
        "webkitgtk:browserOptions": { "binary": browser(), "args": arguments },
    } } })
}

/// It lies beside the library, below the architecture's name or without it.
fn browser() -> PathBuf {
    let below = |folder: &Path| folder.join("webkit2gtk-4.1/MiniBrowser");
    let architectures = fs::read_dir("/usr/lib").into_iter().flatten().flatten();
    let mut places = vec![PathBuf::from("/usr/libexec"), PathBuf::from("/usr/lib64")];
    places.extend(architectures.map(|entry| entry.path()));
    places
        .iter()
        .map(|folder| below(folder))
        .find(|file| file.is_file())
        .expect("MiniBrowser (apt-get install webkit2gtk-driver)")
}
