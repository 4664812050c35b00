//! Everything that is wrong with a pack, for the person who must fix it.
//!
//! `format` describes the format as a table of what `kind` can express, `walk` holds a JSON value against it and
//! goes on after a problem, `scalar` checks single values, `ids` knows which ids there are, `rules` are the few
//! that concern several fields at once, and `selectors` compares the quotes with the text they were taken from.
//! Fields the table does not name are left alone, so that a pack may carry more than this program reads.

mod format;
mod ids;
mod kind;
mod problem;
mod rule;
mod rules;
mod scalar;
mod selectors;
#[cfg(feature = "upgrade")]
mod table;
mod walk;

pub use problem::{Problem, ProblemKind};
#[cfg(feature = "upgrade")]
pub(crate) use rule::{Step, shown};
pub use selectors::check_selectors;
#[cfg(feature = "upgrade")]
pub(crate) use table::fields_at;
#[cfg(all(test, feature = "upgrade"))]
pub(crate) use table::optional;

use super::{FORMAT, Pack};
use serde_json::Value;

/// Reads a pack and checks all of it.
///
/// # Errors
/// Every problem of the text, in the order of the format's fields. A text that is not JSON, or a pack of
/// another format, has that one problem.
pub fn validate(text: &str) -> Result<Pack, Vec<Problem>> {
    let value: Value = match serde_json::from_str(text) {
        Ok(value) => value,
        Err(error) => {
            return Err(vec![Problem::whole(
                ProblemKind::NotJson,
                format!("not JSON: {error}"),
            )]);
        }
    };
    if let Some(found) = value
        .get("format")
        .filter(|found| found.is_number() && **found != FORMAT)
    {
        let message = format!("version {found} of the format, expected {FORMAT}");
        return Err(vec![Problem {
            path: "$.format".to_owned(),
            kind: ProblemKind::UnknownVersion,
            message,
        }]);
    }
    let problems = walk::problems(&value, &format::PACK);
    if !problems.is_empty() {
        return Err(problems);
    }
    // What the table cannot see, such as a key that stands twice in an object.
    Pack::parse(text)
        .map_err(|error| vec![Problem::whole(ProblemKind::Unreadable, error.to_string())])
}
