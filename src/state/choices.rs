//! What a reader can do to the filter and to how things are shown.

use super::{AppState, PAGE};
use leptos::prelude::*;
use meridian_route::{Group, Selection};
use meridian_search::Sort;
use meridian_search::filter::{Bound, Facet, Filter};

impl AppState {
    /// Changes the filter and starts the wall anew.
    fn refilter(&self, change: impl FnOnce(&mut Filter)) {
        self.typing.set_value(false);
        self.limit.set(PAGE);
        self.filter.update(change);
    }

    /// Whether a story is among those that are chosen; all are while none is. Reactive.
    pub fn tells(&self, story: &str) -> bool {
        self.filter.with(|filter| {
            let chosen = filter.chosen(Facet::Story);
            chosen.is_empty() || chosen.iter().any(|id| id == story)
        })
    }

    /// Replaces the search text.
    pub fn search_for(&self, text: String) {
        self.refilter(|filter| filter.q = text);
        self.typing.set_value(true);
    }

    /// Adds a value of a facet, or takes it away.
    pub fn toggle(&self, facet: Facet, id: &str) {
        self.refilter(|filter| filter.toggle(facet, id));
    }

    /// Narrows to one value of a facet, or widens again when it is the only one already.
    pub fn narrow(&self, facet: Facet, id: &str) {
        self.refilter(|filter| {
            if filter.chosen(facet) == [id] {
                filter.clear(facet);
            } else {
                filter.set(facet, id);
            }
        });
    }

    /// Narrows every view to a place and opens its detail; a second time undoes both.
    pub fn choose_place(&self, id: &str) {
        let selection = Selection::Place(id.to_owned());
        let chosen = self
            .filter
            .with_untracked(|filter| filter.chosen(Facet::Place) == [id]);
        let open = self
            .selection
            .with_untracked(|now| now.as_ref() == Some(&selection));
        if chosen && open {
            self.refilter(|filter| filter.clear(Facet::Place));
            self.selection.set(None);
            return;
        }
        if !chosen {
            self.refilter(|filter| filter.set(Facet::Place, id));
        }
        self.select(selection);
    }

    /// Sets the first or last day of the date range; an empty text takes it away. False when the text is no date.
    pub fn set_bound(&self, first: bool, text: &str) -> bool {
        let text = text.trim();
        let bound = if text.is_empty() {
            None
        } else {
            match text.parse::<Bound>() {
                Ok(bound) => Some(bound),
                Err(_) => return false,
            }
        };
        self.refilter(|filter| {
            if first {
                filter.from = bound;
            } else {
                filter.to = bound;
            }
        });
        true
    }

    /// Takes over a filter with one condition less.
    pub fn relax(&self, relaxed: Filter) {
        self.refilter(|filter| *filter = relaxed);
    }

    /// Sets the order; `None` is the default.
    pub fn order_by(&self, sort: Option<Sort>) {
        self.show.update(|show| show.sort = sort);
    }

    /// Groups the quotes by speaker, or no longer.
    pub fn group_by_speaker(&self, group: bool) {
        self.show
            .update(|show| show.group = group.then_some(Group::Speaker));
    }

    /// Clears every choice but the reading level and the step of a guided reading: they are no filter.
    pub fn reset(&self) {
        self.refilter(Filter::reset);
        self.selection.set(None);
        self.show.update(|show| {
            show.sort = None;
            show.group = None;
        });
    }
}
