//! What the steps of the tour set, and what they point at.

use super::{lesson, pack};
use crate::*;
use meridian_route::{Fragment, Selection};
use meridian_search::QuoteIndex;

#[test]
fn every_step_has_targets_of_its_story_in_both_tellings() {
    let (pack, lesson) = (pack(), lesson());
    for step in &lesson.tour {
        let story = pack.story(&step.story).unwrap();
        let telling = lesson
            .plain
            .iter()
            .find(|one| one.story == step.story)
            .unwrap();
        let standard = tour_targets(
            &step.trace,
            &story.gist,
            story.answer.as_ref(),
            &story.sections,
        );
        let plain = tour_targets(
            &step.trace,
            &telling.gist,
            telling.answer.as_ref(),
            &telling.sections,
        );
        for found in [&standard, &plain] {
            assert!(
                found
                    .iter()
                    .any(|target| matches!(target, TourTarget::Claim(..))),
                "{}",
                step.id
            );
            let seen = |target: &TourTarget| !matches!(target, TourTarget::Claim(..));
            assert!(
                found.iter().any(seen) || !step.quotes.is_empty(),
                "{}",
                step.id
            );
        }
    }
    let first = &lesson.tour[0];
    let story = &pack.stories[0];
    let found = tour_targets(&first.trace, &story.gist, None, &story.sections);
    // Paragraphs 6 and 7, and what the newsletter sees in both.
    assert_eq!(
        found,
        [
            TourTarget::Gist(0),
            TourTarget::Gist(1),
            TourTarget::Claim(0, 0),
            TourTarget::Claim(0, 1),
            TourTarget::Claim(0, 2),
            TourTarget::Claim(0, 3),
            TourTarget::Claim(0, 4)
        ]
    );
}

#[test]
fn what_a_step_selects_is_not_left_out_by_its_own_filter() {
    let (pack, lesson) = (pack(), lesson());
    let index = QuoteIndex::new(&pack);
    for step in &lesson.tour {
        let state = Fragment::parse(&step.state);
        let results = index.run(&state.filter, None);
        let shown = match &state.selection {
            Some(Selection::Place(id)) => {
                let at = pack.places.iter().position(|place| place.id == *id);
                results.highlights.places.get(at.unwrap()) == Some(&true)
            }
            Some(Selection::Event(id)) => {
                let at = pack.events.iter().position(|event| event.id == *id);
                results.highlights.events.get(at.unwrap()) == Some(&true)
            }
            Some(Selection::Quote(id)) => {
                let at = pack.quotes.iter().position(|quote| quote.id == *id);
                results.shows(at.unwrap())
            }
            None => false,
        };
        assert!(shown, "{}: {}", step.id, step.state);
    }
}
