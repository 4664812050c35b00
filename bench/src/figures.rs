//! Quantiles and how they are written.

/// The value below which this share of the values lies, by nearest rank; NaN for none.
pub fn quantile(values: &[f64], share: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let rank = (sorted.len() as f64 * share).ceil().max(1.0) as usize;
    sorted.get(rank - 1).copied().unwrap_or(f64::NAN)
}

/// The middle.
pub fn median(values: &[f64]) -> f64 {
    quantile(values, 0.5)
}

/// A number as a table holds it; a dash where there is none.
pub fn cell(value: f64) -> String {
    if value.is_nan() {
        "–".to_owned()
    } else if value < 100.0 {
        format!("{value:.1}")
    } else {
        format!("{value:.0}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_95th_of_a_hundred_values_is_the_95th() {
        let values: Vec<f64> = (1..=100).rev().map(f64::from).collect();
        assert_eq!(quantile(&values, 0.95), 95.0);
        assert_eq!(median(&values), 50.0);
        assert!(quantile(&[], 0.5).is_nan());
    }
}
