//! Where a name goes: the point of a shape that is farthest from its edges, names being wider than high.
//!
//! A grid search that narrows, in place of the quadtree of V. Agafonkin's polylabel: build steps need no speed.

use super::detail::Detail;
use super::grid::Grid;
use super::plane::{area, degrees};
use super::simplify::simplify;
use meridian_geo::hit::inside;

/// How much wider than high the room for a name is.
const WIDTH: f64 = 2.0;
/// Detail enough to find room for a name.
const ROUGH: Detail = Detail {
    steps: 1.0,
    corner: 0.02,
    island: 0.0,
    elsewhere: 1.0,
};

/// The point, and how far it is from the edges above and below, in degrees of latitude: an ellipse of that half
/// height and twice that half width fits into the shape.
pub fn place(rings: &[Vec<Grid>]) -> ([f64; 2], f64) {
    let Some(outer) = rings.iter().max_by(|a, b| area(a).total_cmp(&area(b))) else {
        return ([0.0, 0.0], 0.0);
    };
    let rings: Vec<Vec<[f64; 2]>> = rings
        .iter()
        .map(|ring| {
            simplify(ring, &ROUGH)
                .into_iter()
                .map(|point| point.map(degrees))
                .collect()
        })
        .collect();
    let low = |axis: usize| {
        outer
            .iter()
            .filter_map(|point| point.get(axis))
            .min()
            .copied()
            .unwrap_or_default()
    };
    let high = |axis: usize| {
        outer
            .iter()
            .filter_map(|point| point.get(axis))
            .max()
            .copied()
            .unwrap_or_default()
    };
    let mut window = [
        degrees(low(0)),
        degrees(low(1)),
        degrees(high(0)),
        degrees(high(1)),
    ];
    let middle = [(window[0] + window[2]) / 2.0, (window[1] + window[3]) / 2.0];
    let mut best = (middle, clearance(&rings, middle));
    for _ in 0..4 {
        let [west, south, east, north] = window;
        let step = [(east - west) / 24.0, (north - south) / 24.0];
        for column in 0..=24 {
            for row in 0..=24 {
                let at = [
                    west + step[0] * f64::from(column),
                    south + step[1] * f64::from(row),
                ];
                let room = clearance(&rings, at);
                if room > best.1 {
                    best = (at, room);
                }
            }
        }
        let [lon, lat] = best.0;
        window = [
            lon - 2.0 * step[0],
            lat - 2.0 * step[1],
            lon + 2.0 * step[0],
            lat + 2.0 * step[1],
        ];
    }
    (best.0, best.1.max(0.0))
}

/// Distance to the nearest edge; negative outside.
fn clearance(rings: &[Vec<[f64; 2]>], [lon, lat]: [f64; 2]) -> f64 {
    let k = lat.to_radians().cos() / WIDTH;
    let mut least = f64::INFINITY;
    for ring in rings {
        for (a, b) in ring.iter().zip(ring.iter().cycle().skip(1)) {
            let (ax, ay) = ((a[0] - lon) * k, a[1] - lat);
            let (bx, by) = ((b[0] - lon) * k, b[1] - lat);
            let (dx, dy) = (bx - ax, by - ay);
            let square = dx * dx + dy * dy;
            let along = if square > 0.0 {
                (-(ax * dx + ay * dy) / square).clamp(0.0, 1.0)
            } else {
                0.0
            };
            least = least.min((ax + along * dx).hypot(ay + along * dy));
        }
    }
    if inside(rings, [lon, lat]) {
        least
    } else {
        -least
    }
}
