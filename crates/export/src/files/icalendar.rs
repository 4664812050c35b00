//! Events as iCalendar (RFC 5545, <https://www.rfc-editor.org/rfc/rfc5545>; name and description of the calendar as in RFC 7986).
//!
//! Events last whole days and leave them free. A month or a year is an entry over all its days, and its description says so: a
//! calendar knows nothing less exact. Entries are copied singly, so each has the credit, the rights and the notices.

mod line;

use super::Request;
use super::events_csv::when;
use line::{escape, put};
use meridian_pack::date::{Day, Edtf, Precision};
use meridian_pack::{DateBasis, Event};
use meridian_route::Selection;

/// The last day that four digits can write.
const LAST_DAY: Day = Day(2_932_896);

/// A calendar with one entry an event. The stamp is midnight UTC of the day on which the file is made.
pub(super) fn write(request: &Request) -> String {
    let pack = request.pack;
    let mut out = String::new();
    put(&mut out, "BEGIN:VCALENDAR");
    put(&mut out, "VERSION:2.0");
    put(&mut out, "PRODID:-//Meridian//Events of a pack//EN");
    put(&mut out, "CALSCALE:GREGORIAN");
    for name in ["NAME", "X-WR-CALNAME"] {
        text(&mut out, name, &pack.title);
    }
    let about = [
        request.credit(),
        (request.export.rights)(&pack.rights),
        request.notices(),
    ]
    .join("\n");
    for name in ["DESCRIPTION", "X-WR-CALDESC"] {
        text(&mut out, name, &about);
    }
    for event in &pack.events {
        entry(&mut out, request, event);
    }
    put(&mut out, "END:VCALENDAR");
    out
}

fn entry(out: &mut String, request: &Request, event: &Event) {
    put(out, "BEGIN:VEVENT");
    text(
        out,
        "UID",
        &format!("{}.{}@meridian", event.id, request.pack.id),
    );
    put(out, &format!("DTSTAMP:{}T000000Z", date(request.made)));
    let (first, after) = days(&event.date);
    put(out, &format!("DTSTART;VALUE=DATE:{}", date(first)));
    if let Some(after) = after {
        put(out, &format!("DTEND;VALUE=DATE:{}", date(after)));
    }
    put(out, "TRANSP:TRANSPARENT");
    text(out, "SUMMARY", &event.title);
    text(out, "DESCRIPTION", &description(request, event));
    text(out, "CATEGORIES", request.story(&event.story));
    let places = request.places(&event.places);
    if !places.is_empty() {
        text(out, "LOCATION", &request.words.list(&places));
    }
    if let Some(link) = request.link(Selection::Event(event.id.clone())) {
        put(out, &format!("URL:{link}"));
    }
    text(out, "COMMENT", &request.credit());
    text(
        out,
        "COMMENT",
        &(request.export.rights)(&request.pack.rights),
    );
    for notice in &request.pack.notices {
        // A language tag that is none would break the line's form.
        let tag = notice
            .lang
            .chars()
            .all(|letter| letter.is_ascii_alphanumeric() || letter == '-');
        let name = if tag && !notice.lang.is_empty() {
            format!("COMMENT;LANGUAGE={}", notice.lang)
        } else {
            "COMMENT".to_owned()
        };
        text(out, &name, &format!("{}: {}", notice.title, notice.text));
    }
    put(out, "END:VEVENT");
}

/// What happened, when in words with all that a calendar cannot say of a date, and the credit.
fn description(request: &Request, event: &Event) -> String {
    let (words, export) = (request.words, request.export);
    let mut about_date = vec![when(request, event)];
    if event.basis == DateBasis::Inferred {
        about_date.push(words.inferred.to_owned());
    }
    let ends = [event.date.start(), event.date.end()];
    if ends.contains(&None) {
        about_date.push(export.open_end.to_owned());
    }
    if ends
        .iter()
        .flatten()
        .any(|end| end.precision() != Precision::Day)
    {
        about_date.push(export.day_unknown.to_owned());
    }
    if event.date.is_approximate() {
        about_date.push(export.approximate.to_owned());
    }
    if event.date.is_uncertain() {
        about_date.push(export.uncertain.to_owned());
    }
    [
        event.text.clone(),
        (export.date)(&about_date.join("; ")),
        request.credit(),
    ]
    .join("\n")
}

/// The first day, and the day after the last. An open end leaves the day at the other; past the year 9999 there is no day.
fn days(date: &Edtf) -> (Day, Option<Day>) {
    let (first, last) = match date.bounds() {
        (Some(first), Some(last)) => (first, last),
        (Some(first), None) => (first, first),
        (None, Some(last)) => (last, last),
        (None, None) => (Day(0), Day(0)),
    };
    let after = Day(last.0.saturating_add(1));
    (first, (after <= LAST_DAY).then_some(after))
}

/// A date as iCalendar writes it: `20261126`.
fn date(day: Day) -> String {
    day.iso().replace('-', "")
}

fn text(out: &mut String, name: &str, value: &str) {
    put(out, &format!("{name}:{}", escape(value)));
}
