//! Why a command stopped: a kind and a place, shown as one line.

use std::{fmt, io, path::PathBuf};

/// The result of everything in this crate.
pub type Outcome<T = ()> = Result<T, Failure>;

/// What stopped a command.
#[derive(Debug)]
pub enum Failure {
    /// Something that is not on this machine and that we cannot put there.
    Missing {
        /// The thing, as a reader would call it.
        what: String,
        /// The command that gets it.
        get: String,
    },
    /// A program that could not be started or failed; it has said why on stderr.
    Command {
        /// The command line.
        line: String,
        /// How it ended.
        how: String,
    },
    /// A file that could not be read or written.
    File {
        /// Which.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A file or an answer that is not what it should be.
    Refused {
        /// The file, or the program that answered.
        place: String,
        /// What is wrong with it.
        why: String,
    },
    /// What the site maker says.
    Site(meridian_site::SiteError),
    /// Checks that ran to the end and did not hold, one line each.
    Unmet(Vec<String>),
    /// The command line makes no sense.
    Usage(String),
}

impl Failure {
    /// For `map_err` beside a path.
    pub fn file(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |source| Self::File { path, source }
    }

    /// Shorthand for [`Failure::Refused`].
    pub fn refused(place: impl Into<String>, why: impl Into<String>) -> Self {
        Self::Refused {
            place: place.into(),
            why: why.into(),
        }
    }

    /// For `map_err` beside a server or a watch.
    pub fn server(error: meridian_server::ServerError) -> Self {
        Self::refused("server", error.to_string())
    }

    /// Shorthand for [`Failure::Missing`].
    pub fn missing(what: impl Into<String>, get: impl Into<String>) -> Self {
        Self::Missing {
            what: what.into(),
            get: get.into(),
        }
    }
}

impl From<meridian_site::SiteError> for Failure {
    fn from(error: meridian_site::SiteError) -> Self {
        use meridian_site::SiteError;
        match &error {
            SiteError::Invalid(_) => Self::Unmet(vec![error.to_string()]),
            SiteError::Address(_) => Self::Usage(error.to_string()),
            _ => Self::Site(error),
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing { what, get } => write!(f, "{what} is missing; get it with: {get}"),
            Self::Command { line, how } => write!(f, "`{line}` {how}"),
            Self::File { path, source } => write!(f, "{}: {source}", path.display()),
            Self::Refused { place, why } => write!(f, "{place}: {why}"),
            Self::Site(error) => write!(f, "{error}"),
            Self::Unmet(lines) => f.write_str(&lines.join("\n")),
            Self::Usage(text) => f.write_str(text),
        }
    }
}

impl std::error::Error for Failure {}
