//! Whether a glossary can be used.

use super::Found;
use crate::domain::pack::lesson::Lesson;
use crate::domain::pack::validate::ProblemKind;
use std::collections::BTreeSet;

/// Every term.
pub(super) fn terms(found: &mut Found, lesson: &Lesson) {
    found.distinct(
        "glossary",
        lesson.glossary.iter().map(|term| term.id.as_str()),
    );
    let forms = lesson.glossary.iter().flat_map(|term| &term.forms);
    let mut seen = BTreeSet::new();
    for form in forms {
        if !seen.insert(form) {
            let message = format!("“{form}” belongs to two terms");
            found.note("$.glossary", ProblemKind::DuplicateId, message);
        }
    }
}
