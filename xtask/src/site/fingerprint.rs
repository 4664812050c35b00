//! Whether anything the site is made from has changed since it was built.

use super::digest;
use crate::{
    failure::{Failure, Outcome},
    project, shell,
};
use std::{fs, path::PathBuf};

/// Files and folders the site is made from; xtask's own code decides how, so it counts too.
const INPUTS: [&str; 12] = [
    "crates",
    "src",
    "boot",
    "basemap",
    "licences",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "public",
    "xtask/src",
    "Cargo.toml",
    "Cargo.lock",
    "xtask/Cargo.toml",
];

/// A hash over names and content of all inputs.
pub fn of(pack: &str, base: Option<&str>) -> Outcome<String> {
    let mut paths: Vec<PathBuf> = vec![project::path(pack)];
    for input in INPUTS {
        let path = project::path(input);
        if path.is_dir() {
            paths.extend(project::files(&path)?);
        } else {
            paths.push(path);
        }
    }
    let mut list = format!("{base:?}\n");
    for path in paths {
        let content = fs::read(&path).map_err(Failure::file(&path))?;
        list.push_str(&format!("{} {}\n", path.display(), digest::hex(&content)));
    }
    Ok(digest::hex(list.as_bytes()))
}

/// What was remembered of the last build that ran to its end.
pub struct Built {
    /// Hash of what it was made from.
    pub inputs: String,
    /// Whether wasm-opt and esbuild were there.
    pub small: bool,
}

/// The last build, if its result is still there.
pub fn last() -> Option<Built> {
    let text = fs::read_to_string(memo()).ok()?;
    let (inputs, size) = text.trim().split_once(' ')?;
    let there = project::dist().join("index.html").is_file() && shell::place().is_file();
    there.then(|| Built {
        inputs: inputs.to_owned(),
        small: size == "small",
    })
}

/// Before a build: one that stops half-way is not current.
pub fn forget() -> Outcome {
    match fs::remove_file(memo()) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(Failure::file(memo())(error))
        }
        _ => Ok(()),
    }
}

/// After a build.
pub fn remember(inputs: &str, small: bool) -> Outcome {
    let size = if small { "small" } else { "large" };
    project::write(&memo(), format!("{inputs} {size}\n").as_bytes())
}

fn memo() -> PathBuf {
    project::private("built")
}
