//! What is left to do when the test process is gone. Statics are dropped by nobody, and a process that is killed drops nothing at
//! all; browsers would go on, and their folders stay.

use std::{
    os::unix::process::CommandExt,
    process::{Child, Command, Stdio},
};

/// A shell that waits for its input to close, as it does when the test process ends, however that happens. Dropped before, it has
/// nothing to do.
pub(super) struct Guard(Child);

impl Guard {
    /// `last`: a command of the shell's, to which `of` is `$1`.
    pub(super) fn start(last: &str, of: &str) -> Self {
        let mut shell = Command::new("sh");
        shell
            .args(["-c", "read -r _; eval \"$0\"", last, of])
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            // What interrupts the tests does not interrupt it.
            .process_group(0);
        Self(shell.spawn().expect("a shell"))
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
