//! Whether a lesson fits its pack.

use super::accepted;
use crate::domain::filter::Facet;
use crate::domain::pack::lesson::{Lesson, Telling};
use crate::domain::pack::validate::{Problem, ProblemKind};
use crate::domain::pack::{Claim, Pack, Story};
use crate::domain::route::{Fragment, Selection};
use crate::domain::search::QuoteIndex;
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
        same_facts(&mut found, telling, story);
    }
    let index = QuoteIndex::new(pack);
    steps(&mut found, pack, &index, lesson);
    terms(&mut found, lesson);
    questions(&mut found, pack, &index, lesson);
    nearness(&mut found, pack, lesson);
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

/// What claims rest on: bases, speakers, quotes and paragraphs.
fn grounds(claims: &[Claim]) -> [BTreeSet<String>; 4] {
    let texts = |list: &dyn Fn(&Claim) -> Vec<String>| claims.iter().flat_map(list).collect();
    [
        texts(&|claim| vec![claim.basis.id().to_owned()]),
        texts(&|claim| claim.by.clone()),
        texts(&|claim| claim.quotes.clone()),
        texts(&|claim| claim.trace.iter().map(u32::to_string).collect()),
    ]
}

/// Each part of a telling rests on what its part of the story does.
fn same_facts(found: &mut Found, telling: &Telling, story: &Story) {
    let at = format!("$.plain[{}]", story.id);
    let mut compare = |path: String, plain: &[Claim], standard: &[Claim]| {
        for (name, (ours, theirs)) in ["basis", "by", "quotes", "source"]
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
    let ids = |sections: &[crate::domain::pack::Section]| -> Vec<String> {
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

fn steps(found: &mut Found, pack: &Pack, index: &QuoteIndex, lesson: &Lesson) {
    found.distinct("tour", lesson.tour.iter().map(|step| step.id.as_str()));
    for (at, step) in lesson.tour.iter().enumerate() {
        let path = format!("$.tour[{at}]");
        if pack.story(&step.story).is_none() {
            found.dangling(&format!("{path}.story"), &step.story);
        }
        let state = Fragment::parse(&step.state);
        // What a fragment does not understand it passes over: then it would be written otherwise.
        if Fragment::parse(&state.write()) != state || state == Fragment::default() {
            let message = format!("{} is no state of the page", step.state);
            found.note(&format!("{path}.state"), ProblemKind::UnknownValue, message);
        }
        for facet in Facet::ALL {
            for id in state.filter.chosen(facet) {
                if !index.knows(facet, id) {
                    found.dangling(&format!("{path}.state"), id);
                }
            }
        }
        let selected = match &state.selection {
            Some(Selection::Quote(id)) => pack.quote(id).is_some(),
            Some(Selection::Event(id)) => pack.event(id).is_some(),
            Some(Selection::Place(id)) => pack.place(id).is_some(),
            None => true,
        };
        if !selected {
            let id = state.selection.as_ref().map_or("", Selection::id);
            found.dangling(&format!("{path}.state"), id);
        }
        let shown = index.run(&state.filter, None);
        for id in &step.quotes {
            match pack.quotes.iter().position(|quote| quote.id == *id) {
                None => found.dangling(&format!("{path}.quotes"), id),
                Some(place) if !shown.shows(place) => {
                    let message = format!("{id} is not among the quotes that its state shows");
                    found.note(&format!("{path}.quotes"), ProblemKind::OtherFacts, message);
                }
                Some(_) => {}
            }
        }
    }
}

fn terms(found: &mut Found, lesson: &Lesson) {
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

fn questions(found: &mut Found, pack: &Pack, index: &QuoteIndex, lesson: &Lesson) {
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

/// Every quote once.
fn nearness(found: &mut Found, pack: &Pack, lesson: &Lesson) {
    for quote in &pack.quotes {
        let groups = lesson.nearness.iter();
        let times = groups
            .filter(|near| near.quotes.contains(&quote.id))
            .count();
        if times != 1 {
            let message = format!("{} stands there {times} times, not once", quote.id);
            found.note("$.nearness", ProblemKind::OtherFacts, message);
        }
    }
    for id in lesson.nearness.iter().flat_map(|near| &near.quotes) {
        if pack.quote(id).is_none() {
            found.dangling("$.nearness", id);
        }
    }
}
