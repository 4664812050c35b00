//! Whether the steps of a tour set what the page has.

use super::Found;
use crate::domain::filter::Facet;
use crate::domain::pack::Pack;
use crate::domain::pack::lesson::Lesson;
use crate::domain::pack::validate::ProblemKind;
use crate::domain::route::{Fragment, Selection};
use crate::domain::search::QuoteIndex;

/// Every step.
pub(super) fn steps(found: &mut Found, pack: &Pack, index: &QuoteIndex, lesson: &Lesson) {
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
