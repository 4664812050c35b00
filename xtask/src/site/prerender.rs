//! The page drawn by the same components, natively.

use super::{json, single_pages::Single};
use crate::{
    command::{cargo, output},
    failure::{Failure, Outcome},
    project,
};
use serde_json::Value;
use std::{path::Path, process::Command};

/// What the prerenderer answers: see ARCHITECTURE, "The prerenderer's answer".
pub struct Rendered {
    /// Language of the content, BCP 47.
    pub lang: String,
    /// Where lines begin: `ltr` or `rtl`.
    pub dir: String,
    /// Title, plain text.
    pub title: String,
    /// Description, plain text.
    pub description: String,
    /// The application, exactly as hydration will walk it.
    pub body: String,
    /// The line above the application that says what the plain page lacks.
    pub reduced: String,
    /// What stands below the application on the page of a site: what a reader can take along.
    pub keep: String,
    /// The same for the single file.
    pub keep_inside: String,
    /// What boot/frame.js says to readers, a JSON object.
    pub frame: String,
    /// Markup for the head.
    pub head: String,
    /// Generated rules, after the style sheets.
    pub css: String,
    /// The pack in the vocabulary of schema.org, a JSON text ready for a data block.
    pub structured: String,
    /// The pages of stories and quotes.
    pub singles: Vec<Single>,
    /// The core pack, a JSON text ready for a data block.
    pub pack: String,
}

/// Runs it for a pack, with the page's absolute address where that is known.
pub fn run(pack: &str, base: Option<&str>) -> Outcome<Rendered> {
    let mut arguments = vec!["--pack", pack];
    arguments.extend(base.into_iter().flat_map(|base| ["--base", base]));
    rendered(pack, prerenderer("ssr").arg("--").args(arguments))
}

/// Runs it with the words of a catalogue in this folder, absolute.
pub fn in_other_words(pack: &str, words: &Path) -> Outcome<Rendered> {
    let mut command = prerenderer("ssr,generated-words");
    command.env("MERIDIAN_WORDS", words);
    rendered(pack, command.args(["--", "--pack", pack]))
}

fn prerenderer(features: &str) -> Command {
    let mut command = cargo();
    command
        .args(["run", "--quiet", "--package", "meridian"])
        .args(["--no-default-features", "--features", features])
        .args(["--bin", "prerender"]);
    command
}

fn rendered(pack: &str, command: &mut Command) -> Outcome<Rendered> {
    let answer = output(command)?;
    let answer: Value =
        serde_json::from_str(&answer).map_err(|error| refused(&error.to_string()))?;
    let pack = match text(&answer, "pack") {
        Some(pack) => pack,
        None => project::read(&project::path(pack))?,
    };
    Ok(Rendered {
        lang: required(&answer, "lang")?,
        dir: required(&answer, "dir")?,
        title: required(&answer, "title")?,
        description: required(&answer, "description")?,
        body: required(&answer, "body")?,
        reduced: required(&answer, "reduced")?,
        keep: text(&answer, "keep").unwrap_or_default(),
        keep_inside: text(&answer, "keep_inside").unwrap_or_default(),
        frame: answer
            .get("frame")
            .map(Value::to_string)
            .unwrap_or_default(),
        head: text(&answer, "head").unwrap_or_default(),
        css: text(&answer, "css").unwrap_or_default(),
        structured: json::block(&required(&answer, "structured")?),
        singles: singles(&answer)?,
        pack: json::block(&pack),
    })
}

fn singles(answer: &Value) -> Outcome<Vec<Single>> {
    let list = answer.get("singles").and_then(Value::as_array);
    list.into_iter().flatten().map(one).collect()
}

fn one(page: &Value) -> Outcome<Single> {
    Ok(Single {
        stem: required(page, "stem")?,
        title: required(page, "title")?,
        description: required(page, "description")?,
        head: required(page, "head")?,
        body: required(page, "body")?,
        structured: json::block(&required(page, "structured")?),
    })
}

fn text(answer: &Value, field: &str) -> Option<String> {
    answer.get(field)?.as_str().map(str::to_owned)
}

fn required(answer: &Value, field: &str) -> Outcome<String> {
    text(answer, field).ok_or_else(|| refused(&format!("its answer has no text `{field}`")))
}

fn refused(why: &str) -> Failure {
    Failure::refused("prerender", why)
}
