//! The stories in plain words.

use crate::domain::lesson::TourTarget;
use crate::domain::pack::Claim;
use crate::domain::pack::lesson::Telling;
use crate::domain::words::LESSON;
use crate::state::Explorer;
use crate::views::markup::{Node, el, text};
use crate::views::story::{PLAIN, claim, point};

/// A story in plain words, for its card.
pub fn telling(explorer: Explorer, telling: &Telling) -> Node {
    let part = |target: TourTarget| [PLAIN, &target.id()].concat();
    let answer = telling.answer.as_ref().map(|answer| {
        el("div")
            .class("answer")
            .attr("data-part", part(TourTarget::Answer))
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
    let sections = telling.sections.iter().enumerate().map(|(at, section)| {
        let claims = section.claims.iter().enumerate();
        let claims = claims
            .map(|(of, one)| once(one).attr("data-part", part(TourTarget::Claim(at, of))))
            .collect::<Vec<_>>();
        el("section")
            .child(text("h4", "", section.heading.clone()))
            .child(el("ul").class("claims").children(claims))
    });
    el("div")
        .class("of-plain telling")
        .attr("data-telling", telling.story.clone())
        .child(text("p", "kicker", LESSON.plain_note))
        .child(text("h3", "", telling.headline.clone()))
        .child(text("p", "dek", telling.dek.clone()))
        .child(el("ul").class("gist").children(
            telling.gist.iter().enumerate().map(|(at, one)| {
                point(explorer, one).attr("data-part", part(TourTarget::Gist(at)))
            }),
        ))
        .children(answer)
        .child(el("div").class("sections").children(sections))
}
