//! The head of the page: what this is, when it speaks, and on whose work it rests.

use super::markup::{Node, el};
use crate::state::AppState;

/// Kicker, title, dek and the credit line.
pub fn masthead(app: AppState) -> Node {
    let pack = app.pack();
    el("header")
        .class("masthead")
        .child(el("p").class("kicker").text(pack.kicker.clone()))
        .child(el("h1").text(pack.title.clone()))
        .child(el("p").class("dek").text(pack.dek.clone()))
        .child(
            el("p")
                .class("credit")
                .text(format!("{}. {}.", pack.as_of.label, pack.source.credit)),
        )
}
