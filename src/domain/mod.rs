//! What Meridian knows without a browser. Nothing in here may name leptos, web-sys, gloo or wasm-bindgen.

pub mod date;
pub mod pack;
