//! Albers equal-area conic.
//!
//! Formulas: J. P. Snyder, *Map Projections: A Working Manual*, USGS Professional Paper 1395 (1987), equations 14-1
//! to 14-11 for the sphere, arranged as in d3-geo's `conicEqualAreaRaw`.

use super::cylindrical_equal_area;
use std::f64::consts::PI;

/// The constants of a cone: `n` and Snyder's C.
fn cone(parallels: [f64; 2]) -> (f64, f64) {
    let sine = parallels[0].to_radians().sin();
    let n = (sine + parallels[1].to_radians().sin()) / 2.0;
    (n, 1.0 + sine * (2.0 * n - sine))
}

/// `[x, y]` (y up, unit sphere) of rotated longitude and latitude in radians. Parallels are in degrees.
pub fn forward(parallels: [f64; 2], lambda: f64, phi: f64) -> [f64; 2] {
    let (n, c) = cone(parallels);
    if n.abs() < super::EPSILON {
        return cylindrical_equal_area::forward(parallels[0], lambda, phi);
    }
    let r = (c - 2.0 * n * phi.sin()).max(0.0).sqrt() / n;
    let theta = lambda * n;
    [r * theta.sin(), c.sqrt() / n - r * theta.cos()]
}

/// Rotated longitude and latitude in radians; nothing outside the map of the earth.
pub fn inverse(parallels: [f64; 2], x: f64, y: f64) -> Option<[f64; 2]> {
    let (n, c) = cone(parallels);
    if n.abs() < super::EPSILON {
        return cylindrical_equal_area::inverse(parallels[0], x, y);
    }
    let r0y = c.sqrt() / n - y;
    let mut l = x.atan2(r0y.abs()) * r0y.signum();
    if r0y * n < 0.0 {
        l -= PI * x.signum() * r0y.signum();
    }
    let phi = super::arcsine((c - (x * x + r0y * r0y) * n * n) / (2.0 * n))?;
    super::on_earth(l / n, phi)
}
