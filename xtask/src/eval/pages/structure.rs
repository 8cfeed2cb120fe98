//! How much of the gold's structure is there: headings, list items, rows of
//! tables, quotes and code of its Markdown, found as blocks of the same kind.
//!
//! Some of the gold's Markdown has code without fences, whose lines begin with
//! `>`, `#`, `|` or `-`. What the page itself sets as code and nowhere else is
//! therefore no part of another kind, whoever extracts it.

use std::collections::BTreeMap;

use nutgraf::extract::html::training;
use nutgraf::source::html::{HtmlParser, Parser};
use nutgraf::{BlockKind, Limits};

use super::Outcome;
use crate::pages::Page;
use crate::pages::align::tokens;

/// The parts of a Markdown text: kind and text.
fn parts(markdown: &str) -> Vec<(&'static str, String)> {
    let mut parts: Vec<(&'static str, String)> = Vec::new();
    let mut code: Option<String> = None;
    let mut before = "";
    for line in markdown.lines() {
        let trimmed = line.trim();
        if trimmed.starts_with("```") || trimmed.starts_with("~~~") {
            match code.take() {
                Some(text) => parts.push(("code", text)),
                None => code = Some(String::new()),
            }
            continue;
        }
        if let Some(code) = &mut code {
            code.push_str(line);
            code.push('\n');
            continue;
        }
        let number = trimmed.trim_start_matches(|digit: char| digit.is_ascii_digit());
        let item = trimmed
            .strip_prefix("- ")
            .or_else(|| trimmed.strip_prefix("* "))
            .or_else(|| trimmed.strip_prefix("+ "))
            .or_else(|| {
                let is_number = number.len() < trimmed.len() && number.len() + 4 > trimmed.len();
                number.strip_prefix(". ").filter(|_| is_number)
            });
        let kind = if trimmed.starts_with('#') {
            parts.push(("heading", plain(trimmed.trim_start_matches('#'))));
            "heading"
        } else if trimmed.starts_with('|') {
            if trimmed.chars().any(char::is_alphanumeric) {
                parts.push(("row", plain(trimmed)));
            }
            "row"
        } else if let Some(quote) = trimmed.strip_prefix('>') {
            match parts.last_mut() {
                Some(("quote", text)) if before == "quote" => {
                    text.push(' ');
                    text.push_str(&plain(quote));
                }
                _ => parts.push(("quote", plain(quote))),
            }
            "quote"
        } else if let Some(item) = item {
            parts.push(("list item", plain(item)));
            "list item"
        } else {
            ""
        };
        before = kind;
    }
    parts
}

/// A line without links' addresses.
fn plain(line: &str) -> String {
    let mut plain = String::new();
    let mut rest = line;
    while let Some(at) = rest.find("](") {
        plain.push_str(rest.get(..at).unwrap_or(""));
        let after = rest.get(at + 2..).unwrap_or("");
        rest = after
            .find(')')
            .map_or("", |end| after.get(end + 1..).unwrap_or(""));
    }
    plain.push_str(rest);
    plain
}

fn folded(text: &str) -> String {
    tokens(text).join(" ")
}

/// Ours, by the names of the gold's kinds.
fn ours(outcome: &Outcome) -> BTreeMap<&'static str, Vec<String>> {
    let mut ours: BTreeMap<&'static str, Vec<String>> = BTreeMap::new();
    let article = outcome.markup.as_ref().unwrap_or(&outcome.article);
    let mut row = None;
    let mut column = None;
    let mut quote_end = 0;
    for block in &article.blocks {
        let text = folded(block.span.of(&article.text));
        if text.is_empty() {
            continue;
        }
        let kind = match block.kind {
            BlockKind::Heading => "heading",
            BlockKind::ListItem | BlockKind::Footnote | BlockKind::Definition => "list item",
            BlockKind::Cell => "row",
            BlockKind::Quote => "quote",
            BlockKind::Code => "code",
            _ => continue,
        };
        let texts = ours.entry(kind).or_default();
        // Cells of a row and blocks of a cell, and neighbouring parts of a
        // quote, are one.
        let joins = (kind == "row" && row == block.row && column <= block.column)
            || (kind == "quote" && block.span.start == quote_end + 2);
        match texts.last_mut() {
            Some(last) if joins => {
                last.push(' ');
                last.push_str(&text);
            }
            _ => texts.push(text),
        }
        (row, column) = (block.row, block.column);
        quote_end = if kind == "quote" {
            block.span.end
        } else {
            quote_end
        };
    }
    ours
}

