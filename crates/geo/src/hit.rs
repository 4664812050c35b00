//! Which shape a position lies in.

use super::LonLat;
use super::basemap::{Basemap, Kind, Shape};

/// Whether a position lies inside rings taken together by the even-odd rule, so that holes count as outside.
/// Edges are straight in longitude and latitude; a position on an edge may go either way. Longitudes of a ring may
/// go on past 180°.
///
/// The crossing number test: M. Shimrat, "Algorithm 112: Position of Point Relative to Polygon",
/// *Communications of the ACM* 5(8), 1962.
pub fn inside(rings: &[Vec<LonLat>], [lon, lat]: LonLat) -> bool {
    let mut crossings = 0_usize;
    for ring in rings {
        let Some(&last) = ring.last() else { continue };
        let mut before = last;
        for &point in ring {
            let ([x0, y0], [x1, y1]) = (before, point);
            if (y0 > lat) != (y1 > lat) {
                let cut = x0 + (lat - y0) / (y1 - y0) * (x1 - x0);
                // A ring may lie a turn away from the longitude asked for.
                crossings += [lon, lon + 360.0, lon - 360.0]
                    .iter()
                    .filter(|&&lon| lon < cut)
                    .count();
            }
            before = point;
        }
    }
    crossings % 2 == 1
}

impl Basemap {
    /// The shape of a kind that a position lies in; nothing at sea.
    pub fn shape_at(&self, kind: Kind, position: LonLat) -> Option<&Shape> {
        self.shapes()
            .iter()
            .filter(|shape| shape.kind == kind)
            .find(|shape| inside(&self.rings(shape), position))
    }
}

#[cfg(test)]
mod tests {
    use super::inside;

    #[test]
    fn holes_are_outside_and_islands_in_them_inside() {
        let square = |a: f64, b: f64| vec![[a, a], [b, a], [b, b], [a, b]];
        let rings = [square(0.0, 10.0), square(2.0, 8.0), square(4.0, 6.0)];
        for (position, expected) in [
            ([1.0, 1.0], true),
            ([3.0, 3.0], false),
            ([5.0, 5.0], true),
            ([11.0, 5.0], false),
            ([-1.0, 5.0], false),
        ] {
            assert_eq!(inside(&rings, position), expected, "{position:?}");
        }
    }

    #[test]
    fn a_ring_past_the_antimeridian_holds_positions_of_both_sides() {
        let ring = [vec![
            [170.0, 60.0],
            [190.0, 60.0],
            [190.0, 70.0],
            [170.0, 70.0],
        ]];
        assert!(inside(&ring, [175.0, 65.0]));
        assert!(inside(&ring, [-175.0, 65.0]));
        assert!(!inside(&ring, [-165.0, 65.0]));
    }
}
