//! The lesson: a tour of the page, the stories in plain words, a glossary, questions, a view of sources, and sheets for paper.
//!
//! Its text comes when it is asked for and is drawn by the same markup as the page, on the page's own pack and state: a step of
//! the tour is a state of the fragment, and the choice of words is one of its keys.

mod answers;
mod entry;
mod fields;
mod glossary;
mod highlights;
mod level;
mod loading;
mod numbered_map;
mod paper;
mod placing;
mod progress;
mod questions;
mod section;
mod session;
mod sources;
mod teacher;
mod telling;
mod terms;
mod tour;
mod tour_keys;
mod tour_moves;

pub(super) use loading::opened;

use crate::views::parts::button;
use meridian_lesson::Wording;
use meridian_markup::{Node, el};
use meridian_words::{EN, LESSON};

/// How answers are written.
static WORDING: Wording = Wording {
    marks: EN.marks,
    month: EN.month,
    date: EN.date,
};

/// Id of the warnings that controls refer to.
const NOTICE: &str = "lesson-notice";

/// A part of the lesson under its heading; links lead to it by its id.
fn part(id: &'static str, title: &'static str) -> Node {
    let titled = [id, "-title"].concat();
    el("section")
        .attr("id", id)
        .attr("aria-labelledby", titled.clone())
        .attr("tabindex", "-1")
        .child(el("h3").text(title).attr("id", titled))
}

/// A button of the lesson.
fn act(
    name: &'static str,
    label: &'static str,
    class: &'static str,
    run: impl Fn() + Send + Sync + 'static,
) -> Node {
    button(class)
        .attr("data-action", name)
        .on("click", move |_| run())
        .text(label)
}

/// The number of the step where a tour that was left goes on, in words; its beginning before that.
fn start_words(left_at: Option<usize>) -> String {
    match left_at {
        Some(at) => (LESSON.go_on)(&(at + 1).to_string()),
        None => LESSON.start.to_owned(),
    }
}
