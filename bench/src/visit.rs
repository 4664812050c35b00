//! One system with so many places, opened in a fresh browser.

use crate::system::System;
use meridian_browser_tests::{Page, Setup};
use serde_json::{Value, json};
use std::{
    thread,
    time::{Duration, Instant},
};
use xtask::{
    project,
    server::{Options, Server},
};

/// How long a map may take to appear: 10,000 places on a slow line.
const PATIENCE: Duration = Duration::from_secs(60);

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
    _server: Server,
}

impl Visit {
    /// Opens it and waits until it is drawn and can be moved.
    pub fn open(system: &'static System, count: usize, speed: Speed) -> Result<Self, String> {
        let folder = project::private("bench").join(format!("{}-{count}", system.folder));
        // Under the policy of the site itself: the pages of the others need nothing that it forbids.
        let options = Options::default();
        let server = Server::start(&folder, 0, options).map_err(|error| error.to_string())?;
        let early = include_str!("early.js").replace("DRAWN", system.drawn);
        let mut setup = Setup::new().early(&early);
        for argument in system.arguments {
            setup = setup.argument(argument);
        }
        // Somewhere on the same host, so that what is set now still holds after the way to the other port.
        let page = setup.load("packs/none.json");
        if speed == Speed::Slow {
            page.slow_down(1_600_000, 150, 4.0);
        }
        let address = format!("{}{}", server.address(), system.query);
        page.cdp("Page.navigate", json!({ "url": address }));
        let visit = Self {
            page,
            system,
            _server: server,
        };
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
