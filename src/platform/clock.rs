//! The reader's clock.

use js_sys::Date;
use meridian_pack::date::Day;

/// Today, where the reader is.
pub fn today() -> Option<Day> {
    let now = Date::new_0();
    let year = i32::try_from(now.get_full_year()).ok()?;
    let month = u8::try_from(now.get_month() + 1).ok()?;
    Day::from_ymd(year, month, u8::try_from(now.get_date()).ok()?)
}
