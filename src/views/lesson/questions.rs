//! Questions, with a place for the answer, and the answers for the teacher.

use super::super::markup::{Node, el};
use super::super::parts::{background, button};
use super::{NOTICE, act, numbered_map, part};
use crate::domain::lesson::accepted;
use crate::domain::lesson::model::{Asked, Check, Group, Lesson, Question};
use crate::domain::pack::Pack;
use crate::domain::search::QuoteIndex;
use crate::domain::words::{EN, LESSON};
use crate::state::Explorer;

/// Longest text of a quote in a list to choose from, in characters.
const BRIEF: usize = 90;

/// All questions in their groups.
pub fn questions(explorer: Explorer, lesson: &Lesson) -> Node {
    let pack = explorer.pack();
    let index = QuoteIndex::new(&pack);
    let groups = Group::ALL.into_iter().filter_map(|group| {
        let mut asked = lesson
            .questions
            .iter()
            .filter(|question| question.group == group)
            .peekable();
        asked.peek()?;
        let list = el("ol")
            .class("questions")
            .children(asked.map(|one| question(&pack, &index, one)));
        let map = (group == Group::Map).then(|| numbered_map::answering(explorer));
        Some(
            el("section")
                .attr("data-group", group.id())
                .child(el("h4").text((LESSON.group)(group)))
                .child(list)
                .children(map),
        )
    });
    let keep = el("label")
        .child(
            el("input")
                .attr("type", "checkbox")
                .attr("id", "keep-answers"),
        )
        .text(LESSON.keep);
    let tools = el("p")
        .class("answer-tools")
        .child(keep)
        .child(act("answers-save", LESSON.save, "button").attr("aria-describedby", NOTICE))
        .child(act("answers-clear", LESSON.clear, "quiet"))
        .child(act("lesson-done", LESSON.done, "button"));
    part("lesson-questions", LESSON.questions)
        .child(el("p").class("what").text(LESSON.questions_note))
        .children(groups)
        .child(el("p").class("score").attr("role", "status"))
        .child(tools)
        .child(el("p").class("said").attr("role", "status"))
}

fn question(pack: &Pack, index: &QuoteIndex, question: &Question) -> Node {
    let id = ["q-", &question.id].concat();
    let item = el("li")
        .class("question")
        .attr("data-question", question.id.clone());
    let ask = el("p")
        .class("ask")
        .text(question.ask.clone())
        .attr("id", id.clone());
    let item = item
        .child(ask)
        .children(background(&EN, &question.background));
    let item = match &question.check {
        None => item.child(typed(&question.id, &id)),
        Some(check) => checked(pack, index, item, question, check, &id),
    };
    item.child(for_teacher(question))
}

/// A field for words, and lines for paper.
fn typed(id: &str, asked: &str) -> Node {
    el("textarea")
        .attr("rows", "2")
        .attr("name", id.to_owned())
        .attr("aria-labelledby", asked.to_owned())
}

/// A choice, and what is right: the pack allows each value of `data-accepted`.
fn checked(
    pack: &Pack,
    index: &QuoteIndex,
    item: Node,
    question: &Question,
    check: &Check,
    asked: &str,
) -> Node {
    let right = accepted(pack, index, check);
    let values = right.as_ref().map_or(&[][..], |right| right.values());
    let shown: Vec<String> = values
        .iter()
        .map(|value| name_of(pack, check.kind, value))
        .collect();
    let shown: Vec<&str> = shown.iter().map(String::as_str).collect();
    let comma = if check.kind == Asked::Order {
        "; "
    } else {
        ", "
    };
    let hint = question.hint.clone().unwrap_or_default();
    let field = match check.kind {
        Asked::Date => date(&question.id, asked),
        Asked::Order => order(pack, check, asked),
        Asked::Speaker | Asked::Quote | Asked::Place => {
            choice(&question.id, asked, &options(pack, check.kind))
        }
    };
    let point = (check.kind == Asked::Place)
        .then(|| act("point", LESSON.on_map, "quiet").attr("data-for", question.id.clone()));
    item.attr("data-kind", check.kind.id())
        .attr("data-accepted", values.join(" "))
        .attr("data-allowed", (LESSON.all_right)(&shown.join(comma)))
        .attr("data-hint", hint)
        .child(
            el("div")
                .class("answering")
                .child(field)
                .children(point)
                .child(act("check", LESSON.check, "button")),
        )
        .child(el("p").class("feedback").attr("role", "status"))
}

