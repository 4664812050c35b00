//! The colophon: credit, rights, version and corrections, bodies that are named.

use super::markup::{Node, el, text};
use super::parts::background;
use crate::state::Explorer;

/// What a reader may want to know of the page itself.
pub fn footer(explorer: Explorer) -> Node {
    let pack = explorer.pack();
    let words = explorer.words;
    let credit = format!(
        "{}. {}. {}",
        pack.source.credit, pack.as_of.label, pack.as_of.note
    );
    let corrections = if pack.corrections.is_empty() {
        text("p", "", words.no_corrections)
    } else {
        el("ul").children(pack.corrections.iter().map(|correction| {
            let date = (words.date)(&correction.date);
            text(
                "li",
                "",
                format!("{date} ({}): {}", correction.version, correction.text),
            )
        }))
    };
    let people = pack.people.iter().map(|person| {
        el("li")
            .child(text("b", "", person.name.clone()))
            .text(format!(": {}", person.role))
    });
    let bodies = pack.organisations.iter().map(|body| {
        let name = match &body.short {
            Some(short) => format!("{} ({short})", body.name),
            None => body.name.clone(),
        };
        el("li")
            .child(text("b", "", name))
            .text(format!(": {}", body.what))
            .children(background(words, &body.background))
    });
    el("footer")
        .class("footer")
        .child(text("h2", "", words.about))
        .child(text("p", "", credit))
        .children(pack.source.note.clone().map(|note| text("p", "", note)))
        .children(background(words, &pack.source.background))
        .child(text("p", "", pack.rights.clone()))
        .child(text("p", "", (words.version)(&pack.version)))
        .child(text("h3", "", words.corrections))
        .child(corrections)
        .child(
            el("details")
                .child(text("summary", "", words.also_named))
                .child(el("ul").class("bodies").children(people).children(bodies)),
        )
}
