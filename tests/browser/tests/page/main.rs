//! The browser tests that run in every engine, one module a topic, one binary for all of them. `tests/content` says what stands
//! here and what there.

#![allow(
    clippy::panic,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::unwrap_used
)]

mod access;
mod axe;
mod colours;
mod copying;
mod embed;
mod engines;
mod failing;
mod history;
mod keyboard;
mod lazy;
mod lesson;
mod linked;
mod links;
mod locales;
mod map;
mod network;
mod offline;
mod paper;
mod policy;
mod reduced;
mod single_file;
mod single_pages;
mod sizes;
mod starting;
mod surface;
mod take;
mod trap;
mod trunk;
mod typing;
mod without_scripts;

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
