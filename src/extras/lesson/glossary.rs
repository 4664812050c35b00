//! Terms with their meaning.

use super::part;
use crate::domain::pack::lesson::{Lesson, Term};
use crate::domain::words::{EN, LESSON};
use crate::views::markup::{Node, el, text};
use crate::views::parts::background;

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
        .child(text("b", "", LESSON.here))
        .text(" ")
        .text(term.here.clone())
        .text(" ")
        .child(text("small", "", (EN.trace)(&term.trace)));
    el("div")
        .attr("data-term", term.id.clone())
        .attr("data-forms", term.forms.join("|"))
        .child(text("dt", "", term.term.clone()))
        .child(
            el("dd")
                .child(text("p", "", term.means.clone()))
                .child(here)
                .children(background(&EN, &term.background)),
        )
}
