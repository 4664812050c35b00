//! Days that an item may mean, kept as numbers: comparing dates anew for each of 100,000 quotes takes too long.

use crate::filter::Filter;
use meridian_pack::date::{Day, Edtf};

/// A first and a last day, both inclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Span {
    first: i32,
    last: i32,
}

impl Span {
    /// Overlaps nothing.
    pub const NEVER: Self = Self {
        first: i32::MAX,
        last: i32::MIN,
    };

    /// The days of a date; an open end is without limit.
    pub fn of(date: &Edtf) -> Self {
        let (first, last) = date.bounds();
        Self::between(first, last)
    }

    /// The days of a filter's range; `None` where it has none.
    pub fn of_filter(filter: &Filter) -> Option<Self> {
        let (from, to) = filter.days();
        filter.has_dates().then(|| Self::between(from, to))
    }

    fn between(first: Option<Day>, last: Option<Day>) -> Self {
        Self {
            first: first.map_or(i32::MIN, |day| day.0),
            last: last.map_or(i32::MAX, |day| day.0),
        }
    }

    /// Whether both share a day. A range whose end is before its start shares none with anything.
    pub fn overlaps(self, range: Self) -> bool {
        range.first <= range.last && self.first <= range.last && range.first <= self.last
    }
}
