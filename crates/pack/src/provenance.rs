//! Where a pack comes from, when it speaks, and what must be said beside it.

use super::read::fields;
use super::{Background, DateBasis, Trace};
use crate::date::Edtf;

/// The moment a pack speaks of as "now".
#[derive(Debug, Clone, PartialEq)]
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

fields!(AsOf {
    date,
    label,
    basis,
    note
});

/// The work a pack retells.
#[derive(Debug, Clone, PartialEq)]
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
    pub lang: String,
    /// What is known of the publisher from the source itself.
    pub note: Option<String>,
    /// What the source does not say of its publisher, such as who pays for it.
    pub background: Option<Background>,
}

fields!(Source {
    title,
    author,
    publisher,
    credit,
    lang,
    note,
    background
});

/// A warning in one language.
#[derive(Debug, Clone, PartialEq)]
pub struct Notice {
    /// Kebab-case id.
    pub id: String,
    /// BCP 47 tag.
    pub lang: String,
    /// Heading.
    pub title: String,
    /// The warning.
    pub text: String,
    /// Paragraphs it rests on.
    pub trace: Trace,
    /// What the source does not say of it, in the language of the warning.
    pub background: Option<Background>,
}

fields!(Notice { id, lang, title, text, trace: must "source", background });

/// A change to the pack's text that a reader should know of.
#[derive(Debug, Clone, PartialEq)]
pub struct Correction {
    /// Version that made the change.
    pub version: String,
    /// When it was made.
    pub date: Edtf,
    /// What was wrong and what is right.
    pub text: String,
}

fields!(Correction {
    version,
    date,
    text
});

/// A subject that quotes can be filtered by.
#[derive(Debug, Clone, PartialEq)]
pub struct Topic {
    /// Kebab-case id.
    pub id: String,
    /// Name shown beside its box.
    pub label: String,
}

fields!(Topic { id, label });
