//! A line of the map is something that goes from one place to another.

use super::english::MOVING;
use super::words::{position, words};
use crate::Pack;
use crate::validate::{Problem, ProblemKind};

/// Asks each line for a movement or a contact: a remark about a country is not a way there.
pub fn ask(pack: &Pack) -> Vec<Problem> {
    let still = (pack.lines.iter().enumerate())
        .filter(|(_, line)| position(&words(&line.text), MOVING).is_none());
    still
        .map(|(index, _)| Problem {
            path: format!("$.lines[{index}].text"),
            kind: ProblemKind::NothingMoves,
            message:
                "tells of nothing that goes from place to place, expected a movement or a contact"
                    .to_owned(),
        })
        .collect()
}
