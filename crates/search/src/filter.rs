//! The filter: what narrows every view. Several values of one facet are OR, facets among each other AND.

use meridian_pack::date::{DateError, DateErrorKind, Day, Edtf};
use std::str::FromStr;

/// A property that quotes can be filtered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Facet {
    /// Who says it; values are ids of speakers.
    Speaker,
    /// What kind of voice says it; values are ids of [`meridian_pack::SpeakerKind`].
    Kind,
    /// Country of a speaker; values are ISO 3166-1 alpha-3.
    Country,
    /// The story it stands in; values are ids of stories.
    Story,
    /// A place it is about; values are ids of places.
    Place,
    /// A topic; values are ids of topics.
    Topic,
    /// Whole sentence or fragment; values are ids of [`meridian_pack::Extent`].
    Extent,
}

impl Facet {
    /// Every facet, in the order in which they are listed; [`Facet::index`] is the position here.
    pub const ALL: [Self; 7] = [
        Self::Speaker,
        Self::Kind,
        Self::Country,
        Self::Story,
        Self::Place,
        Self::Topic,
        Self::Extent,
    ];

    /// The key used in fragments and in `data-facet`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Speaker => "speaker",
            Self::Kind => "kind",
            Self::Country => "country",
            Self::Story => "story",
            Self::Place => "place",
            Self::Topic => "topic",
            Self::Extent => "extent",
        }
    }

    /// The facet of a key; `None` where there is none of that name.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|facet| facet.id() == id)
    }

    /// Position in [`Facet::ALL`], 0 to 6.
    pub const fn index(self) -> usize {
        self as usize
    }
}

/// One end of the date range: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, without a qualifier; inclusive.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Bound(Edtf);

impl Bound {
    /// The bound as it was written.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// The first day it means; where a range that starts with it starts.
    pub fn first_day(&self) -> Option<Day> {
        self.0.bounds().0
    }

    /// The last day it means; where a range that ends with it ends.
    pub fn last_day(&self) -> Option<Day> {
        self.0.bounds().1
    }
}

impl FromStr for Bound {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let date: Edtf = text.parse()?;
        if date.is_interval() || date.is_approximate() || date.is_uncertain() {
            return Err(DateError {
                kind: DateErrorKind::Form,
                text: text.to_owned(),
            });
        }
        Ok(Self(date))
    }
}

/// What narrows every view. The default lets everything through.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// The search text as typed; see [`crate::Query`].
    pub q: String,
    /// Start of the date range.
    pub from: Option<Bound>,
    /// End of the date range.
    pub to: Option<Bound>,
    /// Chosen ids by [`Facet::index`], sorted, each once, none empty or with a comma.
    chosen: [Vec<String>; Facet::ALL.len()],
}

impl Filter {
    /// Whether it lets everything through. White space alone is no search text.
    pub fn is_empty(&self) -> bool {
        self.q.trim().is_empty() && !self.has_dates() && self.chosen.iter().all(Vec::is_empty)
    }

    /// Whether a date bound is set.
    pub fn has_dates(&self) -> bool {
        self.from.is_some() || self.to.is_some()
    }

    /// The first and last day of the date range, inclusive; `None` is without a limit.
    pub fn days(&self) -> (Option<Day>, Option<Day>) {
        (
            self.from.as_ref().and_then(Bound::first_day),
            self.to.as_ref().and_then(Bound::last_day),
        )
    }

    /// The ids chosen of a facet, sorted; empty means no choice, so all.
    pub fn chosen(&self, facet: Facet) -> &[String] {
        self.chosen.get(facet.index()).map_or(&[], Vec::as_slice)
    }

    /// Whether an id is chosen.
    pub fn has(&self, facet: Facet, id: &str) -> bool {
        self.chosen(facet)
            .binary_search_by(|known| known.as_str().cmp(id))
            .is_ok()
    }

    /// Chooses one more id. An id that is empty or has a comma cannot stand in a fragment and is ignored.
    pub fn add(&mut self, facet: Facet, id: &str) {
        if id.is_empty() || id.contains(',') {
            return;
        }
        if let Some(ids) = self.chosen.get_mut(facet.index())
            && let Err(at) = ids.binary_search_by(|known| known.as_str().cmp(id))
        {
            ids.insert(at, id.to_owned());
        }
    }

