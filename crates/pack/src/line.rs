//! Lines from place to place.

use super::{Basis, Trace};
use serde::{Deserialize, Serialize};

/// What goes from one place to another: a journey, a message, goods. Words about a place are not a way there.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Line {
    /// Id of the story that tells of it.
    pub story: String,
    /// Id of the place where it begins.
    pub from: String,
    /// Id of the place where it ends, another one.
    pub to: String,
    /// What goes that way, in own words with attribution.
    pub text: String,
    /// Who vouches for it, and how.
    pub basis: Basis,
    /// Paragraphs it rests on.
    #[serde(rename = "source")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Trace"))]
    pub trace: Trace,
}
