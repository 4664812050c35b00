//! What is asked of several fields of an object at once.

use super::problem::ProblemKind;
use serde_json::{Map, Value};

/// One step of a JSON path.
#[derive(Clone, Copy)]
pub(super) enum Step {
    Key(&'static str),
    Index(usize),
}

/// A rule that an object breaks.
pub(super) struct Broken {
    /// The way from the object to the value that is wrong.
    pub below: Vec<Step>,
    pub kind: ProblemKind,
    pub message: String,
}

/// Looks at an object after its fields were visited; a field that is missing or malformed has been reported by then and is
/// passed over.
pub(super) type Rule = fn(&Map<String, Value>) -> Vec<Broken>;
