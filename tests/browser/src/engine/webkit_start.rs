//! How WebKit starts: the driver's surroundings, and the settings of its browser on the command line.

use super::{
    Wanted,
    display::Display,
    process::{Folder, Session},
};
use serde_json::{Value, json};
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// The window's bar of buttons would keep it wider than a phone.
const STYLE: &str = "toolbar, toolbar *, entry, button, notebook header, notebook header * {
    min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px; -gtk-icon-transform: scale(0.1);
}\n";

/// A driver and a browser with this home, on this display.
pub(super) fn session(home: &Folder, display: &Display, wanted: &Wanted) -> Session {
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
    Session::start(
        driver,
        "apt-get install webkit2gtk-driver",
        &capabilities(wanted),
    )
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
