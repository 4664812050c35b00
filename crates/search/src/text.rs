//! The searched text of all quotes, and how well a query matches each.
//!
//! A quote is found by its own words, by what stands with it (context, occasion, via), and by what it is tied to:
//! the names, roles and affiliations of its speakers, the names of its places and topics. The latter are kept once,
//! not once a quote.

use super::facets::Column;
use super::find::Needle;
use super::fold::fold_into;
use super::query::Query;
use meridian_pack::{LocalName, Pack};

/// Folded text.
#[derive(Debug, Clone, Default)]
pub(super) struct Text {
    /// Own words and what stands with them, of every quote; each part ends with a line feed, which no term has.
    buffer: String,
    /// Two a quote: where its own words start, where what stands with them starts; and the end of the last.
    starts: Vec<u32>,
    /// What speakers, places and topics are called, by position.
    names: [Vec<String>; 3],
}

/// How well a term matches; less is better. A word's start counts more than the place it is found at.
const OWN_START: u8 = 0;
const WITH_START: u8 = 1;
const OWN_INSIDE: u8 = 2;
const WITH_INSIDE: u8 = 3;
const NOWHERE: u8 = u8::MAX;

impl Text {
    /// Folds all that is searched of a pack.
    pub fn new(pack: &Pack) -> Self {
        let mut text = Self::default();
        text.starts.push(0);
        for quote in &pack.quotes {
            text.line(&quote.text);
            text.starts.push(text.buffer.len() as u32);
            for part in [&quote.context, &quote.occasion, &quote.via] {
                text.line(part.as_deref().unwrap_or_default());
            }
            text.starts.push(text.buffer.len() as u32);
        }
        let local = |name: &Option<LocalName>| name.as_ref().map(|name| name.text.clone());
        let speakers = pack.speakers.iter().map(|speaker| {
            lines(&[
                Some(&speaker.name),
                local(&speaker.local_name).as_ref(),
                Some(&speaker.role),
                speaker.affiliation.as_ref(),
            ])
        });
        let places = pack
            .places
            .iter()
            .map(|place| lines(&[Some(&place.name), local(&place.local_name).as_ref()]));
        let topics = pack.topics.iter().map(|topic| lines(&[Some(&topic.label)]));
        text.names = [speakers.collect(), places.collect(), topics.collect()];
        text
    }

    fn line(&mut self, part: &str) {
        if !part.is_empty() {
            fold_into(part, &mut self.buffer);
            self.buffer.push('\n');
        }
    }
}

fn lines(parts: &[Option<&String>]) -> String {
    let mut out = String::new();
    for part in parts.iter().flatten() {
        fold_into(part, &mut out);
        out.push('\n');
    }
    out
}

/// A query made ready to be held against quotes.
pub(super) struct Matcher<'a> {
    text: &'a Text,
    /// Columns of speakers, places and topics.
    columns: [&'a Column; 3],
    /// The longest first, for it finds least and ends the comparison soonest.
    terms: Vec<TermMatcher<'a>>,
}

struct TermMatcher<'a> {
    needle: Needle<'a>,
    negated: bool,
    /// How well it matches each name; empty where it matches none.
    names: [Vec<u8>; 3],
}

impl<'a> Matcher<'a> {
    /// Makes a query ready. `columns` are those of speakers, places and topics.
    pub fn new(text: &'a Text, columns: [&'a Column; 3], query: &'a Query) -> Self {
        let mut terms: Vec<TermMatcher> = Vec::with_capacity(query.terms.len());
        for term in &query.terms {
            let needle = Needle::new(term.text.as_bytes());
            let names = text.names.each_ref().map(|names| {
                let rank = |name: &String| {
                    best(
                        &needle,
                        name.as_bytes(),
                        0,
                        name.len(),
                        WITH_START,
                        WITH_INSIDE,
                    )
                };
                let ranks: Vec<u8> = names.iter().map(rank).collect();
                if ranks.iter().all(|&rank| rank == NOWHERE) {
                    return Vec::new();
                }
                ranks
            });
            let at = terms.partition_point(|known| known.needle.len() >= needle.len());
            let negated = term.negated;
            terms.insert(
                at,
                TermMatcher {
                    needle,
                    negated,
                    names,
                },
            );
        }
        Self {
            text,
            columns,
            terms,
        }
    }

    /// How well a quote matches: the sum over the terms, less is better; `None` where it does not.
    pub fn rank(&self, quote: usize) -> Option<u8> {
        let mut sum: u8 = 0;
        for term in &self.terms {
            let rank = self.term_rank(term, quote);
            if (rank == NOWHERE) != term.negated {
                return None;
            }
            if !term.negated {
                sum = sum.saturating_add(rank);
            }
        }
        Some(sum)
    }

    fn term_rank(&self, term: &TermMatcher, quote: usize) -> u8 {
        let Some(&[own, with, end]) = self.text.starts.get(2 * quote..2 * quote + 3) else {
            return NOWHERE;
        };
        let (own, with, end) = (own as usize, with as usize, end as usize);
        let hay = self.text.buffer.as_bytes();
        let mut rank = best(&term.needle, hay, own, with, OWN_START, OWN_INSIDE);
        if rank == OWN_START || (term.negated && rank != NOWHERE) {
            return rank;
        }
        for (column, names) in self.columns.iter().zip(&term.names) {
            if !names.is_empty() {
                for &code in column.of(quote) {
                    rank = rank.min(names.get(code as usize).copied().unwrap_or(NOWHERE));
                }
            }
        }
        if rank > WITH_START {
            rank = rank.min(best(&term.needle, hay, with, end, WITH_START, WITH_INSIDE));
        }
        rank
    }
}

/// `start` where the needle stands at a word's start, else `inside` where it stands at all, else [`NOWHERE`].
///
/// Chinese and Japanese write no spaces, so every character of theirs starts a word.
fn best(needle: &Needle, hay: &[u8], from: usize, to: usize, start: u8, inside: u8) -> u8 {
    let mut rank = NOWHERE;
    let anywhere = needle.starts_without_spaces();
    let found = needle.find_where(hay, from, to, |at| {
        rank = inside;
        let before = at.checked_sub(1).and_then(|before| hay.get(before));
        anywhere || !before.is_some_and(|byte| byte.is_ascii_alphanumeric() || !byte.is_ascii())
    });
    if found.is_some() { start } else { rank }
}
