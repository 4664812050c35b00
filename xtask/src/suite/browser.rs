//! The browser tests: their own package, run against `dist/`.

use crate::{
    command::{self, cargo},
    failure::{Failure, Outcome},
    progress::Steps,
    project, tools,
};
use std::fs;

/// Where failing tests leave a picture and the reason, from the root.
pub const SHOTS: &str = "target/shots";

/// Browser, driver and axe-core.
pub fn ensure(steps: &Steps) -> Outcome {
    tools::system::ensure(steps, &tools::system::CHROMIUM)?;
    tools::node::ensure(steps)
}

/// Two sessions at a time: more only makes them slow on a small machine.
pub fn run() -> Outcome {
    let _ = fs::remove_dir_all(project::path(SHOTS));
    let mut tests = cargo();
    tests.args([
        "test",
        "--package",
        "meridian-browser-tests",
        "--no-fail-fast",
        "--",
        "--test-threads=2",
    ]);
    command::run(&mut tests).map_err(|failure| {
        let mut lines = vec![failure.to_string()];
        lines.extend(reasons());
        Failure::Unmet(lines)
    })
}

/// What the tests wrote down when they failed, in order of their names.
fn reasons() -> Vec<String> {
    let files = fs::read_dir(project::path(SHOTS)).into_iter().flatten();
    let mut reasons: Vec<String> = files
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .filter_map(|path| {
            let name = path.file_stem()?.to_string_lossy().into_owned();
            Some(format!(
                "{name}: {}",
                fs::read_to_string(&path).ok()?.trim()
            ))
        })
        .collect();
    reasons.sort();
    reasons
}
