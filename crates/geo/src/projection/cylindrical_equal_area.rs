//! Lambert's equal-area cylinder: what Albers becomes where the parallels mirror each other at the equator.
//!
//! Formulas: Snyder 1987, equations 10-1 and 10-2, as in d3-geo's `cylindricalEqualAreaRaw`.

use super::super::trig::Trig;

/// `[x, y]` (y up, unit sphere) of rotated longitude and latitude in radians; the parallel is in degrees.
pub fn forward(parallel: f64, lambda: f64, phi: f64) -> [f64; 2] {
    let cosine = parallel.to_radians().cosine();
    [lambda * cosine, phi.sine() / cosine]
}

/// Rotated longitude and latitude in radians; nothing outside the map of the earth.
pub fn inverse(parallel: f64, x: f64, y: f64) -> Option<[f64; 2]> {
    let cosine = parallel.to_radians().cosine();
    super::on_earth(x / cosine, super::arcsine(y * cosine)?)
}
