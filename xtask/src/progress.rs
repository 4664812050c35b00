//! Says which step is under way, how many there are and how long it has taken so far.

use crate::listen::{self, Said};
use std::time::{Duration, Instant};

/// A count of steps, known from the start.
pub struct Steps {
    total: usize,
    done: usize,
    start: Instant,
}

impl Steps {
    /// Starts the clock.
    pub fn new(total: usize) -> Self {
        Self {
            total,
            done: 0,
            start: Instant::now(),
        }
    }

    /// Announces the next step; before the work, so that a long one explains itself.
    pub fn next(&mut self, what: &str) {
        self.done += 1;
        eprintln!(
            "[{}/{}] {} {what}",
            self.done,
            self.total,
            clock(self.start.elapsed())
        );
        let what = format!("{} of {}: {what}", self.done, self.total);
        listen::say(Said::Step(&what));
    }

    /// Says something below the current step.
    pub fn note(&self, what: &str) {
        eprintln!("      {what}");
    }

    /// Time since the start, as `m:ss`.
    pub fn elapsed(&self) -> String {
        clock(self.start.elapsed())
    }
}

fn clock(time: Duration) -> String {
    format!("{}:{:02}", time.as_secs() / 60, time.as_secs() % 60)
}
