//! The orders a reader can ask for.

/// An order asked for by name. Without one, quotes stand by best match when there is a search text, else as in
/// the source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sort {
    /// By story, then as in the source.
    Story,
    /// By the day said, or else published; undated last.
    Date,
    /// By the name of the first speaker.
    Speaker,
}

impl Sort {
    /// Every order, as listed.
    pub const ALL: [Self; 3] = [Self::Story, Self::Date, Self::Speaker];

    /// The value used in fragments.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Story => "story",
            Self::Date => "date",
            Self::Speaker => "speaker",
        }
    }

    /// The order of a value; `None` where there is none of that name.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sort| sort.id() == id)
    }
}
