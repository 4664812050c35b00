//! Turning the sphere before it is projected.
//!
//! The three angles are d3-geo's `rotate([λ, φ, γ])`: yaw, pitch and roll in degrees, applied in that order
//! (`rotateRadians` in its `rotation.js`). `rotate([-85, 0, 0])` brings the meridian 85° E to the middle.

use super::super::trig::Trig;
use std::f64::consts::{PI, TAU};

/// Longitude and latitude in radians, turned.
pub fn forward([yaw, pitch, roll]: [f64; 3], lambda: f64, phi: f64) -> [f64; 2] {
    let lambda = wrap(lambda + yaw.to_radians());
    if pitch == 0.0 && roll == 0.0 {
        return [lambda, phi];
    }
    let ((sin_pitch, cos_pitch), (sin_roll, cos_roll)) = sines(pitch, roll);
    let (x, y, z) = cartesian(lambda, phi);
    let k = z * cos_pitch + x * sin_pitch;
    [
        (y * cos_roll - k * sin_roll).atan2(x * cos_pitch - z * sin_pitch),
        (k * cos_roll + y * sin_roll).clamp(-1.0, 1.0).asin(),
    ]
}

/// Turned longitude and latitude in radians, turned back.
pub fn inverse([yaw, pitch, roll]: [f64; 3], lambda: f64, phi: f64) -> [f64; 2] {
    let [lambda, phi] = if pitch == 0.0 && roll == 0.0 {
        [lambda, phi]
    } else {
        let ((sin_pitch, cos_pitch), (sin_roll, cos_roll)) = sines(pitch, roll);
        let (x, y, z) = cartesian(lambda, phi);
        let k = z * cos_roll - y * sin_roll;
        [
            (y * cos_roll + z * sin_roll).atan2(x * cos_pitch + k * sin_pitch),
            (k * cos_pitch - x * sin_pitch).clamp(-1.0, 1.0).asin(),
        ]
    };
    [wrap(lambda - yaw.to_radians()), phi]
}

/// An angle in radians brought into [−π, π].
pub fn wrap(angle: f64) -> f64 {
    if angle.abs() > PI {
        angle - (angle / TAU).round() * TAU
    } else {
        angle
    }
}

fn sines(pitch: f64, roll: f64) -> ((f64, f64), (f64, f64)) {
    let both = |degrees: f64| (degrees.to_radians().sine(), degrees.to_radians().cosine());
    (both(pitch), both(roll))
}

fn cartesian(lambda: f64, phi: f64) -> (f64, f64, f64) {
    (
        lambda.cosine() * phi.cosine(),
        lambda.sine() * phi.cosine(),
        phi.sine(),
    )
}
