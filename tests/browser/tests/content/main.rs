//! What the page says and works out, which is the same in every engine: `cargo xtask test` runs these tests in one.
//!
//! Here stands what exercises our own Rust and scripts (search, filters, counts, answers that fit), texts and words, files and
//! exports, citations, structured data and the structure of documents. What the engine has a say in stands in `tests/page` and
//! runs in each: layout, focus, keys, pointers, scrolling, history, the clipboard, storage and workers, policies, how the program
//! starts, frames and messages, printing and drawing, media features. A test of both kinds stands there.

#![allow(
    clippy::panic,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::unwrap_used
)]

mod facets;
mod files;
mod lesson;
mod metadata;
mod package;
mod quotes;
mod searching;
mod single_links;
mod single_pages;
mod stories;
mod surface;
mod take;
mod tree;
mod vocabulary;
mod words;

#[path = "../shared/behaviour.rs"]
mod behaviour;
#[path = "../shared/desk.rs"]
mod desk;
#[path = "../shared/hashed.rs"]
mod hashed;
#[path = "../shared/languages.rs"]
mod languages;
#[path = "../shared/singles.rs"]
mod singles;
#[path = "../shared/states.rs"]
mod states;
#[path = "../shared/teaching.rs"]
mod teaching;
#[path = "../shared/unpacked.rs"]
mod unpacked;
#[path = "../shared/waits.rs"]
mod waits;
