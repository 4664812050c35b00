//! The index over a pack's quotes, built once, and a filter's run over it.

use super::facets::{Column, NEITHER, SHOWN, Value, any_picked};
use super::highlights::Scene;
use super::memory::Memory;
use super::order::Orders;
use super::query::Query;
use super::relax::{Alone, offers};
use super::results::{Results, SpeakerGroup};
use super::sort::Sort;
use super::span::Span;
use super::text::{Matcher, Text};
use crate::filter::{Facet, Filter};
use meridian_pack::Pack;
use std::sync::{Mutex, PoisonError};

/// Everything that a filter is held against.
#[derive(Debug)]
pub struct QuoteIndex {
    /// What the last search text matched, for the next is mostly the same or longer.
    memory: Mutex<Memory>,
    len: usize,
    text: Text,
    /// By [`Facet::index`].
    columns: [Column; Facet::ALL.len()],
    /// When each quote was said and when published.
    days: Vec<[Span; 2]>,
    orders: Orders,
    scene: Scene,
}

impl QuoteIndex {
    /// Indexes a pack. Ids that the pack does not have are passed over.
    pub fn new(pack: &Pack) -> Self {
        let columns = super::columns::columns(pack);
        let column = |facet| pick(&columns, facet);
        let day = |dated: &Option<meridian_pack::Dated>| {
            dated
                .as_ref()
                .map_or(Span::NEVER, |dated| Span::of(&dated.date))
        };
        let days = pack
            .quotes
            .iter()
            .map(|quote| [day(&quote.dates.said), day(&quote.dates.published)]);
        Self {
            memory: Mutex::default(),
            len: pack.quotes.len(),
            text: Text::new(pack),
            days: days.collect(),
            orders: Orders::new(
                &pack.quotes,
                column(Facet::Story),
                column(Facet::Speaker),
                &pack.speakers,
            ),
            scene: Scene::new(pack, &column),
            columns,
        }
    }

    /// The values of a facet in the order in which they are listed: as in the pack, countries by name.
    pub fn values(&self, facet: Facet) -> &[Value] {
        &self.column(facet).values
    }

    /// Whether a facet has a value of this id; what a link asks for in vain can be dropped with [`Filter::retain`].
    pub fn knows(&self, facet: Facet, id: &str) -> bool {
        self.column(facet).find(id).is_some()
    }

    /// Holds a filter against every quote. Without a `sort`, the best match comes first when there is a search
    /// text: terms found at a word's start, then those found in the quote's own words; ties and everything else
    /// are in source order.
    pub fn run(&self, filter: &Filter, sort: Option<Sort>) -> Results {
        let query = Query::parse(&filter.q);
        let matcher = self.matcher(&query);
        // A poisoned memory is as good as any: it is only written when whole.
        let mut memory = self.memory.lock().unwrap_or_else(PoisonError::into_inner);
        memory.turn_to(&query, self.len);
        let mut rank_of = |quote| memory.rank(quote, &matcher);
        let asked = self.asked(filter);
        let range = Span::of_filter(filter);
        let mut alone = Alone::default();
        let mut ranks = vec![HIDDEN; self.len];
        let mut marks = vec![NEITHER; self.len];
        for (quote, (rank, mark)) in ranks.iter_mut().zip(&mut marks).enumerate() {
            let failed = self.failed(quote, &asked, range);
            // A quote that fails two conditions shows in no count, so its text need not be read.
            if failed == Failed::Several {
                continue;
            }
            match (failed, rank_of(quote)) {
                (Failed::Nothing, Some(found)) => {
                    *rank = found;
                    *mark = SHOWN;
                }
                (Failed::Nothing, None) => alone.text += 1,
                (Failed::Facet(facet), Some(_)) => {
                    *mark = facet.index() as u8;
                    if let Some(alone) = alone.facets.get_mut(facet.index()) {
                        *alone += 1;
                    }
                }
                (Failed::Dates, Some(_)) => alone.dates += 1,
                _ => {}
            }
        }
        let counts =
            Facet::ALL.map(|facet| self.column(facet).count(&marks, SHOWN, facet.index() as u8));
        let order = match sort {
            Some(sort) => shown(self.orders.get(sort), &ranks),
            None => by_rank(&ranks),
        };
        let relax = if order.is_empty() && !filter.is_empty() {
            let without = |query: &Query| self.count(query, &asked, range);
            offers(filter, &query, &alone, self.len, &without)
        } else {
            Vec::new()
        };
        Results {
            highlights: self
                .scene
                .light(filter, &query, &marks, &counts, &|facet| self.column(facet)),
            order,
            total: self.len,
            counts,
            relax,
        }
    }

