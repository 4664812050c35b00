//! Dates in EDTF (ISO 8601-2, <https://www.loc.gov/standards/datetime/>), as far as packs need them.
//!
//! `2022`, `2022-05`, `2022-05-23`, intervals `2005/2007`, open ends `2018/..` and `../2018`, and after each
//! date one of the qualifiers `~ ? %`. Years run from 0000 to 9999. Month names are words of the interface
//! and do not belong here.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

mod day;
mod error;

pub use day::Day;
pub use error::{DateError, DateErrorKind};

/// An EDTF date or interval. Always valid; two are equal when they are written alike.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Edtf {
    text: String,
    start: Option<Date>,
    end: Option<Date>,
}

impl Edtf {
    /// The year 0, to stand where no date could be read.
    pub fn year_zero() -> Self {
        let date = Some(Date {
            year: 0,
            month: None,
            day: None,
            qualifier: None,
        });
        Self {
            text: "0000".to_owned(),
            start: date,
            end: date,
        }
    }

    /// The date as it was written.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The first date of an interval, or the date itself; `None` where the start is open.
    pub fn start(&self) -> Option<Date> {
        self.start
    }

    /// The last date of an interval, or the date itself; `None` where the end is open.
    pub fn end(&self) -> Option<Date> {
        self.end
    }

    /// Whether it has two ends, one of which may be open.
    pub fn is_interval(&self) -> bool {
        self.text.as_bytes().contains(&b'/')
    }

    /// Whether an end of it is marked approximate (`~` or `%`).
    pub fn is_approximate(&self) -> bool {
        self.has(Qualifier::Approximate)
    }

    /// Whether an end of it is marked uncertain (`?` or `%`).
    pub fn is_uncertain(&self) -> bool {
        self.has(Qualifier::Uncertain)
    }

    fn has(&self, wanted: Qualifier) -> bool {
        let marked = |end: Option<Date>| {
            let found = end.and_then(|date| date.qualifier);
            found == Some(wanted) || found == Some(Qualifier::Both)
        };
        marked(self.start) || marked(self.end)
    }

    /// First and last day it may mean, both inclusive: `2022-04` is 1 to 30 April. `None` is an open end.
    pub fn bounds(&self) -> (Option<Day>, Option<Day>) {
        (
            self.start.map(|date| date.first_day()),
            self.end.map(|date| date.last_day()),
        )
    }

    /// Whether it shares a day with the span from `from` to `to`, both inclusive; `None` is without a limit.
    pub fn overlaps(&self, from: Option<Day>, to: Option<Day>) -> bool {
        let (first, last) = self.bounds();
        let in_order = |a: Option<Day>, b: Option<Day>| match (a, b) {
            (Some(a), Some(b)) => a <= b,
            _ => true,
        };
        in_order(first, to) && in_order(from, last)
    }

    /// Orders dates by their first day, then by their last; an open start comes first, an open end last.
    pub fn sort_key(&self) -> (i32, i32) {
        let (first, last) = self.bounds();
        (
            first.map_or(i32::MIN, |day| day.0),
            last.map_or(i32::MAX, |day| day.0),
        )
    }
}

impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl FromStr for Edtf {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        text.to_owned().try_into()
    }
}

impl TryFrom<String> for Edtf {
    type Error = DateError;

    fn try_from(text: String) -> Result<Self, DateError> {
        match read(&text) {
            Ok((start, end)) => Ok(Self { text, start, end }),
            Err(kind) => Err(DateError { kind, text }),
        }
    }
}

impl From<Edtf> for String {
    fn from(date: Edtf) -> Self {
        date.text
    }
}

fn read(text: &str) -> Result<(Option<Date>, Option<Date>), DateErrorKind> {
    let Some((start, end)) = text.split_once('/') else {
        let date = Date::read(text)?;
        return Ok((Some(date), Some(date)));
    };
    match (start, end) {
        ("..", "..") => Err(DateErrorKind::Form),
        ("..", end) => Ok((None, Some(Date::read(end)?))),
        (start, "..") => Ok((Some(Date::read(start)?), None)),
        (start, end) => {
            let (start, end) = (Date::read(start)?, Date::read(end)?);
            if start.first_day() > end.last_day() {
                return Err(DateErrorKind::Order);
            }
            Ok((Some(start), Some(end)))
        }
    }
}

/// One calendar date of the proleptic Gregorian calendar, as precise as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Date {
    /// Year, 0 to 9999.
    pub year: i32,
    /// Month, 1 to 12.
    pub month: Option<u8>,
    /// Day of the month, 1 to 31; only with a month.
    pub day: Option<u8>,
    /// What is said of the whole date.
    pub qualifier: Option<Qualifier>,
}

impl Date {
    /// How precise the date is.
    pub fn precision(&self) -> Precision {
        match (self.month, self.day) {
            (None, _) => Precision::Year,
            (_, None) => Precision::Month,
            _ => Precision::Day,
        }
    }

    /// The first day it may mean.
    pub fn first_day(&self) -> Day {
        Day::count(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1))
    }

    /// The last day it may mean.
    pub fn last_day(&self) -> Day {
        let month = self.month.unwrap_or(12);
        Day::count(
            self.year,
            month,
            self.day.unwrap_or(day::days_in_month(self.year, month)),
        )
    }

    fn read(text: &str) -> Result<Self, DateErrorKind> {
        let (digits, qualifier) = match text.as_bytes() {
            [rest @ .., b'~'] => (rest, Some(Qualifier::Approximate)),
            [rest @ .., b'?'] => (rest, Some(Qualifier::Uncertain)),
            [rest @ .., b'%'] => (rest, Some(Qualifier::Both)),
            rest => (rest, None),
        };
        let (year, month, day) = match digits {
            [year @ .., b'-', m, n, b'-', d, e] => (year, Some([*m, *n]), Some([*d, *e])),
            [year @ .., b'-', m, n] => (year, Some([*m, *n]), None),
            year => (year, None, None),
        };
        if year.len() != 4 {
            return Err(DateErrorKind::Form);
        }
        let date = Self {
            year: number(year)?,
            month: month
                .map(|pair| number(&pair))
                .transpose()?
                .map(|month| month as u8),
            day: day
                .map(|pair| number(&pair))
                .transpose()?
                .map(|day| day as u8),
            qualifier,
        };
        match Day::from_ymd(date.year, date.month.unwrap_or(1), date.day.unwrap_or(1)) {
            Some(_) => Ok(date),
            None => Err(DateErrorKind::Calendar),
        }
    }
}

fn number(digits: &[u8]) -> Result<i32, DateErrorKind> {
    digits.iter().try_fold(0, |sum, digit| match digit {
        b'0'..=b'9' => Ok(sum * 10 + i32::from(digit - b'0')),
        _ => Err(DateErrorKind::Form),
    })
}

/// How much of a date is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Precision {
    /// The year only.
    Year,
    /// Year and month.
    Month,
    /// Year, month and day.
    Day,
}

/// How far a date is to be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Qualifier {
    /// `~`: near this date.
    Approximate,
    /// `?`: perhaps this date.
    Uncertain,
    /// `%`: both.
    Both,
}

#[cfg(test)]
mod tests;
