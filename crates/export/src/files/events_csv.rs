//! Events as a table, one row an event.

use super::Request;
use super::csv::{Cell, sheet};
use super::quotes_csv::joined;
use meridian_pack::Event;
use meridian_pack::date::Day;
use meridian_route::Selection;

const COLUMNS: [&str; 13] = [
    "id",
    "date",
    "first_day",
    "last_day",
    "when",
    "basis",
    "title",
    "text",
    "story",
    "places",
    "who",
    "paragraphs",
    "link",
];

/// `date` is EDTF; `first_day` and `last_day` are the days it may mean, empty where an end is open.
pub(super) fn write(request: &Request) -> String {
    sheet(
        request,
        COLUMNS,
        request.pack.events.iter().map(|event| row(request, event)),
    )
}

fn row(request: &Request, event: &Event) -> [Cell; COLUMNS.len()] {
    let (first, last) = event.date.bounds();
    let paragraphs: Vec<String> = event.trace.iter().map(u32::to_string).collect();
    [
        event.id.as_str().into(),
        event.date.as_str().into(),
        first.map(Day::iso).into(),
        last.map(Day::iso).into(),
        when(request, event).into(),
        event.basis.id().into(),
        event.title.as_str().into(),
        event.text.as_str().into(),
        request.story(&event.story).into(),
        joined(request.places(&event.places).into_iter()),
        joined(request.pack.names(&event.who).into_iter()),
        joined(paragraphs.iter().map(String::as_str)),
        request.link(Selection::Event(event.id.clone())).into(),
    ]
}

/// The date for a reader: the pack's own words, where it has some.
pub(super) fn when(request: &Request, event: &Event) -> String {
    let label = event.date_label.clone();
    label.unwrap_or_else(|| (request.words.date)(&event.date))
}
