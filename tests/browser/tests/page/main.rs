//! The browser tests, one module a topic, one binary for all of them.

#![allow(
    clippy::panic,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::unwrap_used
)]

mod access;
mod failing;
mod network;
mod starting;
mod timing;
mod without_scripts;
