//! The browser behind small functions. Nothing above this module names a browser API.
//!
//! Natively, while prerendering, none of these is called.

pub mod around;
pub mod bitmap;
pub mod clipboard;
pub mod clock;
pub mod computed;
pub mod dialog;
pub mod document;
pub mod download;
pub mod error;
pub mod fetch;
pub mod focus;
pub mod frame;
pub mod fullscreen;
pub mod gesture;
pub mod host;
pub mod keyboard;
pub mod message;
pub mod promise;
pub mod property;
pub mod resize;
pub mod rules;
pub mod storage;
pub mod timer;

pub use meridian_markup::{listen, style};
