//! Markers that would touch, pushed apart.

use super::super::grid::Grid;
use super::super::{Pixel, hold};
use super::Mark;

/// Smallest distance between two markers' centres, in pixels: a target is at least 24 px wide.
const APART: f64 = 24.0;

/// Farthest a marker may be pushed from its place, in pixels.
const PUSH: f64 = 14.0;

/// A marker with more neighbours than this stays where it is: so many cannot be parted.
const CROWD: usize = 12;

/// Moves markers that are too close away from each other, a little in each round; the result depends on the order only.
pub fn push_apart(marks: &mut [Mark], size: [f64; 2]) {
    let origin: Vec<Pixel> = marks.iter().map(|mark| mark.at).collect();
    let pairs = neighbours(&origin, size);
    for _ in 0..24 {
        let mut moved = false;
        for &[first, second] in &pairs {
            let (Some(a), Some(b)) = (marks.get(first).copied(), marks.get(second).copied()) else {
                continue;
            };
            let (dx, dy) = (b.at[0] - a.at[0], b.at[1] - a.at[1]);
            let gap = dx.hypot(dy);
            if gap >= APART {
                continue;
            }
            // Two in one spot part sideways.
            let (ux, uy) = if gap < 1e-6 {
                (1.0, 0.0)
            } else {
                (dx / gap, dy / gap)
            };
            let step = (APART - gap) / 2.0;
            for (index, sign) in [(first, -1.0), (second, 1.0)] {
                if let (Some(mark), Some(home)) = (marks.get_mut(index), origin.get(index)) {
                    mark.at = leashed(
                        mark.at[0] + sign * ux * step,
                        mark.at[1] + sign * uy * step,
                        *home,
                        size,
                    );
                }
            }
            moved = true;
        }
        if !moved {
            break;
        }
    }
}

/// Pairs of markers that could come to touch, the first before the second; none of those that stand in a crowd.
fn neighbours(at: &[Pixel], size: [f64; 2]) -> Vec<[usize; 2]> {
    const REACH: f64 = APART + 2.0 * PUSH;
    let around = |[x, y]: Pixel, by: f64| [[x - by, y - by], [x + by, y + by]];
    let mut grid = Grid::new(size, REACH);
    for (&at, index) in at.iter().zip(0_u32..) {
        grid.add(&around(at, 0.0), index);
    }
    let near: Vec<Vec<u32>> = at
        .iter()
        .zip(0_u32..)
        .map(|(&[x, y], index)| {
            let mut found = Vec::new();
            grid.any(&around([x, y], REACH), &mut |other| {
                let close = at
                    .get(other as usize)
                    .is_some_and(|[ox, oy]| (ox - x).hypot(oy - y) < REACH);
                if other != index && close {
                    found.push(other);
                }
                found.len() > CROWD
            });
            found
        })
        .collect();
    let crowded = |index: u32| {
        near.get(index as usize)
            .is_none_or(|found| found.len() > CROWD)
    };
    let mut pairs = Vec::new();
    for (found, first) in near.iter().zip(0_u32..) {
        let partners = found
            .iter()
            .filter(|&&second| second > first && !crowded(first) && !crowded(second));
        pairs.extend(partners.map(|&second| [first as usize, second as usize]));
    }
    pairs
}

/// At most [`PUSH`] from home, and no target is pushed over the frame's edge.
fn leashed(x: f64, y: f64, home: Pixel, size: [f64; 2]) -> Pixel {
    let (dx, dy) = (x - home[0], y - home[1]);
    let far = dx.hypot(dy);
    let share = if far > PUSH { PUSH / far } else { 1.0 };
    let half = APART / 2.0;
    let inside =
        |part: f64, home: f64, side: f64| hold(part, half.min(home), (side - half).max(home));
    [
        inside(home[0] + dx * share, home[0], size[0]),
        inside(home[1] + dy * share, home[1], size[1]),
    ]
}
