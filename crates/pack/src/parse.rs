//! From JSON to a [`Pack`], quickly and with one error at most.
//!
//! The browser reads packs this way; [`validate`](super::validate::validate) lists everything that is wrong with one.

use super::{
    FORMAT, Pack,
    json::Json,
    read,
    read::{FromJson, fields},
};
use serde::{Deserialize, Deserializer, de::Error};
use std::fmt;

impl Pack {
    /// Reads a pack of format [`FORMAT`]. References between its items are not followed.
    ///
    /// # Errors
    /// The first thing that keeps the text from being a pack.
    pub fn parse(text: &str) -> Result<Self, ParseError> {
        document(text)
    }
}

/// Reads a document of [`FORMAT`] into a type.
pub fn document<T: FromJson>(text: &str) -> Result<T, ParseError> {
    let json: Json = serde_json::from_str(text).map_err(|error| ParseError::NotJson {
        line: error.line(),
        column: error.column(),
    })?;
    // Another format has other fields: then its number is what a reader must hear of.
    if let Ok(Head { format }) = read::read(&json)
        && format != FORMAT
    {
        return Err(ParseError::Version { found: format });
    }
    read::read(&json).map_err(|mistake| ParseError::Form {
        path: mistake.path,
        message: mistake.message,
    })
}

/// Serde's reader refuses other formats too: a field with the right name may mean something else in them.
pub(super) fn known_format<'de, D: Deserializer<'de>>(from: D) -> Result<u32, D::Error> {
    let found = u32::deserialize(from)?;
    if found == FORMAT {
        Ok(found)
    } else {
        Err(Error::custom(ParseError::Version { found }))
    }
}

/// What every format has.
struct Head {
    format: u32,
}

fields!(Head { format });

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
    /// JSON, but not in the form of a pack.
    Form {
        /// JSONPath of what does not fit, such as `$.quotes[3].speakers`.
        path: String,
        /// What was expected there.
        message: String,
    },
}

impl fmt::Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotJson { line, column } => write!(f, "not JSON: line {line}, column {column}"),
            Self::Version { found } => {
                write!(f, "pack format {found}, but only {FORMAT} can be read")
            }
            Self::Form { path, message } => write!(f, "not a pack: {path}: {message}"),
        }
    }
}

impl std::error::Error for ParseError {}
