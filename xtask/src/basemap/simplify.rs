//! Fewer points for the same look.
//!
//! Visvalingam's method: drop the corner that spans the smallest triangle with its neighbours, again and again, until
//! all are large enough. M. Visvalingam, J. D. Whyatt, "Line generalisation by repeated elimination of points",
//! *The Cartographic Journal* 30(1), 1993.

#![expect(
    clippy::indexing_slicing,
    reason = "indices come from the line's own length; a build step may stop"
)]

use super::detail::Detail;
use super::grid::Grid;
use super::plane::{degrees, triangle};

/// Where the stories happen: west, south, east, north in degrees.
const EURASIA: [f64; 4] = [-12.0, 8.0, 150.0, 72.0];

/// How coarse the map is there, 1 in Eurasia.
pub fn coarseness(point: Grid, detail: &Detail) -> f64 {
    let [west, south, east, north] = EURASIA;
    let (lon, lat) = (degrees(point[0]), degrees(point[1]));
    if (west..=east).contains(&lon) && (south..=north).contains(&lat) {
        1.0
    } else if lat < -60.0 || (lat > north && lon < 0.0) {
        // The Antarctic and the Canadian Arctic: long coasts where no story happens.
        detail.elsewhere * 4.0
    } else {
        detail.elsewhere
    }
}

/// The line without its smaller corners. Ends stay; a closed line keeps at least a triangle.
pub fn simplify(line: &[Grid], detail: &Detail) -> Vec<Grid> {
    let closed = line.len() > 3 && line.first() == line.last();
    let fewest = if closed { 4 } else { 2 };
    let mut kept: Vec<usize> = (0..line.len()).collect();
    let size = |kept: &[usize], i: usize| {
        let corner = line[kept[i]];
        // The steps along the pole lie on one line, but they say which way round it goes.
        if degrees(corner[1]) < -89.0 {
            return f64::INFINITY;
        }
        triangle(line[kept[i - 1]], corner, line[kept[i + 1]]) / coarseness(corner, detail)
    };
    let mut sizes: Vec<f64> = (1..line.len().saturating_sub(1))
        .map(|i| size(&kept, i))
        .collect();
    while kept.len() > fewest {
        let Some((at, &least)) = sizes.iter().enumerate().min_by(|a, b| a.1.total_cmp(b.1)) else {
            break;
        };
        if least >= detail.corner {
            break;
        }
        sizes.remove(at);
        kept.remove(at + 1);
        // A neighbour is never rated below the corner just dropped, or a smooth curve would vanish all at once.
        if at > 0 {
            sizes[at - 1] = size(&kept, at).max(least);
        }
        if at < sizes.len() {
            sizes[at] = size(&kept, at + 1).max(least);
        }
    }
    kept.into_iter().map(|i| line[i]).collect()
}

#[cfg(test)]
mod tests {
    use super::{Detail, simplify};

    const DETAIL: Detail = Detail {
        steps: 60.0,
        corner: 0.01,
        island: 0.0,
        elsewhere: 1.0,
    };

    #[test]
    fn small_corners_go_and_large_ones_stay() {
        let line = [
            [0, 0],
            [5_000, 100],
            [10_000, 0],
            [20_000, 9_000],
            [30_000, 0],
        ];
        assert_eq!(
            simplify(&line, &DETAIL),
            [[0, 0], [10_000, 0], [20_000, 9_000], [30_000, 0]]
        );
    }

    #[test]
    fn an_island_keeps_a_triangle() {
        let island = [[0, 0], [100, 0], [100, 100], [50, 120], [0, 100], [0, 0]];
        assert_eq!(simplify(&island, &DETAIL).len(), 4);
    }
}
