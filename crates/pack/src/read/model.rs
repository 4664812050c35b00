//! Which fields each type of a pack is read from: what serde's derive says beside the types, once more for the lean reader.
//!
//! Whoever changes a type changes it here too; `tests/format/readers.rs` holds both readers equal.

use super::{At, FromJson, fields};
use crate::*;

fields!(Place {
    id,
    name,
    local_name,
    kind,
    coordinates,
    shape,
    country,
    note,
    roles
});

fields!(PlaceRole { story, why, metonym: may, trace: must "source" });

fields!(AsOf {
    date,
    label,
    basis,
    note
});

fields!(Source {
    title,
    author,
    publisher,
    credit,
    lang,
    note,
    background
});

fields!(Notice { id, lang, title, text, trace: must "source", background });

fields!(Correction {
    version,
    date,
    text
});

fields!(Topic { id, label });

fields!(Background { text, source });

fields!(Event {
    id, story, date, date_label, basis, title, text, places: may, who: may, quotes: may, trace: must "source",
    background,
});

fields!(Figure { id, story, display, spoken, label, basis, by: may, how, places: may, trace: must "source" });

fields!(Pack {
    format,
    id,
    version,
    lang,
    kicker,
    title,
    dek,
    as_of,
    source,
    rights,
    notices,
    corrections: may,
    topics,
    stories,
    speakers,
    people,
    organisations,
    places,
    lines: may,
    quotes,
    reported,
    events,
    figures,
});

fields!(Story {
    id,
    label,
    headline,
    dek,
    gist,
    answer,
    people,
    figures,
    places,
    events,
    sections
});

fields!(Section {
    id,
    heading,
    claims
});

fields!(Claim { text, basis, by: may, quotes: may, places: may, trace: must "source", background });

fields!(Speaker { id, name, local_name, kind, role, body: may, affiliation, country, trace: must "source" });

fields!(LocalName { text, lang });

fields!(Person {
    id,
    name,
    local_name,
    role,
    country,
    stories
});

fields!(Organisation {
    id,
    name,
    short,
    what,
    country,
    stories,
    background
});

fields!(Mention { story, why, trace: must "source" });

fields!(Line {
    story,
    from,
    to,
    text,
    basis,
    trace: must "source",
});

fields!(Quote {
    id, story, text, selector, extent, context, speakers, via, dates: may, occasion, topics: may, places: may,
    trace: must "source",
});

fields!(Selector {
    exact,
    prefix: may,
    suffix: may
});

fields!(QuoteDates {
    said,
    published,
    note
});

fields!(Dated { date, basis });

fields!(Reported {
    id, story, text, speakers, via, dates: may, occasion, topics: may, places: may, trace: must "source",
});

impl FromJson for Shape {
    fn read(at: &At) -> Self {
        match at.only(&["country", "region", "outline"]) {
            (0, code) => Self::Country(FromJson::read(&code)),
            (1, id) => Self::Region(FromJson::read(&id)),
            (_, ring) => Self::Outline(FromJson::read(&ring)),
        }
    }
}
