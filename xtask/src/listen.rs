//! Whoever wants to hear what a piece of work says while it runs: `serve` shows it in the page. Steps ([`crate::progress`]) and
//! programs that are run ([`crate::command`]) tell it beside the terminal.

use std::{cell::RefCell, sync::Arc};

/// What is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said<'a> {
    /// A step begins, with its number: `3 of 8: compiling the program`.
    Step(&'a str),
    /// A line that a program has written to stderr, as it came, colours included.
    Line(&'a str),
}

/// Hears it, on whichever thread.
pub type Ear = Arc<dyn Fn(Said) + Send + Sync>;

thread_local! {
    static EAR: RefCell<Option<Ear>> = const { RefCell::new(None) };
}

/// Lets an ear hear what the work says on this thread, and on those that it hands [`ear`] to.
pub fn hearing<T>(ear: Ear, work: impl FnOnce() -> T) -> T {
    let before = EAR.replace(Some(ear));
    let result = work();
    EAR.set(before);
    result
}

/// The one that listens on this thread, to be handed on to another.
pub fn ear() -> Option<Ear> {
    EAR.with_borrow(Clone::clone)
}

/// Tells it, if there is one.
pub fn say(said: Said) {
    if let Some(ear) = ear() {
        ear(said);
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::{command, progress::Steps};
    use std::sync::Mutex;

    #[test]
    fn steps_and_what_programs_complain_of_are_heard_while_the_work_lasts() {
        let heard = Arc::new(Mutex::new(Vec::new()));
        let ear: Ear = {
            let heard = Arc::clone(&heard);
            Arc::new(move |said: Said| heard.lock().unwrap().push(format!("{said:?}")))
        };
        let outcome = hearing(ear, || {
            Steps::new(2).next("a");
            command::output(command::command("sh").args(["-c", "echo b >&2; echo c"])).unwrap();
            command::heard(command::command("sh").args(["-c", "echo d >&2; exit 3"]))
                .unwrap()
                .1
                .unwrap_err();
            command::run(command::command("sh").args(["-c", "printf 'e\\nf' >&2; exit 3"]))
        });
        Steps::new(2).next("not heard");
        assert!(outcome.unwrap_err().to_string().contains("exit status: 3"));
        assert_eq!(
            *heard.lock().unwrap(),
            [
                "Step(\"1 of 2: a\")",
                "Line(\"b\")",
                "Line(\"d\")",
                "Line(\"e\")",
                "Line(\"f\")"
            ]
        );
        assert!(super::ear().is_none());
    }
}
