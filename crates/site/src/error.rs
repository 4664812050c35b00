//! Why no site could be made.

use meridian_lesson::{About, Remark};
use std::fmt;

/// What kept the site maker from making a site: a kind, the place in which it lies, and what is wrong there.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum SiteError {
    /// A pack or a lesson with mistakes: all that were found in the first of them that has any.
    Invalid(Vec<Remark>),
    /// An address that no file name can be put behind.
    Address(String),
    /// A shell that is not what it should be.
    Shell {
        /// The file in it, or `shell` for the whole.
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
    pub(crate) fn shell(place: impl Into<String>, why: impl fmt::Display) -> Self {
        let (place, why) = (place.into(), why.to_string());
        Self::Shell { place, why }
    }

    pub(crate) fn part(place: impl Into<String>, why: impl fmt::Display) -> Self {
        let (place, why) = (place.into(), why.to_string());
        Self::Part { place, why }
    }

    pub(crate) fn picture(place: impl Into<String>, why: impl fmt::Display) -> Self {
        let (place, why) = (place.into(), why.to_string());
        Self::Picture { place, why }
    }

    pub(crate) fn archive(place: impl Into<String>, why: impl fmt::Display) -> Self {
        let (place, why) = (place.into(), why.to_string());
        Self::Archive { place, why }
    }

    /// Where it lies: a file, or `pack`, `lesson`, `base`, `shell`.
    pub fn place(&self) -> &str {
        match self {
            Self::Invalid(remarks) => remarks.first().map_or("pack", |remark| about(remark.about)),
            Self::Address(_) => "base",
            Self::Shell { place, .. }
            | Self::Part { place, .. }
            | Self::Picture { place, .. }
            | Self::Archive { place, .. } => place,
        }
    }
}

/// What a remark is about, in a word.
fn about(about: About) -> &'static str {
    match about {
        About::Pack => "pack",
        About::Lesson => "lesson",
        About::PlainWords => "pack in plain words",
    }
}

/// One line, or for mistakes one line each.
impl fmt::Display for SiteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Invalid(remarks) => {
                let lines = remarks
                    .iter()
                    .map(|remark| format!("{}: {}", about(remark.about), remark.problem));
                f.write_str(&lines.collect::<Vec<_>>().join("\n"))
            }
            Self::Address(address) => write!(
                f,
                "base: {address} is not an absolute address that ends with a slash"
            ),
            Self::Shell { place, why }
            | Self::Part { place, why }
            | Self::Picture { place, why }
            | Self::Archive { place, why } => write!(f, "{place}: {why}"),
        }
    }
}

impl std::error::Error for SiteError {}
