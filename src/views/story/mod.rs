//! The story cards.

mod card;
mod chips;
mod claim;
mod figures;
mod people;

pub use card::cards;
pub use claim::{claim, point};
