//! The stories in plain words.

use super::super::markup::{Node, el};
use super::super::story::claim;
use super::super::story::point;
use crate::domain::lesson::model::{Lesson, Telling};
use crate::domain::pack::Claim;
use crate::domain::words::LESSON;
use crate::state::Explorer;

/// One a story; boot/lesson puts it onto the story's card.
pub fn tellings(explorer: Explorer, lesson: &Lesson) -> impl Iterator<Item = Node> {
    lesson.plain.iter().map(move |one| telling(explorer, one))
}

fn telling(explorer: Explorer, telling: &Telling) -> Node {
    let answer = telling.answer.as_ref().map(|answer| {
        el("div")
            .class("answer")
            .child(el("h4").text(explorer.words.answer))
            .child(el("p").text(answer.text.clone()))
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
            .child(el("h4").text(section.heading.clone()))
            .child(
                el("ul")
                    .class("claims")
                    .children(section.claims.iter().map(&mut once)),
            )
    });
    el("div")
        .class("of-plain telling")
        .attr("data-telling", telling.story.clone())
        .child(el("p").class("kicker").text(LESSON.plain_note))
        .child(el("h3").text(telling.headline.clone()))
        .child(el("p").class("dek").text(telling.dek.clone()))
        .child(
            el("ul")
                .class("gist")
                .children(telling.gist.iter().map(|one| point(explorer, one))),
        )
        .children(answer)
        .child(el("div").class("sections").children(sections))
}
