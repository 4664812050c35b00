//! Whether a glossary can be used.

use super::super::marked;
use super::Found;
use crate::model::Lesson;
use meridian_pack::validate::ProblemKind;
use meridian_pack::{Claim, Pack};
use std::collections::BTreeSet;

/// Every term.
pub(super) fn terms(found: &mut Found, pack: &Pack, lesson: &Lesson) {
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
    let key = |term: &str| {
        // Word by word; quotation marks and hyphens do not count.
        let letters = term
            .chars()
            .filter(|letter| letter.is_alphanumeric() || *letter == ' ');
        letters.flat_map(char::to_lowercase).collect::<String>()
    };
    for (at, pair) in lesson.glossary.windows(2).enumerate() {
        if let [before, after] = pair
            && key(&before.term) > key(&after.term)
        {
            let message = format!("{} comes before {}", after.term, before.term);
            let path = format!("$.glossary[{}].term", at + 1);
            found.note(&path, ProblemKind::OtherFacts, message);
        }
    }
    let met: BTreeSet<usize> = texts(pack, lesson)
        .into_iter()
        .flat_map(|text| marked(&lesson.glossary, text))
        .collect();
    for (at, term) in lesson.glossary.iter().enumerate() {
        if !met.contains(&at) {
            let message = format!("no text has {}, so nothing leads to its entry", term.id);
            let path = format!("$.glossary[{at}].forms");
            found.note(&path, ProblemKind::OtherFacts, message);
        }
    }
}

/// The texts in which the page marks terms.
fn texts<'a>(pack: &'a Pack, lesson: &'a Lesson) -> Vec<&'a str> {
    let mut all = vec![lesson.note.text.as_str()];
    let notices = pack
        .notices
        .iter()
        .filter(|notice| notice.lang == pack.lang);
    all.extend(notices.map(|notice| notice.text.as_str()));
    let text = |claim: &'a Claim| claim.text.as_str();
    for story in &pack.stories {
        all.push(&story.dek);
        all.extend(story.gist.iter().chain(&story.answer).map(text));
        let claims = story.sections.iter().flat_map(|section| &section.claims);
        all.extend(claims.map(text));
    }
    for telling in &lesson.plain {
        all.push(&telling.dek);
        all.extend(telling.gist.iter().chain(&telling.answer).map(text));
        let claims = telling.sections.iter().flat_map(|section| &section.claims);
        all.extend(claims.map(text));
    }
    for step in &lesson.tour {
        all.extend([step.text.as_str(), step.plain.as_str()]);
    }
    all
}
