//! Days counted from 1970-01-01.
//!
//! Formulas: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil` and
//! `civil_from_days`, <https://howardhinnant.github.io/date_algorithms.html>. Years are counted from March,
//! so that the leap day is the last of its year, in eras of 400 years with 146,097 days.

/// A day of the proleptic Gregorian calendar: days since 1970-01-01, negative before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Day(pub i32);

/// Days from 0000-03-01 to 1970-01-01.
const EPOCH: i32 = 719_468;
const DAYS_PER_ERA: i32 = 146_097;

impl Day {
    /// The day of a year (0 to 9999), month (1 to 12) and day of the month; `None` where the calendar has none.
    pub fn from_ymd(year: i32, month: u8, day: u8) -> Option<Self> {
        let exists = (0..=9999).contains(&year)
            && (1..=12).contains(&month)
            && (1..=days_in_month(year, month)).contains(&day);
        exists.then(|| Self::count(year, month, day))
    }

    /// As [`Day::from_ymd`], of a date that is known to exist; some other day otherwise.
    pub(super) fn count(year: i32, month: u8, day: u8) -> Self {
        let year = year.clamp(0, 9999) - i32::from(month <= 2);
        let month_from_march = (i32::from(month) + 9) % 12;
        let day_of_year = (153 * month_from_march + 2) / 5 + i32::from(day) - 1;
        let year_of_era = year.rem_euclid(400);
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        Self(year.div_euclid(400) * DAYS_PER_ERA + day_of_era - EPOCH)
    }

    /// Year, month (1 to 12) and day of the month (1 to 31).
    pub fn to_ymd(self) -> (i32, u8, u8) {
        let days = self.0.saturating_add(EPOCH);
        let day_of_era = days.rem_euclid(DAYS_PER_ERA);
        let year_of_era =
            (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
        let month = (month_from_march + 2) % 12 + 1;
        let year = days.div_euclid(DAYS_PER_ERA) * 400 + year_of_era + i32::from(month <= 2);
        (year, month as u8, day as u8)
    }

    /// As ISO 8601 writes it: `2026-11-26`.
    pub fn iso(self) -> String {
        let (year, month, day) = self.to_ymd();
        format!("{year:04}-{month:02}-{day:02}")
    }
}

/// Number of days in a month (1 to 12) of a year.
pub(super) fn days_in_month(year: i32, month: u8) -> u8 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}
