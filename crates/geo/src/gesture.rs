//! The arithmetic of gestures: how far a wheel zooms, what two fingers do, how a thrown map slows down.

use super::{Pixel, hold, length::length, power::power};

/// Lines and pages of a wheel event's `deltaMode`, in pixels.
const LINE: f64 = 16.0;
const PAGE: f64 = 400.0;

/// Factor by which a wheel step zooms. `mode` is WheelEvent's `deltaMode`: 0 pixels, 1 lines, 2 pages. A trackpad's pinch
/// comes as −100 times the logarithm of its scale, so the map follows the fingers; a notch of a mouse, held back, zooms by
/// about two thirds.
pub fn wheel_factor(delta: f64, mode: u32) -> f64 {
    let pixels = match mode {
        1 => delta * LINE,
        2 => delta * PAGE,
        _ => delta,
    };
    power(std::f64::consts::E, -hold(pixels, -50.0, 50.0) / 100.0)
}

/// What two fingers did between two moments: zoomed by a factor about their middle, and moved the middle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pinch {
    /// Zoom, above 0.
    pub factor: f64,
    /// The middle now, in pixels.
    pub at: Pixel,
    /// How far the middle moved, in pixels.
    pub moved: Pixel,
}

/// Compares two fingers before and now.
pub fn pinch(before: [Pixel; 2], now: [Pixel; 2]) -> Pinch {
    let middle = |[a, b]: [Pixel; 2]| [f64::midpoint(a[0], b[0]), f64::midpoint(a[1], b[1])];
    let spread = |[a, b]: [Pixel; 2]| length([a[0] - b[0], a[1] - b[1]]).max(1.0);
    let (from, at) = (middle(before), middle(now));
    Pinch {
        factor: spread(now) / spread(before),
        at,
        moved: [at[0] - from[0], at[1] - from[1]],
    }
}

/// How far a map that was let go at a speed still glides, in pixels: it slows down to a third every tenth of a second,
/// and a glide is never longer than half a second's way. Speed is in pixels per millisecond.
pub fn glide(speed: Pixel) -> Pixel {
    const TIME: f64 = 91.0;
    const SLOWEST: f64 = 0.12;
    if length(speed) < SLOWEST {
        return [0.0, 0.0];
    }
    speed.map(|part| (part * TIME).clamp(-320.0, 320.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn turning_the_wheel_back_undoes_the_zoom() {
        let there_and_back = wheel_factor(-120.0, 0) * wheel_factor(120.0, 0);
        assert!((there_and_back - 1.0).abs() < 1e-12);
        assert!(wheel_factor(-100.0, 0) > 1.3 && wheel_factor(3.0, 1) < 1.0);
    }

    #[test]
    fn fingers_that_part_zoom_about_their_middle() {
        let seen = pinch([[0.0, 0.0], [10.0, 0.0]], [[0.0, 5.0], [20.0, 5.0]]);
        assert_eq!(
            seen,
            Pinch {
                factor: 2.0,
                at: [10.0, 5.0],
                moved: [5.0, 5.0]
            }
        );
    }

    #[test]
    fn fingers_in_one_spot_do_not_divide_by_nothing() {
        assert!(pinch([[1.0, 1.0]; 2], [[1.0, 1.0]; 2]).factor.is_finite());
    }

    #[test]
    fn a_map_that_is_set_down_slowly_stays() {
        assert_eq!(glide([0.05, 0.0]), [0.0, 0.0]);
        assert!(glide([1.0, 0.0])[0] > 50.0 && glide([100.0, 0.0])[0] <= 320.0);
    }
}
