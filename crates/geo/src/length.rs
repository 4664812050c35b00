//! How long a vector is. `f64::hypot` also minds numbers whose squares are too large; those here are pixels.

/// Of these components, in their unit.
pub fn length([x, y]: [f64; 2]) -> f64 {
    (x * x + y * y).sqrt()
}

#[cfg(test)]
mod tests {
    use super::length;

    #[test]
    fn a_right_triangle_of_three_and_four_has_a_side_of_five() {
        assert_eq!(length([-3.0, 4.0]), 5.0);
        assert_eq!(length([0.0, 0.0]), 0.0);
    }
}
