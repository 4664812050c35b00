//! The page drawn by the site maker, in a process of its own: it draws with the views as they are now.

use crate::{
    command::{cargo, output},
    failure::{Failure, Outcome},
};
use meridian_site::rendered::Rendered;
use std::{path::Path, process::Command};

/// Draws a pack, with the page's absolute address where that is known.
pub fn run(pack: &str, base: Option<&str>) -> Outcome<Rendered> {
    let mut arguments = vec!["--pack", pack];
    arguments.extend(base.into_iter().flat_map(|base| ["--base", base]));
    rendered(prerenderer().arg("--").args(arguments))
}

/// Draws it with the words of a catalogue in this folder, absolute.
pub fn in_other_words(pack: &str, words: &Path) -> Outcome<Rendered> {
    let mut command = prerenderer();
    command.env("MERIDIAN_WORDS", words);
    rendered(command.args(["--features", "generated-words", "--", "--pack", pack]))
}

fn prerenderer() -> Command {
    let mut command = cargo();
    command
        .args(["run", "--quiet", "--package", "meridian-site"])
        .args(["--bin", "prerender"]);
    command
}

fn rendered(command: &mut Command) -> Outcome<Rendered> {
    let answer = output(command)?;
    serde_json::from_str(&answer)
        .map_err(|error| Failure::refused("prerender", format!("its answer: {error}")))
}
