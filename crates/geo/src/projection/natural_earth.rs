//! Natural Earth I by Tom Patterson.
//!
//! Formulas: B. Šavrič, B. Jenny, T. Patterson, D. Petrovič, L. Hurni, "A Polynomial Equation for the Natural Earth
//! Projection", *Cartography and Geographic Information Science* 38(4), 2011; as in d3-geo's `naturalEarth1Raw`.

/// `[x, y]` (y up, unit sphere) of rotated longitude and latitude in radians.
pub fn forward(lambda: f64, phi: f64) -> [f64; 2] {
    let p2 = phi * phi;
    [lambda * width(p2), phi * height(p2)]
}

/// Rotated longitude and latitude in radians, by Newton's method; nothing outside the map of the earth.
pub fn inverse(x: f64, y: f64) -> Option<[f64; 2]> {
    let mut phi = y;
    for _ in 0..25 {
        let p2 = phi * phi;
        let delta = (phi * height(p2) - y) / slope(p2);
        phi -= delta;
        if delta.abs() < 1e-12 {
            break;
        }
    }
    super::on_earth(x / width(phi * phi), phi)
}

fn width(p2: f64) -> f64 {
    let p4 = p2 * p2;
    0.8707 - 0.131979 * p2 + p4 * (-0.013791 + p4 * (0.003971 * p2 - 0.001529 * p4))
}

fn height(p2: f64) -> f64 {
    let p4 = p2 * p2;
    1.007226 + p2 * (0.015085 + p4 * (-0.044475 + 0.028874 * p2 - 0.005916 * p4))
}

/// Derivative of `phi * height(phi²)`.
fn slope(p2: f64) -> f64 {
    let p4 = p2 * p2;
    1.007226 + p2 * (0.045255 + p4 * (-0.311325 + 0.259866 * p2 - 0.065076 * p4))
}
