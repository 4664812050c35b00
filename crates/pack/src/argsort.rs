//! Sorting by position: the items stay where they are.

use std::cmp::Ordering;

/// The numbers below `len` in an order; equals stay in place. Not generic, so that the page has the standard sort once: its code
/// comes again for each type of element and each way to compare.
///
/// ```
/// use meridian_pack::argsort::{argsort, gather};
///
/// let heights = [30, 10, 20];
/// let order = argsort(heights.len(), &|a, b| heights[a].cmp(&heights[b]));
/// assert_eq!(order, [1, 2, 0]);
/// assert_eq!(gather(&heights, &order), [10, 20, 30]);
/// ```
pub fn argsort(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<u32> {
    let mut order: Vec<u32> = (0..len as u32).collect();
    // By position among equals: then the unstable sort, which is less code, keeps their order too.
    order.sort_unstable_by(|&a, &b| compare(a as usize, b as usize).then(a.cmp(&b)));
    order
}

/// The items at these positions, in their order. A position that no item has is left out.
pub fn gather<T: Clone>(items: &[T], order: &[u32]) -> Vec<T> {
    order
        .iter()
        .filter_map(|&index| items.get(index as usize).cloned())
        .collect()
}
