//! Measures the page and its map in a browser. `cargo xtask bench` makes what is measured, then runs this.

// Like the harness it is written with: what cannot be measured ends the run.
#![allow(clippy::panic, clippy::expect_used, clippy::indexing_slicing)]

mod figures;
mod gesture;
mod load;
mod map;
mod memory;
mod system;
mod visit;

use std::process::ExitCode;

fn main() -> ExitCode {
    // What the harness panics with is a sentence; the way there tells nothing about a browser that hangs.
    std::panic::set_hook(Box::new(|panic| eprintln!("{panic}")));
    let words: Vec<String> = std::env::args().skip(1).collect();
    match words.split_first() {
        Some((what, [])) if what == "load" => load::run(),
        Some((what, counts)) if what == "map" => {
            let counts: Vec<usize> = counts.iter().filter_map(|word| word.parse().ok()).collect();
            map::run(&counts);
        }
        _ => {
            eprintln!("run it through `cargo xtask bench`");
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}
