//! Formatting and lints. The page is drawn natively and runs in a browser, so each target gets its own run.

use crate::{
    command::{cargo, run},
    failure::Outcome,
};

/// `cargo fmt`, changing nothing.
pub fn format() -> Outcome {
    run(cargo().args(["fmt", "--all", "--check"]))
}

/// All that is compiled natively; with the site maker, that is the page too, as it is drawn (feature `ssr`).
pub fn native() -> Outcome {
    clippy(&["--workspace", "--no-default-features", "--all-targets"])
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
