//! Why a command stopped: a kind and a place, shown a line each.

use std::{fmt, io, path::PathBuf};

/// The result of every command.
pub type Outcome<T = ()> = Result<T, Failure>;

/// What stopped a command.
#[derive(Debug)]
pub enum Failure {
    /// A file or folder that could not be read or written.
    File {
        /// Which.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A folder that holds what Meridian did not put there.
    NotOurs {
        /// Which.
        folder: PathBuf,
        /// Why it is thought so.
        why: String,
    },
    /// What is wrong with a pack, its lesson or its source, a line each with its place.
    Mistakes(Vec<String>),
    /// Something else, with its place.
    Refused {
        /// What refused.
        place: String,
        /// Why.
        why: String,
    },
}

impl Failure {
    /// For `map_err` beside a path.
    pub fn file(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |source| Self::File { path, source }
    }

    /// Shorthand for [`Failure::Refused`].
    pub fn refused(place: impl Into<String>, why: impl fmt::Display) -> Self {
        Self::Refused {
            place: place.into(),
            why: why.to_string(),
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File { path, source } => write!(f, "{}: {source}", path.display()),
            Self::NotOurs { folder, why } => write!(
                f,
                "{}: {why}; give an empty or a new folder with -o",
                folder.display()
            ),
            Self::Mistakes(lines) => f.write_str(&lines.join("\n")),
            Self::Refused { place, why } => write!(f, "{place}: {why}"),
        }
    }
}

impl std::error::Error for Failure {}
