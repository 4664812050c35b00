//! The quote wall with its facets.

mod card;
mod empty;
mod facets;
mod order;
mod range;
mod reported;
mod wall;

pub use wall::quotes;
