//! Words that a step of the tour speaks of, marked wherever they stand: quotes, and the parts of the story that rest on the same
//! paragraphs.

use super::session::Session;
use crate::platform::document::{find_all, mark, page};
use crate::state::effect::effect;
use crate::views::story::PLAIN;
use leptos::prelude::*;
use meridian_lesson::model::TourStep;
use meridian_lesson::{TourTarget, tour_targets};
use web_sys::Element;

/// What is marked.
const MARK: &str = "data-lit";

/// Marks them, and again when the wall or the panel is drawn anew.
pub fn follow(session: Session) {
    let app = session.app;
    effect(move || {
        let step = session.current().map(|(_, step)| step);
        app.results.track();
        app.selection.track();
        app.show.track();
        app.settled.track();
        // By then what follows the same signals is drawn.
        request_animation_frame(move || {
            if let Some(page) = page() {
                show(session, &page, step.as_ref());
            }
        });
    });
}

fn show(session: Session, page: &Element, step: Option<&TourStep>) {
    let wanted: Vec<Element> = step
        .map(|step| selectors(session, step))
        .into_iter()
        .flatten()
        .flat_map(|selector| find_all(page, &selector))
        .collect();
    for before in find_all(page, &["[", MARK, "]"].concat()) {
        if !wanted.contains(&before) {
            mark(&before, MARK, None);
        }
    }
    for words in wanted {
        mark(&words, MARK, Some(""));
    }
}

/// Where the words of a step stand.
fn selectors(session: Session, step: &TourStep) -> Vec<String> {
    let quotes = step.quotes.iter().flat_map(|id| {
        [
            ["[data-quote=\"", id, "\"]"].concat(),
            ["#app [data-quote-ref=\"", id, "\"]"].concat(),
        ]
    });
    let card = ["#stories [data-story=\"", &step.story, "\"] "].concat();
    let part = |telling: &str, target: TourTarget| {
        [&card, "[data-part=\"", telling, &target.id(), "\"]"].concat()
    };
    let (pack, lesson) = (session.app.pack(), session.lesson());
    let standard = pack.story(&step.story).map(|story| {
        tour_targets(
            &step.trace,
            &story.gist,
            story.answer.as_ref(),
            &story.sections,
        )
    });
    let plain = lesson.plain.iter().find(|one| one.story == step.story);
    let plain =
        plain.map(|one| tour_targets(&step.trace, &one.gist, one.answer.as_ref(), &one.sections));
    quotes
        .chain(
            standard
                .into_iter()
                .flatten()
                .map(|target| part("", target)),
        )
        .chain(
            plain
                .into_iter()
                .flatten()
                .map(|target| part(PLAIN, target)),
        )
        .collect()
}
