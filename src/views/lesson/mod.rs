//! The lesson: drawn by the prerenderer only; its markup comes with boot/lesson, which brings it to life.

mod glossary;
mod numbered_map;
mod questions;
mod sources;
mod teacher;
mod telling;
mod tour;

use super::markup::{Node, el};
use super::notices::list;
use super::parts::button;
use crate::domain::lesson::model::Lesson;
use crate::domain::words::LESSON;
use crate::state::Explorer;

/// Id of the warnings that controls refer to.
const NOTICE: &str = "lesson-notice";

/// The button that brings the lesson, and what is said when it does not come; shown while scripts run.
pub fn learn() -> Node {
    el("p")
        .attr("id", "learn")
        .child(act("lesson", LESSON.button, "button").attr("disabled", ""))
        .child(
            el("span")
                .attr("role", "status")
                .attr("data-failed", LESSON.failed),
        )
}

/// Everything: the section below the page, the panel of the tour, and the stories in plain words, which go onto the cards.
pub fn lesson(explorer: Explorer, lesson: &Lesson) -> Vec<Node> {
    vec![
        section(explorer, lesson),
        tour::panel(explorer, lesson),
        level_choice(),
        el("div")
            .attr("id", "tellings")
            .children(telling::tellings(explorer, lesson)),
    ]
}

fn section(explorer: Explorer, lesson: &Lesson) -> Node {
    let pack = explorer.pack();
    let note = el("div")
        .class("content-note")
        .child(el("h3").text(lesson.note.title.clone()))
        .child(el("p").text(lesson.note.text.clone()));
    let body = el("section")
        .attr("id", "lesson")
        .class("lesson")
        .attr("aria-labelledby", "lesson-title")
        .attr("tabindex", "-1")
        .child(
            el("h2")
                .text(lesson.title.clone())
                .attr("id", "lesson-title"),
        )
        .child(el("p").class("name-line").text(LESSON.name_line))
        .child(el("p").class("dek").text(lesson.intro.clone()))
        .child(note)
        .child(list(&pack, explorer.words, NOTICE))
        .child(bar())
        .child(teacher::teacher(lesson))
        .child(glossary::glossary(lesson))
        .child(numbered_map::sheets(explorer))
        .child(questions::questions(explorer, lesson))
        .child(sources::sources(explorer, lesson))
        .child(el("p").class("credit").text(format!(
            "{}. {}. {}.",
            pack.as_of.label,
            (explorer.words.version)(&pack.version),
            pack.source.credit
        )));
    el("div")
        .attr("id", "lesson-page")
        .class("page")
        .child(body)
}

/// What can be done, and the ways to the parts.
fn bar() -> Node {
    let parts = [
        ("lesson-glossary", LESSON.glossary),
        ("lesson-questions", LESSON.questions),
        ("lesson-sources", LESSON.sources),
    ];
    let links = parts.map(|(id, name)| el("a").text(name).attr("href", ["#", id].concat()));
    let actions = el("p")
        .class("lesson-actions")
        .child(act("tour", LESSON.start, "button primary"))
        .child(act("present", LESSON.present, "button"))
        .child(act("student", LESSON.hand_out, "button").attr("aria-describedby", NOTICE))
        .child(act("teacher", LESSON.teacher, "button").attr("aria-describedby", NOTICE))
        .child(act("lesson-close", LESSON.close, "quiet"));
    let paper = el("p")
        .class("paper-actions")
        .child(act("paper-print", LESSON.print, "button").attr("aria-describedby", NOTICE))
        .child(act("paper-back", LESSON.paper_back, "button"));
    el("div")
        .class("lesson-bar")
        .child(actions)
        .child(paper)
        .child(files())
        .child(el("nav").attr("aria-label", LESSON.parts).children(links))
        .child(el("p").class("said").attr("role", "status"))
}

/// The lesson as a file; the single file, which is one itself, does without.
fn files() -> Node {
    let file = |href: &'static str, label: &'static str| {
        el("a")
            .text(label)
            .attr("href", href)
            .attr("download", "")
            .attr("aria-describedby", NOTICE)
    };
    el("p")
        .class("lesson-files")
        .child(file("meridian.html", LESSON.one_file))
        .child(file("meridian-scorm.zip", LESSON.scorm))
        .child(file("meridian-web.zip", LESSON.web))
}

/// A part of the lesson under its heading; links lead to it by its id.
fn part(id: &'static str, title: &'static str) -> Node {
    let titled = [id, "-title"].concat();
    el("section")
        .attr("id", id)
        .attr("aria-labelledby", titled.clone())
        .attr("tabindex", "-1")
        .child(el("h3").text(title).attr("id", titled))
}

/// A button that boot/lesson brings to life.
fn act(name: &'static str, label: &'static str, class: &'static str) -> Node {
    button(class).attr("data-action", name).text(label)
}

/// Standard or plain words; it goes above the cards.
fn level_choice() -> Node {
    let choice = |value: &'static str, label: &'static str| {
        el("label")
            .child(
                el("input")
                    .attr("type", "radio")
                    .attr("name", "level")
                    .attr("value", value),
            )
            .text(label)
    };
    el("fieldset")
        .attr("id", "level")
        .class("level")
        .child(el("legend").text(LESSON.level))
        .child(choice("", LESSON.standard))
        .child(choice("plain", LESSON.plain))
}
