//! What stands beside the source.

use serde::{Deserialize, Serialize};

/// Something a reader should know that the source does not say: a date it could not have, who pays an outlet. It is shown
/// apart from what the source says, with where it is from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Background {
    /// What is so, in one or two sentences of the pack author's own.
    pub text: String,
    /// Where it can be looked up: who says it, where and when.
    pub source: String,
}
