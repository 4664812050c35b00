//! The page as one file: it opens by double click and asks nobody for anything.
//!
//! What a site fetches lies in data blocks at its end (boot/single.js reads them), as base64 of DEFLATE: base64 alone
//! would be 834 KB. Its policy stands in the document, with the hashes of its two scripts and its rules.

use super::{icons::Paper, page::Parts};
use crate::failure::{Failure, Outcome};
use base64::{Engine, engine::general_purpose::STANDARD};
use flate2::{Compression, write::DeflateEncoder};
use sha2::{Digest, Sha256};
use std::io::Write;

/// Its name in the site.
pub const NAME: &str = "meridian.html";

/// Where boot/single.js looks for the program.
pub const PROGRAM: &str = "meridian.wasm";

/// What goes into the file as text.
pub struct Texts<'a> {
    /// The classic script before first paint.
    pub boot: &'a [u8],
    /// Rules for the screen.
    pub style: &'a [u8],
    /// Rules for paper.
    pub print: &'a [u8],
    /// The module, with its reader of data blocks.
    pub module: &'a [u8],
    /// The icon, SVG.
    pub icon: &'a [u8],
}

/// The parts of the page, and the files the program fetches by their address; the detailed map is one of them.
pub fn inside(
    texts: &Texts,
    paper: &Paper,
    basemap: &str,
    keep: String,
    files: &[(&str, &[u8])],
) -> Outcome<Parts> {
    let boot = text("boot/boot.js", texts.boot, "</script")?;
    let style = text("the style sheet", texts.style, "</style")?;
    let print = text("the style sheet for paper", texts.print, "</style")?;
    let module = text("the module", texts.module, "</script")?;
    let mut data = String::new();
    for (address, content) in files {
        let block = STANDARD.encode(deflated(content)?);
        data.push_str(&format!(
            "<script type=\"text/plain\" data-file=\"{address}\" data-size=\"{}\">{block}</script>\n",
            content.len(),
        ));
    }
    let policy = format!(
        "default-src 'none'; script-src {} {} 'wasm-unsafe-eval'; style-src {} {}; img-src data:; base-uri 'none'; \
         form-action 'none'",
        source(boot),
        source(module),
        source(style),
        source(print),
    );
    Ok(Parts {
        basemap: basemap.to_owned(),
        dialogs: String::new(),
        colour: paper.meta(),
        policy: format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">"),
        icons: format!(
            "<link rel=\"icon\" href=\"data:image/svg+xml;base64,{}\">",
            STANDARD.encode(texts.icon)
        ),
        boot: format!(
            "<script>{boot}</script>\n<style>{style}</style>\n<style media=\"print\">{print}</style>"
        ),
        module: format!("<script type=\"module\">{module}</script>"),
        keep,
        data,
        ..Parts::default()
    })
}

/// A text that can stand in an element of its own.
fn text<'a>(place: &str, content: &'a [u8], end: &str) -> Outcome<&'a str> {
    let text =
        std::str::from_utf8(content).map_err(|error| Failure::refused(place, error.to_string()))?;
    // `<!--` changes how a script's end is found (HTML, "script data escaped state").
    for mark in [end, "<!--"] {
        if text.contains(mark) {
            return Err(Failure::refused(
                place,
                format!("holds {mark}, which would end it in the single file"),
            ));
        }
    }
    Ok(text)
}

/// The hash of an inline script or style as a policy writes it: of the bytes between the tags.
fn source(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

/// Raw DEFLATE, as small as it gets.
pub fn deflated(content: &[u8]) -> Outcome<Vec<u8>> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
    encoder
        .write_all(content)
        .and_then(|()| encoder.finish())
        .map_err(Failure::file("DEFLATE"))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn the_policy_names_each_text_by_its_hash() {
        let texts = Texts {
            boot: b"",
            style: b"p{}",
            print: b"q{}",
            module: b"",
            icon: b"<svg/>",
        };
        let parts = inside(
            &texts,
            &Paper::of_the_page().unwrap(),
            "a.bin",
            String::new(),
            &[("a.bin", b"abc")],
        )
        .unwrap();
        // SHA-256 of nothing, FIPS 180-4.
        assert_eq!(
            parts
                .policy
                .matches("'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='")
                .count(),
            2
        );
        assert!(parts.data.contains("data-file=\"a.bin\" data-size=\"3\">"));
    }

    #[test]
    fn a_text_that_would_end_its_element_is_refused() {
        let texts = Texts {
            boot: b"",
            style: b"",
            print: b"",
            module: b"'</script>'",
            icon: b"",
        };
        let paper = Paper::of_the_page().unwrap();
        assert!(inside(&texts, &paper, "a.bin", String::new(), &[]).is_err());
    }
}
