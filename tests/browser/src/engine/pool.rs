//! Browsers that run already. A start takes longer than most tests do, so a browser that a test is done with is emptied and
//! lent to the next one. What it was emptied of, and how, is each engine's matter ([`Browser::renew`]); that nothing is left
//! is held by `tests/browser/tests/harness`.

use super::{Browser, Engine, Wanted};
use crate::patience::Patience;
use std::{
    cell::{Cell, RefCell},
    collections::{BTreeSet, VecDeque},
    io::{self, Write},
    ops::Deref,
    sync::{
        Mutex, MutexGuard, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
    time::Duration,
};

/// Those that nobody has at the moment. The one that has rested longest goes first.
static IDLE: Mutex<VecDeque<Running>> = Mutex::new(VecDeque::new());

/// Numbers the browsers of one test process.
static STARTED: AtomicUsize = AtomicUsize::new(0);

/// How long one test may keep a browser from another that wants this one.
const RETURN: Duration = Duration::from_secs(120);

/// A browser with one window, in which nothing has happened yet.
struct Running {
    number: usize,
    /// Whether it can run the scripts of a page: WebKit is told so when it starts.
    scripts: bool,
    browser: Box<dyn Browser + Send>,
    /// Addresses of all servers that its tests had so far.
    former: BTreeSet<String>,
}

/// A browser in the hands of one test; dropping it gives it back, or ends it where it cannot be made as new.
pub(crate) struct Lent {
    running: Option<Running>,
    again: Cell<bool>,
    /// Addresses of the servers of its test, the one with the site first.
    servers: RefCell<Vec<String>>,
}

/// An idle browser that is as wanted, else one that is started.
pub(crate) fn lend(wanted: &Wanted) -> Lent {
    let scripts = wanted.scripts || Engine::chosen() != Engine::WebKit;
    let own = wanted.own || !wanted.arguments.is_empty();
    let idle = match wanted.number {
        Some(number) => Some(returned(number)),
        None if own => None,
        None => rested(|one| one.scripts == scripts),
    };
    let running = idle.unwrap_or_else(|| Running {
        number: STARTED.fetch_add(1, Ordering::Relaxed),
        scripts,
        browser: super::start(wanted),
        former: BTreeSet::new(),
    });
    running.browser.prepare(wanted);
    Lent {
        running: Some(running),
        again: Cell::new(!own),
        servers: RefCell::default(),
    }
}

/// Numbers of those that the next test may get ([`Page::browser_number`](crate::Page::browser_number)).
pub fn idle_browsers() -> Vec<usize> {
    idle().iter().map(|one| one.number).collect()
}

fn rested(suits: impl Fn(&Running) -> bool) -> Option<Running> {
    let mut idle = idle();
    let at = idle.iter().position(suits)?;
    idle.remove(at)
}

/// The browser of that number, once whoever has it gives it back.
fn returned(number: usize) -> Running {
    let mut patience = Patience::of(RETURN);
    loop {
        if let Some(running) = rested(|one| one.number == number) {
            return running;
        }
        assert!(
            patience.lasts(),
            "browser {number} did not come back within {RETURN:?}: it could not be emptied"
        );
    }
}

fn idle() -> MutexGuard<'static, VecDeque<Running>> {
    IDLE.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Lent {
    /// Which of this process's browsers it is, in the order in which they were started.
    pub(crate) fn number(&self) -> usize {
        self.running().number
    }

    /// Its test did something to it that no emptying undoes: nobody gets it afterwards.
    pub(crate) fn spoil(&self) {
        self.again.set(false);
    }

    /// A server of the test's, with a slash at the end of its address; first the one that answers until the end.
    pub(crate) fn visits(&self, address: String) {
        self.servers.borrow_mut().push(address);
    }

    /// Whether a line names a server of an earlier test: what its page had under way when it was closed may end, and be told
    /// of, in the time of the next.
    pub(crate) fn is_former(&self, line: &str) -> bool {
        let former = &self.running().former;
        former.iter().any(|address| line.contains(address))
    }

    fn running(&self) -> &Running {
        self.running
            .as_ref()
            .expect("a browser until it is dropped")
    }
}

impl Deref for Lent {
    type Target = dyn Browser + Send;

    fn deref(&self) -> &Self::Target {
        self.running().browser.as_ref()
    }
}

impl Drop for Lent {
    fn drop(&mut self) {
        let Some(mut running) = self.running.take() else {
            return;
        };
        // Whatever has happened to it in a test that failed, the next test is not to find out.
        if thread::panicking() || !self.again.get() {
            return;
        }
        let servers = self.servers.take();
        let home = servers.first().map_or("", String::as_str);
        match running.browser.renew(home) {
            Ok(()) => {
                running.former.extend(servers);
                idle().push_back(running);
            }
            Err(error) => {
                let test = thread::current();
                let test = test.name().unwrap_or("a test").to_owned();
                // Past the test's own output, which is kept back when it passes.
                let _ = writeln!(
                    io::stderr(),
                    "a browser ends, it was not as new after {test}: {error}"
                );
            }
        }
    }
}
