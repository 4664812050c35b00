//! The style sheets page.html links, in its order, as one.

use super::script::shrink;
use crate::{failure::Outcome, project};

const OPEN: &str = "<link rel=\"stylesheet\" href=\"";

/// How links of sheets for the screen and for paper end.
const SCREEN: &str = ".css\">";
const PAPER: &str = ".css\" media=\"print\">";

/// Joins the sheets for the screen and the generated rules.
pub fn sheet(skeleton: &str, generated: &str, small: bool) -> Outcome<Vec<u8>> {
    joined("meridian", linked(skeleton, SCREEN), generated, small)
}

/// Joins the sheets for paper, which the first paint does not wait for.
pub fn paper(skeleton: &str, small: bool) -> Outcome<Vec<u8>> {
    joined("print", linked(skeleton, PAPER), "", small)
}

/// All rules of the screen for a shadow root.
pub fn in_shadow(sheets: &[&[u8]]) -> String {
    super::shadow::rules(&String::from_utf8_lossy(&sheets.concat()))
}

/// The rules of the dialogs.
pub fn dialogs(small: bool) -> Outcome<Vec<u8>> {
    named("dialogs", &["dialogs", "fields"], small)
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
    named("lesson", &paths, small)
}

/// The rules of a page in a frame, or of a part of it.
pub fn frame(small: bool) -> Outcome<Vec<u8>> {
    named("frame", &["frame"], small)
}

/// The rules of the page of one quote or one story.
pub fn single(small: bool) -> Outcome<Vec<u8>> {
    let paths = ["tokens", "ground", "single", "single_story", "single_foot"];
    named("single", &paths, small)
}

/// A sheet of these files of `src/styles`, in this order.
fn named(name: &str, files: &[&str], small: bool) -> Outcome<Vec<u8>> {
    let paths: Vec<String> = files
        .iter()
        .map(|file| format!("src/styles/{file}.css"))
        .collect();
    joined(name, paths.iter().map(String::as_str), "", small)
}

fn joined<'a>(
    name: &str,
    paths: impl Iterator<Item = &'a str>,
    generated: &str,
    small: bool,
) -> Outcome<Vec<u8>> {
    let mut css = String::new();
    for path in paths {
        css.push_str(&with_fallbacks(&project::read(&project::path(path))?));
        css.push('\n');
    }
    css.push_str(generated);
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

/// Paths of the sheets whose link ends so.
fn linked<'a>(skeleton: &'a str, end: &'static str) -> impl Iterator<Item = &'a str> {
    let of_this_kind = move |line: &&'a str| line.trim().ends_with(end);
    skeleton.lines().filter(of_this_kind).filter_map(link)
}

fn link(line: &str) -> Option<&str> {
    line.trim()
        .strip_prefix(OPEN)?
        .split_once('"')
        .map(|(path, _)| path)
}

/// The skeleton without those links, and without what it says to those who read it here.
pub fn without_links(skeleton: &str) -> String {
    let kept: Vec<&str> = skeleton
        .lines()
        .filter(|line| link(line).is_none() && !line.starts_with("<!-- "))
        .collect();
    kept.join("\n") + "\n"
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

    #[test]
    fn links_are_found_in_order_and_taken_out() {
        let html = "<head>\n<link rel=\"stylesheet\" href=\"a.css\">\n<link rel=\"icon\" href=\"i.svg\">\n\
                    <link rel=\"stylesheet\" href=\"b.css\">\n<link rel=\"stylesheet\" href=\"c.css\" media=\"print\">\n<!-- Why. -->\n</head>";
        assert_eq!(linked(html, SCREEN).collect::<Vec<_>>(), ["a.css", "b.css"]);
        assert_eq!(linked(html, PAPER).collect::<Vec<_>>(), ["c.css"]);
        assert_eq!(
            without_links(html),
            "<head>\n<link rel=\"icon\" href=\"i.svg\">\n</head>\n"
        );
    }
}
