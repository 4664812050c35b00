//! The orders of quotes, worked out once so that a run needs no sorting.

use super::facets::Column;
use super::fold::fold;
use super::sort::Sort;
use meridian_pack::argsort::argsort;
use meridian_pack::{Quote, Speaker};

/// Every quote in each of the orders that can be asked for; ties are in source order.
#[derive(Debug, Clone)]
pub(super) struct Orders {
    story: Vec<u32>,
    date: Vec<u32>,
    speaker: Vec<u32>,
}

impl Orders {
    /// Orders quotes by the columns of stories and speakers and by their dates.
    pub fn new(quotes: &[Quote], stories: &Column, speakers: &Column, voices: &[Speaker]) -> Self {
        let names: Vec<String> = voices.iter().map(|speaker| fold(&speaker.name)).collect();
        let by_name = argsort(names.len(), &|a, b| names.get(a).cmp(&names.get(b)));
        let mut rank_of = vec![0; names.len()];
        for (rank, &speaker) in by_name.iter().enumerate() {
            if let Some(place) = rank_of.get_mut(speaker as usize) {
                *place = rank as u64;
            }
        }
        let first = |column: &Column, at: usize| column.of(at).first().copied();
        let sorted = |key: &dyn Fn(usize, &Quote) -> u64| {
            let keys: Vec<u64> = quotes
                .iter()
                .enumerate()
                .map(|(at, quote)| key(at, quote))
                .collect();
            argsort(keys.len(), &|a, b| keys.get(a).cmp(&keys.get(b)))
        };
        Self {
            story: sorted(&|at, _| first(stories, at).map_or(u64::MAX, u64::from)),
            date: sorted(&|_, quote| date_key(quote)),
            speaker: sorted(&|at, _| {
                let speaker = first(speakers, at);
                let rank = speaker.and_then(|speaker| rank_of.get(speaker as usize));
                rank.copied().unwrap_or(u64::MAX)
            }),
        }
    }

    /// All quotes in the order asked for.
    pub fn get(&self, sort: Sort) -> &[u32] {
        match sort {
            Sort::Story => &self.story,
            Sort::Date => &self.date,
            Sort::Speaker => &self.speaker,
        }
    }
}

/// By the first day said, or else published; shorter spans first; of one span, said before published; undated last.
fn date_key(quote: &Quote) -> u64 {
    let (dated, published) = match (&quote.dates.said, &quote.dates.published) {
        (Some(said), _) => (said, 0),
        (None, Some(published)) => (published, 1),
        (None, None) => return u64::MAX,
    };
    let (first, last) = dated.date.sort_key();
    let days = i64::from(last) - i64::from(first);
    let since_start = (i64::from(first) - i64::from(i32::MIN)) as u64;
    since_start << 32 | (days.clamp(0, 1 << 30) as u64) << 1 | published
}
