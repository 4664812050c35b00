//! The site with the pack of `tests/packs/behaviour.json`, for tests of what the page does rather than of what it says: they hold
//! when an editor changes the built-in pack. Two stories, 12 quotes, 9 places, 7 events.

#![allow(
    dead_code,
    reason = "shared by two test targets, each of which uses a part"
)]

use meridian_browser_tests::{Page, Setup};
use std::{path::PathBuf, sync::OnceLock};

/// Its quotes.
pub(crate) const QUOTES: usize = 12;

/// Its folder, made once.
fn site() -> PathBuf {
    static SITE: OnceLock<PathBuf> = OnceLock::new();
    SITE.get_or_init(|| xtask::site::behaviour().unwrap_or_else(|error| panic!("{error}")))
        .clone()
}

/// A page of it that is still to be set up.
pub(crate) fn setup() -> Setup {
    Setup::new().site(site())
}

/// An ordinary page of it, ready.
pub(crate) fn open(at: &str) -> Page {
    setup().open(at)
}
