//! Whether the steps of a tour set what the page has.

use super::{Found, state};
use crate::model::Lesson;
use meridian_pack::Pack;
use meridian_pack::validate::ProblemKind;
use meridian_search::QuoteIndex;

/// Every step.
pub(super) fn steps(found: &mut Found, pack: &Pack, index: &QuoteIndex, lesson: &Lesson) {
    found.distinct("tour", lesson.tour.iter().map(|step| step.id.as_str()));
    for (at, step) in lesson.tour.iter().enumerate() {
        let path = format!("$.tour[{at}]");
        if pack.story(&step.story).is_none() {
            found.dangling(&format!("{path}.story"), &step.story);
        }
        let state = state::state(found, pack, index, &format!("{path}.state"), &step.state);
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
