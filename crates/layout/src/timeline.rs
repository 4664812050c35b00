//! An axis that shows years and months of very different density honestly.
//!
//! Time is cut into slots: a year in which much happens is cut into months, any other year is one slot, and years in which
//! nothing happens have none. Inside a slot the scale is linear. Where slots do not follow each other the axis is broken,
//! and says so.

use meridian_pack::argsort::{argsort, gather};
use meridian_pack::date::{Day, Edtf};

/// A year with at least this many events is cut into months.
const DENSE: usize = 5;

/// Weight of a year's slot against a month's.
const YEAR_WEIGHT: f64 = 0.6;

/// A stretch of the axis.
#[derive(Debug, Clone, PartialEq)]
pub struct Slot {
    /// The year.
    pub year: i32,
    /// The month, 1 to 12, where the year is cut.
    pub month: Option<u8>,
    /// Start on the axis, 0 to 1.
    pub from: f64,
    /// End on the axis, 0 to 1.
    pub to: f64,
    /// Whether time is left out before it.
    pub broken: bool,
    first: i32,
    last: i32,
}

/// The whole axis.
#[derive(Debug, Clone, PartialEq)]
pub struct Axis {
    /// Its slots, in the order of time.
    pub slots: Vec<Slot>,
}

/// Where an event lies on the axis.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Span {
    /// Start, 0 to 1.
    pub from: f64,
    /// End, 0 to 1.
    pub to: f64,
    /// Row, from 0; events in one row do not overlap.
    pub row: usize,
    /// Whether the end is open.
    pub open: bool,
}

impl Span {
    /// The middle, where the marker stands.
    pub fn middle(&self) -> f64 {
        f64::midpoint(self.from, self.to)
    }
}

impl Axis {
    /// The axis that fits these dates.
    pub fn new<'a>(dates: impl Iterator<Item = &'a Edtf> + Clone) -> Self {
        let starts: Vec<(i32, Option<u8>)> = dates
            .flat_map(|date| {
                let end = date.end().filter(|_| date.is_interval());
                [date.start(), end]
            })
            .flatten()
            .map(|date| (date.year, date.month))
            .collect();
        let by_year = argsort(starts.len(), &|a, b| starts.get(a).cmp(&starts.get(b)));
        let mut years: Vec<i32> = gather(&starts, &by_year)
            .iter()
            .map(|(year, _)| *year)
            .collect();
        years.dedup();

        let mut cuts = Vec::new();
        for year in years {
            let of_year = || starts.iter().filter(|(other, _)| *other == year);
            let months = || of_year().filter_map(|(_, month)| *month);
            match (months().min(), months().max()) {
                (Some(first), Some(last)) if of_year().count() >= DENSE => {
                    cuts.extend((first..=last).map(|month| (year, Some(month))));
                }
                _ => cuts.push((year, None)),
            }
        }

        let weight = |month: Option<u8>| if month.is_some() { 1.0 } else { YEAR_WEIGHT };
        let total: f64 = cuts.iter().map(|(_, month)| weight(*month)).sum();
        let mut at = 0.0;
        let mut slots: Vec<Slot> = Vec::with_capacity(cuts.len());
        for (year, month) in cuts {
            let (first, last) = days_of(year, month);
            let from = at / total;
            at += weight(month);
            let broken = slots.last().is_some_and(|before| before.last + 1 != first);
            slots.push(Slot {
                year,
                month,
                from,
                to: at / total,
                broken,
                first,
                last,
            });
        }
        Self { slots }
    }

    /// Place of a day on the axis, 0 to 1; a day between two slots lies where they meet.
    pub fn at(&self, day: Day) -> f64 {
        let mut end = 0.0;
        for slot in &self.slots {
            if day.0 < slot.first {
                return slot.from;
            }
            if day.0 <= slot.last {
                let share = f64::from(day.0 - slot.first) / f64::from(slot.last + 1 - slot.first);
                return slot.from + share * (slot.to - slot.from);
            }
            end = slot.to;
        }
        end
    }

    /// Where each date lies, in rows so that markers at least `gap` wide (in axis units) do not overlap.
    pub fn spans<'a>(&self, dates: impl Iterator<Item = &'a Edtf>, gap: f64) -> Vec<Span> {
        let mut spans: Vec<Span> = dates
            .map(|date| {
                let (first, last) = date.bounds();
                let from = first.map_or(0.0, |day| self.at(day));
                let to = last.map_or(1.0, |day| self.at(Day(day.0 + 1)));
                let open = last.is_none() || first.is_none();
                Span {
                    from,
                    to: to.max(from),
                    row: 0,
                    open,
                }
            })
            .collect();

        let start = |index: usize| spans.get(index).map_or(0.0, |span| reach(span, gap).0);
        let order = argsort(spans.len(), &|a, b| start(a).total_cmp(&start(b)));
        let mut rows: Vec<f64> = Vec::new();
        for index in order {
            let Some(span) = spans.get_mut(index as usize) else {
                continue;
            };
            let (left, right) = reach(span, gap);
            span.row = rows
                .iter()
                .position(|end| *end <= left + 1e-9)
                .unwrap_or(rows.len());
            match rows.get_mut(span.row) {
                Some(end) => *end = right,
                None => rows.push(right),
            }
        }
        spans
    }
}

