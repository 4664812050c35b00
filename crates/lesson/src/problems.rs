//! Whether a lesson fits its pack.

mod background;
mod facts;
mod questions;
mod quoted;
mod state;
mod steps;
mod terms;

use crate::model::Lesson;
use meridian_pack::Pack;
use meridian_pack::validate::{Problem, ProblemKind};
use meridian_search::QuoteIndex;
use std::collections::BTreeSet;

/// Minutes of a lesson: what its parts add up to.
const MINUTES: u32 = 40;

/// All that is wrong with it, in the order of its fields.
pub fn problems(pack: &Pack, lesson: &Lesson) -> Vec<Problem> {
    let mut found = Found::default();
    if lesson.pack != pack.id {
        let message = format!("is about {}, not {}", lesson.pack, pack.id);
        found.note("$.pack", ProblemKind::DanglingReference, message);
    }
    let told: Vec<_> = lesson.plain.iter().map(|telling| &telling.story).collect();
    let there: Vec<_> = pack.stories.iter().map(|story| &story.id).collect();
    if told != there {
        let message = format!("tells {told:?}, the pack has {there:?}");
        found.note("$.plain", ProblemKind::OtherFacts, message);
    }
    for (telling, story) in lesson.plain.iter().zip(&pack.stories) {
        facts::same_facts(&mut found, telling, story);
    }
    let index = QuoteIndex::new(pack);
    steps::steps(&mut found, pack, &index, lesson);
    terms::terms(&mut found, pack, lesson);
    background::background(&mut found, lesson);
    quoted::quoted(&mut found, pack, lesson);
    questions::questions(&mut found, pack, &index, lesson);
    facts::attribution(&mut found, pack, lesson);
    let minutes: u32 = lesson.teacher.timing.iter().map(|slot| slot.minutes).sum();
    if minutes != MINUTES {
        let message = format!("adds up to {minutes} minutes, not {MINUTES}");
        found.note("$.teacher.timing", ProblemKind::OtherFacts, message);
    }
    found.all
}

#[derive(Default)]
struct Found {
    all: Vec<Problem>,
}

impl Found {
    fn note(&mut self, path: &str, kind: ProblemKind, message: String) {
        self.all.push(Problem {
            path: path.to_owned(),
            kind,
            message,
        });
    }

    fn dangling(&mut self, path: &str, id: &str) {
        let message = format!("nothing has the id {id}");
        self.note(path, ProblemKind::DanglingReference, message);
    }

    fn distinct<'a>(&mut self, list: &str, ids: impl Iterator<Item = &'a str>) {
        let mut seen = BTreeSet::new();
        for (at, id) in ids.enumerate() {
            if !seen.insert(id) {
                let message = format!("{id} stands twice");
                self.note(
                    &format!("$.{list}[{at}].id"),
                    ProblemKind::DuplicateId,
                    message,
                );
            }
        }
    }
}
