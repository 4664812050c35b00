//! Sorting by position. Not generic: the standard sort is about 4 KB of wasm for every type of element.

use std::cmp::Ordering;

/// The numbers below `len` in an order; equals stay in place.
pub fn permutation(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<u32> {
    let mut order: Vec<u32> = (0..len as u32).collect();
    order.sort_by(|&a, &b| compare(a as usize, b as usize));
    order
}

/// The items in the order of a permutation of their positions.
pub fn arranged<T: Clone>(items: &[T], order: &[u32]) -> Vec<T> {
    order
        .iter()
        .filter_map(|&index| items.get(index as usize).cloned())
        .collect()
}
