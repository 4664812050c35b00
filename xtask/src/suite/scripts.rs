//! The scripts of `boot/` without a browser: their types, as their comments give them, and their unit tests, which node runs.

use crate::{
    command::{command, run},
    failure::{Failure, Outcome},
    progress::Steps,
    project,
    tools::{node, system},
};

/// The compiler that reads types in comments, in its last version that runs on node alone.
const PACKAGES: [(&str, &str); 1] = [("typescript", "6.0.3")];

/// What it checks together: a service worker finds other things around itself than a page does.
const PROJECTS: [&str; 2] = ["boot/jsconfig.json", "boot/jsconfig.worker.json"];

/// Where the unit tests are.
const TESTS: &str = "tests/scripts";

/// Types and tests.
///
/// # Errors
/// Where one of both does not hold, or node cannot be had.
pub fn check() -> Outcome {
    let steps = Steps::new(1);
    types(&steps)?;
    tests(&steps)
}

/// Whether each script keeps to the types in its comments.
///
/// # Errors
/// Where one does not; what is wrong has been printed.
pub fn types(steps: &Steps) -> Outcome {
    node::install(steps, &PACKAGES)?;
    for project in PROJECTS {
        run(node::tool("typescript", "bin/tsc").args(["--project", project]))?;
    }
    Ok(())
}

/// Whether the scripts do what their tests say.
///
/// # Errors
/// Where a test fails, which has been printed, or there is none.
pub fn tests(steps: &Steps) -> Outcome {
    system::ensure(steps, &system::NPM)?;
    // By their names: what node makes of a folder depends on its version.
    let mut files = project::files(&project::path(TESTS))?;
    files.retain(|file| file.to_string_lossy().ends_with(".test.mjs"));
    if files.is_empty() {
        return Err(Failure::refused(TESTS, "holds no test"));
    }
    run(command("node")
        .args(["--test", "--test-reporter=spec"])
        .args(files))
}
