//! The colophon: credit, rights, version and corrections, bodies that are named.

use super::markup::{Node, el};
use super::parts::background;
use crate::state::AppState;

/// What a reader may want to know of the page itself.
pub fn footer(app: AppState) -> Node {
    let pack = app.pack();
    let words = app.words;
    let credit = format!(
        "{}. {}. {}",
        pack.source.credit, pack.as_of.label, pack.as_of.note
    );
    let corrections = if pack.corrections.is_empty() {
        el("p").text(words.no_corrections)
    } else {
        el("ul").children(pack.corrections.iter().map(|correction| {
            let date = (words.date)(&correction.date);
            el("li").text(format!(
                "{date} ({}): {}",
                correction.version, correction.text
            ))
        }))
    };
    let people = pack.people.iter().map(|person| {
        el("li")
            .child(el("b").text(person.name.clone()))
            .text(format!(": {}", person.role))
    });
    let bodies = pack.organisations.iter().map(|body| {
        let name = match &body.short {
            Some(short) => format!("{} ({short})", body.name),
            None => body.name.clone(),
        };
        el("li")
            .child(el("b").text(name))
            .text(format!(": {}", body.what))
            .children(background(words, &body.background))
    });
    el("footer")
        .class("footer")
        .child(el("h2").text(words.about))
        .child(el("p").text(credit))
        .children(pack.source.note.clone().map(|note| el("p").text(note)))
        .children(background(words, &pack.source.background))
        .child(el("p").text(pack.rights.clone()))
        .child(el("p").text((words.version)(&pack.version)))
        .child(el("h3").text(words.corrections))
        .child(corrections)
        .child(
            el("details")
                .child(el("summary").text(words.also_named))
                .child(el("ul").class("bodies").children(people).children(bodies)),
        )
}
