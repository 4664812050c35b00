//! The panel of the guided tour.

use super::super::markup::{Node, el};
use super::super::parts::{hue, quote_ref};
use super::act;
use crate::domain::lesson::model::{Lesson, Step};
use crate::domain::lesson::{Light, lights};
use crate::domain::words::LESSON;
use crate::state::Explorer;

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
        .child(
            el("p")
                .class("hidden")
                .text(LESSON.tour_help)
                .attr("id", "tour-help"),
        )
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
fn lit(explorer: Explorer, lesson: &Lesson, step: &Step) -> [String; 2] {
    let pack = explorer.pack();
    let standard = pack.story(&step.story).map(|story| {
        lights(
            &step.trace,
            &story.gist,
            story.answer.as_ref(),
            &story.sections,
        )
    });
    let told = lesson.plain.iter().find(|one| one.story == step.story);
    let plain = told.map(|told| {
        lights(
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
            .map(|light| match light {
                Light::Gist(at) => format!("gist-{at}"),
                Light::Answer => "answer".to_owned(),
                Light::Claim(section, at) => format!("claim-{section}-{at}"),
            });
        words.collect::<Vec<_>>().join(" ")
    })
}

fn step(explorer: Explorer, lesson: &Lesson, step: &Step, number: usize, all: usize) -> Node {
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
        .child(el("p").class("kicker").text(kicker))
        .child(el("h3").text(step.title.clone()))
        .child(el("p").class("of-standard").text(step.text.clone()))
        .child(el("p").class("of-plain").text(step.plain.clone()))
        .child(
            el("div")
                .class("step-quotes")
                .children(quotes.map(|quote| quote_ref(explorer, quote))),
        )
}
