//! A story and its claims, told in the pack author's own words.

use super::read::ids;
use super::{Background, Trace};
use serde::{Deserialize, Serialize};

/// One article of the source, retold.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Story {
    /// Kebab-case id.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Id"))]
    pub id: String,
    /// Short name for chips and facets, such as "China and Russia".
    pub label: String,
    /// Headline.
    pub headline: String,
    /// One sentence under the headline.
    pub dek: String,
    /// The story in about four points.
    pub gist: Vec<Claim>,
    /// What the accused side answers; shown on the face of the card.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer: Option<Claim>,
    /// Ids of the speakers and people that the card lists, in its order.
    pub people: Vec<String>,
    /// Ids of the figures on the face of the card.
    pub figures: Vec<String>,
    /// Ids of the places on the face of the card.
    pub places: Vec<String>,
    /// Ids of the events on the face of the card.
    pub events: Vec<String>,
    /// The whole story.
    pub sections: Vec<Section>,
}

/// A part of a story.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Section {
    /// Kebab-case id, unique within its story.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Id"))]
    pub id: String,
    /// Heading, in own words.
    pub heading: String,
    /// What is said, point by point.
    pub claims: Vec<Claim>,
}

/// One point of a story with its basis.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Claim {
    /// The point, in own words; its attribution and hedge stand in it.
    pub text: String,
    /// Who vouches for it, and how.
    pub basis: Basis,
    /// Ids of the speakers, people or organisations that say, allege or deny it; empty when the outlet reports it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub by: Vec<String>,
    /// Ids of the quotes to read with it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub quotes: Vec<String>,
    /// Ids of the places it is about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<String>,
    /// Paragraphs it rests on.
    #[serde(rename = "source")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Trace"))]
    pub trace: Trace,
    /// What the source does not say of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub background: Option<Background>,
}

/// What a claim rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Basis {
    /// The outlet reports it as fact.
    Reported,
    /// Someone says it.
    Said,
    /// Someone accuses someone of it.
    Alleged,
    /// Someone denies or rejects it.
    Denied,
}

ids!(Basis {
    Reported = "reported",
    Said = "said",
    Alleged = "alleged",
    Denied = "denied",
});
