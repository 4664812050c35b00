//! The selection: opening a detail and closing it.

use super::AppState;
use leptos::prelude::*;
use meridian_route::Selection;
use meridian_search::filter::{Facet, Filter};

impl AppState {
    /// Opens the detail of one thing.
    pub fn select(&self, selection: Selection) {
        self.selection.set(Some(selection));
    }

    /// Opens the detail of an event, or closes it when it is open.
    pub fn toggle_event(&self, id: &str) {
        let selection = Selection::Event(id.to_owned());
        let open = self
            .selection
            .with_untracked(|now| now.as_ref() == Some(&selection));
        self.selection.set((!open).then_some(selection));
    }

    /// Closes the detail and leaves the filter as it is.
    pub fn close_detail(&self) {
        self.selection.set(None);
    }

    /// Whether this is selected. Reactive.
    pub fn is_selected(&self, selection: &Selection) -> bool {
        self.selection.with(|now| now.as_ref() == Some(selection))
    }

    /// Whether a place is in the filter or selected. Reactive.
    pub fn is_chosen_place(&self, id: &str) -> bool {
        self.filter.with(|filter| filter.has(Facet::Place, id))
            || self
                .selection
                .with(|now| matches!(now, Some(Selection::Place(selected)) if selected == id))
    }

    /// Whether the filter leaves the selection out. Reactive.
    pub fn selection_is_outside(&self) -> bool {
        let Some(selection) = self.selection.get() else {
            return false;
        };
        if self.filter.with(Filter::is_empty) {
            return false;
        }
        let pack = self.pack();
        self.results.with(|results| match &selection {
            Selection::Quote(id) => !pack
                .quotes
                .iter()
                .position(|quote| quote.id == *id)
                .is_some_and(|index| results.shows(index)),
            Selection::Event(id) => !is_lit(
                &results.highlights.events,
                pack.events.iter().position(|event| event.id == *id),
            ),
            Selection::Place(id) => !is_lit(
                &results.highlights.places,
                pack.places.iter().position(|place| place.id == *id),
            ),
        })
    }
}

fn is_lit(lit: &[bool], index: Option<usize>) -> bool {
    index
        .and_then(|index| lit.get(index).copied())
        .unwrap_or(false)
}
