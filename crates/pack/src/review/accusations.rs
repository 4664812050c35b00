//! An accusation is marked as one and worded as one.

use super::english::{ACCUSING, ATTRIBUTING, DEEDS, DEEDS_IN_WORDS};
use super::told::Told;
use super::words::{Word, position, position_in_row, stem, words};
use crate::validate::{Problem, ProblemKind};
use crate::{Basis, Pack};
use std::collections::BTreeSet;

/// Asks of what names a state or body and what it would deny: that its basis is `alleged` (or `denied`), and that the words say
/// whose words they are. On a line of the map they say so before they say what is alleged: who reads half of it must not take a
/// purpose for a deed.
pub fn ask(pack: &Pack, told: &[Told]) -> Vec<Problem> {
    let accused = accused(pack);
    let mut found = Vec::new();
    for it in told {
        let words = words(it.text);
        let attributed = position(&words, ATTRIBUTING);
        let is_line = it.path.starts_with("$.lines");
        let mut note = |message: &str| {
            found.push(Problem {
                path: it.path.clone(),
                kind: ProblemKind::UnmarkedAccusation,
                message: message.to_owned(),
            });
        };
        if it.basis == Some(Basis::Alleged) && attributed.is_none() {
            note("is alleged, but its words do not say by whom");
            continue;
        }
        let names = words
            .iter()
            .any(|word| word.capital && accused.contains(stem(&word.folded, 4)));
        let Some(deed) = deed(&words).filter(|_| names) else {
            continue;
        };
        let unmarked = matches!(it.basis, Some(Basis::Reported | Basis::Said));
        if unmarked {
            note("accuses a state or a body, expected the basis alleged and who alleges it");
        } else if attributed.is_none() {
            note("accuses a state or a body, and its words do not say whose words these are");
        } else if is_line && attributed > Some(deed) {
            note("says what is alleged before it says who alleges it, expected the other order");
        }
    }
    found
}

fn deed(words: &[Word]) -> Option<usize> {
    let accusing = words
        .iter()
        .position(|word| ACCUSING.contains(&word.folded.as_str()));
    let rows = DEEDS_IN_WORDS.iter().map(|row| position_in_row(words, row));
    rows.chain([accusing, position(words, DEEDS)])
        .flatten()
        .min()
}

/// Beginnings of the names of states, of the seats that stand for them, and of bodies.
fn accused(pack: &Pack) -> BTreeSet<String> {
    let states = pack.places.iter().filter(|place| {
        place.country.is_some()
            && (place.shape.is_some() || place.roles.iter().any(|role| role.metonym))
    });
    let bodies = pack.speakers.iter().filter(|speaker| speaker.body);
    (states.map(|place| &place.name))
        .chain(bodies.map(|speaker| &speaker.name))
        .chain(pack.organisations.iter().map(|body| &body.name))
        .flat_map(|name| words(name))
        .filter(|word| word.capital && word.folded.len() > 3)
        .map(|word| stem(&word.folded, 4).to_owned())
        .collect()
}
