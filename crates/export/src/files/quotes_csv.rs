//! Quotes as a table, one row a quote.

use super::Request;
use super::csv::{Cell, sheet};
use crate::cite;
use meridian_pack::{Dated, Quote, Speaker};
use meridian_route::Selection;

const COLUMNS: [&str; 23] = [
    "id",
    "quote",
    "extent",
    "context",
    "speakers",
    "roles",
    "kinds",
    "countries",
    "via",
    "occasion",
    "dates",
    "said",
    "said_basis",
    "published",
    "published_basis",
    "date_note",
    "story",
    "topics",
    "places",
    "paragraphs",
    "link",
    "filter",
    "page",
];

/// Several values of one cell stand between semicolons. `dates` is for a reader and says so when there is none; `said` and
/// `published` are EDTF. `paragraphs` are those of the source, counted from 1.
pub(super) fn write(request: &Request) -> String {
    sheet(
        request,
        COLUMNS,
        request.quotes().map(|quote| row(request, quote)),
    )
}

fn row(request: &Request, quote: &Quote) -> [Cell; COLUMNS.len()] {
    let pack = request.pack;
    let speakers: Vec<&Speaker> = quote
        .speakers
        .iter()
        .filter_map(|id| pack.speaker(id))
        .collect();
    let of_speakers = |property: fn(&Speaker) -> &str| -> Cell {
        joined(speakers.iter().map(|speaker| property(speaker)))
    };
    let topics = quote.topics.iter().map(|id| pack.topic_label(id));
    let paragraphs: Vec<String> = quote.trace.iter().map(u32::to_string).collect();
    let (said, published) = (&quote.dates.said, &quote.dates.published);
    [
        quote.id.as_str().into(),
        quote.text.as_str().into(),
        quote.extent.id().into(),
        quote.context.as_deref().into(),
        of_speakers(|speaker| &speaker.name),
        of_speakers(|speaker| &speaker.role),
        of_speakers(|speaker| speaker.kind.id()),
        of_speakers(|speaker| speaker.country.as_deref().unwrap_or_default()),
        quote.via.as_deref().into(),
        quote.occasion.as_deref().into(),
        cite::dates(&quote.dates, request.words).into(),
        date(said),
        basis(said),
        date(published),
        basis(published),
        quote.dates.note.as_deref().into(),
        request.story(&quote.story).into(),
        joined(topics),
        joined(request.places(&quote.places).into_iter()),
        joined(paragraphs.iter().map(String::as_str)),
        request.link(Selection::Quote(quote.id.clone())).into(),
        request.filter_line().into(),
        request.page().into(),
    ]
}

/// Values of one cell.
pub(super) fn joined<'a>(values: impl Iterator<Item = &'a str>) -> Cell {
    values.collect::<Vec<_>>().join("; ").into()
}

fn date(dated: &Option<Dated>) -> Cell {
    dated.as_ref().map(|dated| dated.date.as_str()).into()
}

fn basis(dated: &Option<Dated>) -> Cell {
    dated.as_ref().map(|dated| dated.basis.id()).into()
}
