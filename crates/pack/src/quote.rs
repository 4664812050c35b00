//! Verbatim words with their speakers, and reported speech apart from them.

use super::Trace;
use super::read::{fields, ids};
use crate::date::Edtf;

/// Words that stand in quotation marks in the source.
#[derive(Debug, Clone, PartialEq)]
pub struct Quote {
    /// Kebab-case id.
    pub id: String,
    /// Id of the story it stands in.
    pub story: String,
    /// The words as shown: the selector's, of which only a trailing comma may be dropped.
    pub text: String,
    /// Where the words stand in the source.
    pub selector: Selector,
    /// Whether the words stand as a sentence of their own.
    pub extent: Extent,
    /// What a fragment is part of, in own words; a fragment never goes anywhere without it.
    pub context: Option<String>,
    /// Ids of the speakers, at least one.
    pub speakers: Vec<String>,
    /// Who carried the words, when it is not the speaker.
    pub via: Option<String>,
    /// When the words were said and published.
    pub dates: QuoteDates,
    /// On what occasion.
    pub occasion: Option<String>,
    /// Ids of topics.
    pub topics: Vec<String>,
    /// Ids of the places the words are about or were said at.
    pub places: Vec<String>,
    /// Paragraphs it stands in.
    pub trace: Trace,
}

fields!(Quote {
    id, story, text, selector, extent, context, speakers, via, dates: may, occasion, topics: may, places: may,
    trace: must "source",
});

/// A TextQuoteSelector of the W3C Web Annotation Data Model.
#[derive(Debug, Clone, PartialEq)]
pub struct Selector {
    /// The words to the character, inner punctuation included.
    pub exact: String,
    /// Up to five words before.
    pub prefix: String,
    /// Up to five words after.
    pub suffix: String,
}

fields!(Selector {
    exact,
    prefix: may,
    suffix: may
});

/// How much of a sentence is quoted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Extent {
    /// Stands as a sentence of its own.
    Full,
    /// A phrase inside the reporter's sentence.
    Fragment,
}

ids!(Extent {
    Full = "full",
    Fragment = "fragment",
});

/// When words were said and when they were published. Either may be unknown.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct QuoteDates {
    /// When they were said.
    pub said: Option<Dated>,
    /// When they were published.
    pub published: Option<Dated>,
    /// What a reader should know of the dates, such as that there is none.
    pub note: Option<String>,
}

fields!(QuoteDates {
    said,
    published,
    note
});

/// A date and how it is known.
#[derive(Debug, Clone, PartialEq)]
pub struct Dated {
    /// The date.
    pub date: Edtf,
    /// How it is known.
    pub basis: DateBasis,
}

fields!(Dated { date, basis });

/// How a date is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DateBasis {
    /// The source states it in full.
    Stated,
    /// A part of it, such as the year, is concluded.
    Inferred,
}

ids!(DateBasis {
    Stated = "stated",
    Inferred = "inferred",
});

/// What someone said without quotation marks in the source.
#[derive(Debug, Clone, PartialEq)]
pub struct Reported {
    /// Kebab-case id.
    pub id: String,
    /// Id of the story it stands in.
    pub story: String,
    /// What was said, in own words and in the third person.
    pub text: String,
    /// Ids of speakers, at least one.
    pub speakers: Vec<String>,
    /// Who carried it, when it is not the speaker.
    pub via: Option<String>,
    /// When it was said and published.
    pub dates: QuoteDates,
    /// On what occasion.
    pub occasion: Option<String>,
    /// Ids of topics.
    pub topics: Vec<String>,
    /// Ids of places.
    pub places: Vec<String>,
    /// Paragraphs it rests on.
    pub trace: Trace,
}

fields!(Reported {
    id, story, text, speakers, via, dates: may, occasion, topics: may, places: may, trace: must "source",
});
