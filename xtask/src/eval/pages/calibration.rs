//! Whether confidence means what it says: the expected F1 beside the true one,
//! and how often pages with and without an article are warned of.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write;

use super::{Outcome, metrics};
use crate::pages::align::{align, tokens};

/// The same for blocks that were kept: how likely each was held to be a part of
/// the article, beside the share of its words that are in the gold.
fn blocks(outcomes: &[Outcome], table: &mut String) {
    let mut groups = [(0.0, 0.0, 0.0); GROUPS];
    for outcome in outcomes {
        let (Some(gold), Some(confidences)) = (&outcome.expected, &outcome.article.confidences)
        else {
            continue;
        };
        let mut numbers: HashMap<String, u32> = HashMap::new();
        let mut number = |token: String| {
            let next = numbers.len() as u32;
            *numbers.entry(token).or_insert(next)
        };
        let gold: Vec<u32> = tokens(gold).into_iter().map(&mut number).collect();
        let blocks: Vec<Vec<u32>> = outcome
            .article
            .blocks
            .iter()
            .map(|block| tokens(block.span.of(&outcome.article.text)))
            .map(|tokens| tokens.into_iter().map(&mut number).collect())
            .collect();
        let is_in_gold = align(&blocks.concat(), &gold);
        let mut rest = is_in_gold.as_slice();
        for (block, &confidence) in blocks.iter().zip(confidences) {
            let (own, after) = rest.split_at(block.len());
            rest = after;
            let group = ((confidence * GROUPS as f64) as usize).min(GROUPS - 1);
            if let Some((words, expected, right)) = groups.get_mut(group) {
                *words += block.len() as f64;
                *expected += confidence * block.len() as f64;
                *right += own.iter().filter(|is| **is).count() as f64;
            }
        }
    }
    let all: f64 = groups.iter().map(|(words, ..)| words).sum();
    let mut error = 0.0;
    for (words, expected, right) in groups.into_iter().filter(|(words, ..)| *words > 0.0) {
        error += (expected - right).abs() / all;
        let [expected, right] = [expected / words, right / words];
        writeln!(
            table,
            "  kept blocks: confidence {expected:.3}  in the gold {right:.3}  ({words} words)"
        )
        .ok();
    }
    writeln!(
        table,
        "  expected calibration error of kept blocks {error:.4}"
    )
    .ok();
}

/// How many groups the pages are cut into, by confidence.
const GROUPS: usize = 10;

/// Confidence is the expected F1 by words, whatever the set's own measure.
pub fn table(outcomes: &[Outcome]) -> String {
    let mut pages: Vec<(f64, f64)> = outcomes
        .iter()
        .filter_map(|outcome| {
            let gold = outcome
                .expected
                .as_deref()
                .filter(|gold| !gold.trim().is_empty())?;
            let f1 = metrics::compare("", &outcome.article.text, gold).f1();
            Some((outcome.article.confidence, f1))
        })
        .collect();
    pages.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut table = String::new();
    let mean = |values: &mut dyn Iterator<Item = f64>, count: usize| {
        values.sum::<f64>() / count.max(1) as f64
    };
    let mut error = 0.0;
    for group in pages.chunks(pages.len().div_ceil(GROUPS).max(1)) {
        let confidence = mean(&mut group.iter().map(|page| page.0), group.len());
        let f1 = mean(&mut group.iter().map(|page| page.1), group.len());
        error += (confidence - f1).abs() * group.len() as f64 / pages.len() as f64;
        let low = group.iter().filter(|page| page.1 < 0.5).count();
        writeln!(
            table,
            "  confidence {confidence:.3}  F1 {f1:.3}  ({} pages, {low} below .5)",
            group.len()
        )
        .ok();
    }
    writeln!(table, "  expected calibration error {error:.4}").ok();
    blocks(outcomes, &mut table);
    let mut counts: BTreeMap<(&str, String), usize> = BTreeMap::new();
    for outcome in outcomes {
        let kind = outcome.page.gold_text("type").unwrap_or("all");
        for caveat in &outcome.article.caveats {
            *counts.entry((kind, format!("{caveat:?}"))).or_default() += 1;
        }
    }
    for ((kind, caveat), count) in counts {
        let of = outcomes
            .iter()
            .filter(|outcome| outcome.page.gold_text("type").unwrap_or("all") == kind)
            .count();
        writeln!(table, "  {caveat}: {count} of {of} {kind}").ok();
    }
    table
}
