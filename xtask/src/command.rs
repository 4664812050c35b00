//! Runs other programs, from the root of the repository.

use crate::{
    failure::{Failure, Outcome},
    project, tools,
};
use std::{
    env,
    ffi::OsStr,
    io::{BufRead, BufReader},
    path::PathBuf,
    process::{Command, Stdio},
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

/// Cargo, the one that runs us where it says so.
pub fn cargo() -> Command {
    let mut cargo = command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    // Set for us by `cargo run`; inherited, they would be part of a nested build's fingerprint.
    for (name, _) in env::vars_os() {
        let name = name.to_string_lossy().into_owned();
        if name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST") {
            cargo.env_remove(name);
        }
    }
    cargo
}

/// Runs to the end with our own output; fails when it does.
pub fn run(command: &mut Command) -> Outcome {
    let status = command
        .status()
        .map_err(|error| failed(command, &format!("could not start: {error}")))?;
    if status.success() {
        Ok(())
    } else {
        Err(failed(command, &format!("ended with {status}")))
    }
}

/// Runs to the end with our own output; gives what it printed too, and whether it fared well.
///
/// # Errors
/// Where it could not be started or listened to.
pub fn heard(command: &mut Command) -> Outcome<(String, Outcome)> {
    command.stdout(Stdio::piped());
    let lost = |command: &Command, error| failed(command, &format!("was not heard: {error}"));
    let mut child = command
        .spawn()
        .map_err(|error| failed(command, &format!("could not start: {error}")))?;
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
    let status = child.wait().map_err(|error| lost(command, error))?;
    let outcome = if status.success() {
        Ok(())
    } else {
        Err(failed(command, &format!("ended with {status}")))
    };
    Ok((printed, outcome))
}

/// Runs to the end and gives what it printed; its errors go to ours.
pub fn output(command: &mut Command) -> Outcome<String> {
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| failed(command, &format!("could not start: {error}")))?;
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
