//! What newer versions added to the format, written into an older pack.
//!
//! The format is still [`FORMAT`](crate::FORMAT): what is added may be left out, so a pack of any version reads as it is. This writes
//! out what follows from the pack itself, so that its author sees the field and where it belongs, and asks for what only the author
//! knows. Nothing is made up, and nothing of the file is touched but the places where something is put in: its order, its spaces and
//! fields that Meridian does not know stay.
//!
//! ```
//! use meridian_pack::upgrade::upgrade;
//!
//! let text = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/packs/first.json"));
//! let upgraded = upgrade(text).unwrap();
//! assert_eq!(upgraded.written[0].to_string(), "$.corrections: [], where what a newer version of the text puts right is told");
//! // Done once, there is nothing more to write.
//! assert_eq!(upgrade(&upgraded.text).unwrap().written, []);
//! ```

mod additions;
mod put;

use crate::Pack;
use crate::validate::{Problem, Step, shown, validate};
use serde_json::Value;
use std::fmt;

/// A pack with what was added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Upgraded {
    /// Its text; the one that was given where nothing was written.
    pub text: String,
    /// What was written.
    pub written: Vec<Note>,
    /// What only its author knows.
    pub asked: Vec<Note>,
}

/// Something about a field. Shown as `path: message`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// JSON path of the field, such as `$.speakers[3].body`.
    pub path: String,
    /// What was written and why, or a question.
    pub message: String,
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.message)
    }
}

/// Writes into a pack what newer versions added to the format, as far as that follows from the pack.
///
/// # Errors
/// Everything that is wrong with the pack; it is mended first.
pub fn upgrade(text: &str) -> Result<Upgraded, Vec<Problem>> {
    let pack = validate(text)?;
    let unreadable = |error: &dyn fmt::Display| vec![Problem::unreadable(error)];
    let raw: Value = serde_json::from_str(text).map_err(|error| unreadable(&error))?;
    let mut found = Found::default();
    let seen = Seen {
        pack: &pack,
        raw: &raw,
    };
    for addition in &additions::ADDITIONS {
        (addition.look)(&seen, &mut found);
    }
    let Found { writes, asked } = found;
    let written = writes.iter().map(Write::note).collect();
    let text = match writes.is_empty() {
        true => text.to_owned(),
        false => put::put(text, &writes).map_err(|error| unreadable(&error))?,
    };
    validate(&text)?;
    Ok(Upgraded {
        text,
        written,
        asked,
    })
}

/// What an addition looks at.
struct Seen<'a> {
    pack: &'a Pack,
    /// The same as it is written, to know which fields are there.
    raw: &'a Value,
}

impl Seen<'_> {
    /// Whether a field is written in the object at a path.
    fn has(&self, object: &[Step], field: &str) -> bool {
        let mut at = Some(self.raw);
        for one in object {
            at = match one {
                Step::Key(name) => at.and_then(|value| value.get(*name)),
                Step::Index(index) => at.and_then(|value| value.get(*index)),
            };
        }
        at.is_some_and(|object| object.get(field).is_some())
    }
}

/// What the additions found.
#[derive(Default)]
struct Found {
    writes: Vec<Write>,
    asked: Vec<Note>,
}

impl Found {
    fn ask(&mut self, object: &[Step], field: &'static str, question: String) {
        self.asked.push(Note {
            path: shown(object.iter().chain([&Step::Key(field)])),
            message: question,
        });
    }
}

/// A field that is put into an object where it has none of this name.
struct Write {
    object: Vec<Step>,
    field: &'static str,
    value: Plain,
    /// What it is for, or what it follows from.
    why: String,
}

impl Write {
    fn note(&self) -> Note {
        Note {
            path: shown(self.object.iter().chain([&Step::Key(self.field)])),
            message: format!("{}, {}", self.value, self.why),
        }
    }
}

/// What is written: no more than has been wanted so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Plain {
    True,
    EmptyList,
}

impl fmt::Display for Plain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::True => "true",
            Self::EmptyList => "[]",
        })
    }
}

#[cfg(test)]
mod tests;
