//! Answers as a reader would write them.

use super::{Answer, AnswerSheet};
use crate::domain::pack::Pack;
use crate::domain::pack::lesson::{Asked, Lesson, Question};
use crate::domain::words::{EN, LESSON};

/// Longest text of a quote in a list to choose from, in characters.
const BRIEF: usize = 90;

/// A value that can be chosen, as a reader knows it.
pub fn name_of(pack: &Pack, kind: Asked, value: &str) -> String {
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
pub fn brief(words: &str) -> String {
    let (open, close) = EN.marks;
    let mut short = String::new();
    for word in words.split(' ') {
        if short.chars().count() + word.chars().count() > BRIEF {
            return [open, &short, " …", close].concat();
        }
        if !short.is_empty() {
            short.push(' ');
        }
        short.push_str(word);
    }
    [open, &short, close].concat()
}

/// An answer in words; empty where there is none.
pub fn written(pack: &Pack, question: &Question, answer: &Answer) -> String {
    if !answer.is_given() {
        return String::new();
    }
    let kind = question.check.as_ref().map(|check| check.kind);
    match (answer, kind) {
        (Answer::Text(id), Some(kind)) => name_of(pack, kind, id),
        (Answer::Text(text), None) => text.trim().to_owned(),
        (Answer::Date { month, day }, _) => {
            let month = month.parse().map_or("", EN.month);
            let day = day.trim_start_matches('0');
            [month, day].join(" ").trim().to_owned()
        }
        (Answer::Order { ids, .. }, _) => {
            let lines = ids.iter().enumerate().map(|(at, id)| {
                let name = name_of(pack, Asked::Order, id);
                [&(at + 1).to_string(), ". ", &name].concat()
            });
            lines.collect::<Vec<_>>().join("; ")
        }
    }
}

/// A text file of what was asked and answered, with whose work it rests on; lines end as Windows has them, which all editors read.
pub fn answer_file(pack: &Pack, lesson: &Lesson, sheet: &AnswerSheet, credit: &str) -> String {
    // A byte order mark, or some editors take it for another encoding.
    let mut out = String::from("\u{FEFF}");
    let mut line = |text: &str| {
        out.push_str(text);
        out.push_str("\r\n");
    };
    line(&(LESSON.file_head)(&lesson.title));
    line(credit);
    line("");
    for (question, row) in lesson.questions.iter().zip(sheet.rows()) {
        let answer = written(pack, question, &row.answer);
        line(&question.ask);
        line(&["  ", if answer.is_empty() { "—" } else { &answer }].concat());
        line("");
    }
    out
}