/// The share of the gold's parts that are found, by kind.
pub fn recall(outcomes: &[Outcome]) -> String {
    let mut counts: BTreeMap<&'static str, (usize, usize)> = BTreeMap::new();
    visit(outcomes, |_, kind, _, is_found| {
        let count = counts.entry(kind).or_default();
        count.0 += usize::from(is_found);
        count.1 += 1;
    });
    let parts: Vec<String> = counts
        .iter()
        .map(|(kind, (found, all))| {
            format!(
                "{kind} {:.3} of {all}",
                *found as f64 / (*all).max(1) as f64
            )
        })
        .collect();
    format!("structure recall: {}", parts.join(", "))
}

/// Prints each of the gold's parts that is not found, and where its text is:
/// in a block of another kind, in what was left out, or nowhere on the page.
pub fn misses(outcomes: &[Outcome]) {
    visit(outcomes, |outcome, kind, text, is_found| {
        if is_found {
            return;
        }
        let article = &outcome.article;
        let holder = article
            .blocks
            .iter()
            .find(|block| folded(block.span.of(&article.text)).contains(text));
        let removed = article.removed.iter().flatten();
        let place = match holder {
            Some(block) => format!("{:?}", block.kind),
            None if folded(&article.text).contains(text) => "several blocks".to_owned(),
            None => removed
                .filter(|run| folded(&run.text).contains(text))
                .map(|run| format!("left out: {}", run.reason))
                .next()
                .unwrap_or_else(|| "nowhere".to_owned()),
        };
        let start: String = text.chars().take(90).collect();
        println!("  {} {kind} [{place}] {start}", outcome.page.id);
    });
}

/// What a page sets as code and what it does not, folded.
struct Set {
    code: String,
    other: String,
}

impl Set {
    fn of(page: &Page) -> Set {
        let mut set = Set {
            code: String::new(),
            other: String::new(),
        };
        if !page.html.contains("<pre") {
            return set;
        }
        let Ok(document) = HtmlParser.parse(&page.html, &Limits::default()) else {
            return set;
        };
        let sample = training::sample(&document, None);
        for (text, kind) in sample.texts.iter().zip(&sample.kinds) {
            let place = match kind {
                BlockKind::Code => &mut set.code,
                _ => &mut set.other,
            };
            place.push_str(&folded(text));
            place.push('\n');
        }
        set
    }

    fn only_as_code(&self, text: &str) -> bool {
        self.code.contains(text) && !self.other.contains(text)
    }
}

/// Calls with each part of the gold: its kind, its folded text and whether it
/// is found.
fn visit(outcomes: &[Outcome], mut visit: impl FnMut(&Outcome, &'static str, &str, bool)) {
    for outcome in outcomes {
        let Some(markdown) = outcome.page.gold_text("md") else {
            continue;
        };
        let mut ours = ours(outcome);
        let set = Set::of(&outcome.page);
        for (kind, text) in parts(markdown) {
            let text = folded(&text);
            if text.is_empty() || (kind != "code" && set.only_as_code(&text)) {
                continue;
            }
            // The title is no part of the text.
            let title = outcome
                .article
                .title
                .as_deref()
                .map(folded)
                .unwrap_or_default();
            if kind == "heading" && text == title {
                continue;
            }
            let texts = ours.entry(kind).or_default();
            let found = texts.iter().position(|own| {
                *own == text
                    || (text.len() > 20 && own.contains(&text))
                    || (own.len() > 20 && text.contains(own.as_str()) && own.len() * 2 > text.len())
            });
            visit(outcome, kind, &text, found.is_some());
            if let Some(at) = found
                && kind != "quote"
                && kind != "code"
            {
                texts.swap_remove(at);
            }
        }
    }
}
