//! A driver's process, the folder it may write to, and the session it holds; all three end together, with the test process at
//! the latest, however that ends.

use super::guard::Guard;
use crate::wire::Wire;
use serde_json::Value;
use std::{
    env, fs,
    net::TcpListener,
    os::unix::process::CommandExt,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::atomic::{AtomicUsize, Ordering},
    thread,
    time::{Duration, Instant},
};

/// How long a driver may take to listen.
const PATIENCE: Duration = Duration::from_secs(20);

/// Numbers the folders of one test process.
static NEXT: AtomicUsize = AtomicUsize::new(0);

/// A new folder for a browser's profile, gone when it is dropped.
pub(super) struct Folder {
    path: PathBuf,
    _guard: Guard,
}

impl Folder {
    pub(super) fn new() -> Self {
        let folder = env::temp_dir().join(format!(
            "meridian-{}-{}",
            std::process::id(),
            NEXT.fetch_add(1, Ordering::Relaxed)
        ));
        fs::create_dir_all(&folder).expect("a folder for the profile");
        Self {
            // A browser that is about to be killed may still write.
            _guard: Guard::start(
                "for _ in 1 2 3 4 5 6 7 8 9; do rm -rf -- \"$1\" && break; sleep 1; done",
                &folder.display().to_string(),
            ),
            path: folder,
        }
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.path);
    }
}

/// A program and all it starts.
pub(super) struct Process {
    child: Child,
    guard: Option<Guard>,
}

impl Process {
    /// Starts it with nothing to read and nobody who listens to what it says.
    pub(super) fn start(command: &mut Command, get: &str) -> Self {
        Self::reporting(command, get, Stdio::null())
    }

    /// The same, what it says going somewhere.
    pub(super) fn reporting(command: &mut Command, get: &str, output: Stdio) -> Self {
        let name = command.get_program().to_string_lossy().into_owned();
        let child = command
            .stdin(Stdio::null())
            .stdout(output)
            .stderr(Stdio::null())
            // A group of its own: a driver that is killed leaves its browser behind.
            .process_group(0)
            .spawn()
            .unwrap_or_else(|error| panic!("{name} ({get}): {error}"));
        Self {
            guard: Some(Guard::start(
                "kill -s KILL -- \"-$1\"",
                &child.id().to_string(),
            )),
            child,
        }
    }

    /// Sends it a signal, by its name without SIG.
    pub(super) fn signal(&self, name: &str) {
        assert!(kill(name, &self.child.id().to_string()), "kill -s {name}");
    }

    fn has_ended(&mut self) -> bool {
        !matches!(self.child.try_wait(), Ok(None))
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        kill("KILL", &format!("-{}", self.child.id()));
        let _ = self.child.kill();
        // Before the number of the process can be another's.
        drop(self.guard.take());
        let _ = self.child.wait();
    }
}

/// By the shell's own command: a bare system has no other.
fn kill(signal: &str, id: &str) -> bool {
    let mut shell = Command::new("sh");
    shell.args(["-c", "kill -s \"$0\" -- \"$1\"", signal, id]);
    shell
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// A driver that listens and its one session.
pub(super) struct Session {
    /// Where the session is spoken to.
    pub(super) wire: Wire,
    _driver: Process,
}

impl Session {
    /// Starts a driver on a free port, by a command that is given it, and a browser with these capabilities. A browser that
    /// does not come, as one of a thousand on a busy machine, is killed with its driver and started once more.
    pub(super) fn start(command: impl Fn(u16) -> Command, get: &str, wanted: &Value) -> Self {
        let begin = || {
            let (driver, wire) = (0..5)
                .find_map(|_| listening(&command, get))
                .expect("a driver that listens on a free port");
            let session = wire.post("/session", wanted)?;
            let id = session["sessionId"].as_str().expect("a session has an id");
            Ok(Self {
                wire: wire.session(id),
                _driver: driver,
            })
        };
        begin()
            .or_else(|_: String| begin())
            .unwrap_or_else(|error| panic!("no browser session: {error}"))
    }

    /// Lets the browser end by itself and put in order what it leaves; one that is dropped is killed.
    pub(super) fn end(self) {
        let _ = self.wire.delete("");
    }
}

/// Nothing where someone else took the port in between.
fn listening(command: &impl Fn(u16) -> Command, get: &str) -> Option<(Process, Wire)> {
    let free = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
    let port = free.local_addr().expect("its number").port();
    drop(free);
    let mut driver = Process::start(&mut command(port), get);
    let wire = Wire::new(port);
    let start = Instant::now();
    while start.elapsed() < PATIENCE && !driver.has_ended() {
        if wire.get("/status").is_ok() && !driver.has_ended() {
            return Some((driver, wire));
        }
        thread::sleep(Duration::from_millis(20));
    }
    None
}

/// Looks until the condition holds.
pub(super) fn until(what: &str, mut condition: impl FnMut() -> bool) {
    let start = Instant::now();
    while !condition() {
        assert!(start.elapsed() < PATIENCE, "waited for {what}");
        thread::sleep(Duration::from_millis(10));
    }
}
