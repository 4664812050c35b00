//! The built-in lesson against its pack, and lessons that do not fit.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use super::*;
use crate::model::{Asked, Lesson};
use meridian_pack::Pack;
use meridian_pack::validate::ProblemKind;
use serde_json::{Value, json};

mod answers;
mod marking;
mod rules;
mod tour;

const PACK: &str = include_str!("../../../public/packs/china-in-eurasia.json");
const LESSON: &str = include_str!("../../../public/packs/china-in-eurasia.lesson.json");

fn pack() -> Pack {
    Pack::parse(PACK).unwrap()
}

fn lesson() -> Lesson {
    Lesson::parse(LESSON).unwrap()
}

/// The problems of the lesson after a change.
fn changed(change: impl Fn(&mut Value)) -> Vec<String> {
    let mut value: Value = serde_json::from_str(LESSON).unwrap();
    change(&mut value);
    let lesson = Lesson::parse(&value.to_string()).unwrap();
    let found = problems(&pack(), &lesson);
    found
        .iter()
        .map(|problem| format!("{:?} {problem}", problem.kind))
        .collect()
}

#[test]
fn the_lesson_fits_its_pack() {
    let found = problems(&pack(), &lesson());
    assert_eq!(found, [], "{found:#?}");
}

#[test]
fn the_lesson_is_as_large_as_a_class_needs() {
    let (pack, lesson) = (pack(), lesson());
    for story in &pack.stories {
        let steps = lesson
            .tour
            .iter()
            .filter(|step| step.story == story.id)
            .count();
        assert!((7..=9).contains(&steps), "{}: {steps}", story.id);
    }
    // Each outlet, body and name that the stories lean on has its entry, and no more than a class can look up.
    assert!((36..=44).contains(&lesson.glossary.len()));
    for kind in Asked::ALL {
        let checked = lesson
            .questions
            .iter()
            .filter_map(|question| question.check.as_ref());
        assert!(
            checked.filter(|check| check.kind == kind).count() >= 1,
            "{kind:?}"
        );
    }
}

#[test]
fn plain_words_are_for_the_eighth_grade_or_lower() {
    let lesson = lesson();
    for telling in &lesson.plain {
        let claims = telling.sections.iter().flat_map(|section| &section.claims);
        let headings = telling
            .sections
            .iter()
            .map(|section| section.heading.as_str());
        let texts = [telling.headline.as_str(), telling.dek.as_str()]
            .into_iter()
            .chain(headings)
            .chain(
                telling
                    .gist
                    .iter()
                    .chain(&telling.answer)
                    .chain(claims)
                    .map(|claim| claim.text.as_str()),
            );
        let grade = grade(texts);
        assert!(grade <= 8.0, "{}: {grade:.1}", telling.story);
    }
    let tour = grade(lesson.tour.iter().map(|step| step.plain.as_str()));
    assert!(tour <= 8.0, "the tour: {tour:.1}");
}

/// Most words in a sentence of a plain telling.
const LONGEST: usize = 26;

#[test]
fn no_sentence_of_a_plain_telling_is_a_long_one() {
    let lesson = lesson();
    let told = lesson.plain.iter().flat_map(|telling| {
        let claims = telling.sections.iter().flat_map(|section| &section.claims);
        let claims = telling.gist.iter().chain(&telling.answer).chain(claims);
        claims.map(|claim| claim.text.as_str())
    });
    let steps = lesson.tour.iter().map(|step| step.plain.as_str());
    for text in told.chain(steps) {
        // The point of U.S. ends no sentence.
        let text = text.replace("U.S.", "US");
        for sentence in text.split(". ") {
            let words = sentence.split_whitespace().count();
            assert!(words <= LONGEST, "{words}: {sentence}");
        }
    }
}

#[test]
fn the_standard_telling_is_harder_than_the_plain_one() {
    let (pack, lesson) = (pack(), lesson());
    for (story, telling) in pack.stories.iter().zip(&lesson.plain) {
        let of = |sections: &[meridian_pack::Section]| {
            let claims = sections.iter().flat_map(|section| &section.claims);
            grade(claims.map(|claim| claim.text.as_str()))
        };
        assert!(
            of(&story.sections) > of(&telling.sections) + 1.0,
            "{}",
            story.id
        );
    }
}

#[test]
fn a_lesson_that_does_not_fit_is_told_where() {
    type Change = fn(&mut Value);
    let cases: [(ProblemKind, &str, Change); 9] = [
        (ProblemKind::DanglingReference, "$.pack", |it| {
            it["pack"] = json!("another")
        }),
        (
            ProblemKind::OtherFacts,
            "$.plain[china-russia].gist[0]",
            |it| {
                it["plain"][0]["gist"][0]["source"] = json!([1]);
            },
        ),
        (
            ProblemKind::OtherFacts,
            "$.plain[bachelet-xinjiang].answer",
            |it| {
                it["plain"][1].as_object_mut().unwrap().remove("answer");
            },
        ),
        (
            ProblemKind::OtherFacts,
            "$.plain[bachelet-xinjiang].sections[before-and-day-one]: background",
            |it| {
                let claim = &mut it["plain"][1]["sections"][2]["claims"][1];
                claim.as_object_mut().unwrap().remove("background");
            },
        ),
        (ProblemKind::DanglingReference, "$.tour[2].state", |it| {
            it["tour"][2]["state"] = json!("place=atlantis");
        }),
        (ProblemKind::UnknownValue, "$.tour[0].state", |it| {
            it["tour"][0]["state"] = json!("hello")
        }),
        (ProblemKind::OtherFacts, "$.tour[0].quotes", |it| {
            it["tour"][0]["quotes"] = json!(["kanat-propaganda"]);
        }),
        (ProblemKind::OtherFacts, "$.nearness", |it| {
            it["nearness"].as_array_mut().unwrap().remove(0);
        }),
        (ProblemKind::OtherFacts, "$.teacher.timing", |it| {
            it["teacher"]["timing"][0]["minutes"] = json!(90);
        }),
    ];
    for (kind, path, change) in cases {
        let found = changed(change);
        let wanted = format!("{kind:?} {path}");
        assert!(
            found.iter().any(|problem| problem.starts_with(&wanted)),
            "{wanted}: {found:#?}"
        );
    }
}

#[test]
fn voices_are_counted_by_kind_and_country() {
    let pack = pack();
    for story in &pack.stories {
        let found = voices(&pack, &story.id);
        let quotes = pack.quotes.iter().filter(|quote| quote.story == story.id);
        let direct: usize = found.kinds.iter().map(|(_, direct, _)| direct).sum();
        // Words of two speakers count in each of their kinds.
        assert!(direct >= quotes.count(), "{}", story.id);
        assert!(
            found
                .countries
                .iter()
                .any(|(country, ..)| country.as_deref() == Some("CHN"))
        );
        assert!(
            found
                .kinds
                .iter()
                .all(|(_, direct, told)| direct + told > 0)
        );
    }
}

#[test]
fn places_are_numbered_from_west_to_east() {
    let pack = pack();
    let points = numbered(&pack);
    assert!(points.len() >= 15, "{}", points.len());
    for (at, point) in points.iter().enumerate() {
        assert_eq!(point.number, at + 1);
    }
    assert!(points.windows(2).all(|pair| pair[0].at[0] <= pair[1].at[0]));
}
