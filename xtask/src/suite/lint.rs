//! Formatting and lints. `ssr` and `hydrate` never meet in one build, so each target gets its own run.

use crate::{
    command::{cargo, run},
    failure::Outcome,
};

/// `cargo fmt`, changing nothing.
pub fn format() -> Outcome {
    run(cargo().args(["fmt", "--all", "--check"]))
}

/// What needs no browser and no Leptos.
pub fn native() -> Outcome {
    clippy(&["--workspace", "--no-default-features", "--all-targets"])
}

/// The page as the prerenderer compiles it.
pub fn prerenderer() -> Outcome {
    clippy(&[
        "-p",
        "meridian",
        "--no-default-features",
        "--features",
        "ssr",
        "--lib",
        "--bin",
        "prerender",
    ])
}

/// The program as the browser gets it, on the page of Trunk (`unprinted`); its profile shares the proc macros that the site
/// was built with.
pub fn wasm() -> Outcome {
    clippy(&[
        "-p",
        "meridian",
        "--no-default-features",
        "--features",
        "unprinted",
        "--lib",
        "--bin",
        "meridian",
        "--target",
        "wasm32-unknown-unknown",
        "--profile",
        "wasm",
    ])
}

fn clippy(words: &[&str]) -> Outcome {
    run(cargo()
        .args(["clippy", "--quiet"])
        .args(words)
        .args(["--", "-D", "warnings"]))
}
