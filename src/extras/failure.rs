//! What kept something that was asked for from being done.

use crate::platform::error::{BrowserError, warn};
use meridian_pack::ParseError;
use std::fmt;

/// What kept something that was asked for from being done.
#[derive(Debug)]
pub enum Failure {
    /// A file did not come, or the browser refused something.
    Browser(BrowserError),
    /// A file came from this address, and cannot be read.
    Unreadable(String, ParseError),
}

impl From<BrowserError> for Failure {
    fn from(error: BrowserError) -> Self {
        Self::Browser(error)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Browser(error) => error.fmt(formatter),
            Self::Unreadable(address, error) => write!(formatter, "{address}: {error}"),
        }
    }
}

/// Something was not done, and the console has been told why: what is left is to tell the reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotDone;

/// Tells the console what is the matter, after what Meridian cannot do.
pub fn told(cannot: &str, failure: &Failure) -> NotDone {
    warn(&format!("Meridian cannot {cannot}: {failure}"));
    NotDone
}
