//! Sine and cosine. The standard library's are right for any number, which takes 6 KB of wasm; angles on a map are a few
//! turns at most, and for those this is right to about 1e-15.
//!
//! The angle is brought to within an eighth of a turn, where Taylor's series of seven and eight terms are exact enough.

use std::f64::consts::FRAC_2_PI;

/// Sine and cosine of an angle in radians, below a thousand or so; anything may come out for larger ones.
pub trait Trig {
    /// The sine.
    fn sine(self) -> f64;
    /// The cosine.
    fn cosine(self) -> f64;
}

impl Trig for f64 {
    fn sine(self) -> f64 {
        turned(self, 0)
    }

    fn cosine(self) -> f64 {
        turned(self, 1)
    }
}

/// π/2 in two parts, the first of 33 bits, so that a multiple of it is exact: W. J. Cody, W. Waite, *Software Manual for the
/// Elementary Functions*, 1980.
const QUARTER: [f64; 2] = [1.570_796_326_734_125_6, 6.077_100_506_506_192e-11];

/// The sine of an angle and some quarters of a turn.
fn turned(angle: f64, quarters: i32) -> f64 {
    let count = (angle * FRAC_2_PI).round();
    let rest = (angle - count * QUARTER[0]) - count * QUARTER[1];
    let quarter = (count as i32).wrapping_add(quarters) & 3;
    let square = rest * rest;
    let value = if quarter & 1 == 0 {
        rest * series(square, &SINE)
    } else {
        series(square, &COSINE)
    };
    if quarter & 2 == 0 { value } else { -value }
}

/// Reciprocals of odd and of even factorials with changing signs, the last first.
const SINE: [f64; 8] = [
    -1.0 / 1_307_674_368_000.0,
    1.0 / 6_227_020_800.0,
    -1.0 / 39_916_800.0,
    1.0 / 362_880.0,
    -1.0 / 5_040.0,
    1.0 / 120.0,
    -1.0 / 6.0,
    1.0,
];
const COSINE: [f64; 9] = [
    1.0 / 20_922_789_888_000.0,
    -1.0 / 87_178_291_200.0,
    1.0 / 479_001_600.0,
    -1.0 / 3_628_800.0,
    1.0 / 40_320.0,
    -1.0 / 720.0,
    1.0 / 24.0,
    -0.5,
    1.0,
];

fn series(square: f64, factors: &[f64]) -> f64 {
    factors
        .iter()
        .fold(0.0, |sum, factor| sum * square + factor)
}

#[cfg(test)]
mod tests {
    use super::Trig;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn sine_and_cosine_agree_with_the_standard_library(angle in -50.0..50.0_f64) {
            prop_assert!((angle.sine() - angle.sin()).abs() < 2e-15, "{}", angle);
            prop_assert!((angle.cosine() - angle.cos()).abs() < 2e-15, "{}", angle);
        }
    }

    #[test]
    fn quarters_of_a_turn_are_exact() {
        for (angle, sine, cosine) in [
            (0.0, 0.0, 1.0),
            (f64::to_radians(180.0), 0.0, -1.0),
            (f64::to_radians(90.0), 1.0, 0.0),
        ] {
            assert!((angle.sine() - sine).abs() < 2e-16, "{angle}");
            assert!((angle.cosine() - cosine).abs() < 2e-16, "{angle}");
        }
        assert!(f64::NAN.sine().is_nan());
    }
}
