//! A story on one card.

use super::super::markup::{Node, el};
use super::super::parts::hue_of;
use super::chips::{event_chips, place_chips};
use super::claim::{claim, point};
use super::figures::figures;
use super::people::people;
use crate::state::AppState;
use leptos::prelude::*;
use meridian_lesson::TourTarget;
use meridian_pack::Story;

/// All cards, in reading order.
pub fn cards(app: AppState) -> Node {
    let pack = app.pack();
    el("section")
        .attr("id", "stories")
        .class("stories")
        .attr("aria-labelledby", "stories-title")
        .attr("tabindex", "-1")
        .child(
            el("h2")
                .class("hidden")
                .text(app.words.stories)
                .attr("id", "stories-title"),
        )
        .children(
            pack.stories
                .iter()
                .enumerate()
                .map(|(index, story)| card(app, index, story)),
        )
}

/// Headline, dek, gist, the other side's answer, numbers, people, places and dates; the sections on demand.
fn card(app: AppState, index: usize, story: &Story) -> Node {
    let words = app.words;
    let title = ["title-", &story.id].concat();
    let answer = story.answer.as_ref().map(|answer| {
        el("div")
            .class("answer")
            .attr("data-part", TourTarget::Answer.id())
            .child(el("h4").text(words.answer))
            .child(el("p").text(answer.text.clone()))
    });
    el("article")
        .class(["card ", &hue_of(index)].concat())
        .class(("dimmed", move || {
            app.results
                .with(|results| results.highlights.stories.get(index) == Some(&false))
        }))
        .attr("data-story", story.id.clone())
        .attr("aria-labelledby", title.clone())
        .child(
            el("p")
                .class("kicker")
                .text((words.story_number)(index + 1, &story.label)),
        )
        .child(el("h3").text(story.headline.clone()).attr("id", title))
        .child(el("p").class("dek").text(story.dek.clone()))
        .child(
            el("ul").class("gist").children(
                story
                    .gist
                    .iter()
                    .enumerate()
                    .map(|(at, it)| point(app, it).attr("data-part", TourTarget::Gist(at).id())),
            ),
        )
        .children(answer)
        .children(figures(app, story))
        .children(people(app, story))
        .children(place_chips(app, story))
        .children(event_chips(app, story))
        .child(sections(app, story))
        .child(el("p").class("as-of").text(app.pack().as_of.label.clone()))
}

/// The whole of a story behind a disclosure that works without the program.
fn sections(app: AppState, story: &Story) -> Node {
    let words = app.words;
    let sections = story.sections.iter().enumerate().map(|(at, section)| {
        let claims = section.claims.iter().enumerate();
        let claims = claims
            .map(|(of, point)| claim(app, point).attr("data-part", TourTarget::Claim(at, of).id()));
        el("section")
            .child(el("h4").text(section.heading.clone()))
            .child(el("ul").class("claims").children(claims))
    });
    el("details")
        .class("sections")
        .child(
            el("summary")
                .child(
                    el("span")
                        .class("when-closed")
                        .text((words.read_story)(&story.label)),
                )
                .child(
                    el("span")
                        .class("when-open")
                        .text((words.fold_story)(&story.label)),
                ),
        )
        .children(sections)
}
