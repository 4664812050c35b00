//! The panel of the guided tour.

use super::act;
use crate::domain::lesson::{TourTarget, tour_targets};
use crate::domain::pack::lesson::{Lesson, TourStep};
use crate::domain::words::LESSON;
use crate::state::Explorer;
use crate::views::markup::{Node, el, text};
use crate::views::parts::{hue, quote_ref};

/// All steps, one of which is shown at a time or scrolled to, and the buttons.
pub fn panel(explorer: Explorer, lesson: &Lesson) -> Node {
    let all = lesson.tour.len();
    let steps = lesson
        .tour
        .iter()
        .enumerate()
        .map(|(at, one)| step(explorer, lesson, one, at + 1, all));
    let controls = el("div")
        .class("tour-controls")
        .child(act("step-back", LESSON.back, "button"))
        .child(
            el("progress")
                .attr("max", all.to_string())
                .attr("aria-label", LESSON.tour),
        )
        .child(act("step-next", LESSON.next, "button primary"))
        .child(
            act("present", LESSON.present, "quiet")
                .attr("data-end", LESSON.present_end)
                .attr("aria-pressed", "false"),
        )
        .child(act("tour-leave", LESSON.leave, "quiet"));
    el("section")
        .attr("id", "tour")
        .class("tour")
        .attr("aria-label", LESSON.tour)
        .attr("aria-describedby", "tour-help")
        .attr("tabindex", "-1")
        .attr("hidden", "")
        .child(text("p", "hidden", LESSON.tour_help).attr("id", "tour-help"))
        .child(
            el("ol")
                .class("steps")
                .attr("role", "list")
                .attr("tabindex", "0")
                .attr("aria-label", LESSON.tour)
                .children(steps),
        )
        .child(controls)
        .child(el("p").class("hidden").attr("role", "status"))
}

/// What a step lights: in the story as it is, then in its plain telling; words such as `gist-0`, `answer`, `claim-2-1`.
fn lit(explorer: Explorer, lesson: &Lesson, step: &TourStep) -> [String; 2] {
    let pack = explorer.pack();
    let standard = pack.story(&step.story).map(|story| {
        tour_targets(
            &step.trace,
            &story.gist,
            story.answer.as_ref(),
            &story.sections,
        )
    });
    let told = lesson.plain.iter().find(|one| one.story == step.story);
    let plain = told.map(|told| {
        tour_targets(
            &step.trace,
            &told.gist,
            told.answer.as_ref(),
            &told.sections,
        )
    });
    [standard, plain].map(|found| {
        let words = found
            .unwrap_or_default()
            .into_iter()
            .map(|target| match target {
                TourTarget::Gist(at) => format!("gist-{at}"),
                TourTarget::Answer => "answer".to_owned(),
                TourTarget::Claim(section, at) => format!("claim-{section}-{at}"),
            });
        words.collect::<Vec<_>>().join(" ")
    })
}

fn step(explorer: Explorer, lesson: &Lesson, step: &TourStep, number: usize, all: usize) -> Node {
    let pack = explorer.pack();
    let [standard, plain] = lit(explorer, lesson, step);
    let quotes = step.quotes.iter().filter_map(|id| pack.quote(id));
    let label = pack.story(&step.story).map(|story| story.label.clone());
    let place = (LESSON.step_of)(number, all);
    let kicker = match label {
        Some(label) => format!("{place} · {label}"),
        None => place,
    };
    el("li")
        .class(["step ", &hue(explorer, &step.story)].concat())
        .attr("data-step", step.id.clone())
        .attr("data-story-id", step.story.clone())
        .attr("data-lights", standard)
        .attr("data-plain-lights", plain)
        .attr("data-state", step.state.clone())
        .child(text("p", "kicker", kicker))
        .child(text("h3", "", step.title.clone()))
        .child(text("p", "of-standard", step.text.clone()))
        .child(text("p", "of-plain", step.plain.clone()))
        .child(
            el("div")
                .class("step-quotes")
                .children(quotes.map(|quote| quote_ref(explorer, quote))),
        )
}
