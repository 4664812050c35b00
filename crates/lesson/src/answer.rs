//! Every answer that the pack allows.

use crate::model::{Asked, Check};
use meridian_pack::Pack;
use meridian_pack::date::Edtf;
use meridian_route::Fragment;
use meridian_search::QuoteIndex;

/// What is right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Accepted {
    /// One of these ids.
    Ids(Vec<String>),
    /// One of these dates: a year, a month or a day, EDTF.
    Dates(Vec<String>),
    /// These ids in this order.
    Order(Vec<String>),
}

impl Accepted {
    /// The ids or dates, in order.
    pub fn values(&self) -> &[String] {
        match self {
            Self::Ids(values) | Self::Dates(values) | Self::Order(values) => values,
        }
    }
}

/// Every right answer to a check, in the pack's order. `None` where the pack has none, or what the check names is not there.
pub fn accepted(pack: &Pack, index: &QuoteIndex, check: &Check) -> Option<Accepted> {
    let quote = check.quote.as_deref().and_then(|id| pack.quote(id));
    let event = check.event.as_deref().and_then(|id| pack.event(id));
    let found = match check.kind {
        Asked::Speaker => Accepted::Ids(quote?.speakers.clone()),
        Asked::Quote => Accepted::Ids(shown(pack, index, check.state.as_deref()?)),
        Asked::Date => {
            let dates = match (quote, event) {
                (Some(quote), _) => [&quote.dates.said, &quote.dates.published]
                    .into_iter()
                    .flatten()
                    .filter_map(|dated| simple(&dated.date))
                    .collect(),
                (None, event) => simple(&event?.date).into_iter().collect(),
            };
            Accepted::Dates(dates)
        }
        Asked::Place => {
            let places = match (quote, event) {
                (Some(quote), _) => &quote.places,
                (None, Some(event)) => &event.places,
                (None, None) => &check.places,
            };
            let there = places.iter().filter(|id| pack.place(id).is_some());
            Accepted::Ids(there.cloned().collect())
        }
        Asked::Order => Accepted::Order(in_time(pack, &check.events)?),
    };
    (!found.values().is_empty()).then_some(found)
}

fn shown(pack: &Pack, index: &QuoteIndex, state: &str) -> Vec<String> {
    let filter = Fragment::parse(state).filter;
    let order = index.run(&filter, None).order;
    let quotes = order
        .iter()
        .filter_map(|&at| pack.quotes.get(at as usize))
        .map(|quote| quote.id.clone());
    quotes.collect()
}

/// A year, month or day without a doubt about it.
fn simple(date: &Edtf) -> Option<String> {
    let plain = !date.is_interval() && !date.is_approximate() && !date.is_uncertain();
    plain.then(|| date.as_str().to_owned())
}

/// Events by their dates; `None` where one is not there, or two could be in either order.
fn in_time(pack: &Pack, ids: &[String]) -> Option<Vec<String>> {
    let mut events: Vec<_> = ids
        .iter()
        .map(|id| pack.event(id))
        .collect::<Option<Vec<_>>>()?;
    events.sort_by_key(|event| event.date.sort_key());
    let clear = events.windows(2).all(|pair| match pair {
        [before, after] => match (before.date.bounds().1, after.date.bounds().0) {
            (Some(last), Some(first)) => last < first,
            _ => false,
        },
        _ => true,
    });
    clear.then(|| events.iter().map(|event| event.id.clone()).collect())
}
