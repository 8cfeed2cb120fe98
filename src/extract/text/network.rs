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

/// The same in sixty-fourths, as it is shipped: a weight is a byte, and finer
/// ones decide nothing else.
#[derive(Debug)]
pub(super) struct Packed<const F: usize, const H: usize> {
    pub(super) straight: [i8; F],
    pub(super) hidden: [[i8; F]; H],
    pub(super) out: [i8; H],
}

/// A weight of one, as it is shipped.
pub const ONE: f32 = 64.0;

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

impl<const F: usize, const H: usize> Packed<F, H> {
    /// The network.
    pub fn unpacked(&self) -> Network<F, H> {
        Network {
            straight: self.straight.map(unpack),
            hidden: self.hidden.map(|unit| unit.map(unpack)),
            out: self.out.map(unpack),
        }
    }
}

fn unpack(weight: i8) -> f32 {
    f32::from(weight) / ONE
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
