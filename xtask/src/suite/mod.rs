//! `cargo xtask test`: everything that must pass, in the order in which it fails cheapest.

pub mod again;
pub mod browser;
pub mod compat;
pub mod hosts;
pub mod lint;
pub mod wall;

use crate::{
    command::{cargo, run},
    failure::{Failure, Outcome},
    progress::Steps,
    site,
};
use std::process::Command;

/// Everything, in all three engines.
pub fn all() -> Outcome {
    let mut steps = Steps::new(8 + browser::ENGINES.len());
    let mut log = Log::default();
    steps.next("formatting");
    log.check("formatting", lint::format());
    steps.next("the wall around the domain");
    log.check("domain wall", wall::check());
    steps.next("lints: domain, xtask, browser tests");
    log.check("lints, domain", lint::native());
    steps.next("domain tests");
    log.check("domain tests", run(&mut domain_tests()));
    steps.next("tests of xtask");
    log.check(
        "xtask tests",
        run(cargo().args(["test", "--quiet", "--package", "xtask"])),
    );
    steps.next("lints: the page, prerendered and in the browser");
    log.check("lints, prerenderer", lint::prerenderer());
    log.check("lints, wasm", lint::wasm());
    steps.next("the site and its budgets");
    let options = site::Options::default();
    let built = site::build(&options);
    let usable = built.is_ok();
    log.check("build", built);
    if usable {
        log.check("budgets", site::weight::hold());
        steps.next("the floor of browsers");
        let floor = compat::ensure(&steps).and_then(|()| compat::check());
        log.check("browser floor", floor);
        for (engine, name) in browser::ENGINES {
            steps.next(&format!("browser tests in {name}"));
            log.check(
                &format!("browser tests, {name}"),
                browser::ensure(&steps, engine).and_then(|()| browser::run(engine, &[])),
            );
        }
    }
    log.close(&steps)
}

/// The fast part: seconds once compiled.
pub fn domain() -> Outcome {
    wall::check()?;
    run(&mut domain_tests())
}

/// The built site against the floor of browsers.
pub fn floor() -> Outcome {
    site::build(&site::Options::default())?;
    compat::ensure(&Steps::new(1))?;
    compat::check()
}

/// The browser tests against the site as it is now, in one engine or in all; all of them, or those whose names hold one of
/// these words.
pub fn browser(engine: Option<&str>, names: &[&str]) -> Outcome {
    site::build(&site::Options::default())?;
    let wanted: Vec<_> = browser::ENGINES
        .into_iter()
        .filter(|(word, _)| engine.is_none_or(|engine| engine == *word))
        .collect();
    if let [(word, _)] = wanted.as_slice() {
        browser::ensure(&Steps::new(1), word)?;
        return browser::run(word, names);
    }
    let mut steps = Steps::new(wanted.len());
    let mut log = Log::default();
    for (word, name) in wanted {
        steps.next(&format!("browser tests in {name}"));
        let outcome = browser::ensure(&steps, word).and_then(|()| browser::run(word, names));
        log.check(&format!("browser tests, {name}"), outcome);
    }
    log.close(&steps)
}

fn domain_tests() -> Command {
    let mut tests = cargo();
    tests.args([
        "test",
        "--quiet",
        "--package",
        "meridian",
        "--no-default-features",
    ]);
    tests
}

/// One line a check at the end: a run tells all that is wrong, not the first thing only.
#[derive(Default)]
struct Log {
    lines: Vec<String>,
    failed: usize,
}

impl Log {
    fn check(&mut self, what: &str, outcome: Outcome) {
        match outcome {
            Ok(()) => self.lines.push(format!("ok      {what}")),
            Err(failure) => {
                eprintln!("{failure}");
                self.failed += 1;
                self.lines.push(format!("FAILED  {what}: {failure}"));
            }
        }
    }

    fn close(self, steps: &Steps) -> Outcome {
        println!(
            "\n{}\n{} after {}",
            self.lines.join("\n"),
            verdict(self.failed),
            steps.elapsed()
        );
        if self.failed == 0 {
            Ok(())
        } else {
            Err(Failure::Unmet(vec![verdict(self.failed)]))
        }
    }
}

fn verdict(failed: usize) -> String {
    match failed {
        0 => "all passed".to_owned(),
        1 => "1 check failed".to_owned(),
        many => format!("{many} checks failed"),
    }
}
