//! Dated happenings and numbers.

use super::{Background, Basis, DateBasis, Trace};
use crate::date::Edtf;
use serde::{Deserialize, Serialize};

/// A dated happening in a story.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Event {
    /// Kebab-case id.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Id"))]
    pub id: String,
    /// Id of the story it belongs to.
    pub story: String,
    /// When it happened, as precise as the source.
    pub date: Edtf,
    /// The date as a reader sees it where EDTF says less, such as "early March 2022".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_label: Option<String>,
    /// Whether the source states the date in full.
    pub basis: DateBasis,
    /// A few words.
    pub title: String,
    /// What happened, in own words with attribution.
    pub text: String,
    /// Ids of places.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<String>,
    /// Ids of speakers, people and organisations.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub who: Vec<String>,
    /// Ids of quotes that belong to it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub quotes: Vec<String>,
    /// Paragraphs it rests on.
    #[serde(rename = "source")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Trace"))]
    pub trace: Trace,
    /// What the source does not say of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub background: Option<Background>,
}

/// A number with its qualifier.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Figure {
    /// Kebab-case id.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Id"))]
    pub id: String,
    /// Id of the story it belongs to.
    pub story: String,
    /// The large numeral, such as `1 million+`.
    pub display: String,
    /// The number in words with its qualifier, such as "more than 1 million".
    pub spoken: String,
    /// What is counted, in own words.
    pub label: String,
    /// Who vouches for it, and how.
    pub basis: Basis,
    /// Ids of the speakers, people or organisations it comes from; empty when the outlet reports it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub by: Vec<String>,
    /// How it is known, in one sentence.
    pub how: String,
    /// Ids of places.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<String>,
    /// Paragraphs it rests on.
    #[serde(rename = "source")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Trace"))]
    pub trace: Trace,
}
