//! Answers as a reader would write them.

use crate::model::{Asked, Lesson, Question};
use crate::{Answer, AnswerSheet};
use meridian_pack::Pack;
use meridian_pack::date::Edtf;

/// Longest text of a quote in a list to choose from, in characters.
const BRIEF: usize = 90;

/// How a language writes what answers are made of.
pub struct Wording {
    /// Quotation marks, opening and closing.
    pub marks: (&'static str, &'static str),
    /// The name of a month, from 1 to 12.
    pub month: fn(u8) -> &'static str,
    /// A date.
    pub date: fn(&Edtf) -> String,
}

/// A value that can be chosen, as a reader knows it.
pub fn name_of(pack: &Pack, kind: Asked, value: &str, wording: &Wording) -> String {
    let named = match kind {
        Asked::Speaker => pack.speaker(value).map(|speaker| speaker.name.clone()),
        Asked::Quote => pack.quote(value).map(|quote| brief(&quote.text, wording)),
        Asked::Place => pack.place(value).map(|place| place.name.clone()),
        Asked::Order => pack.event(value).map(|event| event.title.clone()),
        Asked::Date => value.parse().ok().map(|date| (wording.date)(&date)),
    };
    named.unwrap_or_else(|| value.to_owned())
}

/// The first words of a quote, in quotation marks.
fn brief(words: &str, wording: &Wording) -> String {
    let (open, close) = wording.marks;
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
pub fn written(pack: &Pack, question: &Question, answer: &Answer, wording: &Wording) -> String {
    if !answer.is_given() {
        return String::new();
    }
    let kind = question.check.as_ref().map(|check| check.kind);
    match (answer, kind) {
        (Answer::Text(id), Some(kind)) => name_of(pack, kind, id, wording),
        (Answer::Text(text), None) => text.trim().to_owned(),
        (Answer::Date { month, day }, _) => {
            let month = month.parse().map_or("", wording.month);
            let day = day.trim_start_matches('0');
            [month, day].join(" ").trim().to_owned()
        }
        (Answer::Order { ids, .. }, _) => {
            let lines = ids.iter().enumerate().map(|(at, id)| {
                let name = name_of(pack, Asked::Order, id, wording);
                [&(at + 1).to_string(), ". ", &name].concat()
            });
            lines.collect::<Vec<_>>().join("; ")
        }
    }
}

/// A text file of what was asked and answered below some lines of `head`; lines end as Windows has them, which all editors read.
pub fn answer_file(
    pack: &Pack,
    lesson: &Lesson,
    sheet: &AnswerSheet,
    wording: &Wording,
    head: [&str; 2],
) -> String {
    // A byte order mark, or some editors take it for another encoding.
    let mut out = String::from("\u{FEFF}");
    let mut line = |text: &str| {
        out.push_str(text);
        out.push_str("\r\n");
    };
    head.into_iter().for_each(&mut line);
    line("");
    for (question, row) in lesson.questions.iter().zip(sheet.rows()) {
        let answer = written(pack, question, &row.answer, wording);
        line(&question.ask);
        line(&["  ", if answer.is_empty() { "—" } else { &answer }].concat());
        line("");
    }
    out
}
