//! What the first set of trees thought of the blocks around: the rows of the
//! second.

use super::cohesion;
use super::page::Page;
use super::wholes;

/// The names of the features that come behind those of the block itself.
pub(super) const NAMES: &[&str] = &[
    "p",
    "p_prev1",
    "p_prev2",
    "p_prev3",
    "p_next1",
    "p_next2",
    "p_next3",
    "p_window",
    "p_parent",
    "p_grand",
    "p_great",
    "p_article",
    "p_max_before",
    "p_max_after",
    "p_at",
    "p_since_first",
    "p_until_last",
    "p_words",
    "p_parent_words",
    "cohesion",
    "cohesion_head",
    "cohesion_rank",
    "p_alike",
    "p_alike_others",
    "p_alike_share",
];

/// How many numbers there are behind those of the block itself.
pub(super) const WIDTH: usize = NAMES.len() + wholes::NAMES.len();

/// How far the window reaches to either side, in blocks.
const WINDOW: usize = 6;

/// What the rows of the second set have behind those of the first, for some
/// blocks, given ascending; `scores` are of all.
pub(super) fn rows(page: &Page<'_>, judged: &[usize], scores: &[f32]) -> Vec<f32> {
    let count = page.flow.blocks.len();
    let mut rows = Vec::with_capacity(judged.len() * WIDTH);
    let words: Vec<f32> = page
        .counts
        .iter()
        .map(|counts| counts.words.clamp(1.0, 200.0))
        .collect();
    // Sums before each block: words times score, words.
    let mut sums = vec![(0.0_f32, 0.0_f32)];
    let mut sum = (0.0_f32, 0.0_f32);
    for (score, words) in scores.iter().zip(&words) {
        sum = (sum.0 + score * words, sum.1 + words);
        sums.push(sum);
    }
    let mean = |from: usize, to: usize| {
        let (Some(low), Some(high)) = (sums.get(from), sums.get(to)) else {
            return 0.0;
        };
        (high.0 - low.0) / (high.1 - low.1).max(1.0)
    };
    let is_in = |at: &usize| scores.get(*at).copied().unwrap_or(0.0) > 0.5;
    let first = (0..count).find(is_in).unwrap_or(0) as f32;
    let last = (0..count).rev().find(is_in).unwrap_or(0) as f32;
    let mut max_before = vec![0.0_f32; count];
    let mut high = 0.0_f32;
    for (place, &score) in max_before.iter_mut().zip(scores) {
        *place = high;
        high = high.max(score);
    }
    let mut max_after = vec![0.0_f32; count];
    let mut high = 0.0_f32;
    for (place, &score) in max_after.iter_mut().zip(scores).rev() {
        *place = high;
        high = high.max(score);
    }
    let cohesion = cohesion::of(page, scores);
    let wholes = wholes::rows(page, scores);
    let alike = page.alike.sums(|at| {
        let words = words.get(at).copied().unwrap_or(1.0);
        let score = scores.get(at).copied().unwrap_or(0.0);
        [score, 1.0, score * words, words]
    });
    for &index in judged {
        let Some(block) = page.flow.blocks.get(index) else {
            continue;
        };
        let [all, blocks, right, _] = alike.get(index).copied().unwrap_or([0.0; 4]);
        let [shared, head, rank] = cohesion.get(index).copied().unwrap_or([-1.0; 3]);
        let score = |by: isize| {
            index
                .checked_add_signed(by)
                .and_then(|at| scores.get(at))
                .copied()
                .unwrap_or(-1.0)
        };
        let mut above = page.document.ancestors(block.node);
        let mut container = || {
            let (from, to) = above.next().map_or((0, count), |node| page.range(node));
            (mean(from, to), from, to)
        };
        let (parent, parent_from, parent_to) = container();
        let (grand, ..) = container();
        let (great, ..) = container();
        let expected = sum.0.max(1.0);
        let low = sums.get(index).copied().unwrap_or((0.0, 0.0));
        let inside = match (sums.get(parent_from), sums.get(parent_to)) {
            (Some(low), Some(high)) => high.0 - low.0,
            _ => 0.0,
        };
        rows.extend_from_slice(&[
            score(0),
            score(-1),
            score(-2),
            score(-3),
            score(1),
            score(2),
            score(3),
            mean(
                index.saturating_sub(WINDOW),
                (index + WINDOW + 1).min(count),
            ),
            parent,
            grand,
            great,
            sum.0 / sum.1.max(1.0),
            max_before.get(index).copied().unwrap_or(0.0),
            max_after.get(index).copied().unwrap_or(0.0),
            low.0 / expected,
            index as f32 - first,
            last - index as f32,
            sum.0,
            inside / expected,
            shared,
            head,
            rank,
            all.max(0.0) / blocks.max(1.0),
            if blocks > 1.5 {
                (all - score(0)) / (blocks - 1.0)
            } else {
                -1.0
            },
            right / expected,
        ]);
        rows.extend(wholes.get(index).into_iter().flatten());
    }
    rows
}
