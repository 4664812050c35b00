//! index.html, filled in.

use super::{digest::Asset, prerender::Rendered, style};
use crate::failure::{Failure, Outcome};

/// The files the page names.
pub struct Assets<'a> {
    /// The program.
    pub wasm: &'a Asset,
    /// Glue and start, one module.
    pub module: &'a Asset,
    /// The classic script before first paint.
    pub boot: &'a Asset,
    /// All rules.
    pub style: &'a Asset,
}

/// Puts names, hashes, the rendered application and the pack into the skeleton.
pub fn fill(skeleton: &str, rendered: &Rendered, assets: &Assets) -> Outcome<String> {
    let mut page = style::without_links(skeleton);
    // Integrity needs CORS where the page has an opaque origin, and a style sheet or a classic script may be read
    // without it: only module and program carry a hash.
    put(
        &mut page,
        "<script src=\"boot/boot.js\"></script>",
        &format!(
            "<script src=\"{}\" data-wasm=\"{}\" data-wasm-integrity=\"{}\"></script>\n<link rel=\"stylesheet\" href=\"{}\">",
            assets.boot.name,
            assets.wasm.name,
            assets.wasm.integrity(),
            assets.style.name,
        ),
    )?;
    put(
        &mut page,
        "<script type=\"module\" src=\"boot/start.js\"></script>",
        &format!(
            "<script type=\"module\" src=\"{}\" crossorigin integrity=\"{}\"></script>",
            assets.module.name,
            assets.module.integrity(),
        ),
    )?;
    put(&mut page, "<!--lang-->", &escaped(&rendered.lang))?;
    put(&mut page, "<!--title-->", &escaped(&rendered.title))?;
    put(
        &mut page,
        "<!--description-->",
        &escaped(&rendered.description),
    )?;
    put(&mut page, "<!--head-->", &rendered.head)?;
    put(
        &mut page,
        "<div id=\"app\"><!--app-->",
        &format!(
            "<div id=\"app\" data-elements=\"{}\">{}",
            elements(&rendered.body),
            rendered.body,
        ),
    )?;
    put(&mut page, "<!--pack-->", &rendered.pack)?;
    Ok(page)
}

/// Replaces the first occurrence; what is filled in later stands before what was filled in from a pack.
fn put(page: &mut String, placeholder: &str, content: &str) -> Outcome {
    let start = page
        .find(placeholder)
        .ok_or_else(|| Failure::refused("index.html", format!("holds no {placeholder}")))?;
    page.replace_range(start..start + placeholder.len(), content);
    Ok(())
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
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
    fn a_missing_placeholder_is_named() {
        let mut page = String::from("<title></title>");
        let error = put(&mut page, "<!--title-->", "x").unwrap_err().to_string();
        assert_eq!(error, "index.html: holds no <!--title-->");
    }
}
