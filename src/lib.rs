//! Meridian turns a news dispatch into something a reader can explore.
//!
//! Arrows point down only; the compiler keeps the wall (`cargo check --no-default-features`):
//!
//! ```text
//! entry     main.rs (the page); crates/site draws it natively
//! extras    what comes when it is asked for: dialogs, files, the lesson; page_tools.rs asks
//! views     one component a file; markup and nothing else
//! state     signals and memos: the pack, the filter, the selection
//! platform  the browser behind small functions
//! ```

#[cfg(feature = "ui")]
pub mod extras;
#[cfg(feature = "ui")]
pub mod lazy;
#[cfg(feature = "ui")]
pub mod page_tools;
#[cfg(feature = "ui")]
pub mod platform;
#[cfg(feature = "ui")]
pub mod state;
#[cfg(feature = "ui")]
pub mod views;
