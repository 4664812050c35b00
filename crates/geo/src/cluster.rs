//! Markers that lie too close together on the screen, taken together.
//!
//! Greedy: the heaviest marker left takes in all that are within the radius of it. Distances alone decide, so panning
//! changes nothing; a grid only finds neighbours sooner (10,000 markers in a few milliseconds).

use super::{Pixel, length::length};
use meridian_pack::argsort::{argsort, gather};
use std::cmp::Reverse;

/// A marker to be clustered.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Marker {
    /// Where it is, pixels.
    pub at: Pixel,
    /// Its weight, such as a number of mentions.
    pub weight: u32,
    /// Never clustered: the selected one.
    pub alone: bool,
}

/// Markers drawn as one.
#[derive(Debug, Clone, PartialEq)]
pub struct Cluster {
    /// Where it is drawn: the marker itself, or the mean of its members.
    pub at: Pixel,
    /// Indices of its members, ascending; at least one.
    pub members: Vec<usize>,
}

/// Clusters in the order of their first members; every marker is in exactly one. `radius` is in pixels; markers whose
/// position is not finite are drawn by themselves.
pub fn cluster(markers: &[Marker], radius: f64) -> Vec<Cluster> {
    let side = radius.max(1.0);
    let cell = |at: Pixel| at.map(|part| (part / side).floor() as i64);
    // Row by row, so that three neighbouring cells of a row are one stretch.
    let grid: Vec<([i64; 2], usize)> = markers
        .iter()
        .enumerate()
        .map(|(index, marker)| {
            let [column, row] = cell(marker.at);
            ([row, column], index)
        })
        .collect();
    let by_cell = argsort(grid.len(), &|a, b| grid.get(a).cmp(&grid.get(b)));
    let grid = gather(&grid, &by_cell);
    let key = |index: usize| {
        markers
            .get(index)
            .map(|marker| (!marker.alone, Reverse(marker.weight)))
    };
    let order = argsort(markers.len(), &|a, b| key(a).cmp(&key(b)));

    let mut free = vec![true; markers.len()];
    let mut out: Vec<Cluster> = Vec::new();
    for seed in order {
        let seed = seed as usize;
        let Some(marker) = markers.get(seed).filter(|_| free.get(seed) == Some(&true)) else {
            continue;
        };
        let mut members = vec![seed];
        if !marker.alone {
            let [column, row] = cell(marker.at);
            for row in [row.saturating_sub(1), row, row.saturating_add(1)] {
                let from = grid.partition_point(|(at, _)| *at < [row, column.saturating_sub(1)]);
                let near = grid
                    .iter()
                    .skip(from)
                    .take_while(|(at, _)| *at <= [row, column.saturating_add(1)]);
                members.extend(near.map(|&(_, index)| index).filter(|&index| {
                    index != seed
                        && free.get(index) == Some(&true)
                        && markers.get(index).is_some_and(|other| {
                            !other.alone && apart(marker.at, other.at) < radius
                        })
                }));
            }
        }
        let ascending = argsort(members.len(), &|a, b| members.get(a).cmp(&members.get(b)));
        let members = gather(&members, &ascending);
        for &member in &members {
            if let Some(flag) = free.get_mut(member) {
                *flag = false;
            }
        }
        let at = if members.len() == 1 {
            marker.at
        } else {
            mean(markers, &members)
        };
        out.push(Cluster { at, members });
    }
    let first = |index: usize| out.get(index).map(|cluster| cluster.members.first());
    let order = argsort(out.len(), &|a, b| first(a).cmp(&first(b)));
    gather(&out, &order)
}

fn apart([ax, ay]: Pixel, [bx, by]: Pixel) -> f64 {
    length([ax - bx, ay - by])
}

fn mean(markers: &[Marker], members: &[usize]) -> Pixel {
    let count = members.len() as f64;
    members
        .iter()
        .filter_map(|&member| markers.get(member))
        .fold([0.0, 0.0], |[x, y], marker| {
            [x + marker.at[0] / count, y + marker.at[1] / count]
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn marker(x: f64, y: f64, weight: u32) -> Marker {
        Marker {
            at: [x, y],
            weight,
            alone: false,
        }
    }

    #[test]
    fn near_markers_become_one_around_the_heaviest() {
        let markers = [
            marker(0.0, 0.0, 1),
            marker(10.0, 0.0, 5),
            marker(20.0, 0.0, 1),
            marker(31.0, 0.0, 1),
        ];
        let found = cluster(&markers, 20.0);
        assert_eq!(
            found,
            [
                Cluster {
                    at: [10.0, 0.0],
                    members: vec![0, 1, 2]
                },
                Cluster {
                    at: [31.0, 0.0],
                    members: vec![3]
                }
            ]
        );
    }

    #[test]
    fn the_selected_marker_stands_alone() {
        let selected = Marker {
            alone: true,
            ..marker(1.0, 0.0, 1)
        };
        let found = cluster(&[marker(0.0, 0.0, 1), selected, marker(2.0, 0.0, 1)], 20.0);
        assert_eq!(
            found,
            [
                Cluster {
                    at: [1.0, 0.0],
                    members: vec![0, 2]
                },
                Cluster {
                    at: [1.0, 0.0],
                    members: vec![1]
                }
            ]
        );
        assert!(cluster(&[], 20.0).is_empty());
        assert_eq!(cluster(&[marker(f64::NAN, 0.0, 1)], 20.0).len(), 1);
    }

    proptest! {
        #[test]
        fn every_marker_is_in_one_cluster_wherever_the_map_is_panned(
            points in proptest::collection::vec((0..800_i32, 0..560_i32, 0..5_u32), 0..200),
            dx in -500..500_i32,
            dy in -500..500_i32,
        ) {
            let at = |dx: i32, dy: i32| -> Vec<Marker> {
                points.iter().map(|&(x, y, weight)| marker(f64::from(x + dx), f64::from(y + dy), weight)).collect()
            };
            let members = |markers: &[Marker]| -> Vec<Vec<usize>> {
                cluster(markers, 32.0).into_iter().map(|cluster| cluster.members).collect()
            };
            let found = members(&at(0, 0));
            let mut all: Vec<usize> = found.concat();
            all.sort_unstable();
            prop_assert_eq!(all, (0..points.len()).collect::<Vec<_>>());
            prop_assert_eq!(members(&at(dx, dy)), found);
        }
    }
}
