//! Where a pack comes from, when it speaks, and what must be said beside it.

use super::{Background, DateBasis, Trace};
use crate::date::Edtf;
use serde::{Deserialize, Serialize};

/// The moment a pack speaks of as "now".
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AsOf {
    /// The date, as precise as it is known.
    pub date: Edtf,
    /// The line that is shown, such as "As of May 2022".
    pub label: String,
    /// Whether the source states the date.
    pub basis: DateBasis,
    /// How the date is known.
    pub note: String,
}

/// The work a pack retells.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Source {
    /// Title of the work or series.
    pub title: String,
    /// Who wrote it.
    pub author: String,
    /// Who published it.
    pub publisher: String,
    /// The credit line, shown on every view, print and export.
    pub credit: String,
    /// BCP 47 tag of the source's language.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Language"))]
    pub lang: String,
    /// What is known of the publisher from the source itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// What the source does not say of its publisher, such as who pays for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub background: Option<Background>,
}

/// A warning in one language.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Notice {
    /// Kebab-case id.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Id"))]
    pub id: String,
    /// BCP 47 tag.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Language"))]
    pub lang: String,
    /// Heading.
    pub title: String,
    /// The warning.
    pub text: String,
    /// Paragraphs it rests on.
    #[serde(rename = "source")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Trace"))]
    pub trace: Trace,
    /// What the source does not say of it, in the language of the warning.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub background: Option<Background>,
}

/// A change to the pack's text that a reader should know of.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Correction {
    /// Version that made the change.
    pub version: String,
    /// When it was made.
    pub date: Edtf,
    /// What was wrong and what is right.
    pub text: String,
}

/// A subject that quotes can be filtered by.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Topic {
    /// Kebab-case id.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Id"))]
    pub id: String,
    /// Name shown beside its box.
    pub label: String,
}
