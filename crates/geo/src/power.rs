//! Powers with broken exponents. `f64::powf` comes with tables: 2 KB of wasm that nothing else on the page needs.

/// `base` to the power of `exponent`, right to about eight digits. `base` must be above 0, `exponent` between −64 and 64.
///
/// The exponent's binary digits choose among the square root, the fourth root and so on, which processors find at once.
pub fn power(base: f64, exponent: f64) -> f64 {
    if exponent < 0.0 {
        return 1.0 / power(base, -exponent);
    }
    let mut out = 1.0;
    let mut rest = exponent.min(64.0);
    while rest >= 1.0 {
        out *= base;
        rest -= 1.0;
    }
    let mut root = base;
    for _ in 0..30 {
        root = root.sqrt();
        rest *= 2.0;
        if rest >= 1.0 {
            out *= root;
            rest -= 1.0;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::power;

    #[test]
    fn powers_agree_with_the_standard_library() {
        for base in [0.01, 0.5, 1.0, 2.0, 7.3, 80.0] {
            for exponent in [
                -1.25, -1.0, -0.3, 0.0, 0.001, 0.25, 0.5, 0.999, 1.0, 1.25, 3.7,
            ] {
                let (found, expected) = (power(base, exponent), f64::powf(base, exponent));
                assert!(
                    (found / expected - 1.0).abs() < 2e-8,
                    "{base}^{exponent}: {found}"
                );
            }
        }
    }
}
