//! What the JSON files say of themselves.

use super::Request;
use serde_json::{Value, json};

/// Title, version, date, source, credit, rights, notices and filter; `page` only where it has an address.
pub(super) fn about(request: &Request) -> Value {
    let pack = request.pack;
    let notices = pack
        .notices
        .iter()
        .map(|notice| json!({ "lang": notice.lang, "title": notice.title, "text": notice.text }));
    json!({
        "pack": pack.id,
        "title": pack.title,
        "lang": pack.lang,
        "version": pack.version,
        "as_of": { "date": pack.as_of.date.as_str(), "label": pack.as_of.label, "note": pack.as_of.note },
        "credit": pack.source.credit,
        "source": { "title": pack.source.title, "author": pack.source.author, "publisher": pack.source.publisher },
        "rights": pack.rights,
        "notices": notices.collect::<Vec<_>>(),
        "page": request.page(),
        "made": request.made.iso(),
    })
}

/// The text of a file: two spaces a level, a line end at the end.
pub(super) fn text(value: &Value) -> String {
    let mut out = serde_json::to_string_pretty(value).unwrap_or_default();
    out.push('\n');
    out
}
