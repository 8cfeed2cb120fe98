//! The largest eigenvalues of a symmetric operator, with their vectors.
//!
//! Lanczos' method with full reorthogonalisation (Golub and Van Loan 2013,
//! "Matrix computations", 10.3) from a fixed start vector, and Jacobi's method
//! for the small matrix that it leaves (ibid., 8.5). Where the operator has no
//! more to show from where it started, the iteration goes on from a vector
//! orthogonal to what it has seen, so that a small matrix is resolved wholly,
//! multiple eigenvalues included.
//!
//! Cost: [`STEPS`] products, and O(n · STEPS²).

use crate::sorted::descending;

/// The most products; with so many, the upper end of the spectrum of a large
/// text stands to several digits.
const STEPS: usize = 64;
const SWEEPS: usize = 40;

/// An eigenvalue and its vector.
pub(super) type Pair = (f64, Vec<f64>);

/// Eigenvalues, the largest first, with vectors of length one.
pub(super) fn eigenpairs(size: usize, apply: impl Fn(&[f64]) -> Vec<f64>) -> Vec<Pair> {
    let steps = size.min(STEPS);
    let mut basis: Vec<Vec<f64>> = Vec::with_capacity(steps);
    let mut matrix = vec![vec![0.0; steps]; steps];
    let mut next = apply(&vec![1.0; size]);
    // Coordinate vectors, for going on where the space is used up.
    let mut fresh = (0..size).map(|at| {
        let mut vector = vec![0.0; size];
        if let Some(one) = vector.get_mut(at) {
            *one = 1.0;
        }
        vector
    });
    let mut largest: f64 = 0.0;
    while basis.len() < steps {
        let before = norm(&next);
        orthogonalise(&mut next, &basis);
        let length = norm(&next);
        if length <= 1e-10 * before.max(largest) || length == 0.0 {
            match fresh.next() {
                Some(vector) => next = vector,
                None => break,
            }
            orthogonalise(&mut next, &basis);
            if norm(&next) < 1e-8 {
                continue;
            }
        }
        let length = norm(&next);
        let vector: Vec<f64> = next.iter().map(|part| part / length).collect();
        let product = apply(&vector);
        largest = largest.max(norm(&product));
        basis.push(vector);
        let row = basis.len() - 1;
        for (column, other) in basis.iter().enumerate() {
            let entry = dot(other, &product);
            set(&mut matrix, row, column, entry);
            set(&mut matrix, column, row, entry);
        }
        next = product;
    }
    let found = basis.len();
    matrix.truncate(found);
    for row in &mut matrix {
        row.truncate(found);
    }
    let (values, vectors) = jacobi(matrix);
    let pair = |place: usize| -> Option<Pair> {
        let (value, small) = (values.get(place)?, vectors.get(place)?);
        Some((*value, combine(&basis, small, size)))
    };
    let order = descending(values.iter().copied());
    order.into_iter().filter_map(pair).collect()
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

fn norm(vector: &[f64]) -> f64 {
    dot(vector, vector).sqrt()
}

/// Takes what lies in the basis away, twice for the sake of rounding.
fn orthogonalise(vector: &mut [f64], basis: &[Vec<f64>]) {
    for _ in 0..2 {
        for other in basis {
            let share = dot(vector, other);
            for (part, other) in vector.iter_mut().zip(other) {
                *part -= share * other;
            }
        }
    }
}

fn combine(basis: &[Vec<f64>], weights: &[f64], size: usize) -> Vec<f64> {
    let mut sum = vec![0.0; size];
    for (vector, weight) in basis.iter().zip(weights) {
        for (sum, part) in sum.iter_mut().zip(vector) {
            *sum += weight * part;
        }
    }
    sum
}

fn get(matrix: &[Vec<f64>], row: usize, column: usize) -> f64 {
    matrix
        .get(row)
        .and_then(|row| row.get(column))
        .copied()
        .unwrap_or(0.0)
}

fn set(matrix: &mut [Vec<f64>], row: usize, column: usize, value: f64) {
    if let Some(entry) = matrix.get_mut(row).and_then(|row| row.get_mut(column)) {
        *entry = value;
    }
}

/// Eigenvalues and eigenvectors of a small symmetric matrix, by rotations.
fn jacobi(mut matrix: Vec<Vec<f64>>) -> (Vec<f64>, Vec<Vec<f64>>) {
    let size = matrix.len();
    let mut vectors = vec![vec![0.0; size]; size];
    for at in 0..size {
        set(&mut vectors, at, at, 1.0);
    }
    let total = matrix.iter().map(|row| dot(row, row)).sum::<f64>().sqrt();
    for _ in 0..SWEEPS {
        let mut off: f64 = 0.0;
        for p in 0..size {
            for q in p + 1..size {
                let entry = get(&matrix, p, q);
                off = off.max(entry.abs());
                if entry.abs() > 1e-16 * total {
                    rotate(&mut matrix, &mut vectors, p, q);
                }
            }
        }
        if off <= 1e-15 * total {
            break;
        }
    }
    ((0..size).map(|at| get(&matrix, at, at)).collect(), vectors)
}

/// Makes the entry at row `p` and column `q` zero. `vectors` has the
/// eigenvectors as its rows.
fn rotate(matrix: &mut [Vec<f64>], vectors: &mut [Vec<f64>], p: usize, q: usize) {
    let ratio = (get(matrix, q, q) - get(matrix, p, p)) / (2.0 * get(matrix, p, q));
    let sign = if ratio < 0.0 { -1.0 } else { 1.0 };
    let tangent = sign / (ratio.abs() + (ratio * ratio + 1.0).sqrt());
    let cosine = 1.0 / (tangent * tangent + 1.0).sqrt();
    let sine = tangent * cosine;
    let turn = |a: f64, b: f64| (cosine * a - sine * b, sine * a + cosine * b);
    for at in 0..matrix.len() {
        let (a, b) = turn(get(matrix, at, p), get(matrix, at, q));
        set(matrix, at, p, a);
        set(matrix, at, q, b);
    }
    for at in 0..matrix.len() {
        let (a, b) = turn(get(matrix, p, at), get(matrix, q, at));
        set(matrix, p, at, a);
        set(matrix, q, at, b);
        let (a, b) = turn(get(vectors, p, at), get(vectors, q, at));
        set(vectors, p, at, a);
        set(vectors, q, at, b);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_matrix_with_a_double_eigenvalue_is_resolved() {
        // 2 on the diagonal and 1 beside it in two blocks: 3, 3, 1, 1.
        let rows = [
            [2.0, 1.0, 0.0, 0.0],
            [1.0, 2.0, 0.0, 0.0],
            [0.0, 0.0, 2.0, 1.0],
            [0.0, 0.0, 1.0, 2.0],
        ];
        let pairs = eigenpairs(4, |vector| {
            rows.iter().map(|row| dot(row, vector)).collect()
        });
        let values: Vec<f64> = pairs.iter().map(|pair| pair.0).collect();
        for (value, expected) in values.iter().zip([3.0, 3.0, 1.0, 1.0]) {
            assert!((value - expected).abs() < 1e-12, "{values:?}");
        }
        for (value, vector) in &pairs {
            for (row, part) in rows.iter().zip(vector) {
                assert!((dot(row, vector) - value * part).abs() < 1e-12);
            }
        }
    }
}
