//! How quotes and stories are shown, as far as a link carries it.

use meridian_search::Sort;

/// How things are shown. The default is the plain page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Show {
    /// The order of quotes; `None` is best match, else the source's order.
    pub sort: Option<Sort>,
    /// What quotes are grouped by.
    pub group: Option<Group>,
    /// The reading level of the stories' text.
    pub level: Option<Level>,
    /// The id of the step that a guided reading stands at; never empty.
    pub step: Option<String>,
}

/// What quotes are grouped by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Group {
    /// By speaker, `group=speaker`.
    Speaker,
}

impl Group {
    /// The value used in fragments.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Speaker => "speaker",
        }
    }

    /// The grouping of a value; `None` where there is none of that name.
    pub fn from_id(id: &str) -> Option<Self> {
        (id == Self::Speaker.id()).then_some(Self::Speaker)
    }
}

/// A reading level other than the usual one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Level {
    /// Plain words, `level=plain`.
    Plain,
}

impl Level {
    /// The value used in fragments.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Plain => "plain",
        }
    }

    /// The level of a value; `None` where there is none of that name.
    pub fn from_id(id: &str) -> Option<Self> {
        (id == Self::Plain.id()).then_some(Self::Plain)
    }
}
