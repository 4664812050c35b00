//! Distances and areas on the grid, near enough for choosing what to draw: a degree of longitude counts as the cosine
//! of the latitude.

use super::grid::{GRID, Grid};
use std::collections::HashMap;

/// Degrees of latitude.
pub fn degrees(grid: i32) -> f64 {
    f64::from(grid) / GRID
}

/// How much a degree of longitude counts there.
fn shrink(lat: i32) -> f64 {
    degrees(lat).to_radians().cos().max(0.05)
}

/// Distance in degrees of latitude.
pub fn distance(a: Grid, b: Grid) -> f64 {
    (degrees(a[0] - b[0]) * shrink(a[1])).hypot(degrees(a[1] - b[1]))
}

/// Length of a line in degrees of latitude.
pub fn length(line: &[Grid]) -> f64 {
    line.iter()
        .zip(line.iter().skip(1))
        .map(|(&a, &b)| distance(a, b))
        .sum()
}

/// Area of a triangle in square degrees at the equator.
pub fn triangle(a: Grid, b: Grid, c: Grid) -> f64 {
    let (ux, uy) = (degrees(a[0] - b[0]), degrees(a[1] - b[1]));
    let (vx, vy) = (degrees(c[0] - b[0]), degrees(c[1] - b[1]));
    (ux * vy - uy * vx).abs() / 2.0 * shrink(b[1])
}

/// Area of a ring in square degrees at the equator, whichever way round it goes.
pub fn area(ring: &[Grid]) -> f64 {
    let twice: f64 = ring
        .iter()
        .zip(ring.iter().cycle().skip(1))
        .map(|(a, b)| {
            degrees(b[0] - a[0])
                * (degrees(a[1]).to_radians().sin() + degrees(b[1]).to_radians().sin())
        })
        .sum();
    (twice / 2.0).to_degrees().abs()
}

/// Distance of a point from a stretch of line, in degrees of latitude.
pub fn from_segment(p: Grid, a: Grid, b: Grid) -> f64 {
    let k = shrink(p[1]);
    let (bx, by) = (degrees(b[0] - a[0]) * k, degrees(b[1] - a[1]));
    let (px, py) = (degrees(p[0] - a[0]) * k, degrees(p[1] - a[1]));
    let square = bx * bx + by * by;
    let along = if square > 0.0 {
        ((px * bx + py * by) / square).clamp(0.0, 1.0)
    } else {
        0.0
    };
    (px - along * bx).hypot(py - along * by)
}

/// Lines to be asked how near a point is to them.
#[derive(Debug, Default)]
pub struct Nearby {
    cells: HashMap<Grid, Vec<[Grid; 2]>>,
}

impl Nearby {
    /// Side of a cell in grid steps: a degree, so that anything within a degree is in a neighbouring cell.
    const CELL: i32 = GRID as i32;

    /// Adds a stretch of line.
    pub fn add(&mut self, a: Grid, b: Grid) {
        let cell = |value: i32| value.div_euclid(Self::CELL);
        for x in cell(a[0].min(b[0]))..=cell(a[0].max(b[0])) {
            for y in cell(a[1].min(b[1]))..=cell(a[1].max(b[1])) {
                self.cells.entry([x, y]).or_default().push([a, b]);
            }
        }
    }

    /// Adds a line.
    pub fn add_line(&mut self, line: &[Grid]) {
        for (&a, &b) in line.iter().zip(line.iter().skip(1)) {
            self.add(a, b);
        }
    }

    /// Whether a point is within some degrees of latitude (at most half a degree) of any line.
    pub fn within(&self, p: Grid, limit: f64) -> bool {
        let [x, y] = p.map(|value| value.div_euclid(Self::CELL));
        // Near the pole a cell is narrow, so look two cells to either side.
        (x - 2..=x + 2)
            .flat_map(|x| (y - 1..=y + 1).map(move |y| [x, y]))
            .filter_map(|cell| self.cells.get(&cell))
            .flatten()
            .any(|&[a, b]| from_segment(p, a, b) <= limit)
    }
}
