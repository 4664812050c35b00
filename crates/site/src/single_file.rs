//! The page as one file: it opens by double click and asks nobody for anything.
//!
//! What a site fetches lies in data blocks at its end (boot/single.js reads them), as base64 of DEFLATE: base64 alone
//! would be 834 KB. Its policy stands in the document, with the hashes of its two scripts and its rules.

use crate::{Files, SiteError, page::Parts, scripts, shell::Shell};
use base64::{Engine, engine::general_purpose::STANDARD};
use flate2::{Compression, write::DeflateEncoder};
use meridian_digest::Asset;
use sha2::{Digest, Sha256};
use std::io::Write;

/// Its name in the site.
pub const NAME: &str = "meridian.html";

/// Where boot/single.js looks for the program.
const PROGRAM: &str = "meridian.wasm";

/// The address under which it holds the lesson.
const LESSON: &str = "lesson.json";

/// How it differs from the page of the site: it holds everything, even what a site fetches only when it is asked for. The rules of the
/// screen and the whole pack, its address and text, are those of the site.
pub fn inside(
    shell: &Shell,
    site: &Files,
    style: &Asset,
    pack: (&str, &str),
    lesson: Option<&Asset>,
    keep: String,
) -> Result<Parts, SiteError> {
    let names = shell.names();
    let file = |name: &str| site.get(name).map(Vec::as_slice).unwrap_or_default();
    let mut rules = style.content.clone();
    for name in [&names.frame, &names.dialogs, &names.lesson] {
        rules.extend(file(name));
    }
    let boot = text("boot.js", file(&names.boot), "</script")?;
    let style = text("the style sheet", &rules, "</style")?;
    let print = text("the style sheet for paper", file(&names.print), "</style")?;
    let module = scripts::inside(shell)?;
    let module = text("the module", module.as_bytes(), "</script")?;

    let mut data = String::new();
    let mut hold = |address: &str, content: &[u8]| -> Result<(), SiteError> {
        let block = STANDARD.encode(deflated(content)?);
        data.push_str(&format!(
            "<script type=\"text/plain\" data-file=\"{address}\" data-size=\"{}\">{block}</script>\n",
            content.len(),
        ));
        Ok(())
    };
    hold(PROGRAM, file(&names.program))?;
    hold(&names.basemap, file(&names.basemap))?;
    hold(pack.0, pack.1.as_bytes())?;
    if let Some(lesson) = lesson {
        hold(LESSON, &lesson.content)?;
    }
    for name in &names.parts {
        hold(name, file(name))?;
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
        basemap: names.basemap.clone(),
        lesson: lesson.map(|_| LESSON.to_owned()),
        lesson_rules: None,
        dialogs: String::new(),
        policy: format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">"),
        icons: format!(
            "<link rel=\"icon\" href=\"data:image/svg+xml;base64,{}\">",
            STANDARD.encode(file("icon.svg"))
        ),
        boot: format!(
            "<script>{boot}</script>\n<style>{style}</style>\n<style media=\"print\">{print}</style>"
        ),
        module: format!("<script type=\"module\">{module}</script>"),
        keep,
        data,
    })
}

/// A text that can stand in an element of its own.
fn text<'a>(place: &str, content: &'a [u8], end: &str) -> Result<&'a str, SiteError> {
    let text = std::str::from_utf8(content).map_err(|error| SiteError::shell(place, error))?;
    // `<!--` changes how a script's end is found (HTML, "script data escaped state").
    for mark in [end, "<!--"] {
        if text.contains(mark) {
            let why = format!("holds {mark}, which would end it in the single file");
            return Err(SiteError::shell(place, why));
        }
    }
    Ok(text)
}

/// The hash of an inline script or style as a policy writes it: of the bytes between the tags.
fn source(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

/// Raw DEFLATE, as small as it gets.
///
/// # Errors
/// Where there is no memory for it.
pub fn deflated(content: &[u8]) -> Result<Vec<u8>, SiteError> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
    encoder
        .write_all(content)
        .and_then(|()| encoder.finish())
        .map_err(|error| SiteError::archive(NAME, error))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::tests::{shell, with};

    fn parts(shell: &Shell) -> Result<Parts, SiteError> {
        let style = meridian_digest::named("meridian", "css", b"p{}".to_vec());
        inside(
            shell,
            &shell.site(),
            &style,
            ("a.json", "abc"),
            None,
            String::new(),
        )
    }

    #[test]
    fn the_policy_names_each_text_by_its_hash() {
        // SHA-256 of nothing, FIPS 180-4: of the sheet for paper.
        let nothing = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";
        let parts = parts(&with(shell(), "site/print.css", "")).unwrap();
        assert_eq!(parts.policy.matches(nothing).count(), 1);
        assert_eq!(parts.policy.matches("'sha256-").count(), 4);
        assert!(parts.data.contains("data-file=\"a.json\" data-size=\"3\">"));
    }

    #[test]
    fn a_text_that_would_end_its_element_is_refused() {
        let shell = with(shell(), "page/inside.js", "'</script>'");
        assert_eq!(parts(&shell).unwrap_err().place(), "the module");
    }
}
