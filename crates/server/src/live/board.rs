//! How a build is going, for everyone who looks.

use std::{
    sync::{Condvar, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

/// How things stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Status {
    /// What the site is that was built last: another text means another site. Empty before the first.
    pub version: String,
    /// What is under way, if a build is.
    pub step: Option<Step>,
    /// What kept the last build from its end; they stay while the next one is under way.
    pub problems: Vec<Problem>,
}

/// A step of a build.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Step {
    /// What is being done, with its number: `3 of 8: compiling the program`.
    pub what: String,
    /// The last that was heard of it, such as the crate that is being compiled.
    pub detail: String,
}

/// Something to mend.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problem {
    /// File, and line and column where they are known: `src/main.rs:3:5`. May be empty.
    pub place: String,
    /// What is wrong, in a line.
    pub message: String,
    /// The lines of whoever found it, as they stood in the terminal. May be empty.
    pub excerpt: String,
}

impl Status {
    /// Whether the site that is served is whole and as new as what it is made from.
    pub fn settled(&self) -> bool {
        self.step.is_none() && self.problems.is_empty() && !self.version.is_empty()
    }
}

/// Written by the one who builds, read by every page.
#[derive(Default)]
pub struct Board {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    number: u64,
    closed: bool,
    status: Status,
}

impl Board {
    /// A build begins.
    pub fn building(&self) {
        self.change(|status| status.step = Some(Step::default()));
    }

    /// It has come to a step.
    pub fn step(&self, what: &str) {
        self.change(|status| {
            status.step = Some(Step {
                what: what.to_owned(),
                detail: String::new(),
            });
        });
    }

    /// It has said something about the step.
    pub fn detail(&self, line: &str) {
        self.change(|status| {
            if let Some(step) = &mut status.step {
                step.detail = line.to_owned();
            }
        });
    }

    /// It succeeded; the text differs from site to site.
    pub fn ready(&self, version: &str) {
        self.change(|status| {
            *status = Status {
                version: version.to_owned(),
                ..Status::default()
            };
        });
    }

    /// It failed.
    pub fn failed(&self, problems: Vec<Problem>) {
        self.change(|status| {
            status.step = None;
            status.problems = problems;
        });
    }

    /// How things stand now.
    pub fn status(&self) -> Status {
        self.state().status.clone()
    }

    /// Nobody will build any more.
    pub(super) fn close(&self) {
        self.state().closed = true;
        self.changed.notify_all();
    }

    /// Waits until the state is another than the one of that number, at most this long; `None` once the board is closed.
    pub(super) fn after(&self, number: Option<u64>, patience: Duration) -> Option<(u64, Status)> {
        let end = Instant::now() + patience;
        let mut state = self.state();
        while Some(state.number) == number && !state.closed {
            let left = end.saturating_duration_since(Instant::now());
            if left.is_zero() {
                break;
            }
            (state, _) = self
                .changed
                .wait_timeout(state, left)
                .unwrap_or_else(PoisonError::into_inner);
        }
        (!state.closed).then(|| (state.number, state.status.clone()))
    }

    fn change(&self, how: impl FnOnce(&mut Status)) {
        let mut state = self.state();
        how(&mut state.status);
        state.number += 1;
        self.changed.notify_all();
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use std::thread;

    const LONG: Duration = Duration::from_secs(60);

    #[test]
    fn problems_stay_until_a_build_ends_well() {
        let board = Board::default();
        assert!(!board.status().settled(), "nothing was built yet");
        board.building();
        board.step("1 of 2: a");
        board.detail("b");
        let step = board.status().step.unwrap();
        assert_eq!(
            (step.what.as_str(), step.detail.as_str()),
            ("1 of 2: a", "b")
        );
        board.failed(vec![Problem::default()]);
        assert_eq!(board.status().step, None);
        board.building();
        assert_eq!(board.status().problems.len(), 1);
        board.ready("v");
        assert!(board.status().settled());
        board.building();
        assert!(!board.status().settled());
        assert_eq!(board.status().version, "v");
    }

    #[test]
    fn whoever_waits_hears_the_next_state_and_the_end() {
        let board = &Board::default();
        let (first, _) = board.after(None, LONG).unwrap();
        assert_eq!(board.after(Some(first), Duration::ZERO).unwrap().0, first);
        thread::scope(|scope| {
            let waiting = scope.spawn(|| board.after(Some(first), LONG));
            board.ready("v");
            let (number, status) = waiting.join().unwrap().unwrap();
            assert_eq!(status.version, "v");
            let waiting = scope.spawn(move || board.after(Some(number), LONG));
            board.close();
            assert_eq!(waiting.join().unwrap(), None);
        });
    }
}
