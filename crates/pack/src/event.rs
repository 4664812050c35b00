//! Dated happenings and numbers.

use super::read::fields;
use super::{Background, Basis, DateBasis, Trace};
use crate::date::Edtf;

/// A dated happening in a story.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// Kebab-case id.
    pub id: String,
    /// Id of the story it belongs to.
    pub story: String,
    /// When it happened, as precise as the source.
    pub date: Edtf,
    /// The date as a reader sees it where EDTF says less, such as "early March 2022".
    pub date_label: Option<String>,
    /// Whether the source states the date in full.
    pub basis: DateBasis,
    /// A few words.
    pub title: String,
    /// What happened, in own words with attribution.
    pub text: String,
    /// Ids of places.
    pub places: Vec<String>,
    /// Ids of speakers, people and organisations.
    pub who: Vec<String>,
    /// Ids of quotes that belong to it.
    pub quotes: Vec<String>,
    /// Paragraphs it rests on.
    pub trace: Trace,
    /// What the source does not say of it.
    pub background: Option<Background>,
}

fields!(Event {
    id, story, date, date_label, basis, title, text, places: may, who: may, quotes: may, trace: must "source",
    background,
});

/// A number with its qualifier.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// Kebab-case id.
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
    pub by: Vec<String>,
    /// How it is known, in one sentence.
    pub how: String,
    /// Ids of places.
    pub places: Vec<String>,
    /// Paragraphs it rests on.
    pub trace: Trace,
}

fields!(Figure { id, story, display, spoken, label, basis, by: may, how, places: may, trace: must "source" });
