//! Terms with their meaning.

use super::part;
use crate::views::parts::background;
use meridian_lesson::model::{Lesson, Term};
use meridian_markup::{Node, el};
use meridian_words::{EN, LESSON};

/// The list.
pub fn glossary(lesson: &Lesson) -> Node {
    let entries = lesson.glossary.iter().map(|term| {
        el("div")
            .attr("data-term", term.id.clone())
            .attr("data-forms", term.forms.join("|"))
            .child(el("dt").text(term.term.clone()))
            .child(el("dd").children(meaning(term)))
    });
    part("lesson-glossary", LESSON.glossary).child(el("dl").class("glossary").children(entries))
}

/// What a term means, in general and in this source, and what goes beyond it.
pub fn meaning(term: &Term) -> impl Iterator<Item = Node> {
    let here = el("p")
        .child(el("b").text(LESSON.here))
        .text(" ")
        .text(term.here.clone())
        .text(" ")
        .child(el("small").text((EN.trace)(&term.trace)));
    [el("p").text(term.means.clone()), here]
        .into_iter()
        .chain(background(&EN, &term.background))
}
