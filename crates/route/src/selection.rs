//! The one thing being looked at.

/// The one thing whose detail is open. Ids are never empty.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Selection {
    /// `at=quote:ID`.
    Quote(String),
    /// `at=event:ID`.
    Event(String),
    /// `at=place:ID`.
    Place(String),
}

impl Selection {
    /// Reads `quote:ID`, `event:ID` or `place:ID`; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let (kind, id) = text.split_once(':')?;
        if id.is_empty() {
            return None;
        }
        let id = id.to_owned();
        match kind {
            "quote" => Some(Self::Quote(id)),
            "event" => Some(Self::Event(id)),
            "place" => Some(Self::Place(id)),
            _ => None,
        }
    }

    /// `quote`, `event` or `place`.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Quote(_) => "quote",
            Self::Event(_) => "event",
            Self::Place(_) => "place",
        }
    }

    /// The id of what is selected.
    pub fn id(&self) -> &str {
        match self {
            Self::Quote(id) | Self::Event(id) | Self::Place(id) => id,
        }
    }
}
