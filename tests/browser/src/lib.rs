//! What browser tests are written with. A test opens a [`Page`], does what a reader would do and looks at the result:
//!
//! ```no_run
//! # use meridian_browser_tests::Page;
//! let mut page = Page::open("#q=xi");
//! page.one("[data-action=reset]").click();
//! page.wait("the count", |page| page.one("[data-count=quotes]").text() == "26 of 26 quotes");
//! page.finish(); // no console error, nothing from another origin
//! ```
//!
//! The engine is Chromium unless `MERIDIAN_ENGINE` says `firefox` or `webkit` ([`Engine`]). Every test has a server of its own and
//! a fresh window in a browser that is as new: one that runs already and has been emptied, or its own
//! ([`Setup::own_browser`]). Nothing sleeps: [`Page::wait`] looks again until a condition holds. A test
//! that fails leaves a picture in `target/shots`, a folder an engine.

// A harness reports by panicking: the test that called it fails there.
#![allow(
    clippy::panic,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::unwrap_used
)]

mod ability;
mod access;
mod around;
mod element;
mod emulate;
mod engine;
mod failures;
mod hand;
mod handed;
pub mod keys;
mod observe;
mod page;
mod patience;
mod reader;
mod serve;
mod setup;
mod snapshot;
mod tree;
mod wire;

pub use ability::Ability;
pub use around::Around;
pub use element::Element;
pub use engine::{Engine, idle_browsers};
pub use page::Page;
pub use setup::{Setup, naming_the_origin, watched};
pub use snapshot::{Picture, same_text};
