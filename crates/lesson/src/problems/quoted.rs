//! Whether words in quotation marks are a quote's.

use super::Found;
use crate::model::Lesson;
use meridian_pack::validate::ProblemKind;
use meridian_pack::{Claim, Pack, Trace};

/// Every text in plain words, every step and every question: what stands there between quotation marks has to stand in a quote that
/// rests on the same paragraphs, or to be a term of the glossary.
pub(super) fn quoted(found: &mut Found, pack: &Pack, lesson: &Lesson) {
    let mut check = |path: String, text: &str, trace: &Trace| {
        for words in between(text) {
            let shares = |other: &Trace| other.iter().any(|number| trace.contains(number));
            let said = pack
                .quotes
                .iter()
                .any(|quote| shares(&quote.trace) && quote.text.contains(words));
            let term = lesson
                .glossary
                .iter()
                .any(|term| term.forms.iter().any(|form| form == words));
            if !said && !term {
                let message = format!("“{words}” is in no quote from these paragraphs");
                found.note(&path, ProblemKind::OtherFacts, message);
            }
        }
    };
    for telling in &lesson.plain {
        let at = format!("$.plain[{}]", telling.story);
        let mut claims = |part: &str, all: &[Claim]| {
            for (number, claim) in all.iter().enumerate() {
                check(format!("{at}.{part}[{number}]"), &claim.text, &claim.trace);
            }
        };
        claims("gist", &telling.gist);
        claims("answer", telling.answer.as_slice());
        for section in &telling.sections {
            claims(&format!("sections[{}].claims", section.id), &section.claims);
        }
    }
    for (at, step) in lesson.tour.iter().enumerate() {
        for (name, text) in [("text", &step.text), ("plain", &step.plain)] {
            check(format!("$.tour[{at}].{name}"), text, &step.trace);
        }
    }
    for (at, question) in lesson.questions.iter().enumerate() {
        check(
            format!("$.questions[{at}].ask"),
            &question.ask,
            &question.trace,
        );
    }
}

/// What stands between quotation marks, without a point or comma at its end.
fn between(text: &str) -> impl Iterator<Item = &str> {
    text.split('“')
        .skip(1)
        .filter_map(|rest| rest.split_once('”'))
        .map(|(words, _)| words.trim_end_matches(['.', ',']))
}
