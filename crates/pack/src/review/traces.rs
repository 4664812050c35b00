//! The paragraphs that an item names hold what it names.

use super::english::{NUMBERS, SMALL, is_language};
use super::told::Told;
use super::words::{Word, bare, prose, stem, words};
use crate::validate::{Problem, ProblemKind};
use crate::{Pack, Place};

/// Asks of each item for paragraphs in which its numbers, names and places stand, in whatever form: a person by either name, a body
/// by its initials, a country by its people or by the seat of its government.
pub fn ask(pack: &Pack, told: &[Told], source: &str) -> Vec<Problem> {
    let paragraphs: Vec<&str> = source
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    let names = Names::of(pack);
    let mut found = Vec::new();
    for it in told {
        let text: Vec<&str> = (it.trace.iter())
            .filter_map(|number| paragraphs.get((*number as usize).checked_sub(1)?).copied())
            .collect();
        let there = There::of(text.join("\n"));
        let mut missing: Vec<String> = (prose(it.text).into_iter().flat_map(words))
            .filter(|word| !names.covers(word, &there, is_language(&pack.lang)))
            .map(|word| word.written)
            .collect();
        let places = it.places.iter().filter_map(|id| pack.place(id));
        missing.extend(
            places
                .filter(|place| !names.place(place, &there))
                .map(|place| place.name.clone()),
        );
        missing.dedup();
        if !missing.is_empty() {
            let (missing, numbers) = (missing.join(", "), it.trace.iter().map(u32::to_string));
            let numbers = numbers.collect::<Vec<_>>().join(", ");
            found.push(Problem {
                path: it.path.clone(),
                kind: ProblemKind::OutsideTrace,
                message: format!("names {missing}, expected in paragraph {numbers}"),
            });
        }
    }
    found
}

/// The text of some paragraphs.
struct There {
    text: String,
    words: Vec<String>,
}

impl There {
    fn of(text: String) -> Self {
        let parts = words(&text);
        let parts = parts.iter().flat_map(|word| bare(&word.folded).split('-'));
        let words = parts.map(str::to_owned).collect();
        Self { text, words }
    }

    /// A word or another form of it.
    fn has(&self, word: &str) -> bool {
        let word = bare(word);
        let short =
            word.chars().count() < 4 || word.starts_with(|first: char| first.is_ascii_digit());
        let begin = stem(word, 4);
        (self.words.iter()).any(|other| {
            if short {
                other == word
            } else {
                other.starts_with(begin)
            }
        })
    }

    /// A whole name, or its initials, such as `U.S.`
    fn has_name(&self, name: &[String]) -> bool {
        let initials: String = name
            .iter()
            .filter_map(|word| word.chars().next())
            .flat_map(|first| [first, '.'])
            .collect();
        let abbreviated = name.len() > 1 && self.text.contains(&initials.to_uppercase());
        abbreviated || (!name.is_empty() && name.iter().all(|word| self.has(word)))
    }
}

/// Names that the pack knows, each with the others that stand for the same.
struct Names {
    /// Words of a person's name: any of them will do.
    people: Vec<Vec<String>>,
    /// Names of one body or of one state: any of them will do.
    others: Vec<Vec<Vec<String>>>,
}

impl Names {
    fn of(pack: &Pack) -> Self {
        let speakers = pack.speakers.iter().filter(|speaker| !speaker.body);
        let people = speakers
            .map(|it| &it.name)
            .chain(pack.people.iter().map(|it| &it.name));
        let bodies = pack
            .organisations
            .iter()
            .map(|body| [Some(&body.name), body.short.as_ref()]);
        let bodies = bodies.map(|names| {
            names
                .into_iter()
                .flatten()
                .map(|name| folded(name))
                .collect()
        });
        let places = pack.places.iter().map(|place| same(pack, place));
        Self {
            people: people.map(|name| folded(name)).collect(),
            others: bodies.chain(places).collect(),
        }
    }

    /// Whether a word of an item is no name and no number, or stands in the paragraphs in some form.
    fn covers(&self, word: &Word, there: &There, capitals: bool) -> bool {
        let name = bare(&word.folded);
        let is = |other: &String| other == name;
        let is_number = name.starts_with(|first: char| first.is_ascii_digit());
        let mut of: Vec<bool> = Vec::new();
        of.extend(
            self.people
                .iter()
                .filter(|it| it.iter().any(is))
                .map(|it| it.iter().any(|part| there.has(part))),
        );
        of.extend(
            (self.others.iter())
                .filter(|it| it.iter().flatten().any(is))
                .map(|it| it.iter().any(|name| there.has_name(name))),
        );
        let named = word.capital && (!of.is_empty() || (capitals && !word.opens));
        // The letters of U.S. are no words.
        let is_letter = name.chars().count() < 2 && !is_number;
        if is_letter || (!named && !is_number) {
            return true;
        }
        let counted = || {
            let number = name
                .parse()
                .ok()
                .and_then(|number: usize| NUMBERS.get(number));
            number.is_some_and(|number| there.has(number))
        };
        there.has(name) || of.contains(&true) || (is_number && counted())
    }

    fn place(&self, place: &Place, there: &There) -> bool {
        let name = folded(&place.name);
        let all = self
            .others
            .iter()
            .filter(|it| it.first() == Some(&name))
            .flatten();
        all.chain([&name]).any(|name| there.has_name(name))
    }
}

/// The name of a place; of a country, and of a place that stands for its government, also the others of these.
fn same(pack: &Pack, place: &Place) -> Vec<Vec<String>> {
    let is_state = |place: &Place| {
        use crate::PlaceKind::Country;
        place.kind == Country || place.roles.iter().any(|role| role.metonym)
    };
    let others = pack.places.iter().filter(|other| {
        other.id != place.id
            && is_state(place)
            && is_state(other)
            && place.country.is_some()
            && other.country == place.country
    });
    [place]
        .into_iter()
        .chain(others)
        .map(|place| folded(&place.name))
        .collect()
}

/// The words of a name that make it one.
fn folded(name: &str) -> Vec<String> {
    let words = words(name).into_iter().filter(|word| word.capital);
    let bare = words.map(|word| bare(&word.folded).to_owned());
    bare.filter(|word| !SMALL.contains(&word.as_str()))
        .collect()
}