/// The stretch that an event's bar and its marker take up.
fn reach(span: &Span, gap: f64) -> (f64, f64) {
    let middle = span.middle();
    (
        span.from.min(middle - gap / 2.0),
        span.to.max(middle + gap / 2.0),
    )
}

/// First and last day of a year or a month, as days since 1970-01-01.
fn days_of(year: i32, month: Option<u8>) -> (i32, i32) {
    let day = |year, month| Day::from_ymd(year, month, 1).map_or(0, |day| day.0);
    match month {
        None => (day(year, 1), day(year + 1, 1) - 1),
        Some(12) => (day(year, 12), day(year + 1, 1) - 1),
        Some(month) => (day(year, month), day(year, month + 1) - 1),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;

    fn dates(texts: &[&str]) -> Vec<Edtf> {
        texts.iter().map(|text| text.parse().unwrap()).collect()
    }

    #[test]
    fn a_quiet_year_is_one_slot_and_a_busy_one_is_cut_into_months() {
        let dates = dates(&[
            "2005",
            "2022-02-04",
            "2022-02-24",
            "2022-03-23",
            "2022-05-09",
            "2022-05-24",
        ]);
        let axis = Axis::new(dates.iter());
        let slots: Vec<_> = axis
            .slots
            .iter()
            .map(|slot| (slot.year, slot.month))
            .collect();
        assert_eq!(
            slots,
            [
                (2005, None),
                (2022, Some(2)),
                (2022, Some(3)),
                (2022, Some(4)),
                (2022, Some(5))
            ]
        );
    }

    #[test]
    fn the_axis_is_broken_where_years_are_left_out() {
        let dates = dates(&["2005", "2006", "2018"]);
        let broken: Vec<_> = Axis::new(dates.iter())
            .slots
            .iter()
            .map(|slot| slot.broken)
            .collect();
        assert_eq!(broken, [false, false, true]);
    }

    #[test]
    fn time_never_runs_backwards_on_the_axis() {
        let dates = dates(&[
            "2005/2007",
            "2018-09",
            "2021-06-28",
            "2022-02-04",
            "2022-05",
        ]);
        let axis = Axis::new(dates.iter());
        let days: Vec<f64> = (12_000..19_500).map(|day| axis.at(Day(day))).collect();
        assert!(days.windows(2).all(|pair| pair[0] <= pair[1]));
        assert!(days.iter().all(|at| (0.0..=1.0).contains(at)));
    }

    #[test]
    fn a_month_is_drawn_as_long_as_it_is() {
        let dates = dates(&[
            "2022-04",
            "2022-04-01",
            "2022-04-30",
            "2022-05-01",
            "2022-05-31",
        ]);
        let axis = Axis::new(dates.iter());
        let spans = axis.spans(dates.iter(), 0.0);
        assert!((spans[0].to - spans[0].from - 0.5).abs() < 1e-9);
        assert!((spans[1].to - spans[1].from) < 0.02);
    }

    #[test]
    fn an_open_end_reaches_the_end_of_the_axis() {
        let dates = dates(&["2018/..", "2022-05"]);
        let spans = Axis::new(dates.iter()).spans(dates.iter(), 0.1);
        assert!(spans[0].open);
        assert_eq!(spans[0].to, 1.0);
    }

    #[test]
    fn events_in_one_row_do_not_overlap() {
        let dates = dates(&[
            "2022-05-20",
            "2022-05-20",
            "2022-05-21",
            "2022-05",
            "2022-04-25",
        ]);
        let gap = 0.05;
        let spans = Axis::new(dates.iter()).spans(dates.iter(), gap);
        for (i, a) in spans.iter().enumerate() {
            for b in spans.iter().skip(i + 1).filter(|b| b.row == a.row) {
                let (a, b) = (reach(a, gap), reach(b, gap));
                assert!(a.1 <= b.0 + 1e-9 || b.1 <= a.0 + 1e-9);
            }
        }
    }
}
