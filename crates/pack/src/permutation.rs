//! Sorting by position: a merge sort, bottom up. Not generic, and not the standard one, which is some 4 KB of wasm for
//! every type of element.

use std::cmp::Ordering;

/// The numbers below `len` in an order; equals stay in place.
pub fn permutation(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<u32> {
    let mut order: Vec<u32> = (0..len as u32).collect();
    let mut merged = order.clone();
    let mut run = 1;
    while run < len {
        for (from, to) in order.chunks(2 * run).zip(merged.chunks_mut(2 * run)) {
            let (left, right) = from.split_at(run.min(from.len()));
            merge(left, right, to, compare);
        }
        std::mem::swap(&mut order, &mut merged);
        run *= 2;
    }
    order
}

/// Two sorted runs into one, as long as both together.
fn merge(
    mut left: &[u32],
    mut right: &[u32],
    to: &mut [u32],
    compare: &dyn Fn(usize, usize) -> Ordering,
) {
    for slot in to {
        let (from, rest) = match (left.split_first(), right.split_first()) {
            (Some((&a, _)), Some((&b, rest))) if compare(a as usize, b as usize).is_gt() => {
                right = rest;
                (b, left)
            }
            (Some((&a, rest)), _) => (a, rest),
            (None, Some((&b, rest))) => {
                right = rest;
                (b, left)
            }
            (None, None) => return,
        };
        *slot = from;
        left = rest;
    }
}

/// The items in the order of a permutation of their positions.
pub fn arranged<T: Clone>(items: &[T], order: &[u32]) -> Vec<T> {
    order
        .iter()
        .filter_map(|&index| items.get(index as usize).cloned())
        .collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::indexing_slicing)]
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn positions_come_in_the_order_of_the_standard_stable_sort(keys in prop::collection::vec(0_u8..20, 0..200)) {
            let mut expected: Vec<u32> = (0..keys.len() as u32).collect();
            expected.sort_by_key(|&index| keys[index as usize]);
            prop_assert_eq!(permutation(keys.len(), &|a, b| keys[a].cmp(&keys[b])), expected);
        }
    }
}
