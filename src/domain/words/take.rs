//! Words of the files and citations a reader takes along. Apart from the other words, because they are made by a module
//! that comes on request: the program never says them.

use crate::domain::export::Format;

/// The words of one language.
pub struct TakeWords {
    /// What a file holds and in which format, for a list of them.
    pub format: fn(Format) -> &'static str,
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
