//! Whether questions can be answered.

use super::super::accepted;
use super::Found;
use crate::domain::pack::Pack;
use crate::domain::pack::lesson::Lesson;
use crate::domain::pack::validate::ProblemKind;
use crate::domain::search::QuoteIndex;

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
        if question.hint.is_none() {
            let message = "missing, and its answer is checked".to_owned();
            found.note(&format!("{path}.hint"), ProblemKind::MissingField, message);
        }
    }
}
