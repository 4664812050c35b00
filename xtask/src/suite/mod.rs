//! `cargo xtask test`: everything that must pass, in the order in which it fails cheapest.

pub mod browser;
pub mod cli;
pub mod compat;
pub mod hosts;
pub mod in_wasm;
pub mod lint;
pub mod scripts;
pub mod trunk;
pub mod webkit_retry;

use crate::{
    command::{cargo, run},
    failure::{Failure, Outcome},
    house,
    progress::Steps,
    site,
};
use std::process::Command;

/// Everything, in all three engines.
pub fn all() -> Outcome {
    let mut steps = Steps::new(11 + browser::ENGINES.len());
    let mut log = Log::default();
    steps.next("formatting");
    log.check("formatting", lint::format());
    log.check("the house in ARCHITECTURE", house::check());
    steps.next("scripts: types and tests");
    log.check("scripts: types", scripts::types(&steps));
    log.check("scripts: tests", scripts::tests(&steps));
    steps.next("lints: crates, the page as it is drawn, xtask, browser tests");
    log.check("lints, native", lint::native());
    steps.next("tests of the crates");
    log.check("crates' tests", run(&mut crates()));
    steps.next("tests of xtask");
    log.check(
        "xtask tests",
        run(cargo().args(["test", "--quiet", "--package", "xtask"])),
    );
    steps.next("lints: the page in the browser");
    log.check("lints, wasm", lint::wasm());
    steps.next("the site and its budgets");
    let options = site::Options::default();
    let built = site::build(&options);
    let usable = built.is_ok();
    log.check("build", built);
    if usable {
        log.check("budgets", site::weight::hold());
        steps.next("the site maker in WebAssembly");
        log.check("site maker in WebAssembly", in_wasm::check());
        steps.next("the command line program, by itself");
        log.check("command line program", cli::check());
        steps.next("the floor of browsers");
        let floor = compat::ensure(&steps).and_then(|()| compat::check());
        log.check("browser floor", floor);
        steps.next("trunk build and trunk serve");
        log.check("trunk", trunk::check());
        for (engine, name) in browser::ENGINES {
            steps.next(&format!("browser tests in {name}"));
            log.browser(&steps, engine, name, browser::Part::needed(engine), &[]);
        }
    }
    log.close(&steps)
}

/// The fast part: seconds once compiled.
pub fn native() -> Outcome {
    run(&mut crates())
}

/// The built site against the floor of browsers.
pub fn floor() -> Outcome {
    site::build(&site::Options::default())?;
    compat::ensure(&Steps::new(1))?;
    compat::check()
}

/// The command line program by itself.
pub fn command_line() -> Outcome {
    site::build(&site::Options::default())?;
    cli::check()
}

/// The site maker in WebAssembly against the native one.
pub fn site_maker() -> Outcome {
    site::build(&site::Options::default())?;
    in_wasm::check()
}

/// Which browser tests.
#[derive(Default, Debug, PartialEq, Eq)]
pub struct Wanted<'a> {
    /// Every test in every engine, also those that do not depend on it.
    pub all: bool,
    /// In one engine only.
    pub engine: Option<&'a str>,
    /// Those whose names hold one of these words; any without one.
    pub names: Vec<&'a str>,
}

impl<'a> Wanted<'a> {
    /// From the words of the command line.
    ///
    /// # Errors
    /// A second engine, or an option that is none.
    pub fn of(words: &[&'a str]) -> Outcome<Self> {
        let mut wanted = Self::default();
        for word in words.iter().copied() {
            let engine = browser::ENGINES.iter().any(|(engine, _)| *engine == word);
            match word {
                "--all" => wanted.all = true,
                _ if engine && wanted.engine.is_none() => wanted.engine = Some(word),
                _ if engine || word.starts_with('-') => {
                    return Err(Failure::Usage(format!(
                        "test browser: {word} is one too many"
                    )));
                }
                _ => wanted.names.push(word),
            }
        }
        Ok(wanted)
    }

    /// A test that is asked for by name in an engine runs there.
    fn part(&self, engine: &str) -> browser::Part {
        if self.all || (self.engine.is_some() && !self.names.is_empty()) {
            browser::Part::All
        } else {
            browser::Part::needed(engine)
        }
    }
}

/// The browser tests against the site as it is now.
pub fn browser(wanted: &Wanted) -> Outcome {
    site::build(&site::Options::default())?;
    let engines: Vec<_> = browser::ENGINES
        .into_iter()
        .filter(|(word, _)| wanted.engine.is_none_or(|engine| engine == *word))
        .collect();
    let mut steps = Steps::new(engines.len());
    let (mut log, mut passed) = (Log::default(), 0);
    for (word, name) in engines {
        steps.next(&format!("browser tests in {name}"));
        passed += log.browser(&steps, word, name, wanted.part(word), &wanted.names);
    }
    if passed == 0 && log.failed == 0 {
        let none = format!(
            "no browser test has {} in its name",
            wanted.names.join(" or ")
        );
        return Err(Failure::Unmet(vec![none]));
    }
    log.close(&steps)
}

/// Tests of every package but those that have steps of their own.
fn crates() -> Command {
    let mut tests = cargo();
    tests.args(["test", "--quiet", "--workspace", "--no-default-features"]);
    for own in ["xtask", "meridian-browser-tests", "meridian-bench"] {
        tests.args(["--exclude", own]);
    }
    tests
}

/// One line per check at the end: a run tells everything that is wrong, not only the first thing.
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

    /// The browser tests in one engine; its line says how many passed, which is given too, and how long they took.
    fn browser(
        &mut self,
        steps: &Steps,
        engine: &str,
        name: &str,
        part: browser::Part,
        names: &[&str],
    ) -> usize {
        let own = Steps::new(0);
        let outcome =
            browser::ensure(steps, engine).and_then(|()| browser::run(engine, part, names));
        let passed = *outcome.as_ref().unwrap_or(&0);
        let mut what = format!("browser tests, {name}");
        if outcome.is_ok() {
            what.push_str(&format!(": {passed} passed in {}", own.elapsed()));
        }
        self.check(&what, outcome.map(drop));
        passed
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_the_command_line_are_engine_names_or_all() {
        let of = |words: &[&'static str]| Wanted::of(words).ok();
        let wanted = |all, engine, names: &[&'static str]| {
            Some(Wanted {
                all,
                engine,
                names: names.to_vec(),
            })
        };
        assert_eq!(of(&[]), wanted(false, None, &[]));
        assert_eq!(of(&["--all"]), wanted(true, None, &[]));
        assert_eq!(
            of(&["webkit", "map::", "axe"]),
            wanted(false, Some("webkit"), &["map::", "axe"])
        );
        assert_eq!(of(&["axe"]), wanted(false, None, &["axe"]));
        assert_eq!(of(&["webkit", "firefox"]), None);
        assert_eq!(of(&["--every"]), None);
    }

    #[test]
    fn what_does_not_depend_on_the_engine_runs_in_one_unless_it_is_asked_for() {
        let parts = |words: &[&'static str]| {
            let wanted = Wanted::of(words).unwrap_or_default();
            browser::ENGINES.map(|(engine, _)| wanted.part(engine) == browser::Part::All)
        };
        assert_eq!(parts(&[]), [true, false, false]);
        assert_eq!(parts(&["metadata"]), [true, false, false]);
        assert_eq!(parts(&["firefox"]), [true, false, false]);
        assert_eq!(parts(&["firefox", "metadata"]), [true; 3]);
        assert_eq!(parts(&["--all"]), [true; 3]);
    }
}
