//! Dates in EDTF (ISO 8601-2), as far as packs need them.

use serde::Deserialize;

/// An EDTF date or interval.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Deserialize)]
#[serde(transparent)]
pub struct Edtf(String);
