//! The browser tests, one module a topic, one binary for all of them.

#![allow(
    clippy::panic,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::unwrap_used
)]

mod access;
mod axe;
#[path = "../shared/behaviour.rs"]
mod behaviour;
mod content;
mod copying;
mod embed;
mod engines;
mod facets;
mod failing;
mod history;
mod keyboard;
mod lesson;
mod linked;
mod links;
mod locales;
mod map;
mod metadata;
mod network;
mod offline;
mod paper;
mod policy;
mod quotes;
mod reduced;
mod searching;
mod single_file;
mod single_pages;
mod sizes;
mod starting;
mod states;
mod surface;
mod take;
mod trap;
mod tree;
mod vocabulary;
mod waits;
mod without_scripts;
