//! The page of the site, and the single file.

use crate::{SiteError, icons, paper::Paper, rendered::Rendered, template::Templates};
use meridian_digest::{Asset, integrity};
use minijinja::{context, value::Serde};
use serde::Serialize;

/// The files a site names, by their names.
pub struct Assets<'a> {
    /// The program: name, content.
    pub program: (&'a str, &'a [u8]),
    /// The page's module.
    pub module: &'a Asset,
    /// The classic script before first paint.
    pub boot: &'a str,
    /// Rules for the screen.
    pub style: &'a str,
    /// Rules for paper.
    pub print: &'a str,
    /// Rules for a frame or a part of the page.
    pub rules: &'a str,
    /// Rules of the dialogs.
    pub dialogs: &'a str,
    /// The detailed map, fetched by the program.
    pub basemap: &'a str,
    /// The lesson and its rules, if there is one.
    pub lesson: Option<(&'a str, &'a str)>,
}

/// What differs between the page of a site and the single file: addresses, then markup.
#[derive(Debug, Serialize)]
pub struct Parts {
    /// The address of the detailed map.
    pub basemap: String,
    /// The address of the lesson.
    pub lesson: Option<String>,
    /// That of its rules; none where all rules are in the page.
    pub lesson_rules: Option<String>,
    /// The address of the dialogs' rules; empty where all rules are in the page.
    pub dialogs: String,
    /// A policy in the document.
    pub policy: String,
    /// Icons and manifest.
    pub icons: String,
    /// The classic script and the rules.
    pub boot: String,
    /// The module, where the classic script has none to send for.
    pub module: String,
    /// What stands below the application.
    pub keep: String,
    /// Data blocks at the end.
    pub data: String,
}

/// The page that names its files.
pub fn linked(assets: Assets, keep: String) -> Parts {
    // Integrity needs CORS where the page has an opaque origin, and a style sheet or a classic script may be read
    // without it: only module and program carry a hash.
    Parts {
        basemap: assets.basemap.to_owned(),
        lesson: assets.lesson.map(|(lesson, _)| lesson.to_owned()),
        lesson_rules: assets.lesson.map(|(_, rules)| rules.to_owned()),
        dialogs: assets.dialogs.to_owned(),
        policy: String::new(),
        icons: icons::links(),
        boot: format!(
            "<script src=\"{}\" data-glue=\"{}\" data-glue-integrity=\"{}\" data-wasm=\"{}\" data-wasm-integrity=\"{}\" \
             data-rules=\"{}\"></script>\n<link rel=\"stylesheet\" href=\"{}\">\n\
             <link rel=\"stylesheet\" href=\"{}\" media=\"print\">",
            assets.boot,
            assets.module.name,
            assets.module.integrity(),
            assets.program.0,
            integrity(assets.program.1),
            assets.rules,
            assets.style,
            assets.print,
        ),
        module: String::new(),
        keep,
        data: String::new(),
    }
}

/// The page with what has been drawn and what differs filled in.
///
/// # Errors
/// Where the template asks for what is not there.
pub fn fill(
    templates: &Templates,
    rendered: &Rendered,
    parts: &Parts,
    paper: &Paper,
) -> Result<String, SiteError> {
    let elements = elements(&rendered.body);
    templates.filled(
        "page.html",
        context! {
            page => Serde(rendered),
            parts => Serde(parts),
            paper => Serde(paper),
            elements,
        },
    )
}

/// Elements in well-formed markup: the number boot/start.js compares with the document before it hydrates.
fn elements(markup: &str) -> usize {
    let mut count = 0;
    let mut rest = markup;
    while let Some(at) = rest.find('<') {
        rest = rest.get(at + 1..).unwrap_or_default();
        if rest.starts_with("!--") {
            rest = rest.split_once("-->").map_or("", |(_, after)| after);
        } else if rest.starts_with(|letter: char| letter.is_ascii_alphabetic()) {
            count += 1;
            rest = after_tag(rest);
        }
    }
    count
}

/// What follows a tag's `>`; one inside a quoted attribute does not end it.
fn after_tag(tag: &str) -> &str {
    let mut quote = None;
    for (at, letter) in tag.char_indices() {
        match (quote, letter) {
            (None, '>') => return tag.get(at + 1..).unwrap_or_default(),
            (None, '"' | '\'') => quote = Some(letter),
            (Some(open), _) if open == letter => quote = None,
            _ => {}
        }
    }
    ""
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_are_counted_past_comments_and_quoted_brackets() {
        for (markup, count) in [
            ("", 0),
            ("a < b", 0),
            ("<p>one<br>two</p><!-- <b> -->", 2),
            (
                "<a title=\"x > <y>\" href='\"'><svg><path d=\"M0 0\"/></svg></a>",
                3,
            ),
            ("<!><p>", 1),
        ] {
            assert_eq!(elements(markup), count, "{markup}");
        }
    }
}
