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

/// The same in whole thousandths, as it is shipped: half the bytes, and fewer
/// yet when they are compressed.
#[derive(Debug)]
pub(super) struct Thousandths<const F: usize, const H: usize> {
    straight: [i16; F],
    hidden: [[i16; F]; H],
    out: [i16; H],
}

impl<const F: usize, const H: usize> Network<F, H> {
    /// Packs the network while it is compiled, which fails for a weight that
    /// has more than three decimals: what is read back is what was trained, to
    /// the bit.
    #[allow(clippy::indexing_slicing, reason = "it runs in the compiler")]
    pub(super) const fn thousandths(&self) -> Thousandths<F, H> {
        let mut hidden = [[0; F]; H];
        let mut unit = 0;
        while unit < H {
            hidden[unit] = pack(&self.hidden[unit]);
            unit += 1;
        }
        Thousandths {
            straight: pack(&self.straight),
            hidden,
            out: pack(&self.out),
        }
    }

    /// The score: positive for yes.
    pub fn score(&self, features: &[f64; F]) -> f64 {
        let mut score = dot(&self.straight, features);
        for (unit, out) in self.hidden.iter().zip(&self.out) {
            score += f64::from(*out) * dot(unit, features).max(0.0);
        }
        score
    }
}

impl<const F: usize, const H: usize> Thousandths<F, H> {
    /// The network.
    pub fn unpacked(&self) -> Network<F, H> {
        Network {
            straight: self.straight.map(unpack),
            hidden: self.hidden.map(|unit| unit.map(unpack)),
            out: self.out.map(unpack),
        }
    }
}

#[allow(clippy::indexing_slicing, reason = "it runs in the compiler")]
const fn pack<const N: usize>(weights: &[f32; N]) -> [i16; N] {
    let mut packed = [0; N];
    let mut at = 0;
    while at < N {
        let nudge = if weights[at] < 0.0 { -0.5 } else { 0.5 };
        packed[at] = (weights[at] * 1000.0 + nudge) as i16;
        assert!(
            unpack(packed[at]) == weights[at],
            "a weight has at most three decimals"
        );
        at += 1;
    }
    packed
}

/// Division rounds to the nearest `f32`, and so does the compiler with a
/// literal of three decimals: both are the same number.
const fn unpack(weight: i16) -> f32 {
    weight as f32 / 1000.0
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
