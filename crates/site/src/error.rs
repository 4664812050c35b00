//! Why no site could be made.

use std::fmt;

/// What kept the site maker from making a site: a kind, the file or part in which it lies, and what is wrong there.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum SiteError {
    /// A pack or a lesson that cannot be read.
    Pack {
        /// Which of the two.
        place: String,
        /// What is wrong with it.
        why: String,
    },
    /// A style sheet, template or drawing that came with Meridian and is not what it should be.
    Part {
        /// The file.
        place: String,
        /// What is wrong with it.
        why: String,
    },
    /// A picture that could not be drawn.
    Picture {
        /// Its path in the site.
        place: String,
        /// What the drawing library says.
        why: String,
    },
    /// An archive that could not be written.
    Archive {
        /// Its path in the site.
        place: String,
        /// What the archive library says.
        why: String,
    },
}

impl SiteError {
    /// Shorthand for [`SiteError::Pack`].
    pub(crate) fn pack(place: impl Into<String>, why: impl fmt::Display) -> Self {
        Self::Pack {
            place: place.into(),
            why: why.to_string(),
        }
    }

    /// Shorthand for [`SiteError::Part`].
    pub(crate) fn part(place: impl Into<String>, why: impl fmt::Display) -> Self {
        Self::Part {
            place: place.into(),
            why: why.to_string(),
        }
    }

    /// Shorthand for [`SiteError::Picture`].
    pub(crate) fn picture(place: impl Into<String>, why: impl fmt::Display) -> Self {
        Self::Picture {
            place: place.into(),
            why: why.to_string(),
        }
    }

    /// Shorthand for [`SiteError::Archive`].
    pub(crate) fn archive(place: impl Into<String>, why: impl fmt::Display) -> Self {
        Self::Archive {
            place: place.into(),
            why: why.to_string(),
        }
    }

    /// The file or part in which it lies.
    pub fn place(&self) -> &str {
        self.both().0
    }

    /// What is wrong there.
    pub fn why(&self) -> &str {
        self.both().1
    }

    fn both(&self) -> (&str, &str) {
        match self {
            Self::Pack { place, why }
            | Self::Part { place, why }
            | Self::Picture { place, why }
            | Self::Archive { place, why } => (place, why),
        }
    }
}

impl fmt::Display for SiteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place(), self.why())
    }
}

impl std::error::Error for SiteError {}
