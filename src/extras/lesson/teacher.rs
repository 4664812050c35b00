//! What a teacher wants to know. It is shown on the teacher's sheet only.

use super::part;
use meridian_lesson::model::{Beyond, Lesson};
use meridian_markup::{Node, el};
use meridian_words::LESSON;

/// Aims, curriculum words, timing, hard subjects, what goes beyond the source; the answers stand with the questions.
pub fn teacher(lesson: &Lesson) -> Node {
    let teacher = &lesson.teacher;
    let list =
        |items: &[String]| el("ul").children(items.iter().map(|item| el("li").text(item.clone())));
    let slots = teacher.timing.iter().map(|slot| {
        el("tr")
            .child(
                el("th")
                    .text((LESSON.minutes)(slot.minutes as usize))
                    .attr("scope", "row"),
            )
            .child(el("td").text(slot.what.clone()))
    });
    part("lesson-teacher", LESSON.teacher)
        .class("teacher")
        .child(el("h4").text(LESSON.aims))
        .child(list(&teacher.aims))
        .child(el("h4").text(LESSON.timing))
        .child(el("table").child(el("tbody").children(slots)))
        .child(el("h4").text(LESSON.curriculum))
        .child(el("p").text(teacher.curriculum.join(", ")))
        .child(el("h4").text(LESSON.hard))
        .child(list(&teacher.hard_subjects))
        .children((!teacher.beyond.is_empty()).then(|| el("h4").text(LESSON.beyond)))
        .children(teacher.beyond.iter().map(beyond))
}

/// What each side says, side by side where there is room.
fn beyond(beyond: &Beyond) -> Node {
    let sides = beyond.sides.iter().map(|side| {
        el("p")
            .text([&side.text, " ("].concat())
            .child(el("cite").text(side.source.clone()))
            .text(")")
    });
    el("div")
        .child(el("h5").text(beyond.title.clone()))
        .child(el("div").class("sides").children(sides))
}
