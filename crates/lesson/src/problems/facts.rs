//! Whether a lesson tells the facts of its pack, and speaks of each of its quotes.

use super::Found;
use crate::model::{Lesson, Telling};
use meridian_pack::validate::ProblemKind;
use meridian_pack::{Claim, Pack, Section, Story};
use std::collections::BTreeSet;

/// What claims rest on: bases, speakers, quotes, paragraphs, and whose knowledge stands beside them.
fn grounds(claims: &[Claim]) -> [BTreeSet<String>; 5] {
    let texts = |list: &dyn Fn(&Claim) -> Vec<String>| claims.iter().flat_map(list).collect();
    [
        texts(&|claim| vec![claim.basis.id().to_owned()]),
        texts(&|claim| claim.by.clone()),
        texts(&|claim| claim.quotes.clone()),
        texts(&|claim| claim.trace.iter().map(u32::to_string).collect()),
        texts(&|claim| {
            let background = claim.background.iter();
            background.map(|beside| beside.source.clone()).collect()
        }),
    ]
}

/// Each part of a telling rests on what its part of the story does.
pub(super) fn same_facts(found: &mut Found, telling: &Telling, story: &Story) {
    let at = format!("$.plain[{}]", story.id);
    let mut compare = |path: String, plain: &[Claim], standard: &[Claim]| {
        for (name, (ours, theirs)) in ["basis", "by", "quotes", "source", "background"]
            .into_iter()
            .zip(grounds(plain).into_iter().zip(grounds(standard)))
        {
            if ours != theirs {
                let message = format!("{name}: {ours:?}, in the story {theirs:?}");
                found.note(&path, ProblemKind::OtherFacts, message);
            }
        }
    };
    compare(
        format!("{at}.answer"),
        telling.answer.as_slice(),
        story.answer.as_slice(),
    );
    for number in 0..telling.gist.len().max(story.gist.len()) {
        let one = |gist: &'_ [Claim]| gist.get(number).cloned();
        let (plain, standard) = (one(&telling.gist), one(&story.gist));
        compare(
            format!("{at}.gist[{number}]"),
            plain.as_slice(),
            standard.as_slice(),
        );
    }
    let ids = |sections: &[Section]| -> Vec<String> {
        sections.iter().map(|section| section.id.clone()).collect()
    };
    if ids(&telling.sections) == ids(&story.sections) {
        for (plain, standard) in telling.sections.iter().zip(&story.sections) {
            compare(
                format!("{at}.sections[{}]", plain.id),
                &plain.claims,
                &standard.claims,
            );
        }
    } else {
        let message = "has other sections than the story".to_owned();
        found.note(&format!("{at}.sections"), ProblemKind::OtherFacts, message);
    }
}

/// Every quote once.
pub(super) fn attribution(found: &mut Found, pack: &Pack, lesson: &Lesson) {
    for quote in &pack.quotes {
        let groups = lesson.attribution.iter();
        let times = groups.filter(|one| one.quotes.contains(&quote.id)).count();
        if times != 1 {
            let message = format!("{} stands there {times} times, not once", quote.id);
            found.note("$.nearness", ProblemKind::OtherFacts, message);
        }
    }
    for id in lesson.attribution.iter().flat_map(|one| &one.quotes) {
        if pack.quote(id).is_none() {
            found.dangling("$.nearness", id);
        }
    }
}
