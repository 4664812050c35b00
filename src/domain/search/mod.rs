//! Finding quotes: folding, the query, the index over a pack, counts of facets, order and highlights.

mod sort;

pub use sort::Sort;
