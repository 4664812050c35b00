//! Words of the files and citations a reader takes along. Apart from the other words, because they are made by a module
//! that comes on request: the program never says them.

/// The words of one language.
pub struct ExportWords {
    /// What files hold and in which format, for a list of them.
    pub formats: FormatWords,
    /// The filter a file was made under, given its fragment.
    pub filter: fn(&str) -> String,
    /// Said instead where there was no filter.
    pub no_filter: &'static str,
    /// The date of an event in words.
    pub date: fn(&str) -> String,
    /// Said of a date whose day is not known.
    pub day_unknown: &'static str,
    /// Said of a date with an open end.
    pub open_end: &'static str,
    /// Said of a date that is only near the right one.
    pub approximate: &'static str,
    /// Said of a date that may be another.
    pub uncertain: &'static str,
    /// Rights in the text.
    pub rights: fn(&str) -> String,
    /// Name of a citation's mention in the text, or of its note.
    pub mention: &'static str,
    /// Name of a citation's entry in the bibliography.
    pub entry: &'static str,
}

/// What each file holds and in which format.
pub struct FormatWords {
    /// Quotes as a table.
    pub quotes_csv: &'static str,
    /// Quotes as JSON.
    pub quotes_json: &'static str,
    /// Quotes as text.
    pub quotes_markdown: &'static str,
    /// Quotes as Web Annotations.
    pub quotes_annotations: &'static str,
    /// Places as GeoJSON.
    pub places_geojson: &'static str,
    /// Places as a table.
    pub places_csv: &'static str,
    /// Events as a table.
    pub events_csv: &'static str,
    /// Events as a calendar.
    pub events_icalendar: &'static str,
    /// Everything as JSON-LD.
    pub page_json_ld: &'static str,
}
