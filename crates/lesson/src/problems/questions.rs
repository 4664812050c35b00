//! Whether questions can be answered.

use super::super::accepted;
use super::{Found, state};
use crate::model::{Asked, Check, Lesson};
use meridian_pack::validate::ProblemKind;
use meridian_pack::{Event, Pack};
use meridian_search::QuoteIndex;

/// Every question.
pub(super) fn questions(found: &mut Found, pack: &Pack, index: &QuoteIndex, lesson: &Lesson) {
    found.distinct(
        "questions",
        lesson.questions.iter().map(|one| one.id.as_str()),
    );
    for (at, question) in lesson.questions.iter().enumerate() {
        let path = format!("$.questions[{at}]");
        if let Some(story) = &question.story
            && pack.story(story).is_none()
        {
            found.dangling(&format!("{path}.story"), story);
        }
        let Some(check) = &question.check else {
            continue;
        };
        if accepted(pack, index, check).is_none() {
            let message = "the pack has no clear answer to it".to_owned();
            found.note(&format!("{path}.check"), ProblemKind::NoAnswer, message);
        }
        if let Some(written) = &check.state {
            state::state(found, pack, index, &format!("{path}.check.state"), written);
        }
        for event in doubted(pack, check) {
            let message =
                format!("something beside the source speaks to {event}: no date to drill");
            found.note(&format!("{path}.check"), ProblemKind::NoAnswer, message);
        }
        if question.hint.is_none() {
            let message = "missing, and its answer is checked".to_owned();
            found.note(&format!("{path}.hint"), ProblemKind::MissingField, message);
        }
    }
}

/// Ids of the events with whose dates a check of a date or an order is answered, and to which the pack has something to say beside its
/// source.
fn doubted<'a>(pack: &'a Pack, check: &'a Check) -> Vec<&'a str> {
    if !matches!(check.kind, Asked::Date | Asked::Order) {
        return Vec::new();
    }
    let asked = |event: &&Event| {
        let named = check.event.as_ref() == Some(&event.id) || check.events.contains(&event.id);
        let quoted = check
            .quote
            .as_ref()
            .is_some_and(|id| event.quotes.contains(id));
        (named || quoted) && event.background.is_some()
    };
    let events = pack.events.iter().filter(asked);
    events.map(|event| event.id.as_str()).collect()
}
