//! How much of the gold is there, and how much that is not gold.

use std::collections::HashMap;
use std::fmt;

use super::Outcome;

/// A comparison of texts.
#[derive(Clone, Copy, Debug)]
pub struct Text {
    pub precision: f64,
    pub recall: f64,
}

impl Text {
    pub fn f1(self) -> f64 {
        f1(self.precision, self.recall)
    }
}

fn f1(precision: f64, recall: f64) -> f64 {
    if precision + recall == 0.0 {
        0.0
    } else {
        2.0 * precision * recall / (precision + recall)
    }
}

/// Python's `\w+`.
fn words(text: &str) -> Vec<&str> {
    text.split(|character: char| !character.is_alphanumeric() && character != '_')
        .filter(|word| !word.is_empty())
        .collect()
}

/// Compares by the measure of the set.
pub fn compare(set: &str, text: &str, gold: &str) -> Text {
    if set == "news" {
        let (text, gold) = (words(text), words(gold));
        return overlap(&shingles(&text), &shingles(&gold));
    }
    let (text, gold) = (text.to_lowercase(), gold.to_lowercase());
    let one = |text| {
        words(text)
            .into_iter()
            .map(|word| vec![word])
            .collect::<Vec<_>>()
    };
    overlap(&one(&text), &one(&gold))
}

fn shingles<'a>(words: &[&'a str]) -> Vec<Vec<&'a str>> {
    if words.len() < 4 {
        return if words.is_empty() {
            Vec::new()
        } else {
            vec![words.to_vec()]
        };
    }
    words.windows(4).map(<[&str]>::to_vec).collect()
}

fn overlap(text: &[Vec<&str>], gold: &[Vec<&str>]) -> Text {
    let mut counts: HashMap<&[&str], usize> = HashMap::new();
    for item in gold {
        *counts.entry(item).or_default() += 1;
    }
    let mut hits = 0_usize;
    for item in text {
        if let Some(count) = counts.get_mut(item.as_slice())
            && *count > 0
        {
            *count -= 1;
            hits += 1;
        }
    }
    let share = |whole: usize| {
        if whole == 0 {
            0.0
        } else {
            hits as f64 / whole as f64
        }
    };
    match (text.len(), gold.len()) {
        (0, 0) => Text {
            precision: 1.0,
            recall: 1.0,
        },
        (all, wanted) => Text {
            precision: share(all),
            recall: share(wanted),
        },
    }
}

/// F1, precision and recall of a group of pages by the measure of the set.
pub fn means(set: &str, texts: &[Text]) -> [f64; 3] {
    let count = texts.len().max(1) as f64;
    let precision = texts.iter().map(|text| text.precision).sum::<f64>() / count;
    let recall = texts.iter().map(|text| text.recall).sum::<f64>() / count;
    let mean = if set == "news" {
        f1(precision, recall)
    } else {
        texts.iter().map(|text| text.f1()).sum::<f64>() / count
    };
    [mean, precision, recall]
}

/// The figures of a group of pages in a line.
pub fn summary(set: &str, texts: &[Text]) -> String {
    let [mean, precision, recall] = means(set, texts);
    let low = texts.iter().filter(|text| text.f1() < 0.5).count();
    let empty = texts.iter().filter(|text| text.recall == 0.0).count();
    format!(
        "F1 {mean:.4}  P {precision:.4}  R {recall:.4}  ({} pages, {low} below .5, {empty} empty)",
        texts.len()
    )
}

/// Snippets found that must be there, found that must not, and missed.
pub fn snippets(text: &str, with: &[&str], without: &[&str]) -> [usize; 3] {
    let fold = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let text = fold(text);
    let found = |list: &[&str]| {
        list.iter()
            .filter(|snippet| text.contains(&fold(snippet)))
            .count()
    };
    let right = found(with);
    [right, found(without), with.len() - right]
}

/// F1, precision and recall of snippets.
pub fn snippet_means(counts: impl Iterator<Item = [usize; 3]>) -> [f64; 3] {
    let mut sum = [0_usize; 3];
    for count in counts {
        for (sum, count) in sum.iter_mut().zip(count) {
            *sum += count;
        }
    }
    let [right, wrong, missed] = sum.map(|count| count as f64);
    let (precision, recall) = (
        right / (right + wrong).max(1.0),
        right / (right + missed).max(1.0),
    );
    [f1(precision, recall), precision, recall]
}

pub fn snippet_summary(counts: impl Iterator<Item = [usize; 3]>) -> String {
    let [f1, precision, recall] = snippet_means(counts);
    format!("F1 {f1:.4}  P {precision:.4}  R {recall:.4}")
}

