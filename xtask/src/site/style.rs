//! The style sheets, joined.

use super::script::shrink;
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

/// The rules of the screen. The site maker writes below them what it works out for a pack.
pub fn screen(small: bool) -> Outcome<Vec<u8>> {
    joined("meridian", &SCREEN, small)
}

/// Joins the sheets for paper, which the first paint does not wait for.
pub fn paper(small: bool) -> Outcome<Vec<u8>> {
    joined("print", &PAPER, small)
}

/// All rules of the screen for a shadow root.
pub fn in_shadow(sheets: &[&[u8]]) -> String {
    super::shadow::rules(&String::from_utf8_lossy(&sheets.concat()))
}

/// The rules of the dialogs.
pub fn dialogs(small: bool) -> Outcome<Vec<u8>> {
    joined("dialogs", &["dialogs", "fields"], small)
}

/// The rules of the lesson.
pub fn lesson(small: bool) -> Outcome<Vec<u8>> {
    let paths = [
        "lesson",
        "terms",
        "questions",
        "voices",
        "fields",
        "tour",
        "sheet",
    ];
    joined("lesson", &paths, small)
}

/// The rules of a page in a frame, or of a part of it.
pub fn frame(small: bool) -> Outcome<Vec<u8>> {
    joined("frame", &["frame"], small)
}

/// The rules of the page of one quote or one story.
pub fn single(small: bool) -> Outcome<Vec<u8>> {
    let paths = ["tokens", "ground", "single", "single_story", "single_foot"];
    joined("single", &paths, small)
}

/// A sheet of these files of `src/styles`, in this order.
fn joined(name: &str, files: &[&str], small: bool) -> Outcome<Vec<u8>> {
    let mut css = String::new();
    for file in files {
        let path = project::path(&format!("src/styles/{file}.css"));
        css.push_str(&with_fallbacks(&project::read(&path)?));
        css.push('\n');
    }
    if !small {
        return Ok(css.into_bytes());
    }
    let joined = project::private(&format!("stage/{name}.css"));
    project::write(&joined, css.as_bytes())?;
    shrink(&joined, &[])
}

/// A container is a scroll bar narrower than the window.
const SCROLL_BAR: u32 = 16;

/// Adds to each rule that asks the page's width the same rule for the window's, for browsers without container queries
/// (Chrome before 105, Firefox before 110). It stands right behind, so the cascade is the same.
fn with_fallbacks(css: &str) -> String {
    const QUERY: &str = "@container page (min-width: ";
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(at) = rest.find(QUERY) {
        // Sheets are written one way: a block of the outermost level ends with a brace at the start of a line.
        let end = rest
            .get(at..)
            .and_then(|tail| tail.find("\n}\n"))
            .map_or(rest.len(), |end| at + end + 3);
        let (block, after) = rest.split_at(end);
        out.push_str(block);
        let query = block
            .get(at + QUERY.len()..)
            .and_then(|tail| tail.split_once("px)"));
        if let Some((width, body)) = query
            && let Ok(width) = width.parse::<u32>()
        {
            out.push_str(&format!(
                "@supports not (container-type: inline-size) {{\n@media (min-width: {}px){body}}}\n",
                width + SCROLL_BAR
            ));
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_asks_the_container_asks_the_window_where_there_is_no_container() {
        let css = "a {\n  b: c;\n}\n@container page (min-width: 752px) {\n  a {\n    b: d;\n  }\n}\ne {\n}\n";
        assert_eq!(
            with_fallbacks(css),
            "a {\n  b: c;\n}\n@container page (min-width: 752px) {\n  a {\n    b: d;\n  }\n}\n\
             @supports not (container-type: inline-size) {\n@media (min-width: 768px) {\n  a {\n    b: d;\n  }\n}\n}\n\
             e {\n}\n"
        );
    }
}
