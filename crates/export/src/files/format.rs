//! The formats, for a dialog to list.

use meridian_words::FormatWords;

/// A file that can be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// The quotes that are shown as a table (RFC 4180).
    QuotesCsv,
    /// The quotes that are shown as JSON.
    QuotesJson,
    /// The quotes that are shown as text (CommonMark).
    QuotesMarkdown,
    /// The quotes that are shown as Web Annotations (<https://www.w3.org/TR/annotation-model/>).
    QuotesAnnotations,
    /// The places as GeoJSON (RFC 7946).
    PlacesGeoJson,
    /// The places as a table.
    PlacesCsv,
    /// The events as a table.
    EventsCsv,
    /// The events as a calendar (RFC 5545).
    EventsICalendar,
    /// Everything in the vocabulary of schema.org.
    PageJsonLd,
}

/// What a file is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Dataset {
    /// The quotes that the filter lets through, in the order in which they are shown.
    Quotes,
    /// All places.
    Places,
    /// All events.
    Events,
    /// The whole page.
    Page,
}

impl Format {
    /// Every format, in the order in which they are listed.
    pub const ALL: [Self; 9] = [
        Self::QuotesCsv,
        Self::QuotesJson,
        Self::QuotesMarkdown,
        Self::QuotesAnnotations,
        Self::PlacesGeoJson,
        Self::PlacesCsv,
        Self::EventsCsv,
        Self::EventsICalendar,
        Self::PageJsonLd,
    ];

    /// The id in kebab-case.
    pub const fn id(self) -> &'static str {
        self.row().0
    }

    /// What a file is about; its filter narrows quotes only.
    pub const fn dataset(self) -> Dataset {
        self.row().1
    }

    /// How the file's name ends, its extension included.
    pub const fn ending(self) -> &'static str {
        self.row().2
    }

    /// Its media type, as registered with IANA.
    pub const fn media_type(self) -> &'static str {
        self.row().3
    }

    /// The format with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.id() == id)
    }

    /// What such a file holds and in which format, in the words of a language.
    pub const fn name(self, words: &FormatWords) -> &'static str {
        match self {
            Self::QuotesCsv => words.quotes_csv,
            Self::QuotesJson => words.quotes_json,
            Self::QuotesMarkdown => words.quotes_markdown,
            Self::QuotesAnnotations => words.quotes_annotations,
            Self::PlacesGeoJson => words.places_geojson,
            Self::PlacesCsv => words.places_csv,
            Self::EventsCsv => words.events_csv,
            Self::EventsICalendar => words.events_icalendar,
            Self::PageJsonLd => words.page_json_ld,
        }
    }

    #[rustfmt::skip]
    const fn row(self) -> (&'static str, Dataset, &'static str, &'static str) {
        match self {
            Self::QuotesCsv => ("quotes-csv", Dataset::Quotes, "quotes.csv", "text/csv"),
            Self::QuotesJson => ("quotes-json", Dataset::Quotes, "quotes.json", "application/json"),
            Self::QuotesMarkdown => ("quotes-markdown", Dataset::Quotes, "quotes.md", "text/markdown"),
            Self::QuotesAnnotations => ("quotes-annotations", Dataset::Quotes, "annotations.jsonld", "application/ld+json"),
            Self::PlacesGeoJson => ("places-geojson", Dataset::Places, "places.geojson", "application/geo+json"),
            Self::PlacesCsv => ("places-csv", Dataset::Places, "places.csv", "text/csv"),
            Self::EventsCsv => ("events-csv", Dataset::Events, "events.csv", "text/csv"),
            Self::EventsICalendar => ("events-icalendar", Dataset::Events, "events.ics", "text/calendar"),
            Self::PageJsonLd => ("page-json-ld", Dataset::Page, "page.jsonld", "application/ld+json"),
        }
    }
}
