//! The browser tests: their own package, run against `dist/` in one engine after another. What the engine has a say in runs in
//! each, the rest in the first; docs/ENGINES.md says which is which.

use super::{hosts, webkit_retry};
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

/// If set, tests run in a desktop's whole Chromium instead of its engine alone.
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

/// The test targets (`tests/browser/tests/NAME`) whose tests depend on the engine. The others run in the first of the [`ENGINES`],
/// with the package's own unit tests and examples.
const DEPENDENT: [&str; 2] = ["page", "harness"];

/// Which tests run in an engine.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Every one.
    All,
    /// Those that depend on it.
    Dependent,
}

impl Part {
    /// What is needed in this engine so that, with the other engines' parts, every test has run where it can fail.
    pub fn needed(engine: &str) -> Self {
        match ENGINES.first() {
            Some((first, _)) if *first == engine => Self::All,
            _ => Self::Dependent,
        }
    }

    fn arguments(self) -> Vec<&'static str> {
        match self {
            Self::All => Vec::new(),
            Self::Dependent => DEPENDENT
                .iter()
                .flat_map(|name| ["--test", *name])
                .collect(),
        }
    }
}

/// Runs those of the part whose names hold one of these words; without words, all. Gives how many passed, which is none where no name
/// matches.
///
/// # Errors
/// When a test failed.
pub fn run(engine: &str, part: Part, names: &[&str]) -> Outcome<usize> {
    let (printed, outcome) = once(engine, part, names)?;
    let broken = match outcome {
        Err(_) if engine == AGAIN => webkit_retry::broken(&printed, |test| reason(engine, test)),
        _ => BTreeSet::new(),
    };
    let passed = webkit_retry::told(&printed, "passed");
    if broken.is_empty() {
        return outcome.map(|()| passed);
    }
    let list = || broken.iter().map(String::as_str);
    println!(
        "once more, the engine broke the program in (docs/ENGINES.md): {}",
        list().collect::<Vec<_>>().join(", ")
    );
    let exact: Vec<_> = std::iter::once("--exact").chain(list()).collect();
    let (printed, outcome) = once(engine, part, &exact)?;
    outcome?;
    if !webkit_retry::passed(&printed, &broken) {
        let missed = "a test that was to run once more did not";
        return Err(Failure::Unmet(vec![missed.to_owned()]));
    }
    Ok(passed + broken.len())
}

/// Two tests at a time: more only makes them slow on a small machine.
fn once(engine: &str, part: Part, names: &[&str]) -> Outcome<(String, Outcome)> {
    let _ = fs::remove_dir_all(shots(engine));
    let mut tests = cargo();
    tests
        .env(VARIABLE, engine)
        .args(["test", "--package", "meridian-browser-tests"])
        .args(part.arguments())
        .args(["--no-fail-fast", "--", "--test-threads=2"])
        .args(names);
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

#[cfg(test)]
mod tests {
    use super::*;

    /// What the page says and works out, in any engine.
    const INDEPENDENT: [&str; 1] = ["content"];

    #[test]
    fn each_target_is_known_to_depend_on_the_engine_or_not() {
        let known = [&DEPENDENT[..], &INDEPENDENT].concat();
        let folders = fs::read_dir(project::path("tests/browser/tests"))
            .into_iter()
            .flatten();
        let targets: Vec<String> = folders
            .filter_map(|entry| Some(entry.ok()?.path()))
            .filter(|path| {
                path.join("main.rs").is_file() || path.extension().is_some_and(|end| end == "rs")
            })
            .filter_map(|path| Some(path.file_stem()?.to_string_lossy().into_owned()))
            .collect();
        for target in DEPENDENT {
            assert!(
                targets.iter().any(|one| one == target),
                "{target} of {targets:?}"
            );
        }
        for target in &targets {
            assert!(
                known.contains(&target.as_str()),
                "{target}: in one engine or in all?"
            );
        }
    }

    #[test]
    fn the_first_engine_runs_everything_and_the_others_what_depends_on_them() {
        let parts = ENGINES.map(|(engine, _)| Part::needed(engine).arguments());
        let dependent = ["--test", "page", "--test", "harness"];
        assert_eq!(parts, [&[][..], &dependent, &dependent]);
    }
}
