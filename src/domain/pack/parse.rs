//! From JSON to a [`Pack`], quickly and with one error at most.
//!
//! The browser reads packs this way; [`validate`](super::validate::validate) lists everything that is wrong with one.

use super::{FORMAT, Pack};
use serde::Deserialize;
use serde_json::error::Category;
use std::fmt;

impl Pack {
    /// Reads a pack of format [`FORMAT`]. References between its items are not followed.
    ///
    /// # Errors
    /// The first thing that keeps the text from being a pack.
    pub fn parse(text: &str) -> Result<Self, ParseError> {
        match serde_json::from_str::<Self>(text) {
            Ok(pack) if pack.format == FORMAT => Ok(pack),
            Ok(pack) => Err(ParseError::Version { found: pack.format }),
            Err(error) => Err(ParseError::of(&error, text)),
        }
    }
}

/// Why a text is no pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ParseError {
    /// The text is not JSON. Lines count from 1, columns are bytes and count from 1.
    NotJson {
        /// Line of the first character that does not fit.
        line: usize,
        /// Column of that character.
        column: usize,
    },
    /// A pack of a format that this program does not know.
    Version {
        /// The format the pack says it has.
        found: u32,
    },
    /// JSON, but not in the form of a pack; what serde says of it.
    Form {
        /// What does not fit, with its line and column.
        message: String,
    },
}

impl ParseError {
    fn of(error: &serde_json::Error, text: &str) -> Self {
        if error.classify() != Category::Data {
            return Self::NotJson {
                line: error.line(),
                column: error.column(),
            };
        }
        // Another format has other fields: then its number is what a reader must hear of.
        match serde_json::from_str::<Head>(text) {
            Ok(Head { format }) if format != FORMAT => Self::Version { found: format },
            _ => Self::Form {
                message: error.to_string(),
            },
        }
    }
}

#[derive(Deserialize)]
struct Head {
    format: u32,
}

impl fmt::Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotJson { line, column } => write!(f, "not JSON: line {line}, column {column}"),
            Self::Version { found } => {
                write!(f, "pack format {found}, but only {FORMAT} can be read")
            }
            Self::Form { message } => write!(f, "not a pack: {message}"),
        }
    }
}

impl std::error::Error for ParseError {}
