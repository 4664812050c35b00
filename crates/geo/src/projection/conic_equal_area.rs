//! Albers equal-area conic.
//!
//! Formulas: J. P. Snyder, *Map Projections: A Working Manual*, USGS Professional Paper 1395 (1987), equations 14-1
//! to 14-11 for the sphere, arranged as in d3-geo's `conicEqualAreaRaw`.

use super::super::trig::Trig;
use super::cylindrical_equal_area;
use std::f64::consts::PI;

/// The cone of two standard parallels, worked out once for many points.
#[derive(Debug, Clone, Copy)]
pub struct Cone {
    /// The first parallel, degrees.
    parallel: f64,
    /// Snyder's n: how much of a circle the opened cone takes.
    n: f64,
    /// Snyder's C.
    c: f64,
}

impl Cone {
    /// Parallels are in degrees.
    pub fn new(parallels: [f64; 2]) -> Self {
        let sine = parallels[0].to_radians().sine();
        let n = (sine + parallels[1].to_radians().sine()) / 2.0;
        Self {
            parallel: parallels[0],
            n,
            c: 1.0 + sine * (2.0 * n - sine),
        }
    }

    /// `[x, y]` (y up, unit sphere) of rotated longitude and latitude in radians.
    pub fn forward(&self, lambda: f64, phi: f64) -> [f64; 2] {
        let &Self { parallel, n, c } = self;
        if n.abs() < super::EPSILON {
            return cylindrical_equal_area::forward(parallel, lambda, phi);
        }
        let r = (c - 2.0 * n * phi.sine()).max(0.0).sqrt() / n;
        let (sine, cosine) = ((lambda * n).sine(), (lambda * n).cosine());
        [r * sine, c.sqrt() / n - r * cosine]
    }

    /// Rotated longitude and latitude in radians; nothing outside the map of the earth.
    pub fn inverse(&self, x: f64, y: f64) -> Option<[f64; 2]> {
        let &Self { parallel, n, c } = self;
        if n.abs() < super::EPSILON {
            return cylindrical_equal_area::inverse(parallel, x, y);
        }
        let r0y = c.sqrt() / n - y;
        let mut l = x.atan2(r0y.abs()) * r0y.signum();
        if r0y * n < 0.0 {
            l -= PI * x.signum() * r0y.signum();
        }
        let phi = super::arcsine((c - (x * x + r0y * r0y) * n * n) / (2.0 * n))?;
        super::on_earth(l / n, phi)
    }
}
