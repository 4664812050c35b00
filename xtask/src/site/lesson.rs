//! The module of the lesson: scripts of `boot/lesson` with the markup that the prerenderer drew.

use super::on_request;
use crate::failure::Outcome;
use meridian_site::rendered::Rendered;
use serde_json::json;

/// Its row above the page, by which boot/start.js knows it.
pub const ROW: &str = "learn";

/// The scripts in the order in which they are joined: the last one begins.
const PARTS: [&str; 7] = [
    "rules",
    "hand",
    "lesson/glossary",
    "lesson/paper",
    "lesson/questions",
    "lesson/tour",
    "lesson/page",
];

/// The module's text, a scope of its own; `rules` is the name of its style sheet, or nothing where the page holds it. Nothing for
/// a pack without a lesson.
pub fn text(rendered: &Rendered, rules: Option<&str>) -> Outcome<Option<String>> {
    let Some(markup) = &rendered.lesson else {
        return Ok(None);
    };
    let lesson = json!({
        "rules": rules,
        "markup": markup,
        "words": rendered.lesson_words,
    });
    // A script may not hold the end of one, nor what changes how its end is found.
    let lesson = lesson.to_string().replace('<', "\\u003c");
    Ok(Some(format!(
        "{{\nconst LESSON = {lesson};\n{}}}\n",
        on_request::joined(&PARTS)?
    )))
}
