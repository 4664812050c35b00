//! Verbatim words with their speakers, and reported speech apart from them.

use super::Trace;
use super::read::ids;
use crate::date::Edtf;
use serde::{Deserialize, Serialize};

/// Words that stand in quotation marks in the source.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Quote {
    /// Kebab-case id.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Id"))]
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
    #[serde(skip_serializing_if = "Option::is_none")]
    pub context: Option<String>,
    /// Ids of the speakers, at least one.
    pub speakers: Vec<String>,
    /// Who carried the words, when it is not the speaker.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub via: Option<String>,
    /// When the words were said and published.
    #[serde(default, skip_serializing_if = "QuoteDates::is_unknown")]
    pub dates: QuoteDates,
    /// On what occasion.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub occasion: Option<String>,
    /// Ids of topics.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<String>,
    /// Ids of the places the words are about or were said at.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<String>,
    /// Paragraphs it stands in.
    #[serde(rename = "source")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Trace"))]
    pub trace: Trace,
}

/// A TextQuoteSelector of the W3C Web Annotation Data Model.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Selector {
    /// The words to the character, inner punctuation included.
    pub exact: String,
    /// Up to five words before.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub prefix: String,
    /// Up to five words after.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub suffix: String,
}

/// How much of a sentence is quoted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct QuoteDates {
    /// When they were said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub said: Option<Dated>,
    /// When they were published.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<Dated>,
    /// What a reader should know of the dates, such as that there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

impl QuoteDates {
    /// Whether nothing is known of them.
    pub fn is_unknown(&self) -> bool {
        *self == Self::default()
    }
}

/// A date and how it is known.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Dated {
    /// The date.
    pub date: Edtf,
    /// How it is known.
    pub basis: DateBasis,
}

/// How a date is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Reported {
    /// Kebab-case id.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Id"))]
    pub id: String,
    /// Id of the story it stands in.
    pub story: String,
    /// What was said, in own words and in the third person.
    pub text: String,
    /// Ids of speakers, at least one.
    pub speakers: Vec<String>,
    /// Who carried it, when it is not the speaker.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub via: Option<String>,
    /// When it was said and published.
    #[serde(default, skip_serializing_if = "QuoteDates::is_unknown")]
    pub dates: QuoteDates,
    /// On what occasion.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub occasion: Option<String>,
    /// Ids of topics.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<String>,
    /// Ids of places.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<String>,
    /// Paragraphs it rests on.
    #[serde(rename = "source")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Trace"))]
    pub trace: Trace,
}
