//! What is asked of several fields of an object at once.

use super::problem::ProblemKind;
use serde_json::{Map, Value};

/// One step of a JSON path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    Key(&'static str),
    Index(usize),
}

/// A path as it is shown, such as `$.quotes[3].id`.
pub(crate) fn shown<'a>(steps: impl IntoIterator<Item = &'a Step>) -> String {
    let mut path = "$".to_owned();
    for step in steps {
        match step {
            Step::Key(name) => path.extend([".", name]),
            Step::Index(index) => path.extend(["[", &index.to_string(), "]"]),
        }
    }
    path
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
