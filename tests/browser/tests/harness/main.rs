//! Tests of the harness itself. They need no built site.

#![allow(
    clippy::panic,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::unwrap_used
)]

mod ended;
mod fresh;
mod twice;
