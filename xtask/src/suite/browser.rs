//! The browser tests: their own package, run against `dist/` in one engine after another.

use super::{again, hosts};
use crate::{
    command::{self, cargo},
    failure::{Failure, Outcome},
    progress::Steps,
    project, tools,
};
use std::{collections::BTreeSet, fs, path::PathBuf};

/// Where failing tests leave a picture and the reason, from the root: a folder an engine.
pub const SHOTS: &str = "target/shots";

/// Names the engine to the tests.
pub const VARIABLE: &str = "MERIDIAN_ENGINE";

/// Set, it asks for a desktop's whole Chromium where tests take its engine alone.
pub const WHOLE: &str = "MERIDIAN_WHOLE_BROWSER";

/// The engines, by the words of the command line and the names they are known by.
pub const ENGINES: [(&str, &str); 3] = [
    ("chromium", "Chromium"),
    ("firefox", "Firefox"),
    ("webkit", "WebKitGTK"),
];

/// Browser, driver, axe-core, and the pages around.
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
    tools::node::ensure(steps)?;
    hosts::ensure(steps)
}

/// The engine whose tests may run once more.
const AGAIN: &str = "webkit";

/// All tests, or those whose names hold one of these words.
pub fn run(engine: &str, names: &[&str]) -> Outcome {
    let (printed, outcome) = once(engine, names)?;
    let broken = match outcome {
        Err(_) if engine == AGAIN => again::broken(&printed, |test| reason(engine, test)),
        _ => BTreeSet::new(),
    };
    if broken.is_empty() {
        return outcome;
    }
    let list = || broken.iter().map(String::as_str);
    println!(
        "once more, the engine broke the program in (docs/ENGINES.md): {}",
        list().collect::<Vec<_>>().join(", ")
    );
    let exact: Vec<_> = std::iter::once("--exact").chain(list()).collect();
    let (printed, outcome) = once(engine, &exact)?;
    if outcome.is_ok() && !again::passed(&printed, &broken) {
        let missed = "a test that was to run once more did not";
        return Err(Failure::Unmet(vec![missed.to_owned()]));
    }
    outcome
}

/// Two sessions at a time: more only makes them slow on a small machine.
fn once(engine: &str, names: &[&str]) -> Outcome<(String, Outcome)> {
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
    tests.args(names);
    let (printed, outcome) = command::heard(&mut tests)?;
    let outcome = outcome.map_err(|failure| {
        let mut lines = vec![failure.to_string()];
        lines.extend(reasons(engine));
        Failure::Unmet(lines)
    });
    Ok((printed, outcome))
}

/// What a failed test left, its console included; empty where it left nothing.
fn reason(engine: &str, test: &str) -> String {
    let file = shots(engine).join(format!("{}.txt", test.replace("::", "-")));
    fs::read_to_string(file).unwrap_or_default()
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
