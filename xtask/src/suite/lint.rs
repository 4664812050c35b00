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

/// Both programs as the browser gets them, with what only the page of Trunk adds (`unprinted`); their profile shares the proc
/// macros that the site was built with.
pub fn wasm() -> Outcome {
    for (features, program) in [("unprinted", "meridian"), ("take", "take")] {
        clippy(&[
            "-p",
            "meridian",
            "--no-default-features",
            "--features",
            features,
            "--lib",
            "--bin",
            program,
            "--target",
            "wasm32-unknown-unknown",
            "--profile",
            "wasm",
        ])?;
    }
    Ok(())
}

fn clippy(words: &[&str]) -> Outcome {
    run(cargo()
        .args(["clippy", "--quiet"])
        .args(words)
        .args(["--", "-D", "warnings"]))
}
