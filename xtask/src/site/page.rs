//! The page of the site: page.html, filled in.

use super::{
    digest::Asset,
    icons::{self, Paper},
    prerender::Rendered,
    style,
};
use crate::failure::{Failure, Outcome};
use meridian::domain::escape::escaped;

/// The page without content: comments say what is filled in where.
pub const TEMPLATE: &str = include_str!("page.html");

/// The files a site names.
pub struct Assets<'a> {
    /// The program.
    pub wasm: &'a Asset,
    /// Glue and start, one module.
    pub module: &'a Asset,
    /// The classic script before first paint.
    pub boot: &'a Asset,
    /// Rules for the screen.
    pub style: &'a Asset,
    /// Rules for paper.
    pub print: &'a Asset,
    /// Rules for a frame or a part of the page.
    pub rules: &'a Asset,
    /// Rules of the dialogs.
    pub dialogs: &'a Asset,
    /// The detailed map, fetched by the program.
    pub basemap: &'a Asset,
}

/// What differs between the page of a site and the single file.
#[derive(Default)]
pub struct Parts {
    /// The address of the detailed map.
    pub basemap: String,
    /// The address of the dialogs' rules; empty where all rules are in the page.
    pub dialogs: String,
    /// Attributes that say where the lesson is.
    pub lesson: String,
    /// A policy in the document.
    pub policy: String,
    /// The colour of the browser's own frame.
    pub colour: String,
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
pub fn linked(assets: &Assets, paper: &Paper, keep: String) -> Parts {
    // Integrity needs CORS where the page has an opaque origin, and a style sheet or a classic script may be read
    // without it: only module and program carry a hash.
    Parts {
        basemap: assets.basemap.name.clone(),
        dialogs: assets.dialogs.name.clone(),
        colour: paper.meta(),
        icons: icons::links(),
        boot: format!(
            "<script src=\"{}\" data-glue=\"{}\" data-glue-integrity=\"{}\" data-wasm=\"{}\" data-wasm-integrity=\"{}\" \
             data-rules=\"{}\"></script>\n<link rel=\"stylesheet\" href=\"{}\">\n\
             <link rel=\"stylesheet\" href=\"{}\" media=\"print\">",
            assets.boot.name,
            assets.module.name,
            assets.module.integrity(),
            assets.wasm.name,
            assets.wasm.integrity(),
            assets.rules.name,
            assets.style.name,
            assets.print.name,
        ),
        keep,
        ..Parts::default()
    }
}

/// Puts the rendered application, the pack and what differs into the skeleton.
pub fn fill(skeleton: &str, rendered: &Rendered, parts: &Parts) -> Outcome<String> {
    let app = format!(
        "<div id=\"app\" data-elements=\"{}\">{}</div>",
        elements(&rendered.body),
        rendered.body,
    );
    // In the order of the document: what is filled in is not searched again, whatever a pack holds.
    put(
        &style::without_links(skeleton),
        &[
            ("<!--lang-->", &escaped(&rendered.lang)),
            ("<!--dir-->", direction(&rendered.dir)),
            ("<!--basemap-->", &parts.basemap),
            ("<!--dialogs-->", &parts.dialogs),
            ("<!--lesson-->", &parts.lesson),
            ("<!--policy-->", &parts.policy),
            ("<!--colour-->", &parts.colour),
            ("<!--title-->", &escaped(&rendered.title)),
            ("<!--description-->", &escaped(&rendered.description)),
            ("<!--icons-->", &parts.icons),
            ("<!--boot-->", &parts.boot),
            ("<!--module-->", &parts.module),
            ("<!--head-->", &rendered.head),
            ("<!--reduced-->", &rendered.reduced),
            ("<!--app-->", &app),
            ("<!--keep-->", &parts.keep),
            ("<!--pack-->", &rendered.pack),
            ("<!--structured-->", &rendered.structured),
            ("<!--data-->", &parts.data),
        ],
    )
}

/// An attribute where lines begin at the right; at the left they do by themselves.
pub fn direction(dir: &str) -> &'static str {
    if dir == "rtl" { " dir=\"rtl\"" } else { "" }
}

/// Replaces placeholders in their order; a line that held nothing else goes with an empty one.
fn put(skeleton: &str, slots: &[(&str, &str)]) -> Outcome<String> {
    let mut page = String::with_capacity(skeleton.len());
    let mut rest = skeleton;
    for (placeholder, content) in slots {
        let (before, after) = rest
            .split_once(placeholder)
            .ok_or_else(|| Failure::refused("page.html", format!("holds no {placeholder}")))?;
        page.push_str(before);
        page.push_str(content);
        let whole_line = content.is_empty() && before.ends_with('\n');
        rest = after
            .strip_prefix('\n')
            .filter(|_| whole_line)
            .unwrap_or(after);
    }
    page.push_str(rest);
    Ok(page)
}

/// Elements in well-formed markup: the number boot/start.js compares with the document before it hydrates.
pub fn elements(markup: &str) -> usize {
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
    #![allow(clippy::unwrap_used)]
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

    #[test]
    fn what_is_filled_in_is_not_searched_for_placeholders() {
        let page = put(
            "<p><!--a--></p>\n<!--b-->\n<!--c-->\n",
            &[
                ("<!--a-->", "<!--b-->"),
                ("<!--b-->", ""),
                ("<!--c-->", "x"),
            ],
        );
        assert_eq!(page.unwrap(), "<p><!--b--></p>\nx\n");
    }

    #[test]
    fn a_missing_placeholder_is_named() {
        let error = put("<title></title>", &[("<!--title-->", "x")])
            .unwrap_err()
            .to_string();
        assert_eq!(error, "page.html: holds no <!--title-->");
    }
}
