//! How far a mean can be trusted: bootstrap intervals and a paired test.

use crate::random::Random;

/// How often to resample; the error of a 95 % bound is then about 0.1 of the
/// standard error.
const RESAMPLES: usize = 2000;

/// The 95 % percentile bootstrap interval of the mean (Efron 1979).
pub fn interval(values: &[f64]) -> (f64, f64) {
    if values.is_empty() {
        return (0.0, 0.0);
    }
    let mut random = Random(0x6e75_7467_7261_6600);
    let mut means: Vec<f64> = (0..RESAMPLES)
        .map(|_| {
            let sum: f64 = (0..values.len())
                .filter_map(|_| values.get(random.below(values.len())))
                .sum();
            sum / values.len() as f64
        })
        .collect();
    means.sort_by(f64::total_cmp);
    let at = |share: f64| {
        let place = (share * (RESAMPLES - 1) as f64).round() as usize;
        means.get(place).copied().unwrap_or(0.0)
    };
    (at(0.025), at(0.975))
}

/// The two-sided p value of "the mean difference is zero" by paired
/// randomization (Fisher 1935; Noreen 1989): signs are flipped by chance.
pub fn p_value(differences: &[f64]) -> f64 {
    let observed = differences.iter().sum::<f64>().abs();
    let mut random = Random(0x6e75_7467_7261_6601);
    let as_far = (0..RESAMPLES)
        .filter(|_| {
            let sum: f64 = differences
                .iter()
                .map(|value| if random.flip() { *value } else { -value })
                .sum();
            sum.abs() >= observed - 1e-12
        })
        .count();
    (as_far + 1) as f64 / (RESAMPLES + 1) as f64
}
