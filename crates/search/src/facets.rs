//! One facet over all quotes: its values, and which of them each quote has.

use meridian_pack::argsort::argsort;

/// One value of a facet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Value {
    /// The id chosen and written in fragments.
    pub id: String,
    /// Its name in the pack; `None` where the interface has the word, as for kinds and extents, or only the id is known.
    pub label: Option<String>,
    /// Number of quotes that have it, unfiltered. A place or a speaker may have none.
    pub total: u32,
}

/// The values of a facet, and the positions of those that each quote has.
///
/// Positions instead of a bitset a value: a pack of 100,000 quotes may have thousands of speakers, and the mask of
/// failed conditions that [`super::QuoteIndex::run`] keeps for a quote needs them at hand.
#[derive(Debug, Clone, Default)]
pub(super) struct Column {
    /// The values in the order in which they are listed.
    pub values: Vec<Value>,
    /// Positions in `values`, sorted by id.
    by_id: Vec<u32>,
    /// Where in `codes` each quote starts, and the end of the last.
    starts: Vec<u32>,
    /// Positions in `values`, quote by quote.
    codes: Vec<u32>,
}

impl Column {
    /// A facet with these ids and labels, and no quote yet.
    pub fn new(values: Vec<(String, Option<String>)>) -> Self {
        let values: Vec<Value> = values
            .into_iter()
            .map(|(id, label)| Value {
                id,
                label,
                total: 0,
            })
            .collect();
        let id = |at: u32| values.get(at as usize).map(|value| value.id.as_str());
        let by_id = argsort(values.len(), &|a, b| id(a as u32).cmp(&id(b as u32)));
        Self {
            values,
            by_id,
            starts: vec![0],
            codes: Vec::new(),
        }
    }

    /// The position of a value.
    pub fn find(&self, id: &str) -> Option<u32> {
        let known = |at: &u32| self.values.get(*at as usize).map(|value| value.id.as_str());
        let at = self.by_id.partition_point(|at| known(at) < Some(id));
        let code = self.by_id.get(at)?;
        (known(code) == Some(id)).then_some(*code)
    }

    /// Appends the next quote with the values of these ids; each counts once, unknown ones not at all.
    pub fn push(&mut self, ids: &mut dyn Iterator<Item = &str>) {
        let start = self.codes.len();
        for id in ids {
            let Some(code) = self.find(id) else { continue };
            let known = self.codes.get(start..).unwrap_or_default();
            if !known.contains(&code) {
                self.codes.push(code);
                if let Some(value) = self.values.get_mut(code as usize) {
                    value.total += 1;
                }
            }
        }
        self.starts.push(self.codes.len() as u32);
    }

    /// The positions of a quote's values.
    pub fn of(&self, quote: usize) -> &[u32] {
        match self.starts.get(quote..quote + 2) {
            Some(&[start, end]) => self
                .codes
                .get(start as usize..end as usize)
                .unwrap_or_default(),
            _ => &[],
        }
    }

    /// Which values are chosen, by position. Ids that no value has are ignored.
    pub fn picked(&self, chosen: &[String]) -> Vec<bool> {
        let mut picked = vec![false; self.values.len()];
        for code in chosen.iter().filter_map(|id| self.find(id)) {
            if let Some(pick) = picked.get_mut(code as usize) {
                *pick = true;
            }
        }
        picked
    }

    /// For each value the number of quotes that have it, of those marked `one` or `other`. Goes over all quotes
    /// at once: asking for each of 100,000 what it has takes longer than counting.
    pub fn count(&self, marks: &[u8], one: u8, other: u8) -> Vec<u32> {
        let mut counts = vec![0; self.values.len()];
        let mut codes = self.codes.as_slice();
        let mut start = 0;
        for (&end, &mark) in self.starts.iter().skip(1).zip(marks) {
            let Some((of_quote, rest)) = codes.split_at_checked((end - start) as usize) else {
                break;
            };
            if mark == one || mark == other {
                for &code in of_quote {
                    if let Some(count) = counts.get_mut(code as usize) {
                        *count += 1;
                    }
                }
            }
            (codes, start) = (rest, end);
        }
        counts
    }
}

/// Mark of a quote that is let through. One that fails nothing but a facet is marked by [`crate::filter::Facet::index`].
pub(super) const SHOWN: u8 = 254;
/// Mark of any other quote.
pub(super) const NEITHER: u8 = 255;

/// Whether one of the values is picked.
pub(super) fn any_picked(codes: &[u32], picked: &[bool]) -> bool {
    codes
        .iter()
        .any(|&code| picked.get(code as usize) == Some(&true))
}
