//! How Firefox starts: the profile that others are copies of, the driver, the settings of the browser.

use super::{
    process::{Folder, Session},
    profile,
};
use serde_json::{Value, json};
use std::{
    path::{Path, PathBuf},
    process::Command,
    sync::OnceLock,
};
use xtask::command::find;

/// The profile that those of the tests are copies of.
pub(super) fn begun() -> &'static Path {
    static BEGUN: OnceLock<PathBuf> = OnceLock::new();
    BEGUN.get_or_init(|| {
        profile::begun("firefox", |profile| {
            let home = Folder::new();
            session(home.path(), profile, &[]).end();
        })
    })
}

/// A driver and a browser with this home and profile.
pub(super) fn session(home: &Path, profile: &Path, extra: &[String]) -> Session {
    Session::start(
        |port| {
            let driver = find(&["geckodriver"]).unwrap_or_else(|| "geckodriver".into());
            let mut driver = Command::new(driver);
            // Scripts in the browser's own window need a word of consent from either side.
            driver
                .args([
                    &format!("--port={port}"),
                    "--allow-system-access",
                    "--log=fatal",
                ])
                .env("HOME", home)
                .env_remove("DISPLAY");
            driver
        },
        "cargo xtask test installs geckodriver",
        &capabilities(profile, extra),
    )
}

fn capabilities(profile: &Path, extra: &[String]) -> Value {
    let mut arguments = vec![
        "-headless".to_owned(),
        "-profile".to_owned(),
        profile.display().to_string(),
    ];
    arguments.extend_from_slice(extra);
    let mut options = json!({
        "args": arguments,
        "prefs": {
            "dom.events.testing.asyncClipboard": true,
            "intl.accept_languages": "en-US",
            "intl.locale.requested": "en-US",
            // A test has few pages: processes kept ready for more would take the time of those that are there.
            "dom.ipc.processPrelaunch.enabled": false,
            "browser.newtab.preload": false,
            "browser.startup.page": 0,
            "extensions.webextensions.remote": false,
            // Without a touch screen, pages are told of no fingers.
            "dom.w3c_touch_events.enabled": 1,
            // As in a window of the usual make, whatever theme the machine has.
            "ui.systemUsesDarkTheme": 0,
            "ui.prefersReducedMotion": 0,
        },
    });
    if let Some(binary) = find(&["firefox-esr", "firefox"]) {
        options["binary"] = json!(binary);
    }
    json!({ "capabilities": { "alwaysMatch": {
        "browserName": "firefox",
        "pageLoadStrategy": "normal",
        "timeouts": super::timeouts(),
        "moz:firefoxOptions": options,
    } } })
}
