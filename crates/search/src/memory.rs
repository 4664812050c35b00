//! What the last search text matched.

use super::query::Query;
use super::text::Matcher;

/// The ranks that a query gave, as far as they were asked for.
#[derive(Debug, Default)]
pub(super) struct Memory {
    query: Query,
    /// One a quote: its rank, or [`UNREAD`], or [`NO_MATCH`].
    ranks: Vec<u8>,
}

const UNREAD: u8 = 254;
const NO_MATCH: u8 = 255;

impl Memory {
    /// Prepares for a query over so many quotes. The same query keeps all; one that narrows the last keeps what did not
    /// match, since it will not match now; any other forgets.
    pub fn turn_to(&mut self, query: &Query, len: usize) {
        if self.ranks.len() == len && self.query == *query {
            return;
        }
        if self.ranks.len() == len && query.narrows(&self.query) {
            for rank in &mut self.ranks {
                if *rank != NO_MATCH {
                    *rank = UNREAD;
                }
            }
        } else {
            self.ranks.clear();
            self.ranks.resize(len, UNREAD);
        }
        self.query.clone_from(query);
    }

    /// As [`Matcher::rank`], at most 253, read once.
    pub fn rank(&mut self, quote: usize, matcher: &Matcher) -> Option<u8> {
        let rank = self.ranks.get_mut(quote)?;
        if *rank == UNREAD {
            *rank = matcher
                .rank(quote)
                .map_or(NO_MATCH, |rank| rank.min(UNREAD - 1));
        }
        (*rank != NO_MATCH).then_some(*rank)
    }
}
