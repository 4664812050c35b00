//! The browser behind small functions. Nothing above this module names a browser API.
//!
//! Natively, while prerendering, none of these is called.

pub mod clipboard;
pub mod document;
pub mod focus;
pub mod history;
pub mod keyboard;
pub mod style;
pub mod timer;
