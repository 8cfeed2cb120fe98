//! Figures of held-out orders beside the lead, by set and genre.

use std::collections::BTreeMap;

use super::Sample;
use crate::rouge::{self, Lines, Scores};

/// The genres of GUM that are articles.
const ARTICLES: &[&str] = &[
    "news",
    "bio",
    "whow",
    "voyage",
    "interview",
    "academic",
    "textbook",
    "essay",
    "speech",
];

#[derive(Default)]
struct Sum {
    documents: usize,
    own: Scores,
    lead: Scores,
    words: [usize; 2],
    squares: f64,
    /// The difference to the lead in ROUGE-1, both at most [`BUDGET`] words.
    budgeted: f64,
}

/// A length at which both have the same words to spend.
const BUDGET: usize = 65;

/// Prints a table: a document without an order is left out.
pub fn report(samples: &[Sample], orders: &[Vec<usize>]) {
    let mut sums: BTreeMap<String, Sum> = BTreeMap::new();
    for (sample, order) in samples
        .iter()
        .zip(orders)
        .filter(|(_, order)| !order.is_empty())
    {
        let document = &sample.document;
        let set = document.set.as_str();
        let group = match document.genre.as_str() {
            genre if set == "gum" && ARTICLES.contains(&genre) => "gum articles".to_owned(),
            _ if set == "gum" => "gum others".to_owned(),
            "" => set.to_owned(),
            site => format!("{set} {site}"),
        };
        let count = if set == "gum" { 2 } else { 3 };
        let own = score(sample, order, count);
        let lead = score(sample, &document.eligible, count);
        let words = |order: &[usize]| {
            let lengths = order.iter().take(count).filter_map(|&index| {
                document
                    .sentences
                    .sentences
                    .get(index)
                    .map(|sentence| sentence.words.len())
            });
            lengths.sum::<usize>()
        };
        let sum = sums.entry(group).or_default();
        sum.documents += 1;
        add(&mut sum.own, own);
        add(&mut sum.lead, lead);
        let difference = (own[0] - lead[0]) * 100.0;
        sum.squares += difference * difference;
        let fit = |order: &[usize]| score(sample, order, fitting(sample, order))[0];
        sum.budgeted += (fit(order) - fit(&document.eligible)) * 100.0;
        let [own_words, lead_words] = &mut sum.words;
        *own_words += words(order);
        *lead_words += words(&document.eligible);
    }
    println!(
        "{:<16}{:>6}   R1    R2  RLsum     - lead                  words (lead)   at {BUDGET} words",
        "set", "docs"
    );
    for (name, sum) in &sums {
        let count = sum.documents as f64;
        let own = sum.own.map(|value| value * 100.0 / count);
        let lead = sum.lead.map(|value| value * 100.0 / count);
        let [one, two, long] = own;
        let [lead_one, lead_two, lead_long] = lead;
        let mean = one - lead_one;
        let error = ((sum.squares / count - mean * mean) / count).sqrt();
        let [own_words, lead_words] = sum.words.map(|words| words as f64 / count);
        println!(
            "{name:<16}{:>6}{one:>6.2}{two:>6.2}{long:>6.2}   {mean:>+6.2}±{error:.2}{:>+6.2}{:>+6.2}   {own_words:>6.1} ({lead_words:.1})   {:>+6.2}",
            sum.documents,
            two - lead_two,
            long - lead_long,
            sum.budgeted / count,
        );
    }
}

/// How many sentences of an order fit into the budget; at least one.
fn fitting(sample: &Sample, order: &[usize]) -> usize {
    let mut used = 0;
    let sentences = &sample.document.sentences.sentences;
    let fits = |&&index: &&usize| {
        used += sentences
            .get(index)
            .map_or(0, |sentence| sentence.words.len());
        used <= BUDGET
    };
    order.iter().take_while(fits).count().max(1)
}

fn add(sum: &mut Scores, scores: Scores) {
    for (sum, score) in sum.iter_mut().zip(scores) {
        *sum += score;
    }
}

fn score(sample: &Sample, order: &[usize], count: usize) -> Scores {
    let mut chosen: Vec<usize> = order.iter().copied().take(count).collect();
    chosen.sort_unstable();
    let candidate: Lines = chosen
        .iter()
        .filter_map(|&index| sample.document.tokens.get(index).cloned())
        .collect();
    let mut sum = [0.0; 3];
    for reference in &sample.document.references {
        add(&mut sum, rouge::score(reference, &candidate));
    }
    sum.map(|sum| sum / sample.document.references.len().max(1) as f64)
}
