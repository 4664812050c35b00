//! What a teacher wants to know. It is shown on the teacher's sheet only.

use super::part;
use crate::domain::pack::lesson::{Beyond, Lesson};
use crate::domain::words::LESSON;
use crate::views::markup::{Node, el, text};

/// Aims, curriculum words, timing, hard subjects, what goes beyond the source; the answers stand with the questions.
pub fn teacher(lesson: &Lesson) -> Node {
    let teacher = &lesson.teacher;
    let list =
        |items: &[String]| el("ul").children(items.iter().map(|item| text("li", "", item.clone())));
    let slots = teacher.timing.iter().map(|slot| {
        el("tr")
            .child(text("th", "", (LESSON.minutes)(slot.minutes as usize)).attr("scope", "row"))
            .child(text("td", "", slot.what.clone()))
    });
    part("lesson-teacher", LESSON.teacher)
        .class("teacher")
        .child(text("h4", "", LESSON.aims))
        .child(list(&teacher.aims))
        .child(text("h4", "", LESSON.timing))
        .child(el("table").child(el("tbody").children(slots)))
        .child(text("h4", "", LESSON.curriculum))
        .child(text("p", "", teacher.curriculum.join(", ")))
        .child(text("h4", "", LESSON.hard))
        .child(list(&teacher.hard_subjects))
        .children((!teacher.beyond.is_empty()).then(|| text("h4", "", LESSON.beyond)))
        .children(teacher.beyond.iter().map(beyond))
}

/// What each side says, side by side where there is room.
fn beyond(beyond: &Beyond) -> Node {
    let sides = beyond.sides.iter().map(|side| {
        el("p")
            .text([&side.text, " ("].concat())
            .child(text("cite", "", side.source.clone()))
            .text(")")
    });
    el("div")
        .child(text("h5", "", beyond.title.clone()))
        .child(el("div").class("sides").children(sides))
}
