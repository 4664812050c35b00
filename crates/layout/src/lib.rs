//! Where things stand before a browser has measured anything: the timeline's axis, the first map, sizes of letters.
//!
//! ```
//! use meridian_layout::timeline::Axis;
//! use meridian_pack::date::{DateError, Edtf};
//!
//! let dates: Vec<Edtf> = ["2005", "2022-05", "2022-05-23"].iter().map(|date| date.parse()).collect::<Result<_, DateError>>()?;
//! let axis = Axis::new(dates.iter());
//! // Nothing happened in between: the axis is broken before 2022 and says so.
//! let years: Vec<(i32, bool)> = axis.slots.iter().map(|slot| (slot.year, slot.broken)).collect();
//! assert_eq!(years, [(2005, false), (2022, true)]);
//! # Ok::<(), DateError>(())
//! ```

pub mod quote_size;
pub mod static_layout;
pub mod timeline;
