//! The style sheets: which files of `src/styles` each is made of.

use super::sheet::{For, written};
use crate::{failure::Outcome, project};

/// The sheets for the screen, files of `src/styles`, in their order; Trunk's page links them in the same one.
pub const SCREEN: [&str; 14] = [
    "tokens",
    "ground",
    "base",
    "reduced",
    "layout",
    "masthead",
    "toolbar",
    "story",
    "map",
    "markers",
    "detail",
    "timeline",
    "quotes",
    "page_tools",
];

/// Those for paper.
pub const PAPER: [&str; 1] = ["print"];

const FRAME: [&str; 1] = ["frame"];

/// The rules of the screen. The site maker writes below them what it works out for a pack.
pub fn screen() -> Outcome<String> {
    joined("the screen's rules", &SCREEN)
}

/// The rules for paper, which the first paint does not wait for.
pub fn paper() -> Outcome<String> {
    joined("the rules for paper", &PAPER)
}

/// The rules of a page in a frame, or of a part of it.
pub fn frame() -> Outcome<String> {
    joined("the rules of frames", &FRAME)
}

/// All rules of the screen for a shadow root, in which nothing of the page around comes in; `all` leaves custom properties alone, so
/// the page may set tokens.
pub fn element() -> Outcome<String> {
    const RESET: &str = ":host{display:block;font-size:medium}:host([hidden]){display:none}#app{all:initial;display:block}";
    let rules = text(&[&SCREEN[..], &FRAME].concat())?;
    let rules = written("the element's rules", &rules, For::Shadow)?;
    Ok([RESET, &rules].concat())
}

/// The rules of the dialogs.
pub fn dialogs() -> Outcome<String> {
    joined("the rules of dialogs", &["dialogs", "fields"])
}

/// The rules of the lesson.
pub fn lesson() -> Outcome<String> {
    let files = [
        "lesson",
        "terms",
        "questions",
        "voices",
        "fields",
        "tour",
        "sheet",
    ];
    joined("the lesson's rules", &files)
}

/// The rules of the page of one quote or one story.
pub fn permalink() -> Outcome<String> {
    let files = [
        "tokens",
        "ground",
        "permalink",
        "permalink_story",
        "permalink_foot",
    ];
    joined("the rules of permalink pages", &files)
}

fn joined(name: &str, files: &[&str]) -> Outcome<String> {
    written(name, &text(files)?, For::Document)
}

fn text(files: &[&str]) -> Outcome<String> {
    let mut css = String::new();
    for file in files {
        css.push_str(&project::read(&project::path(&format!(
            "src/styles/{file}.css"
        )))?);
        css.push('\n');
    }
    Ok(css)
}
