//! What failing tests leave behind, in `target/shots/ENGINE`: a picture of the page and a line that says what did not hold. The
//! lines are for `cargo xtask test`, which says them again at the end of a log that may be cut in the middle.

use crate::Engine;
use std::{
    fs::{self, OpenOptions},
    io::Write,
    panic,
    path::PathBuf,
    sync::Once,
    thread,
};
use xtask::suite::browser::shots;

static KEPT: Once = Once::new();

/// From now on every panic of a test is written down too.
pub fn keep() {
    KEPT.call_once(|| {
        let before = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            before(info);
            let test = thread::current();
            if let Some(file) = file(test.name().unwrap_or("page"), "txt") {
                let _ = fs::write(file, info.to_string());
            }
        }));
    });
}

/// Adds what the console held to what a failed test has left.
pub fn add(test: &str, console: &[String]) {
    let kept = file(test, "txt").and_then(|file| OpenOptions::new().append(true).open(file).ok());
    if let Some(mut kept) = kept {
        for line in console {
            let _ = write!(kept, "\nconsole: {line}");
        }
    }
}

/// A file for what a test leaves; `None` where the folder cannot be made.
pub fn file(test: &str, extension: &str) -> Option<PathBuf> {
    let folder = shots(Engine::chosen().word());
    fs::create_dir_all(&folder).ok()?;
    Some(folder.join(format!("{}.{extension}", test.replace("::", "-"))))
}
