//! One thing that is wrong, and where.

use std::fmt;

/// One thing that is wrong with a pack. Shown as `path: message`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// JSON path, such as `$.quotes[3].speakers[0]`.
    pub path: String,
    /// What sort of problem it is.
    pub kind: ProblemKind,
    /// What was found and what was expected.
    pub message: String,
}

impl Problem {
    /// A problem of the whole text.
    pub(super) fn whole(kind: ProblemKind, message: String) -> Self {
        Self {
            path: "$".to_owned(),
            kind,
            message,
        }
    }
}

#[cfg(feature = "upgrade")]
impl Problem {
    /// A text that could not be read a second time.
    pub(crate) fn unreadable(why: &dyn fmt::Display) -> Self {
        Self::whole(ProblemKind::Unreadable, why.to_string())
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.message)
    }
}

/// What can be wrong with a pack.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProblemKind {
    /// The text is not JSON.
    NotJson,
    /// The pack has another format than this program reads.
    UnknownVersion,
    /// The pack could not be read for a reason that no other kind covers.
    Unreadable,
    /// A value has another type than its field.
    WrongType,
    /// A field is not there.
    MissingField,
    /// A word that is not among those allowed.
    UnknownValue,
    /// An item has no id.
    MissingId,
    /// Two items have the same id.
    DuplicateId,
    /// An id is not kebab-case.
    MalformedId,
    /// Nothing of the wanted kind has that id.
    DanglingReference,
    /// A list refers to the same item twice.
    RepeatedReference,
    /// A position is off the globe, or an outline has too few points.
    CoordinateOutOfRange,
    /// A date is not EDTF or not in the calendar.
    MalformedDate,
    /// A country is not three capital letters.
    MalformedCountry,
    /// A language is not a BCP 47 tag.
    MalformedLanguage,
    /// A text has no characters, or only white space.
    EmptyText,
    /// A list that needs an item has none.
    EmptyList,
    /// An item does not say on which paragraphs it rests.
    EmptyTrace,
    /// A paragraph's number is not a whole number from 1, or the source has no such paragraph.
    MalformedTrace,
    /// A quote's words differ from its selector's, or the selector is not found in the source.
    SelectorMismatch,
    /// A fragment does not say what it is part of.
    FragmentWithoutContext,
    /// Words without a speaker.
    NoSpeaker,
    /// A lesson does not agree with its pack.
    OtherFacts,
    /// A question is to be checked, and the pack has no clear answer.
    NoAnswer,
    /// An accusation is not marked as one, or not worded as one.
    UnmarkedAccusation,
    /// A line of the map on which nothing goes.
    NothingMoves,
    /// A statement has one basis here and another there.
    TwoBases,
    /// Words of the source stand outside quotation marks.
    CopiedWords,
    /// A name or number stands in no paragraph that the item rests on.
    OutsideTrace,
}