    /// Quotes by their first speaker. Groups and the quotes in them keep the order of `order`.
    pub fn by_speaker(&self, order: &[u32]) -> Vec<SpeakerGroup> {
        let column = self.column(Facet::Speaker);
        // One more for quotes without a speaker.
        let mut group_of = vec![usize::MAX; column.values.len() + 1];
        let mut groups: Vec<SpeakerGroup> = Vec::new();
        for &quote in order {
            let speaker = column.of(quote as usize).first().map(|&code| code as usize);
            let value = speaker.and_then(|speaker| column.values.get(speaker));
            let Some(at) = group_of.get_mut(speaker.unwrap_or(column.values.len())) else {
                continue;
            };
            if *at == usize::MAX {
                *at = groups.len();
                groups.push(SpeakerGroup {
                    speaker: value.map(|value| value.id.clone()).unwrap_or_default(),
                    quotes: Vec::new(),
                });
            }
            if let Some(group) = groups.get_mut(*at) {
                group.quotes.push(quote);
            }
        }
        groups
    }

    fn column(&self, facet: Facet) -> &Column {
        pick(&self.columns, facet)
    }

    fn matcher<'a>(&'a self, query: &'a Query) -> Matcher<'a> {
        let columns = [Facet::Speaker, Facet::Place, Facet::Topic].map(|facet| self.column(facet));
        Matcher::new(&self.text, columns, query)
    }

    fn asked(&self, filter: &Filter) -> Vec<Asked<'_>> {
        let chosen = Facet::ALL
            .into_iter()
            .filter(|&facet| !filter.chosen(facet).is_empty());
        chosen
            .map(|facet| Asked {
                facet,
                column: self.column(facet),
                picked: self.column(facet).picked(filter.chosen(facet)),
            })
            .collect()
    }

    fn failed(&self, quote: usize, asked: &[Asked], range: Option<Span>) -> Failed {
        let mut failed = Failed::Nothing;
        for ask in asked {
            if !any_picked(ask.column.of(quote), &ask.picked) {
                if failed != Failed::Nothing {
                    return Failed::Several;
                }
                failed = Failed::Facet(ask.facet);
            }
        }
        let within = |range| {
            let days = self.days.get(quote);
            days.is_some_and(|days| days.iter().any(|days| days.overlaps(range)))
        };
        match (range.is_none_or(within), failed) {
            (true, failed) => failed,
            (false, Failed::Nothing) => Failed::Dates,
            (false, _) => Failed::Several,
        }
    }

    fn count(&self, query: &Query, asked: &[Asked], range: Option<Span>) -> u32 {
        let matcher = self.matcher(query);
        let matches = |&quote: &usize| {
            self.failed(quote, asked, range) == Failed::Nothing && matcher.rank(quote).is_some()
        };
        (0..self.len).filter(matches).count() as u32
    }
}

/// A facet of which something is chosen.
struct Asked<'a> {
    facet: Facet,
    column: &'a Column,
    picked: Vec<bool>,
}

/// Which conditions, the search text aside, a quote fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Failed {
    Nothing,
    Facet(Facet),
    Dates,
    Several,
}

/// The rank of a quote that is not shown.
const HIDDEN: u8 = u8::MAX;

fn shown(order: &[u32], ranks: &[u8]) -> Vec<u32> {
    let is_shown = |quote: &u32| {
        ranks
            .get(*quote as usize)
            .is_some_and(|&rank| rank != HIDDEN)
    };
    order.iter().copied().filter(is_shown).collect()
}

/// Quotes that are shown, by rank, then in source order: a counting sort, for there may be 100,000.
fn by_rank(ranks: &[u8]) -> Vec<u32> {
    let mut next = [0; HIDDEN as usize];
    for &rank in ranks {
        if let Some(count) = next.get_mut(usize::from(rank)) {
            *count += 1;
        }
    }
    let mut len: usize = 0;
    for place in &mut next {
        let count = *place;
        *place = len;
        len += count;
    }
    let mut order = vec![0; len];
    for (quote, &rank) in ranks.iter().enumerate() {
        if let Some(at) = next.get_mut(usize::from(rank)) {
            if let Some(place) = order.get_mut(*at) {
                *place = quote as u32;
            }
            *at += 1;
        }
    }
    order
}

fn pick(columns: &[Column; Facet::ALL.len()], facet: Facet) -> &Column {
    let [speaker, kind, country, story, place, topic, extent] = columns;
    match facet {
        Facet::Speaker => speaker,
        Facet::Kind => kind,
        Facet::Country => country,
        Facet::Story => story,
        Facet::Place => place,
        Facet::Topic => topic,
        Facet::Extent => extent,
    }
}
