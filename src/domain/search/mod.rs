//! Finding quotes: folding, the query, the index over a pack, counts of facets, order and highlights.

mod find;
mod fold;
mod highlight;
mod query;
mod sort;

pub use fold::{Folded, fold};
pub use highlight::highlight;
pub use query::{Query, Term};
pub use sort::Sort;
