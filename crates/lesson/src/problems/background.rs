//! Whether what goes beyond the source says whose knowledge it is, and from when.

use super::Found;
use crate::model::Lesson;
use meridian_pack::Background;
use meridian_pack::validate::ProblemKind;

/// Said of a source that has no year.
const NO_YEAR: &str = "no year given";

/// Every background: of terms, of questions, and the teacher's.
pub(super) fn background(found: &mut Found, lesson: &Lesson) {
    for (at, term) in lesson.glossary.iter().enumerate() {
        dated(
            found,
            &format!("$.glossary[{at}].background"),
            term.background.as_ref(),
        );
    }
    for (at, question) in lesson.questions.iter().enumerate() {
        dated(
            found,
            &format!("$.questions[{at}].background"),
            question.background.as_ref(),
        );
    }
    for (at, beyond) in lesson.teacher.beyond.iter().enumerate() {
        for (number, side) in beyond.sides.iter().enumerate() {
            dated(
                found,
                &format!("$.teacher.beyond[{at}].sides[{number}]"),
                Some(side),
            );
        }
    }
}

/// What is known changes: a reader has to see how old it is.
fn dated(found: &mut Found, path: &str, background: Option<&Background>) {
    let Some(Background { source, .. }) = background else {
        return;
    };
    let year = source
        .split(|letter: char| !letter.is_ascii_digit())
        .any(|digits| digits.len() == 4);
    if !year && !source.contains(NO_YEAR) {
        let message = format!("names no year, and not that there is {NO_YEAR}");
        found.note(
            &format!("{path}.source"),
            ProblemKind::MissingField,
            message,
        );
    }
}
