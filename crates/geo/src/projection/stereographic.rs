//! Stereographic, oblique by rotation: conformal, so that a close view keeps its shapes.
//!
//! Formulas: Snyder 1987, equations 21-2 to 21-4 and 20-14 to 20-18, as in d3-geo's `stereographicRaw`.

use super::super::trig::Trig;

/// What lies farther from the centre is not drawn, in degrees: d3-geo's `clipAngle(142)`.
const HORIZON: f64 = 142.0;

/// `[x, y]` (y up, unit sphere) of rotated longitude and latitude in radians; nothing beyond the horizon.
pub fn forward(lambda: f64, phi: f64) -> Option<[f64; 2]> {
    let cosine = lambda.cosine() * phi.cosine();
    (cosine >= HORIZON.to_radians().cosine()).then(|| {
        let k = 1.0 + cosine;
        [phi.cosine() * lambda.sine() / k, phi.sine() / k]
    })
}

/// The point of the horizon in the direction of a position.
pub fn horizon(lambda: f64, phi: f64) -> [f64; 2] {
    let (x, y) = (phi.cosine() * lambda.sine(), phi.sine());
    let length = x.hypot(y).max(f64::MIN_POSITIVE);
    let half = HORIZON.to_radians() / 2.0;
    let radius = half.sine() / half.cosine();
    [x / length * radius, y / length * radius]
}

/// Rotated longitude and latitude in radians; nothing beyond the horizon.
pub fn inverse(x: f64, y: f64) -> Option<[f64; 2]> {
    let z = x.hypot(y);
    let c = 2.0 * z.atan();
    if c > HORIZON.to_radians() {
        return None;
    }
    if z == 0.0 {
        return Some([0.0, 0.0]);
    }
    Some([
        (x * c.sine()).atan2(z * c.cosine()),
        super::arcsine(y * c.sine() / z)?,
    ])
}