/// A right value as a reader knows it.
fn name_of(pack: &Pack, kind: Asked, value: &str) -> String {
    let named = match kind {
        Asked::Speaker => pack.speaker(value).map(|speaker| speaker.name.clone()),
        Asked::Quote => pack.quote(value).map(|quote| brief(&quote.text)),
        Asked::Place => pack.place(value).map(|place| place.name.clone()),
        Asked::Order => pack.event(value).map(|event| event.title.clone()),
        Asked::Date => value.parse().ok().map(|date| (EN.date)(&date)),
    };
    named.unwrap_or_else(|| value.to_owned())
}

/// Its first words in quotation marks.
fn brief(words: &str) -> String {
    let (open, close) = EN.marks;
    let mut short = String::new();
    for word in words.split(' ') {
        if short.chars().count() + word.chars().count() > BRIEF {
            return format!("{open}{short} …{close}");
        }
        if !short.is_empty() {
            short.push(' ');
        }
        short.push_str(word);
    }
    format!("{open}{short}{close}")
}

/// What can be chosen, by name: value and name.
fn options(pack: &Pack, kind: Asked) -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = match kind {
        Asked::Quote => (pack.quotes.iter())
            .map(|quote| (quote.id.clone(), brief(&quote.text)))
            .collect(),
        Asked::Place => (pack.places.iter())
            .map(|place| (place.id.clone(), place.name.clone()))
            .collect(),
        _ => (pack.speakers.iter())
            .map(|speaker| (speaker.id.clone(), speaker.name.clone()))
            .collect(),
    };
    if kind != Asked::Quote {
        all.sort_by(|a, b| a.1.cmp(&b.1));
    }
    all
}

fn choice(id: &str, asked: &str, options: &[(String, String)]) -> Node {
    el("select")
        .attr("name", id.to_owned())
        .attr("aria-labelledby", asked.to_owned())
        .child(el("option").text(LESSON.choose).attr("value", ""))
        .children(
            options
                .iter()
                .map(|(value, name)| el("option").text(name.clone()).attr("value", value.clone())),
        )
}

/// A month and, where it is known, a day.
fn date(id: &str, asked: &str) -> Node {
    let months = (1..=12_u8).map(|month| ((EN.month)(month).to_owned(), month));
    let days = (1..=31_u8).map(|day| (day.to_string(), day));
    el("span")
        .class("date")
        .attr("role", "group")
        .attr("aria-labelledby", asked.to_owned())
        .child(digits(
            &format!("{id}-month"),
            LESSON.month,
            LESSON.choose,
            months,
        ))
        .child(digits(
            &format!("{id}-day"),
            LESSON.day,
            LESSON.no_day,
            days,
        ))
}

/// A labelled list of names with their two digits; `none` is the choice of none.
fn digits(
    id: &str,
    label: &'static str,
    none: &'static str,
    all: impl Iterator<Item = (String, u8)>,
) -> Node {
    let options = all.map(|(name, number)| {
        el("option")
            .text(name)
            .attr("value", format!("{number:02}"))
    });
    let list = el("select")
        .attr("name", id.to_owned())
        .child(el("option").text(none).attr("value", ""))
        .children(options);
    el("label").child(el("span").text(label)).child(list)
}

/// Events that can be moved, as they are given.
fn order(pack: &Pack, check: &Check, asked: &str) -> Node {
    let events = check.events.iter().filter_map(|id| pack.event(id));
    let moved = |name: &'static str, arrow: &'static str, label: String| {
        button("quiet")
            .attr("data-move", name)
            .attr("aria-label", label)
            .text(arrow)
    };
    el("ol")
        .class("sequence")
        .attr("aria-labelledby", asked.to_owned())
        .children(events.map(|event| {
            el("li")
                .attr("data-value", event.id.clone())
                .child(el("span").text(event.title.clone()))
                .child(moved("earlier", "↑", (LESSON.earlier)(&event.title)))
                .child(moved("later", "↓", (LESSON.later)(&event.title)))
        }))
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
