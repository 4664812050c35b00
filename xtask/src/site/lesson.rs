//! The lesson of a pack, which the program fetches when it is asked for, and its rules.

use super::{digest::Asset, json};
use crate::{failure::Outcome, project};
use meridian::domain::lesson::model::beside;

/// The lesson beside a pack, whose path from the root is given, without white space; nothing where there is none.
pub fn text(pack: &str) -> Outcome<Option<String>> {
    let file = beside(&project::path(pack));
    if !file.is_file() {
        return Ok(None);
    }
    Ok(Some(json::block(&project::read(&file)?)))
}

/// What the single file holds it under.
pub const INSIDE: &str = "lesson.json";

/// Attributes of the page's root element that say where both are; the single file has the `rules` in itself.
pub fn attributes(text: &str, rules: Option<&Asset>) -> String {
    let rules = rules.map(|rules| format!(" data-lesson-rules=\"{}\"", rules.name));
    format!(" data-lesson=\"{text}\"{}", rules.unwrap_or_default())
}
