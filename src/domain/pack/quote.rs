//! Verbatim words with their speakers, and reported speech apart from them.

use super::Trace;
use crate::domain::date::Edtf;
use serde::Deserialize;

/// Words that stand in quotation marks in the source.
#[derive(Debug, Clone, PartialEq, Deserialize)]
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
    #[serde(default)]
    pub context: Option<String>,
    /// Ids of the speakers, at least one.
    pub speakers: Vec<String>,
    /// Who carried the words, when it is not the speaker.
    #[serde(default)]
    pub via: Option<String>,
    /// When the words were said and published.
    #[serde(default)]
    pub dates: QuoteDates,
    /// On what occasion.
    #[serde(default)]
    pub occasion: Option<String>,
    /// Ids of topics.
    #[serde(default)]
    pub topics: Vec<String>,
    /// Ids of the places the words are about or were said at.
    #[serde(default)]
    pub places: Vec<String>,
    /// Paragraphs it stands in.
    #[serde(rename = "source")]
    pub trace: Trace,
}

/// A TextQuoteSelector of the W3C Web Annotation Data Model.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Selector {
    /// The words to the character, inner punctuation included.
    pub exact: String,
    /// Up to five words before.
    #[serde(default)]
    pub prefix: String,
    /// Up to five words after.
    #[serde(default)]
    pub suffix: String,
}

/// How much of a sentence is quoted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Extent {
    /// Stands as a sentence of its own.
    Full,
    /// A phrase inside the reporter's sentence.
    Fragment,
}

impl Extent {
    /// Both extents, in the order in which they are listed.
    pub const ALL: [Self; 2] = [Self::Full, Self::Fragment];

    /// The id used in packs and fragments.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Fragment => "fragment",
        }
    }
}

/// When words were said and when they were published. Either may be unknown.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
pub struct QuoteDates {
    /// When they were said.
    #[serde(default)]
    pub said: Option<Dated>,
    /// When they were published.
    #[serde(default)]
    pub published: Option<Dated>,
    /// What a reader should know of the dates, such as that there is none.
    #[serde(default)]
    pub note: Option<String>,
}

/// A date and how it is known.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Dated {
    /// The date.
    pub date: Edtf,
    /// How it is known.
    pub basis: DateBasis,
}

/// How a date is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DateBasis {
    /// The source states it in full.
    Stated,
    /// A part of it, such as the year, is concluded.
    Inferred,
}

/// What someone said without quotation marks in the source.
#[derive(Debug, Clone, PartialEq, Deserialize)]
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
    #[serde(default)]
    pub via: Option<String>,
    /// When it was said and published.
    #[serde(default)]
    pub dates: QuoteDates,
    /// On what occasion.
    #[serde(default)]
    pub occasion: Option<String>,
    /// Ids of topics.
    #[serde(default)]
    pub topics: Vec<String>,
    /// Ids of places.
    #[serde(default)]
    pub places: Vec<String>,
    /// Paragraphs it rests on.
    #[serde(rename = "source")]
    pub trace: Trace,
}
