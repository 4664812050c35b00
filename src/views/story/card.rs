//! A story on one card.

use super::super::markup::{Node, el, text};
use super::super::parts::hue_of;
use super::chips::{event_chips, place_chips};
use super::claim::{claim, point};
use super::figures::figures;
use super::people::people;
use crate::domain::lesson::TourTarget;
use crate::domain::pack::Story;
use crate::state::Explorer;
use leptos::prelude::*;

/// All cards, in reading order.
pub fn cards(explorer: Explorer) -> Node {
    let pack = explorer.pack();
    el("section")
        .attr("id", "stories")
        .class("stories")
        .attr("aria-labelledby", "stories-title")
        .attr("tabindex", "-1")
        .child(text("h2", "hidden", explorer.words.stories).attr("id", "stories-title"))
        .children(
            pack.stories
                .iter()
                .enumerate()
                .map(|(index, story)| card(explorer, index, story)),
        )
}

/// Headline, dek, gist, the other side's answer, numbers, people, places and dates; the sections on demand.
fn card(explorer: Explorer, index: usize, story: &Story) -> Node {
    let words = explorer.words;
    let title = ["title-", &story.id].concat();
    let answer = story.answer.as_ref().map(|answer| {
        el("div")
            .class("answer")
            .attr("data-part", TourTarget::Answer.id())
            .child(text("h4", "", words.answer))
            .child(text("p", "", answer.text.clone()))
    });
    el("article")
        .class(["card ", &hue_of(index)].concat())
        .live_class("dimmed", move || {
            explorer
                .results
                .with(|results| results.lit.stories.get(index) == Some(&false))
        })
        .attr("data-story", story.id.clone())
        .attr("aria-labelledby", title.clone())
        .child(text(
            "p",
            "kicker",
            (words.story_number)(index + 1, &story.label),
        ))
        .child(text("h3", "", story.headline.clone()).attr("id", title))
        .child(text("p", "dek", story.dek.clone()))
        .child(
            el("ul").class("gist").children(
                story.gist.iter().enumerate().map(|(at, it)| {
                    point(explorer, it).attr("data-part", TourTarget::Gist(at).id())
                }),
            ),
        )
        .children(answer)
        .children(figures(explorer, story))
        .children(people(explorer, story))
        .children(place_chips(explorer, story))
        .children(event_chips(explorer, story))
        .child(sections(explorer, story))
        .child(text("p", "as-of", explorer.pack().as_of.label.clone()))
}

/// The whole of a story behind a disclosure that works without the program.
fn sections(explorer: Explorer, story: &Story) -> Node {
    let words = explorer.words;
    let sections = story.sections.iter().enumerate().map(|(at, section)| {
        let claims = section.claims.iter().enumerate();
        let claims = claims.map(|(of, point)| {
            claim(explorer, point).attr("data-part", TourTarget::Claim(at, of).id())
        });
        el("section")
            .child(text("h4", "", section.heading.clone()))
            .child(el("ul").class("claims").children(claims))
    });
    el("details")
        .class("sections")
        .child(
            el("summary")
                .child(text(
                    "span",
                    "when-closed",
                    (words.read_story)(&story.label),
                ))
                .child(text("span", "when-open", (words.fold_story)(&story.label))),
        )
        .children(sections)
}
