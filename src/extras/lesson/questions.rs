//! Questions, with a place for the answer, and the answers for the teacher.

use super::session::Session;
use super::{NOTICE, WORDING, act, fields, numbered_map, part};
use crate::platform::focus::target_ticked;
use crate::views::parts::background;
use leptos::prelude::*;
use meridian_lesson::model::{Asked, Check, Lesson, Question, QuestionGroup};
use meridian_lesson::{accepted, name_of};
use meridian_markup::{Node, el};
use meridian_words::{EN, LESSON};

/// All questions in their groups.
pub fn questions(session: Session) -> Node {
    let lesson = session.lesson();
    let groups = QuestionGroup::ALL.into_iter();
    let groups = groups.filter_map(|of| group(session, &lesson, of));
    let keep = el("input")
        .attr("type", "checkbox")
        .attr("id", "keep-answers")
        .prop("checked", move || session.kept.get())
        .on("change", move |event| {
            session.keep_answers(target_ticked(event))
        });
    let save = act("answers-save", LESSON.save, "button", move || {
        session.save_answers()
    });
    let tools = el("p")
        .class("answer-tools")
        .child(el("label").child(keep).text(LESSON.keep))
        .child(save.attr("aria-describedby", NOTICE))
        .child(act("answers-clear", LESSON.clear, "quiet", move || {
            session.clear_answers()
        }))
        .child(act("lesson-done", LESSON.done, "button", move || {
            session.finish()
        }));
    let status = |class: &'static str| el("p").class(class).attr("role", "status");
    part("lesson-questions", LESSON.questions)
        .child(el("p").class("what").text(LESSON.questions_note))
        .children(groups)
        .child(status("score").text(move || session.score()))
        .child(tools)
        .child(status("said").text(move || session.said.get()))
}

fn group(session: Session, lesson: &Lesson, of: QuestionGroup) -> Option<Node> {
    let asked = lesson.questions.iter().enumerate();
    let mut asked = asked
        .filter(|(_, question)| question.group == of)
        .peekable();
    asked.peek()?;
    let list = el("ol")
        .class("questions")
        .children(asked.map(|(at, one)| question(session, at, one)));
    let group = el("section")
        .attr("data-group", of.id())
        .child(el("h4").text((LESSON.group)(of)))
        .child(list);
    Some(group)
}

/// The question at this position in the lesson.
fn question(session: Session, at: usize, question: &Question) -> Node {
    let id = ["q-", &question.id].concat();
    let item = el("li")
        .class("question")
        .attr("data-question", question.id.clone())
        .child(
            el("p")
                .class("ask")
                .text(question.ask.clone())
                .attr("id", id.clone()),
        )
        .children(background(&EN, &question.background));
    let field = fields::field(session, at, question, &id);
    let item = match &question.check {
        None => item.child(field),
        Some(check) => checked(session, at, item, field, check),
    };
    item.child(on_paper(session, at))
        .child(for_teacher(question))
}

/// The way to check an answer; the pack allows each value of `data-accepted`.
fn checked(session: Session, at: usize, item: Node, field: Node, check: &Check) -> Node {
    let (pack, index) = (session.app.pack(), session.app.index());
    let right = accepted(&pack, &index, check);
    let values = right.as_ref().map_or(&[][..], |right| right.values());
    let names = values
        .iter()
        .map(|value| name_of(&pack, check.kind, value, &WORDING));
    let comma = if check.kind == Asked::Order {
        "; "
    } else {
        ", "
    };
    let allowed = (LESSON.all_right)(&names.collect::<Vec<_>>().join(comma));
    let is_place = check.kind == Asked::Place;
    let point = is_place.then(|| {
        act("point", LESSON.on_map, "quiet", move || {
            session.point_for(at)
        })
    });
    let map = is_place.then(|| {
        el("div").region(move || {
            let here = session.pointed.get() == Some(at);
            here.then(|| numbered_map::answering(session, at))
                .into_iter()
                .collect()
        })
    });
    item.attr("data-kind", check.kind.id())
        .attr("data-accepted", values.join(" "))
        .child(
            el("div")
                .class("answering")
                .child(field)
                .children(point)
                .child(act("check", LESSON.check, "button", move || {
                    session.check(at)
                })),
        )
        .child(
            el("p")
                .class("feedback")
                .attr("role", "status")
                .text(move || session.feedback(at, &allowed)),
        )
        .children(map)
}

/// What was answered, in a box that grows with it; else there are lines to write on. On the pupils' sheet only.
fn on_paper(session: Session, at: usize) -> Node {
    el("p")
        .class("on-paper")
        .attr("data-empty", move || session.written(at).is_empty())
        .text(move || session.written(at))
}

/// On the teacher's sheet only.
fn for_teacher(question: &Question) -> Node {
    let place = (!question.trace.is_empty()).then(|| {
        el("p")
            .class("note")
            .text((LESSON.where_to_find)(&(EN.trace)(&question.trace)))
    });
    el("div")
        .class("for-teacher")
        .child(
            el("p")
                .child(el("b").text(LESSON.model))
                .text(" ")
                .text(question.answer.clone()),
        )
        .children(place)
}
