//! Two tests in one browser, one after another.

use meridian_browser_tests::{Page, Setup};
use meridian_server as server;
use std::{fs, path::PathBuf, thread};
use xtask::project;

/// A folder with little in it, to be served.
pub fn folder() -> PathBuf {
    let folder = project::path("target/harness");
    let files = [
        (
            "index.html",
            "<!DOCTYPE html><html lang=en><head><title>Little</title><link rel=icon href=data:,></head><body><textarea>left</textarea>\
             <p><a href='index.html' target=_blank>Another window</a></p></body></html>",
        ),
        ("sw.js", "addEventListener('fetch', () => {});"),
    ];
    fs::create_dir_all(&folder).unwrap();
    for (name, text) in files {
        // Whole at any time: other tests read it.
        let part = folder.join(format!("{name}-{:?}", thread::current().id()));
        fs::write(&part, text).unwrap();
        fs::rename(part, folder.join(name)).unwrap();
    }
    folder
}

/// A page on it.
pub fn little() -> Setup {
    Setup::new().site(folder())
}

/// What a test could find of another if both had the same server, which the harness sees to that they never have.
pub fn server() -> server::Server {
    server::Server::start(&folder(), 0, server::Options::default()).unwrap()
}

/// One test that leaves something, and another after it that looks, in the same browser.
pub fn twice(leave: impl Fn(&Page), look: impl Fn(&Page)) {
    after(little(), leave, little, look);
}

/// The same for tests that want their pages otherwise.
pub fn after(
    first: Setup,
    leave: impl Fn(&Page),
    second: impl FnOnce() -> Setup,
    look: impl Fn(&Page),
) {
    let page = first.load("");
    let number = page.browser_number();
    leave(&page);
    drop(page);
    look(&second().in_browser(number).load(""));
}
