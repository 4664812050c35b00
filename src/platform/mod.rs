//! The browser behind small functions. Nothing above this module names a browser API.
//!
//! Natively, while prerendering, none of these is called.

pub mod clipboard;
pub mod document;
pub mod fetch;
pub mod focus;
pub mod frame;
pub mod fullscreen;
pub mod gesture;
pub mod host;
pub mod keyboard;
pub mod promise;
pub mod resize;
pub mod timer;

pub use meridian_markup::{listen, style};
