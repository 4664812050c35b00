//! One system with so many places, opened in a fresh browser.

use crate::system::System;
use meridian_browser_tests::{Page, Setup};
use serde_json::{Value, json};
use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    thread,
    time::{Duration, Instant},
};
use xtask::project;

/// How long a map may take to appear: 10,000 places on a slow line.
const PATIENCE: Duration = Duration::from_secs(60);

/// Browsers started for one visit.
const ATTEMPTS: usize = 3;

/// The line and the processor.
#[derive(Clone, Copy, PartialEq)]
pub enum Speed {
    /// As they are.
    Full,
    /// 1.6 Mbit/s, 150 ms, a quarter of the processor: a school Chromebook on a bad day.
    Slow,
}

/// A map that is there.
pub struct Visit {
    /// The window.
    pub page: Page,
    /// What is in it.
    pub system: &'static System,
}

impl Visit {
    /// Opens it and waits until it is drawn and can be moved. A browser that hangs is given up for another: software
    /// WebGL now and then blocks the page for good while it starts.
    pub fn open(system: &'static System, count: usize, speed: Speed) -> Result<Self, String> {
        let mut error = String::new();
        for _ in 0..ATTEMPTS {
            // The harness panics where a browser does not answer.
            let attempt = AssertUnwindSafe(|| Self::open_once(system, count, speed));
            match catch_unwind(attempt) {
                Ok(Ok(visit)) => return Ok(visit),
                Ok(Err(why)) => error = why,
                Err(_) => error = format!("{}: the browser did not answer, see above", system.name),
            }
            eprintln!("{error}; once more");
        }
        Err(error)
    }

    fn open_once(system: &'static System, count: usize, speed: Speed) -> Result<Self, String> {
        let folder = project::private("bench").join(format!("{}-{count}", system.folder));
        let early = include_str!("early.js").replace("DRAWN", system.drawn);
        let mut setup = Setup::new().own_browser().site(folder).early(&early);
        for argument in system.arguments {
            setup = setup.argument(argument);
        }
        // Something small first: what slows the page down is set for the next load.
        let page = setup.load("none");
        if speed == Speed::Slow {
            page.slow_down(1_600_000, 150, 4.0);
        }
        page.goto(system.query);
        let visit = Self { page, system };
        visit.wait(&format!("bench.first !== null && {}", system.ready))?;
        Ok(visit)
    }

    /// What an expression gives in the page.
    pub fn value(&self, expression: &str) -> Value {
        self.page.run(&format!("return {expression}"), json!([]))
    }

    /// A number of the page.
    pub fn number(&self, expression: &str) -> f64 {
        self.value(expression).as_f64().unwrap_or(f64::NAN)
    }

    /// Looks until it holds.
    fn wait(&self, expression: &str) -> Result<(), String> {
        let start = Instant::now();
        // Between two documents there is no `bench`.
        while self.value(&format!("!!(window.bench && {expression})")) != json!(true) {
            if start.elapsed() > PATIENCE {
                let name = self.system.name;
                let said = self.page.console_errors().join("; ");
                return Err(format!("{name}: no map within {PATIENCE:?} ({said})"));
            }
            thread::sleep(Duration::from_millis(50));
        }
        Ok(())
    }
}
