//! The browser tests: their own package, run against `dist/` in one engine after another.

use crate::{
    command::{self, cargo},
    failure::{Failure, Outcome},
    progress::Steps,
    project, tools,
};
use std::{fs, path::PathBuf};

/// Where failing tests leave a picture and the reason, from the root: a folder an engine.
pub const SHOTS: &str = "target/shots";

/// Names the engine to the tests.
pub const VARIABLE: &str = "MERIDIAN_ENGINE";

/// The engine in which `cargo xtask test` runs.
pub const FIRST: (&str, &str) = ("chromium", "Chromium");

/// The engines, by the words of the command line and the names they are known by.
pub const ENGINES: [(&str, &str); 3] = [FIRST, ("firefox", "Firefox"), ("webkit", "WebKitGTK")];

/// Browser, driver and axe-core.
pub fn ensure(steps: &Steps, engine: &str) -> Outcome {
    let packages: &[tools::system::Package] = match engine {
        "chromium" => &tools::system::CHROMIUM,
        "firefox" => &tools::system::FIREFOX,
        _ => &tools::system::WEBKIT,
    };
    tools::system::ensure(steps, packages)?;
    if engine == "firefox" {
        tools::rust::geckodriver(steps)?;
    }
    tools::node::ensure(steps)
}

/// Two sessions at a time: more only makes them slow on a small machine.
pub fn run(engine: &str) -> Outcome {
    let _ = fs::remove_dir_all(shots(engine));
    let mut tests = cargo();
    tests.env(VARIABLE, engine).args([
        "test",
        "--package",
        "meridian-browser-tests",
        "--no-fail-fast",
        "--",
        "--test-threads=2",
    ]);
    command::run(&mut tests).map_err(|failure| {
        let mut lines = vec![failure.to_string()];
        lines.extend(reasons(engine));
        Failure::Unmet(lines)
    })
}

/// Where this engine's failures are kept.
pub fn shots(engine: &str) -> PathBuf {
    project::path(SHOTS).join(engine)
}

/// What the tests wrote down when they failed, in order of their names.
fn reasons(engine: &str) -> Vec<String> {
    let files = fs::read_dir(shots(engine)).into_iter().flatten();
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
