//! Short decimal numbers for SVG and JSON.
//!
//! With the standard float formatter, and `f64::clamp`, whose panic prints floats, the page's program is 7.8 KB larger, compressed;
//! and writing a number takes seven times as long (0.7 instead of 0.1 µs natively), of which each drawing of the map has thousands.

/// Appends `value` rounded to `places` decimals (at most 6), without trailing zeros and without a `-0`.
/// Values that are not finite, or too large to count in 2^53 units, are written as 0.
pub fn push(out: &mut String, value: f64, places: u32) {
    let unit = 10_u64.pow(places.min(6));
    let scaled = (value * unit as f64).round();
    let countable = scaled.abs() < 9e15;
    push_units(out, if countable { scaled as i64 } else { 0 }, places);
}

/// Appends `units` hundredths, tenths or ones, as `places` says: `push_units(out, -125, 2)` writes `-1.25`.
pub fn push_units(out: &mut String, units: i64, places: u32) {
    if units < 0 {
        out.push('-');
    }
    let unit = 10_u64.pow(places.min(6));
    let magnitude = units.unsigned_abs();
    push_integer(out, magnitude / unit);
    let mut rest = magnitude % unit;
    if rest > 0 {
        out.push('.');
        let mut step = unit / 10;
        while rest > 0 && step > 0 {
            out.push(digit(rest / step));
            rest %= step;
            step /= 10;
        }
    }
}

fn push_integer(out: &mut String, value: u64) {
    if value >= 10 {
        push_integer(out, value / 10);
    }
    out.push(digit(value % 10));
}

fn digit(value: u64) -> char {
    char::from(b'0' + (value % 10) as u8)
}

#[cfg(test)]
mod tests {
    use super::push;

    #[test]
    fn numbers_are_as_short_as_they_can_be() {
        for (value, places, expected) in [
            (0.0, 1, "0"),
            (-0.01, 1, "0"),
            (12.0, 2, "12"),
            (-1.25, 2, "-1.25"),
            (1.05, 2, "1.05"),
            (-0.5, 1, "-0.5"),
            (99.96, 1, "100"),
            (123456.7890, 3, "123456.789"),
            (f64::NAN, 1, "0"),
            (f64::INFINITY, 1, "0"),
        ] {
            let mut out = String::new();
            push(&mut out, value, places);
            assert_eq!(out, expected);
        }
    }
}