    /// Takes one id out of the choice.
    pub fn remove(&mut self, facet: Facet, id: &str) {
        if let Some(ids) = self.chosen.get_mut(facet.index()) {
            ids.retain(|known| known != id);
        }
    }

    /// Adds an id that is not chosen, removes one that is; what a facet's box does.
    pub fn toggle(&mut self, facet: Facet, id: &str) {
        if self.has(facet, id) {
            self.remove(facet, id);
        } else {
            self.add(facet, id);
        }
    }

    /// Chooses this id and no other of the facet; what a marker does.
    pub fn set(&mut self, facet: Facet, id: &str) {
        self.clear(facet);
        self.add(facet, id);
    }

    /// Lifts the choice of a facet.
    pub fn clear(&mut self, facet: Facet) {
        if let Some(ids) = self.chosen.get_mut(facet.index()) {
            ids.clear();
        }
    }

    /// Lifts the date range.
    pub fn clear_dates(&mut self) {
        self.from = None;
        self.to = None;
    }

    /// Lifts everything.
    pub fn reset(&mut self) {
        *self = Self::default();
    }

    /// Drops chosen ids for which `keep` is false, such as those that a pack does not have.
    pub fn retain(&mut self, keep: impl Fn(Facet, &str) -> bool) {
        for (facet, ids) in Facet::ALL.into_iter().zip(&mut self.chosen) {
            ids.retain(|id| keep(facet, id));
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn every_facet_is_found_by_its_id_and_stands_at_its_index() {
        for (at, facet) in Facet::ALL.into_iter().enumerate() {
            assert_eq!(Facet::from_id(facet.id()), Some(facet));
            assert_eq!(facet.index(), at);
        }
        assert_eq!(Facet::from_id("from"), None);
    }

    #[test]
    fn chosen_ids_are_sorted_and_each_stands_once() {
        let mut filter = Filter::default();
        for id in ["moscow", "chita", "moscow", "", "a,b"] {
            filter.add(Facet::Place, id);
        }
        assert_eq!(filter.chosen(Facet::Place), ["chita", "moscow"]);
        assert!(filter.has(Facet::Place, "chita") && !filter.has(Facet::Story, "chita"));
    }

    #[test]
    fn toggling_twice_changes_nothing() {
        let mut filter = Filter::default();
        filter.toggle(Facet::Story, "china-russia");
        assert!(!filter.is_empty());
        filter.toggle(Facet::Story, "china-russia");
        assert_eq!(filter, Filter::default());
    }

    #[test]
    fn setting_replaces_and_leaves_other_facets_alone() {
        let mut filter = Filter::default();
        filter.add(Facet::Story, "china-russia");
        filter.add(Facet::Place, "chita");
        filter.set(Facet::Place, "kashgar");
        assert_eq!(filter.chosen(Facet::Place), ["kashgar"]);
        assert_eq!(filter.chosen(Facet::Story), ["china-russia"]);
        filter.retain(|_, id| id != "kashgar");
        assert!(filter.chosen(Facet::Place).is_empty());
        filter.reset();
        assert!(filter.is_empty());
    }

    #[test]
    fn white_space_alone_filters_nothing() {
        let filter = Filter {
            q: " \t".to_owned(),
            ..Filter::default()
        };
        assert!(filter.is_empty());
    }

    #[test]
    fn a_bound_is_a_plain_date() {
        for text in ["2022", "2022-04", "2022-04-30"] {
            assert_eq!(text.parse::<Bound>().unwrap().as_str(), text);
        }
        for text in [
            "",
            "2022~",
            "2022?",
            "2005/2007",
            "../2022",
            "2022-13",
            "soon",
        ] {
            assert!(text.parse::<Bound>().is_err(), "{text}");
        }
    }

    #[test]
    fn the_range_runs_from_the_first_day_to_the_last() {
        let filter = Filter {
            from: Some("2022".parse().unwrap()),
            to: Some("2022-04".parse().unwrap()),
            ..Filter::default()
        };
        assert_eq!(
            filter.days(),
            (Day::from_ymd(2022, 1, 1), Day::from_ymd(2022, 4, 30))
        );
    }
}