/// Counts of a field of metadata.
#[derive(Clone, Copy, Debug, Default)]
struct Field {
    gold: usize,
    exact: usize,
    any: usize,
    dateless: usize,
    spurious: usize,
}

/// The figures of title, authors and date.
#[derive(Clone, Copy, Debug, Default)]
pub struct Metadata {
    title: Field,
    authors: Field,
    date: Field,
}

pub fn fold(text: &str) -> String {
    let text = text
        .to_lowercase()
        .replace(['’', '‘'], "'")
        .replace(['“', '”'], "\"")
        .replace(['–', '—'], "-");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn people(text: &str) -> Vec<String> {
    let mut people: Vec<String> = text
        .split([',', ';', '&'])
        .flat_map(|part| part.split(" and "))
        .map(fold)
        .filter(|name| !name.is_empty())
        .collect();
    people.sort();
    people.dedup();
    people
}

/// Exact and any match of one field; `None` where the page has no gold for it.
fn judge(outcome: &Outcome, field: &str) -> (Option<(bool, bool)>, bool) {
    let article = &outcome.article;
    match field {
        "title" => {
            let ours = article.title.as_deref().map(fold);
            let gold = outcome.page.gold_text("title").map(fold);
            let judged = gold.map(|gold| {
                let is_exact = ours.as_deref() == Some(gold.as_str());
                let is_any = ours.as_deref().is_some_and(|ours| {
                    ours.contains(&gold) || (!ours.is_empty() && gold.contains(ours))
                });
                (is_exact, is_any)
            });
            (judged, ours.is_some())
        }
        "author" => {
            let mut ours: Vec<String> = article
                .authors
                .iter()
                .flat_map(|name| people(name))
                .collect();
            ours.sort();
            ours.dedup();
            let gold = outcome
                .page
                .gold_text("author")
                .or_else(|| outcome.page.gold_text("byline"));
            let judged = gold.map(|gold| {
                let gold = people(gold);
                (gold == ours, gold.iter().any(|name| ours.contains(name)))
            });
            (judged, !ours.is_empty())
        }
        _ => {
            let day = |text: &str| text.get(..10).unwrap_or(text).to_owned();
            let ours = article.published.as_deref().map(day);
            let gold = outcome
                .page
                .gold_text("date")
                .or_else(|| outcome.page.gold_text("publishedTime"))
                .map(day);
            let judged = gold.map(|gold| {
                let modified = article.modified.as_deref().map(day);
                let is_exact = ours.as_ref() == Some(&gold);
                (is_exact, is_exact || modified.as_ref() == Some(&gold))
            });
            (judged, ours.is_some())
        }
    }
}

impl Metadata {
    pub fn of(outcomes: &[Outcome]) -> Metadata {
        let mut counts = Metadata::default();
        for outcome in outcomes {
            for (name, field) in [
                ("title", &mut counts.title),
                ("author", &mut counts.authors),
                ("date", &mut counts.date),
            ] {
                match judge(outcome, name) {
                    (Some((is_exact, is_any)), _) => {
                        field.gold += 1;
                        field.exact += usize::from(is_exact);
                        field.any += usize::from(is_any);
                    }
                    (None, is_given) => {
                        field.dateless += 1;
                        field.spurious += usize::from(is_given);
                    }
                }
            }
        }
        counts
    }
}

fn share(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}

impl Metadata {
    /// The shares exact and spurious of title, authors and date.
    pub fn shares(&self) -> [(f64, f64); 3] {
        [self.title, self.authors, self.date].map(|field| {
            (
                share(field.exact, field.gold),
                share(field.spurious, field.dateless),
            )
        })
    }
}

impl fmt::Display for Metadata {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (name, field) in [
            ("title", self.title),
            ("authors", self.authors),
            ("date", self.date),
        ] {
            write!(
                formatter,
                "{name}: exact {:.3}, any {:.3} of {}, spurious {:.2} of {};  ",
                share(field.exact, field.gold),
                share(field.any, field.gold),
                field.gold,
                share(field.spurious, field.dateless),
                field.dateless,
            )?;
        }
        Ok(())
    }
}

/// Prints the pages where a field of metadata is not exact.
pub fn misses(outcomes: &[Outcome], field: &str) {
    for outcome in outcomes {
        let gold = outcome.page.gold_text(field).unwrap_or("-");
        let article = &outcome.article;
        let ours = match field {
            "title" => article.title.clone().unwrap_or_default(),
            "author" => article.authors.join(", "),
            _ => format!("{:?} (modified {:?})", article.published, article.modified),
        };
        let is_wrong = match judge(outcome, field) {
            (Some((is_exact, _)), _) => !is_exact,
            (None, is_given) => is_given,
        };
        if is_wrong {
            println!("  {} gold: {gold}\n       ours: {ours}", outcome.page.id);
        }
    }
}
