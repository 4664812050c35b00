//! Quotes as Web Annotations (W3C Web Annotation Data Model, <https://www.w3.org/TR/annotation-model/>): an AnnotationCollection
//! with one AnnotationPage.
//!
//! An annotation's body says whose words these are. Its target is the source, which is described and has no address, since none
//! is known; `prefix` and `suffix` are its words. Where the page has an address, the words on it are a target too.

use super::Request;
use super::json::text;
use crate::cite;
use meridian_pack::Quote;
use meridian_route::Selection;
use serde_json::{Value, json};

/// Identifiers are below the page's address or, without one, relative to the file's.
pub(super) fn write(request: &Request) -> String {
    let (pack, page) = (request.pack, request.page().unwrap_or_default());
    let quotes: Vec<&Quote> = request.quotes().collect();
    let items = quotes.iter().map(|quote| annotation(request, quote));
    let notices = pack.notices.iter().map(|notice| {
        json!({
            "type": "schema:CreativeWork",
            "schema:name": { "@value": notice.title, "@language": notice.lang },
            "schema:text": { "@value": notice.text, "@language": notice.lang },
        })
    });
    text(&json!({
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": format!("{page}#annotations"),
        "type": "AnnotationCollection",
        "label": format!("{}. {}", pack.title, request.filter_line()),
        "total": quotes.len(),
        "generated": moment(request),
        "schema:version": pack.version,
        "schema:temporal": pack.as_of.label,
        "schema:creditText": pack.source.credit,
        "schema:copyrightNotice": pack.rights,
        "schema:usageInfo": notices.collect::<Vec<_>>(),
        "first": {
            "id": format!("{page}#annotations-1"),
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": items.collect::<Vec<_>>(),
        },
    }))
}

fn annotation(request: &Request, quote: &Quote) -> Value {
    let pack = request.pack;
    let mut lines = cite::passage(pack, quote, request.words);
    lines.push(request.credit());
    // The words themselves stand in the selector.
    let said = lines.get(1..).unwrap_or_default().join("\n");
    let source = json!({
        "source": {
            "type": ["Text", "schema:CreativeWork"],
            "language": pack.source.lang,
            "schema:name": pack.source.title,
            "schema:author": { "type": "Person", "name": pack.source.author },
            "schema:publisher": { "type": "Organization", "name": pack.source.publisher },
        },
        "selector": {
            "type": "TextQuoteSelector",
            "exact": quote.selector.exact,
            "prefix": quote.selector.prefix,
            "suffix": quote.selector.suffix,
        },
    });
    let page = request.page().map(|page| {
        json!({ "source": page, "selector": { "type": "TextQuoteSelector", "exact": quote.text } })
    });
    json!({
        "id": cite::link(request.page().unwrap_or_default(), Selection::Quote(quote.id.clone())),
        "type": "Annotation",
        "motivation": "describing",
        "generated": moment(request),
        "body": {
            "type": "TextualBody",
            "purpose": "describing",
            "format": "text/plain",
            "language": pack.lang,
            "value": said,
        },
        "target": page.into_iter().chain([source]).collect::<Vec<_>>(),
    })
}

/// Midnight UTC of the day on which the file is made, as `xsd:dateTime`.
fn moment(request: &Request) -> String {
    format!("{}T00:00:00Z", request.made.iso())
}
