//! The head of the page: what this is, when it speaks, and on whose work it rests.

use super::markup::{Node, el, text};
use crate::state::Explorer;

/// Kicker, title, dek and the credit line.
pub fn masthead(explorer: Explorer) -> Node {
    let pack = explorer.pack();
    el("header")
        .class("masthead")
        .child(text("p", "kicker", pack.kicker.clone()))
        .child(text("h1", "", pack.title.clone()))
        .child(text("p", "dek", pack.dek.clone()))
        .child(text(
            "p",
            "credit",
            format!("{}. {}.", pack.as_of.label, pack.source.credit),
        ))
}
