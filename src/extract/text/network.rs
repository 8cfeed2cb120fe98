//! A very small network: a linear score and a few rectified units.

/// Weights for `F` features (the first is always 1) and `H` hidden units.
#[derive(Clone, Debug)]
pub struct Network<const F: usize, const H: usize> {
    /// Straight from the features to the score.
    pub straight: [f32; F],
    /// From the features to each unit.
    pub hidden: [[f32; F]; H],
    /// From each unit to the score.
    pub out: [f32; H],
}

impl<const F: usize, const H: usize> Network<F, H> {
    /// The score: positive for yes.
    pub fn score(&self, features: &[f64; F]) -> f64 {
        let mut score = dot(&self.straight, features);
        for (unit, out) in self.hidden.iter().zip(&self.out) {
            score += f64::from(*out) * dot(unit, features).max(0.0);
        }
        score
    }
}

fn dot<const F: usize>(weights: &[f32; F], features: &[f64; F]) -> f64 {
    weights
        .iter()
        .zip(features)
        .map(|(weight, feature)| f64::from(*weight) * feature)
        .sum()
}

/// A score as a probability.
pub fn logistic(score: f64) -> f64 {
    1.0 / (1.0 + libm::exp(-score))
}
