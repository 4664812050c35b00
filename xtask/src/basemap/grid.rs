//! The grid on which shared borders are found.

/// A position on the sources' common grid of 0.0001°, exact so that shared borders can be found by equality.
pub type Grid = [i32; 2];

/// Grid steps a degree.
pub const GRID: f64 = 10_000.0;
