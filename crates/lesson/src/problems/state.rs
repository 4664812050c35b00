//! Whether what a lesson writes as a fragment state is one.

use super::Found;
use meridian_pack::Pack;
use meridian_pack::validate::ProblemKind;
use meridian_route::{Fragment, Selection, form};
use meridian_search::QuoteIndex;
use meridian_search::filter::Facet;

/// Reads a state. All of it has to mean something to the page: reading passes over what it does not understand, such as a key with a
/// letter too few, so what the state it gives is written as is held against the text.
pub(super) fn state(
    found: &mut Found,
    pack: &Pack,
    index: &QuoteIndex,
    path: &str,
    written: &str,
) -> Fragment {
    let state = Fragment::parse(written);
    if pairs(&state.write()) != pairs(written) || state == Fragment::default() {
        let message = format!("{written} is no state of the page");
        found.note(path, ProblemKind::UnknownValue, message);
    }
    for facet in Facet::ALL {
        for id in state.filter.chosen(facet) {
            if !index.knows(facet, id) {
                found.dangling(path, id);
            }
        }
    }
    let selected = match &state.selection {
        Some(Selection::Quote(id)) => pack.quote(id).is_some(),
        Some(Selection::Event(id)) => pack.event(id).is_some(),
        Some(Selection::Place(id)) => pack.place(id).is_some(),
        None => true,
    };
    if !selected {
        let id = state.selection.as_ref().map_or("", Selection::id);
        found.dangling(path, id);
    }
    state
}

/// Keys with their values, in the order of the alphabet.
fn pairs(written: &str) -> Vec<(String, String)> {
    let mut all: Vec<_> = written
        .split('&')
        .map(|pair| {
            let mut one = (pair.to_owned(), String::new());
            form::read(pair, |key, value| one = (key.to_owned(), value.to_owned()));
            one
        })
        .collect();
    all.sort();
    all
}
