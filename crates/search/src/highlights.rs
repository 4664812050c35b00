//! What a filter of quotes says about places, events and stories: what it lights stays, the rest is dimmed.
//!
//! Without a filter everything is lit. Under one, where "its quotes" are those that the filter lets through:
//!
//! - a **story** is lit by one of its quotes; and where nothing but stories and places is chosen, by being one of
//!   those stories (if any) and mentioning one of those places (if any);
//! - a **place** is lit by being chosen, by one of its quotes, and, where stories are chosen and nothing else, by being
//!   mentioned in one of them;
//! - an **event** must be of a chosen story and overlap the date range. If it has one of its quotes, or one that the
//!   event lists, that suffices. Otherwise it needs a chosen place; someone in it who passes what is chosen of
//!   speakers, kinds and countries together; its own title or text to hold what is searched; and no topic or
//!   extent to be chosen, for only quotes have those.
//!
//! Whatever is not chosen is not required.

use super::facets::{Column, SHOWN, any_picked};
use super::fold::fold_into;
use super::query::Query;
use super::span::Span;
use crate::filter::{Facet, Filter};
use meridian_pack::Pack;
use meridian_pack::argsort::argsort;

/// What is lit, by position in the pack.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Highlights {
    /// Of [`Pack::places`].
    pub places: Vec<bool>,
    /// Of [`Pack::events`].
    pub events: Vec<bool>,
    /// Of [`Pack::stories`].
    pub stories: Vec<bool>,
}

/// What is known of places and events.
#[derive(Debug, Clone)]
pub(super) struct Scene {
    /// For every place the positions of the stories that mention it.
    places: Vec<Vec<u32>>,
    events: Vec<Happening>,
    /// For every speaker the positions of kind and country.
    voices: Vec<(Option<u32>, Option<u32>)>,
}

#[derive(Debug, Clone)]
struct Happening {
    story: Option<u32>,
    days: Span,
    places: Vec<u32>,
    who: Vec<u32>,
    quotes: Vec<u32>,
    /// Title and text, folded.
    text: String,
}

