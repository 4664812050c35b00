//! Runs other programs, from the root of the repository.

use crate::{
    failure::{Failure, Outcome},
    listen::{self, Said},
    project, tools,
};
use std::{
    env,
    ffi::OsStr,
    io::{self, BufRead, BufReader, IsTerminal},
    path::PathBuf,
    process::{Child, Command, Stdio},
    thread::{self, JoinHandle},
};

/// A command that runs in the root and finds the project's own tools first. It reads nothing from the terminal.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command
        .current_dir(project::path(""))
        .stdin(Stdio::null())
        .env("PATH", search_path());
    command
}

/// Cargo: the one that runs us, if one does.
pub fn cargo() -> Command {
    building(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// A command that is Cargo or runs it.
pub fn building(program: impl AsRef<OsStr>) -> Command {
    let mut command = command(program);
    // Set for us by `cargo run`; inherited, they would be part of a nested build's fingerprint.
    for (name, _) in env::vars_os() {
        let name = name.to_string_lossy().into_owned();
        if name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST") {
            command.env_remove(name);
        }
    }
    command
}

/// Runs to the end with our own output; fails when it does.
pub fn run(command: &mut Command) -> Outcome {
    let (mut child, errors) = spawn(command)?;
    let status = child.wait();
    errors.all_heard();
    let status = status.map_err(|error| failed(command, &format!("was not heard: {error}")))?;
    if status.success() {
        Ok(())
    } else {
        Err(failed(command, &format!("ended with {status}")))
    }
}

/// What a program writes to stderr on its way to ours, where somebody else listens too.
struct Errors(Option<JoinHandle<()>>);

impl Errors {
    /// After the end of the program.
    fn all_heard(self) {
        if let Some(passing_on) = self.0 {
            let _ = passing_on.join();
        }
    }
}

/// Starts a program. Its errors go straight to ours, or by way of [`listen`].
fn spawn(command: &mut Command) -> Outcome<(Child, Errors)> {
    let ear = listen::ear();
    if ear.is_some() {
        command.stderr(Stdio::piped());
        if io::stderr().is_terminal() {
            // It cannot see the terminal behind us.
            command.env("CARGO_TERM_COLOR", "always");
        }
    }
    let mut child = command
        .spawn()
        .map_err(|error| failed(command, &format!("could not start: {error}")))?;
    let passing_on = ear.zip(child.stderr.take()).map(|(ear, stderr)| {
        thread::spawn(move || {
            for line in BufReader::new(stderr).split(b'\n').map_while(Result::ok) {
                let line = String::from_utf8_lossy(&line);
                eprintln!("{line}");
                ear(Said::Line(&line));
            }
        })
    });
    Ok((child, Errors(passing_on)))
}

/// Runs to the end with our own output; also gives what it printed, and whether it succeeded.
///
/// # Errors
/// Where it could not be started or listened to.
pub fn heard(command: &mut Command) -> Outcome<(String, Outcome)> {
    command.stdout(Stdio::piped());
    let lost = |command: &Command, error| failed(command, &format!("was not heard: {error}"));
    let (mut child, errors) = spawn(command)?;
    let mut printed = String::new();
    for line in child
        .stdout
        .take()
        .map(BufReader::new)
        .into_iter()
        .flat_map(BufRead::lines)
    {
        let line = line.map_err(|error| lost(command, error))?;
        println!("{line}");
        printed.push_str(&line);
        printed.push('\n');
    }
    let status = child.wait();
    errors.all_heard();
    let status = status.map_err(|error| lost(command, error))?;
    let outcome = if status.success() {
        Ok(())
    } else {
        Err(failed(command, &format!("ended with {status}")))
    };
    Ok((printed, outcome))
}

/// Runs to the end and gives what it printed; its errors go to ours.
pub fn output(command: &mut Command) -> Outcome<String> {
    command.stdout(Stdio::piped());
    let (child, errors) = spawn(command)?;
    let output = child.wait_with_output();
    errors.all_heard();
    let output = output.map_err(|error| failed(command, &format!("was not heard: {error}")))?;
    if !output.status.success() {
        return Err(failed(command, &format!("ended with {}", output.status)));
    }
    String::from_utf8(output.stdout)
        .map_err(|_| failed(command, "printed something that is not UTF-8"))
}

/// What `program --version` says, if it can be run at all.
pub fn version(program: &str) -> Option<String> {
    let mut command = command(program);
    let output = command.arg("--version").output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| text.trim().to_owned())
}

/// Whether a program of this name is on the search path.
pub fn has(program: &str) -> bool {
    find(&[program]).is_some()
}

/// The first of these programs on the search path, the project's own tools before others.
pub fn find(programs: &[&str]) -> Option<PathBuf> {
    let path = search_path();
    programs
        .iter()
        .flat_map(|name| env::split_paths(&path).map(move |folder| folder.join(name)))
        .find(|file| file.is_file())
}

fn search_path() -> std::ffi::OsString {
    let mut folders = tools::rust::folders();
    folders.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
    env::join_paths(folders).unwrap_or_else(|_| env::var_os("PATH").unwrap_or_default())
}

fn failed(command: &Command, how: &str) -> Failure {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let words: Vec<_> = words.map(OsStr::to_string_lossy).collect();
    Failure::Command {
        line: words.join(" "),
        how: how.to_owned(),
    }
}
