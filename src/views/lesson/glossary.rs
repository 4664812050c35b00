//! Terms with their meaning.

use super::super::markup::{Node, el};
use super::super::parts::background;
use super::part;
use crate::domain::lesson::model::{Lesson, Term};
use crate::domain::words::{EN, LESSON};

/// The list; in the page's texts boot/lesson marks each term and shows its entry beside it.
pub fn glossary(lesson: &Lesson) -> Node {
    part("lesson-glossary", LESSON.glossary).child(
        el("dl")
            .class("glossary")
            .children(lesson.glossary.iter().map(entry)),
    )
}

fn entry(term: &Term) -> Node {
    let here = el("p")
        .child(el("b").text(LESSON.here))
        .text(" ")
        .text(term.here.clone())
        .text(" ")
        .child(el("small").text((EN.trace)(&term.trace)));
    el("div")
        .attr("data-term", term.id.clone())
        .attr("data-forms", term.forms.join("|"))
        .child(el("dt").text(term.term.clone()))
        .child(
            el("dd")
                .child(el("p").text(term.means.clone()))
                .child(here)
                .children(background(&EN, &term.background)),
        )
}
