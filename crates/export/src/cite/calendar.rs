//! Days as the styles write them, in English in every language of the interface: that is the styles' own.

use meridian_pack::date::Day;

/// Full names of the months, and those that MLA writes.
const MONTHS: [(&str, &str); 12] = [
    ("January", "Jan."),
    ("February", "Feb."),
    ("March", "Mar."),
    ("April", "Apr."),
    ("May", "May"),
    ("June", "June"),
    ("July", "July"),
    ("August", "Aug."),
    ("September", "Sept."),
    ("October", "Oct."),
    ("November", "Nov."),
    ("December", "Dec."),
];

/// "November 26, 2026".
pub(super) fn month_first(day: Day) -> String {
    let (year, month, day) = day.to_ymd();
    format!("{} {day}, {year}", names(month).0)
}

/// "26 Nov. 2026".
pub(super) fn day_first(day: Day) -> String {
    let (year, month, day) = day.to_ymd();
    format!("{day} {} {year}", names(month).1)
}

fn names(month: u8) -> (&'static str, &'static str) {
    let at = usize::from(month).saturating_sub(1);
    MONTHS.get(at).copied().unwrap_or_default()
}