impl Scene {
    /// Looks everything up once. `column` gives the facets' columns.
    pub fn new<'a>(pack: &Pack, column: &dyn Fn(Facet) -> &'a Column) -> Self {
        let id = |at: u32| pack.quotes.get(at as usize).map(|quote| quote.id.as_str());
        let by_id = argsort(pack.quotes.len(), &|a, b| id(a as u32).cmp(&id(b as u32)));
        let find_quote = |wanted: &String| {
            let at = by_id.partition_point(|&at| id(at) < Some(wanted));
            by_id.get(at).copied().filter(|&at| id(at) == Some(wanted))
        };
        let find_all = |facet: Facet, ids: &[String]| -> Vec<u32> {
            ids.iter().filter_map(|id| column(facet).find(id)).collect()
        };
        let story = |id: &str| column(Facet::Story).find(id);
        let places = pack.places.iter().map(|place| {
            let roles = place.roles.iter();
            roles.filter_map(|role| story(&role.story)).collect()
        });
        let events = pack.events.iter().map(|event| {
            let mut text = String::new();
            fold_into(&event.title, &mut text);
            text.push('\n');
            fold_into(&event.text, &mut text);
            Happening {
                story: story(&event.story),
                days: Span::of(&event.date),
                places: find_all(Facet::Place, &event.places),
                who: find_all(Facet::Speaker, &event.who),
                quotes: event.quotes.iter().filter_map(find_quote).collect(),
                text,
            }
        });
        let voices = pack.speakers.iter().map(|speaker| {
            let country = speaker.country.as_ref();
            (
                column(Facet::Kind).find(speaker.kind.id()),
                country.and_then(|country| column(Facet::Country).find(country)),
            )
        });
        Self {
            places: places.collect(),
            events: events.collect(),
            voices: voices.collect(),
        }
    }

    /// What a filter lights, given the marks of all quotes and the counts of all facets.
    pub fn light<'a>(
        &self,
        filter: &Filter,
        query: &Query,
        marks: &[u8],
        counts: &[Vec<u32>],
        column: &dyn Fn(Facet) -> &'a Column,
    ) -> Highlights {
        let all = filter.is_empty();
        let has_shown = |facet: Facet| -> Vec<bool> {
            // Counts leave the facet's own choice out, so they are those of what is shown where nothing is chosen.
            let counted = counts
                .get(facet.index())
                .filter(|_| filter.chosen(facet).is_empty());
            let recounted = || column(facet).count(marks, SHOWN, SHOWN);
            let counts = counted.cloned().unwrap_or_else(recounted);
            counts.into_iter().map(|count| all || count > 0).collect()
        };
        let mut lit = Highlights {
            places: has_shown(Facet::Place),
            events: vec![all; self.events.len()],
            stories: has_shown(Facet::Story),
        };
        if all {
            return lit;
        }
        let ask = Ask::new(filter, column);
        let mentions = |place: &[u32]| {
            place
                .iter()
                .any(|&story| ask.permits(Facet::Story, Some(story)))
        };
        for (at, (place, lit_place)) in self.places.iter().zip(&mut lit.places).enumerate() {
            let chosen = ask.chooses(Facet::Place) && ask.permits(Facet::Place, Some(at as u32));
            let told = ask.only_stories && !ask.chooses(Facet::Place) && mentions(place);
            *lit_place |= chosen || told;
            if ask.only_stories && ask.chooses(Facet::Place) && chosen {
                let told: Vec<u32> = place
                    .iter()
                    .copied()
                    .filter(|&story| ask.permits(Facet::Story, Some(story)))
                    .collect();
                mark(&mut lit.stories, &told);
            }
        }
        if ask.only_stories && !ask.chooses(Facet::Place) {
            for (at, story) in lit.stories.iter_mut().enumerate() {
                *story |= ask.permits(Facet::Story, Some(at as u32));
            }
        }
        for (event, lit_event) in self.events.iter().zip(&mut lit.events) {
            *lit_event = self.is_lit(event, &ask, query, marks);
        }
        lit
    }

    fn is_lit(&self, event: &Happening, ask: &Ask, query: &Query, marks: &[u8]) -> bool {
        if !ask.permits(Facet::Story, event.story)
            || !ask.days.is_none_or(|range| event.days.overlaps(range))
        {
            return false;
        }
        let shown = |&quote: &u32| marks.get(quote as usize) == Some(&SHOWN);
        if event.quotes.iter().any(shown) {
            return true;
        }
        let someone = |&speaker: &u32| {
            let (kind, country) = self
                .voices
                .get(speaker as usize)
                .copied()
                .unwrap_or_default();
            ask.permits(Facet::Speaker, Some(speaker))
                && ask.permits(Facet::Kind, kind)
                && ask.permits(Facet::Country, country)
        };
        let asks_who = [Facet::Speaker, Facet::Kind, Facet::Country]
            .into_iter()
            .any(|facet| ask.chooses(facet));
        let here = !ask.chooses(Facet::Place)
            || event
                .places
                .iter()
                .any(|&place| ask.permits(Facet::Place, Some(place)));
        here && (!asks_who || event.who.iter().any(someone))
            && !ask.chooses(Facet::Topic)
            && !ask.chooses(Facet::Extent)
            && query.holds_in(&event.text)
    }
}

/// What a filter asks for, by position.
struct Ask {
    /// By [`Facet::index`]; `None` where nothing is chosen.
    picked: [Option<Vec<bool>>; Facet::ALL.len()],
    days: Option<Span>,
    /// Whether nothing but stories and places is asked for.
    only_stories: bool,
}

impl Ask {
    fn new<'a>(filter: &Filter, column: &dyn Fn(Facet) -> &'a Column) -> Self {
        let picked = Facet::ALL.map(|facet| {
            let chosen = filter.chosen(facet);
            (!chosen.is_empty()).then(|| column(facet).picked(chosen))
        });
        let mut rest = filter.clone();
        rest.clear(Facet::Story);
        rest.clear(Facet::Place);
        Self {
            picked,
            days: Span::of_filter(filter),
            only_stories: rest.is_empty(),
        }
    }

    fn picked(&self, facet: Facet) -> Option<&Vec<bool>> {
        self.picked.get(facet.index()).and_then(Option::as_ref)
    }

    fn chooses(&self, facet: Facet) -> bool {
        self.picked(facet).is_some()
    }

    /// Whether a value passes; what has no value passes only where nothing is chosen.
    fn permits(&self, facet: Facet, code: Option<u32>) -> bool {
        self.picked(facet)
            .is_none_or(|picked| code.is_some_and(|code| any_picked(&[code], picked)))
    }
}

fn mark(flags: &mut [bool], positions: &[u32]) {
    for &at in positions {
        if let Some(flag) = flags.get_mut(at as usize) {
            *flag = true;
        }
    }
}
