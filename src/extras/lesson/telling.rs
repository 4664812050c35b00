//! The stories in plain words.

use crate::state::AppState;
use crate::views::story::{PLAIN, claim, point};
use meridian_lesson::TourTarget;
use meridian_lesson::model::Telling;
use meridian_markup::{Node, el};
use meridian_pack::Claim;
use meridian_words::LESSON;

/// A story in plain words, for its card.
pub fn telling(app: AppState, telling: &Telling) -> Node {
    let part = |target: TourTarget| [PLAIN, &target.id()].concat();
    let answer = telling.answer.as_ref().map(|answer| {
        el("div")
            .class("answer")
            .attr("data-part", part(TourTarget::Answer))
            .child(el("h4").text(app.words.answer))
            .child(el("p").text(answer.text.clone()))
    });
    // A claim that is told in two sentences rests on the same quotes twice: they are shown with the first.
    let mut quoted = Vec::new();
    let mut once = |one: &Claim| {
        let mut one = one.clone();
        one.quotes.retain(|id| !quoted.contains(id));
        quoted.extend(one.quotes.iter().cloned());
        claim(app, &one)
    };
    let sections = telling.sections.iter().enumerate().map(|(at, section)| {
        let claims = section.claims.iter().enumerate();
        let claims = claims
            .map(|(of, one)| once(one).attr("data-part", part(TourTarget::Claim(at, of))))
            .collect::<Vec<_>>();
        el("section")
            .child(el("h4").text(section.heading.clone()))
            .child(el("ul").class("claims").children(claims))
    });
    el("div")
        .class("of-plain telling")
        .attr("data-telling", telling.story.clone())
        .child(el("p").class("kicker").text(LESSON.plain_note))
        .child(el("h3").text(telling.headline.clone()))
        .child(el("p").class("dek").text(telling.dek.clone()))
        .child(
            el("ul").class("gist").children(
                telling
                    .gist
                    .iter()
                    .enumerate()
                    .map(|(at, one)| point(app, one).attr("data-part", part(TourTarget::Gist(at)))),
            ),
        )
        .children(answer)
        .child(el("div").class("sections").children(sections))
}
