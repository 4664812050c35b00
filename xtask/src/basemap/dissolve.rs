//! Neighbours become one.

use super::grid::Grid;
use std::collections::BTreeMap;

/// Rings of neighbours as the rings of their union: edges that both draw, in opposite directions, cancel out.
pub fn dissolve(rings: &[Vec<Grid>]) -> Vec<Vec<Grid>> {
    let mut onward: BTreeMap<Grid, Vec<Grid>> = BTreeMap::new();
    for (a, b) in rings.iter().flat_map(|ring| edges(ring)) {
        match onward.get_mut(&b).and_then(|ends| {
            ends.iter()
                .position(|&end| end == a)
                .map(|at| ends.swap_remove(at))
        }) {
            Some(_) => {}
            None => onward.entry(a).or_default().push(b),
        }
    }
    let mut out = Vec::new();
    loop {
        onward.retain(|_, ends| !ends.is_empty());
        let Some((&start, _)) = onward.first_key_value() else {
            break;
        };
        let mut ring = Vec::new();
        let mut at = start;
        while let Some(next) = onward.get_mut(&at).and_then(Vec::pop) {
            ring.push(at);
            at = next;
            if at == start {
                break;
            }
        }
        if ring.len() > 2 {
            out.push(ring);
        }
    }
    out
}

/// The edges of a ring, the closing one included.
pub fn edges(ring: &[Grid]) -> impl Iterator<Item = (Grid, Grid)> {
    ring.iter()
        .copied()
        .zip(ring.iter().copied().cycle().skip(1))
}
