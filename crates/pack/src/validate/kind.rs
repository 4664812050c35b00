//! What the table of the format can say of a value.

use super::ids::IdKind;
use super::problem::ProblemKind;
use super::rule::Rule;

/// What a value may be.
pub(super) enum Kind {
    /// The number of the format.
    Format,
    /// Text that is not empty.
    Text,
    /// Up to five words of the source; may be empty.
    Words,
    /// True or false.
    Flag,
    /// An EDTF date.
    Date,
    /// A BCP 47 tag.
    Language,
    /// ISO 3166-1 alpha-3.
    Country,
    /// A paragraph's number, from 1.
    Paragraph,
    /// `[longitude, latitude]` in degrees.
    Position,
    /// One of these words.
    Choice(&'static [&'static str]),
    /// A kebab-case id; with a kind it is the only one among the pack's items.
    Id(Option<IdKind>),
    /// The id of an item of one of these kinds.
    Ref(&'static [IdKind]),
    /// A list, and the problem it is when the list has fewer items than the number.
    List(&'static Kind, usize, ProblemKind),
    /// An object.
    Object(&'static Form),
    /// An object with exactly one of these fields.
    OneOf(&'static [Field]),
}

/// The fields of an object, and what is asked of them together.
pub(super) struct Form {
    pub fields: &'static [Field],
    pub rule: Option<Rule>,
}

/// One field of an object.
pub(super) struct Field {
    pub name: &'static str,
    pub kind: Kind,
    pub absence: Absence,
}

/// How a field may be absent.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Absence {
    /// Not at all.
    Forbidden,
    /// Left out.
    LeftOut,
    /// Left out, or `null`.
    Null,
}

pub(super) const fn must(name: &'static str, kind: Kind) -> Field {
    Field {
        name,
        kind,
        absence: Absence::Forbidden,
    }
}

pub(super) const fn may(name: &'static str, kind: Kind) -> Field {
    Field {
        name,
        kind,
        absence: Absence::Null,
    }
}

pub(super) const fn or_default(name: &'static str, kind: Kind) -> Field {
    Field {
        name,
        kind,
        absence: Absence::LeftOut,
    }
}

pub(super) const fn form(fields: &'static [Field]) -> Form {
    Form { fields, rule: None }
}

pub(super) const fn list(item: &'static Kind) -> Kind {
    Kind::List(item, 0, ProblemKind::EmptyList)
}
