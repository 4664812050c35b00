//! Builds, and builds again after each change. What builds is a parameter.

use super::problem;
use crate::{
    failure::Outcome,
    listen::{self, Ear, Said},
};
use meridian_server::live::Board;
use std::{
    path::PathBuf,
    sync::{
        Arc, Mutex, PoisonError,
        mpsc::{Receiver, RecvTimeoutError},
    },
    time::{Duration, Instant},
};

/// Saving is over when nothing has changed for this long: editors write, rename and tidy up.
const QUIET: Duration = Duration::from_millis(80);
/// But whatever goes on, a build begins after this long.
const PATIENCE: Duration = Duration::from_secs(2);
/// Lines that are kept of what a step has said.
const LINES: usize = 400;

/// Builds once, then again after changes, one build for all that came during the last one, until nothing can change any more.
/// Tells the board how it goes. The builder gives a text that differs from site to site.
pub fn keep_built(
    changes: &Receiver<PathBuf>,
    board: &Arc<Board>,
    mut build: impl FnMut() -> Outcome<String>,
) {
    loop {
        board.building();
        let lines = Arc::new(Mutex::new(Vec::new()));
        match listen::hearing(ear(Arc::clone(board), Arc::clone(&lines)), &mut build) {
            Ok(version) => board.ready(&version),
            Err(failure) => {
                eprintln!("{failure}");
                let lines = lines.lock().unwrap_or_else(PoisonError::into_inner);
                board.failed(problem::of(&failure, &lines));
            }
        }
        let Ok(first) = changes.recv() else { return };
        settle(changes);
        eprintln!("{} has changed", first.display());
    }
}

/// Shows the step on the board, and keeps what was said of it.
fn ear(board: Arc<Board>, lines: Arc<Mutex<Vec<String>>>) -> Ear {
    Arc::new(move |said| {
        let mut lines = lines.lock().unwrap_or_else(PoisonError::into_inner);
        match said {
            Said::Step(what) => {
                lines.clear();
                board.step(what);
            }
            Said::Line(line) => {
                let line = problem::plain(line);
                board.detail(line.trim());
                if lines.len() == LINES {
                    lines.remove(0);
                }
                lines.push(line);
            }
        }
    })
}

/// Takes what else has changed, until it is quiet.
fn settle(changes: &Receiver<PathBuf>) {
    let start = Instant::now();
    while start.elapsed() < PATIENCE {
        match changes.recv_timeout(QUIET) {
            Ok(_) => {}
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => return,
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;
    use crate::{failure::Failure, progress::Steps};
    use meridian_server::live::{Problem, Status};
    use std::sync::mpsc::channel;

    /// Lets a builder see how things stand before each build, change files and say how it ends; gives what it saw, and how
    /// things stood at last.
    fn run(builds: Vec<(usize, Outcome<String>)>, waiting: usize) -> (Vec<Status>, Status) {
        let (sender, changes) = channel();
        let board = Arc::new(Board::default());
        let mut seen = Vec::new();
        for _ in 0..waiting {
            sender.send("src/a.rs".into()).unwrap();
        }
        let mut sender = Some(sender);
        let mut builds = builds.into_iter();
        keep_built(&changes, &board, || {
            seen.push(board.status());
            let (edits, outcome) = builds.next().unwrap();
            for _ in 0..edits {
                sender.as_ref().unwrap().send("src/b.rs".into()).unwrap();
            }
            if builds.len() == 0 {
                sender = None;
            }
            outcome
        });
        assert_eq!(builds.len(), 0, "every change was built");
        (seen, board.status())
    }

    fn fine(version: &str) -> Outcome<String> {
        Ok(version.to_owned())
    }

    fn wrong() -> Outcome<String> {
        Err(Failure::refused("src/a.css:3:1", "no such colour"))
    }

    #[test]
    fn it_builds_once_and_then_once_for_all_changes_that_came_together() {
        let (_, last) = run(vec![(0, fine("1"))], 0);
        assert_eq!((last.version.as_str(), last.settled()), ("1", true));
        let (seen, last) = run(vec![(0, fine("1")), (0, fine("2"))], 5);
        assert_eq!(seen.len(), 2);
        assert_eq!(last.version, "2");
    }

    #[test]
    fn what_changes_during_a_build_makes_one_more() {
        let (seen, last) = run(vec![(3, fine("1")), (0, fine("2"))], 0);
        assert_eq!(seen[1].version, "1");
        assert!(seen.iter().all(|status| status.step.is_some()));
        assert_eq!(last.version, "2");
    }

    #[test]
    fn a_build_that_fails_is_shown_until_one_ends_well() {
        let problem = Problem {
            place: "src/a.css:3:1".to_owned(),
            message: "no such colour".to_owned(),
            excerpt: String::new(),
        };
        let (seen, last) = run(vec![(1, wrong()), (1, fine("1")), (0, wrong())], 0);
        assert_eq!(seen[0].problems, []);
        assert_eq!(seen[1].problems, std::slice::from_ref(&problem));
        assert_eq!(seen[2].problems, []);
        assert_eq!((last.version.as_str(), last.problems), ("1", vec![problem]));
        assert_eq!(last.step, None);
    }

    #[test]
    fn the_board_shows_the_step_and_the_last_line_and_a_failure_what_its_step_has_said() {
        let (sender, changes) = channel();
        drop(sender);
        let board = Arc::new(Board::default());
        keep_built(&changes, &board, || {
            let mut steps = Steps::new(2);
            steps.next("first");
            listen::say(Said::Line("of the first"));
            steps.next("second");
            listen::say(Said::Line("\u{1b}[1m   Compiling a\u{1b}[0m"));
            let step = board.status().step.unwrap();
            assert_eq!(
                (step.what.as_str(), step.detail.as_str()),
                ("2 of 2: second", "Compiling a")
            );
            Err(Failure::Command {
                line: "cargo build".to_owned(),
                how: "ended with 1".to_owned(),
            })
        });
        let status = board.status();
        assert_eq!(status.problems.len(), 1);
        assert_eq!(status.problems[0].message, "`cargo build` ended with 1");
        assert_eq!(status.problems[0].excerpt, "   Compiling a");
    }
}
