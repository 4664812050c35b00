//! The story cards.

mod card;
mod chips;
mod claim;
mod figures;
mod people;

pub use card::cards;
pub use claim::{claim, point};
pub use figures::numeral;

/// Begins `data-part` of the parts that are told in plain words ([`meridian_lesson::TourTarget::id`]).
pub const PLAIN: &str = "plain-";
