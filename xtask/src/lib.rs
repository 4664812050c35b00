//! Meridian's commands, and the pieces the browser tests share with them ([`site`], [`tools`]).
//!
//! ```text
//! main.rs   the command line
//! house     the packages as ARCHITECTURE draws them
//! licences  what the programs are made of, by the texts of the licences
//! bench/    what `bench` measures
//! basemap/  the map's files from their sources
//! site/     what `build` does: compile, shrink, bundle, hash, call the site maker, weigh
//! suite/    what `test` runs
//! tools/    what must be on the machine, and how it gets there
//! shell     what a site is made of but the pack, as one archive
//! serve     builds what has changed, and tells the pages
//! ```

pub mod basemap;
pub mod bench;
pub mod check;
pub mod cli;
pub mod command;
pub mod failure;
pub mod house;
pub mod licences;
pub mod listen;
pub mod progress;
pub mod project;
pub mod serve;
pub mod shell;
pub mod site;
pub mod suite;
pub mod tools;
