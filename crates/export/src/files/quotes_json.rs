//! Quotes as JSON, with all that the pack knows of them.

use super::{Request, json};
use crate::cite;
use meridian_pack::{Dated, Quote};
use meridian_route::Selection;
use serde_json::{Value, json};

/// `{ about, filter, total, quotes }`: `filter` is the fragment that a link to this choice has, null for none, `total` the
/// number of quotes in the pack. What is not known is null; dates are EDTF, and `dates` says in words when there is none.
pub(super) fn write(request: &Request) -> String {
    let quotes = request.quotes().map(|one| quote(request, one));
    json::text(&json!({
        "about": json::about(request),
        "filter": request.fragment(),
        "total": request.pack.quotes.len(),
        "quotes": quotes.collect::<Vec<_>>(),
    }))
}

fn quote(request: &Request, quote: &Quote) -> Value {
    let pack = request.pack;
    let speakers = quote.speakers.iter().filter_map(|id| pack.speaker(id)).map(|speaker| {
        json!({
            "id": speaker.id, "name": speaker.name, "role": speaker.role, "kind": speaker.kind.id(),
            "affiliation": speaker.affiliation, "country": speaker.country, "body": speaker.body,
        })
    });
    json!({
        "id": quote.id,
        "text": quote.text,
        "selector": { "exact": quote.selector.exact, "prefix": quote.selector.prefix, "suffix": quote.selector.suffix },
        "extent": quote.extent.id(),
        "context": quote.context,
        "speakers": speakers.collect::<Vec<_>>(),
        "via": quote.via,
        "occasion": quote.occasion,
        "dates": cite::dates(&quote.dates, request.words),
        "said": date(&quote.dates.said),
        "published": date(&quote.dates.published),
        "date_note": quote.dates.note,
        "story": { "id": quote.story, "label": request.story(&quote.story) },
        "topics": quote.topics.iter().map(|id| pack.topic_label(id)).collect::<Vec<_>>(),
        "places": request.places(&quote.places),
        "paragraphs": quote.trace,
        "credit": request.credit(),
        "link": request.link(Selection::Quote(quote.id.clone())),
    })
}

fn date(dated: &Option<Dated>) -> Value {
    dated.as_ref().map_or(
        Value::Null,
        |dated| json!({ "date": dated.date.as_str(), "basis": dated.basis.id() }),
    )
}
