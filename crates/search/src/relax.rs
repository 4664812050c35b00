//! What to lift where a filter leaves nothing.

use super::query::Query;
use crate::filter::{Facet, Filter};

/// One condition of a filter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    /// One of several words, phrases or exclusions, as typed.
    Term(String),
    /// The whole search text.
    Text,
    /// The choice of a facet.
    Facet(Facet),
    /// The date range.
    Dates,
    /// Everything; offered alone, where lifting one condition does not help.
    Everything,
}

/// A way out of an empty result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relax {
    /// What is lifted.
    pub condition: Condition,
    /// Number of quotes shown then; never 0 but in a pack without quotes.
    pub count: u32,
    /// The filter without it.
    pub filter: Filter,
}

/// Quotes that fail one condition only, counted by it.
#[derive(Debug, Default)]
pub(super) struct Alone {
    /// By [`Facet::index`].
    pub facets: [u32; Facet::ALL.len()],
    pub dates: u32,
    pub text: u32,
}

/// What helps, the most rewarding first. `without` counts the quotes shown for another search text.
pub(super) fn offers(
    filter: &Filter,
    query: &Query,
    alone: &Alone,
    total: usize,
    without: &dyn Fn(&Query) -> u32,
) -> Vec<Relax> {
    let mut offers = Vec::new();
    let mut offer = |condition: Condition, count: u32, lift: &dyn Fn(&mut Filter)| {
        if count > 0 {
            let mut filter = filter.clone();
            lift(&mut filter);
            let at = offers.partition_point(|known: &Relax| known.count >= count);
            offers.insert(
                at,
                Relax {
                    condition,
                    count,
                    filter,
                },
            );
        }
    };
    if query.terms.len() > 1 {
        for term in &query.terms {
            let left = term.removed_from(&filter.q);
            let typed = filter.q.get(term.typed.clone()).unwrap_or_default().trim();
            let count = without(&Query::parse(&left));
            offer(Condition::Term(typed.to_owned()), count, &|filter| {
                left.clone_into(&mut filter.q);
            });
        }
    }
    offer(Condition::Text, alone.text, &|filter| filter.q.clear());
    for (facet, &count) in Facet::ALL.into_iter().zip(&alone.facets) {
        offer(Condition::Facet(facet), count, &|filter| {
            filter.clear(facet);
        });
    }
    offer(Condition::Dates, alone.dates, &Filter::clear_dates);
    if offers.is_empty() {
        offers.push(Relax {
            condition: Condition::Everything,
            count: total as u32,
            filter: Filter::default(),
        });
    }
    offers
}
