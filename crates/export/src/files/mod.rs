//! What a reader takes along: the quotes that are shown, the places, the events, the whole, each in formats that other programs read.
//!
//! Every file carries the pack's version, when it speaks, the credit, the rights and the notices in all their languages, and
//! every item that could be cut out of it carries the credit of its own. A fragment stands nowhere without its context.
//!
//! ```text
//! format   the table of formats
//! request  what a file is made from, and what all files say of themselves; shown finds the quotes of it
//! csv      the one way in which tables are written; quotes_csv, places_csv, events_csv fill them
//! json     what the JSON files say of themselves; quotes_json, annotations, geojson, page
//! markdown, icalendar
//! ```

mod annotations;
mod csv;
mod events_csv;
mod format;
mod geojson;
mod icalendar;
mod json;
mod markdown;
mod page;
mod places_csv;
mod quotes_csv;
mod quotes_json;
mod request;
mod shown;
#[cfg(test)]
mod tests;

pub use format::{Dataset, Format};
pub use request::Request;
pub use shown::shown_in;

/// A file to save.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Name with its extension, of ASCII letters, digits, `-` and `.`.
    pub name: String,
    /// Media type without parameters.
    pub media_type: &'static str,
    /// Its text, to be written as UTF-8.
    pub content: String,
}

/// Makes a file.
pub fn file(format: Format, request: &Request) -> File {
    let content = match format {
        Format::QuotesCsv => quotes_csv::write(request),
        Format::QuotesJson => quotes_json::write(request),
        Format::QuotesMarkdown => markdown::write(request),
        Format::QuotesAnnotations => annotations::write(request),
        Format::PlacesGeoJson => geojson::write(request),
        Format::PlacesCsv => places_csv::write(request),
        Format::EventsCsv => events_csv::write(request),
        Format::EventsICalendar => icalendar::write(request),
        Format::PageJsonLd => page::write(request),
    };
    let stem: String = request
        .pack
        .id
        .chars()
        .filter(|letter| letter.is_ascii_alphanumeric() || *letter == '-')
        .take(60)
        .collect();
    File {
        name: format!("{stem}-{}", format.ending()),
        media_type: format.media_type(),
        content,
    }
}
