//! One point of a story.

use super::super::markup::{Node, el};
use super::super::parts::{background, quote_ref};
use crate::state::AppState;
use meridian_pack::{Basis, Claim};

/// The point with its quotes.
pub fn claim(app: AppState, claim: &Claim) -> Node {
    let pack = app.pack();
    let quotes = claim.quotes.iter().filter_map(|id| pack.quote(id));
    point(app, claim).children(quotes.map(|quote| quote_ref(app, quote)))
}

/// The point alone. Who says, alleges or denies it stands in its text; a mark repeats it at a glance.
pub fn point(app: AppState, claim: &Claim) -> Node {
    let words = app.words;
    let pack = app.pack();
    let basis = (claim.basis != Basis::Reported).then(|| {
        let by = words.list(&pack.names(&claim.by));
        let label = (words.basis)(claim.basis);
        let label = if by.is_empty() {
            label.to_owned()
        } else {
            format!("{label}: {by}")
        };
        el("span").class("basis").text(label)
    });
    el("li")
        .class("claim")
        .child(el("p").text(claim.text.clone()).text(" ").children(basis))
        .children(background(words, &claim.background))
}
