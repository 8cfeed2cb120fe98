//! Fitting a small network by its slopes: the score of a row, what each weight
//! has to do with it, and Adam (Kingma and Ba 2015), in an order that is the
//! same at each run.

use nutgraf::extract::text::training::Network;

/// Adam's state over one vector of weights.
pub(super) struct Adam {
    pub weights: Vec<f64>,
    first: Vec<f64>,
    second: Vec<f64>,
    steps: i32,
}

impl Adam {
    pub fn new(size: usize) -> Adam {
        let zeros = || vec![0.0; size];
        Adam {
            weights: zeros(),
            first: zeros(),
            second: zeros(),
            steps: 0,
        }
    }

    pub fn step(&mut self, gradient: &[f64], rate: f64) {
        self.steps += 1;
        let correct = |beta: f64| 1.0 - libm::pow(beta, f64::from(self.steps));
        let (one, two) = (correct(0.9), correct(0.999));
        for (((weight, first), second), slope) in self
            .weights
            .iter_mut()
            .zip(&mut self.first)
            .zip(&mut self.second)
            .zip(gradient)
        {
            *first = 0.9 * *first + 0.1 * slope;
            *second = 0.999 * *second + 0.001 * slope * slope;
            *weight -= rate * (*first / one) / ((*second / two).sqrt() + 1e-8);
        }
    }
}

/// The features that are not zero, with their places: most are.
pub(super) type Sparse = Vec<(usize, f64)>;

pub(super) fn sparse(features: &[f64]) -> Sparse {
    features
        .iter()
        .copied()
        .enumerate()
        .filter(|(_, value)| *value != 0.0)
        .collect()
}

/// The score of one row of `F` features by a network whose weights stand in one
/// vector, and what each unit gives.
pub(super) fn score<const F: usize, const H: usize>(
    weights: &[f64],
    row: &Sparse,
) -> (f64, [f64; H]) {
    let dot = |weights: &[f64]| {
        row.iter()
            .filter_map(|(at, value)| Some(weights.get(*at)? * value))
            .sum::<f64>()
    };
    let (straight, rest) = weights.split_at(F);
    let (hidden, out) = rest.split_at(H * F);
    let mut units = [0.0; H];
    for (unit, weights) in units.iter_mut().zip(hidden.chunks(F)) {
        *unit = dot(weights).max(0.0);
    }
    let score = dot(straight) + units.iter().zip(out).map(|(a, b)| a * b).sum::<f64>();
    (score, units)
}

/// Adds the slopes of a score times an error.
pub(super) fn spread<const F: usize, const H: usize>(
    (gradient, weights): (&mut [f64], &[f64]),
    row: &Sparse,
    units: &[f64; H],
    error: f64,
) {
    let out = weights.get(F + H * F..).unwrap_or_default();
    let (slope_straight, rest) = gradient.split_at_mut(F);
    let (slope_hidden, slope_out) = rest.split_at_mut(H * F);
    let add = |slopes: &mut [f64], factor: f64| {
        for (at, value) in row {
            if let Some(slope) = slopes.get_mut(*at) {
                *slope += factor * value;
            }
        }
    };
    add(slope_straight, error);
    for (((slopes, slope), unit), out) in slope_hidden
        .chunks_mut(F)
        .zip(slope_out)
        .zip(units)
        .zip(out)
    {
        *slope += error * unit;
        if *unit > 0.0 {
            add(slopes, error * out);
        }
    }
}

/// A network whose weights stand in one vector.
pub(super) fn of_weights<const F: usize, const H: usize>(weights: &[f64]) -> Network<F, H> {
    let mut weights = weights.iter().map(|weight| *weight as f32);
    let mut take = || weights.next().unwrap_or(0.0);
    let straight = std::array::from_fn(|_| take());
    let hidden = std::array::from_fn(|_| std::array::from_fn(|_| take()));
    let out = std::array::from_fn(|_| take());
    Network {
        straight,
        hidden,
        out,
    }
}

/// Numbers that only look random: the same at each run.
pub(super) struct Random(u64);

impl Default for Random {
    fn default() -> Random {
        Random(0x9e37_79b9_7f4a_7c15)
    }
}

impl Random {
    /// From 0 up to 1.
    pub fn next(&mut self) -> f64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 11) as f64 / (1_u64 << 53) as f64
    }

    pub fn shuffle<T>(&mut self, order: &mut [T]) {
        for at in (1..order.len()).rev() {
            order.swap(at, (self.next() * (at + 1) as f64) as usize);
        }
    }
}
