//! One statement, one basis.

use super::english::SMALL;
use super::told::Told;
use super::words::{bare, stem, words};
use crate::Basis;
use crate::validate::{Problem, ProblemKind};
use std::collections::BTreeSet;

/// How many words two tellings of one statement share at least.
const SHARED: usize = 5;

/// The least share of the shorter one that these make up, in per cent. Found by trying: any lower, and neighbours in a story are taken for
/// one statement.
const SHARE: usize = 60;

/// Characters that decide whether two words are the same, so that forms of a word are.
const STEM: usize = 6;

/// Asks of what is told in two places, from a common paragraph and in much the same words, for the same basis.
pub fn ask(told: &[Told]) -> Vec<Problem> {
    let known: Vec<_> = (told.iter().filter(|it| !it.answer))
        .filter_map(|it| Some((it, it.basis?, content(it.text))))
        .collect();
    let mut found = Vec::new();
    for (index, (it, basis, content)) in known.iter().enumerate() {
        let earlier = known.iter().take(index).find(|(other, of, with)| {
            class(*of) != class(*basis)
                && other.trace.iter().any(|number| it.trace.contains(number))
                && is_one(content, with)
        });
        if let Some((other, of, _)) = earlier {
            found.push(Problem {
                path: it.path.clone(),
                kind: ProblemKind::TwoBases,
                message: format!(
                    "is {}, but {} tells the same as {}",
                    basis.id(),
                    other.path,
                    of.id()
                ),
            });
        }
    }
    found
}

/// Bases that go together: what someone says about themselves may be a denial, too.
fn class(basis: Basis) -> u8 {
    match basis {
        Basis::Reported => 0,
        Basis::Said | Basis::Denied => 1,
        Basis::Alleged => 2,
    }
}

fn content(text: &str) -> BTreeSet<String> {
    words(text)
        .iter()
        .map(|word| bare(&word.folded))
        .filter(|word| word.len() > 2 && !SMALL.contains(word))
        .map(|word| stem(word.strip_suffix('s').unwrap_or(word), STEM).to_owned())
        .collect()
}

fn is_one(a: &BTreeSet<String>, b: &BTreeSet<String>) -> bool {
    let shared = a.intersection(b).count();
    shared >= SHARED && shared * 100 >= SHARE * a.len().min(b.len())
}
