//! The stories in plain words.

use crate::domain::pack::Claim;
use crate::domain::pack::lesson::{Lesson, Telling};
use crate::domain::words::LESSON;
use crate::state::Explorer;
use crate::views::markup::{Node, el, text};
use crate::views::story::{claim, point};

/// One a story; boot/lesson puts it onto the story's card.
pub fn tellings(explorer: Explorer, lesson: &Lesson) -> impl Iterator<Item = Node> {
    lesson.plain.iter().map(move |one| telling(explorer, one))
}

fn telling(explorer: Explorer, telling: &Telling) -> Node {
    let answer = telling.answer.as_ref().map(|answer| {
        el("div")
            .class("answer")
            .child(text("h4", "", explorer.words.answer))
            .child(text("p", "", answer.text.clone()))
    });
    // A claim that is told in two sentences rests on the same quotes twice: they are shown with the first.
    let mut quoted = Vec::new();
    let mut once = |one: &Claim| {
        let mut one = one.clone();
        one.quotes.retain(|id| !quoted.contains(id));
        quoted.extend(one.quotes.iter().cloned());
        claim(explorer, &one)
    };
    let sections = telling.sections.iter().map(|section| {
        el("section")
            .child(text("h4", "", section.heading.clone()))
            .child(
                el("ul")
                    .class("claims")
                    .children(section.claims.iter().map(&mut once)),
            )
    });
    el("div")
        .class("of-plain telling")
        .attr("data-telling", telling.story.clone())
        .child(text("p", "kicker", LESSON.plain_note))
        .child(text("h3", "", telling.headline.clone()))
        .child(text("p", "dek", telling.dek.clone()))
        .child(
            el("ul")
                .class("gist")
                .children(telling.gist.iter().map(|one| point(explorer, one))),
        )
        .children(answer)
        .child(el("div").class("sections").children(sections))
}
