//! CSL-JSON (<https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables>): a list with one item, as
//! reference managers take it.

use super::cited::Cited;
use super::title::one_line;
use super::{credit_line, passage};
use serde_json::{Value, json};

/// The quote with its speaker and context is the abstract; the credit with the "as of" line is the note.
pub(super) fn item(cited: &Cited) -> String {
    let (pack, words) = (cited.pack, cited.words);
    let mut item = json!({
        "id": key(cited),
        "type": "webpage",
        "title": one_line(&pack.title),
        "version": one_line(&pack.version),
        "language": pack.lang,
        "abstract": passage(pack, cited.quote, words).join("\n"),
        "note": credit_line(pack, words),
    });
    if let (Some((address, day)), Some(fields)) = (cited.address(), item.as_object_mut()) {
        let (year, month, day) = day.to_ymd();
        fields.insert("URL".to_owned(), address.into());
        fields.insert(
            "accessed".to_owned(),
            json!({ "date-parts": [[year, month, day]] }),
        );
    }
    let mut out = serde_json::to_string_pretty(&Value::Array(vec![item])).unwrap_or_default();
    out.push('\n');
    out
}

/// A key that every program can read: letters, digits and hyphens of the ids.
pub(super) fn key(cited: &Cited) -> String {
    let ids = [&*cited.pack.id, "-", &*cited.quote.id].concat();
    ids.chars()
        .filter(|letter| letter.is_ascii_alphanumeric() || *letter == '-')
        .collect()
}
