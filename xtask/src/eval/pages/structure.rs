//! How much of the gold's structure is there: headings, list items, rows of
//! tables, quotes and code of its Markdown, found as blocks of the same kind.
//!
//! The gold's Markdown is not always what it says, and the page tells, whoever
//! extracts it:
//!
//! - It has code without fences, whose lines begin with `>`, `#`, `|` or `-`.
//!   What the page itself sets as code and nowhere else is no part of another
//!   kind.
//! - It has headings without `#` that begin with a number, as items do. What the
//!   page sets as a heading and nowhere as an item is a heading.
//! - It has the head row that Markdown asks for where the page's table has none,
//!   and the odd note of its makers. A part with a word that the page's source
//!   does not have anywhere is no part of the page.
//! - It has no space where inline elements stood, and links' addresses in code.
//!   White space and addresses are not compared.
//! - It has code without its comments, and the code of neighbouring blocks in
//!   one fence. Code with the words of a part in their order is that part.
//! - Of an item of several lines only the first begins as one. A block that
//!   begins with all of a part is that part.

use std::collections::{BTreeMap, HashSet};

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
                Some(text) => parts.push(("code", plain(&text, "](http"))),
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
            parts.push(("heading", plain(trimmed.trim_start_matches('#'), LINK)));
            "heading"
        } else if trimmed.starts_with('|') {
            if trimmed.chars().any(char::is_alphanumeric) {
                parts.push(("row", plain(trimmed, LINK)));
            }
            "row"
        } else if let Some(quote) = trimmed.strip_prefix('>') {
            match parts.last_mut() {
                Some(("quote", text)) if before == "quote" => {
                    text.push(' ');
                    text.push_str(&plain(quote, LINK));
                }
                _ => parts.push(("quote", plain(quote, LINK))),
            }
            "quote"
        } else if let Some(item) = item {
            parts.push(("list item", plain(item, LINK)));
            "list item"
        } else {
            ""
        };
        before = kind;
    }
    parts
}

/// Where the address of a link begins.
const LINK: &str = "](";

/// A text without the addresses of links, which begin with `link`.
fn plain(text: &str, link: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(link) {
        plain.push_str(rest.get(..at).unwrap_or(""));
        let after = rest.get(at + link.len()..).unwrap_or("");
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
    // Neighbouring blocks of code, and where the last of them ends.
    let mut fence = (String::new(), 0);
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
        if kind == "code" {
            if block.span.start == fence.1 + 2 {
                fence.0.push(' ');
                fence.0.push_str(&text);
                texts.push(fence.0.clone());
            } else {
                fence.0.clone_from(&text);
            }
            fence.1 = block.span.end;
        }
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

/// What a page has, folded: its code and its other text, its headings without
/// their numbers and its items, and the words of its source.
struct Shown {
    code: String,
    other: String,
    headings: HashSet<String>,
    items: HashSet<String>,
    words: HashSet<String>,
    /// All of its text without white space.
    text: String,
}

impl Shown {
    fn of(page: &Page) -> Shown {
        let mut shown = Shown {
            code: String::new(),
            other: String::new(),
            headings: HashSet::new(),
            items: HashSet::new(),
            words: tokens(&page.html).into_iter().collect(),
            text: String::new(),
        };
        let Ok(document) = HtmlParser.parse(&page.html, &Limits::default()) else {
            return shown;
        };
        let sample = training::sample(&document, None);
        for (text, kind) in sample.texts.iter().zip(&sample.kinds) {
            let words = tokens(text);
            let text = words.join(" ");
            shown.text.push_str(&words.concat());
            shown.words.extend(words);
            let place = match kind {
                BlockKind::Code => &mut shown.code,
                _ => &mut shown.other,
            };
            place.push_str(&text);
            place.push('\n');
            match kind {
                BlockKind::Heading => shown.headings.insert(unnumbered(&text).to_owned()),
                BlockKind::ListItem
                | BlockKind::Footnote
                | BlockKind::Definition
                | BlockKind::Cell => shown.items.insert(text),
                _ => false,
            };
        }
        shown
    }

    fn only_as_code(&self, text: &str) -> bool {
        self.code.contains(text) && !self.other.contains(text)
    }

    fn only_as_heading(&self, text: &str) -> bool {
        self.headings.contains(unnumbered(text)) && !self.items.contains(text)
    }

    fn has_words(&self, text: &str) -> bool {
        let has = |word: &str| self.words.contains(word) || self.text.contains(word);
        text.split(' ').all(has)
    }
}

/// A folded text without the number it begins with.
fn unnumbered(text: &str) -> &str {
    match text.split_once(' ') {
        Some((number, rest)) if number.bytes().all(|byte| byte.is_ascii_digit()) => rest,
        _ => text,
    }
}

/// Which of some texts is a part of the gold: the one with its words, else one
/// that begins with them or has them all, else one that is the most of them.
fn find(texts: &[String], part: &str) -> Option<usize> {
    /// Shorter texts are in others by chance.
    const LEAST: usize = 20;
    let joined = part.replace(' ', "");
    let place = |is: &dyn Fn(&str) -> bool| texts.iter().position(|own| is(own));
    place(&|own| own.replace(' ', "") == joined)
        .or_else(|| {
            place(&|own| {
                let rest = own.strip_prefix(part);
                rest.is_some_and(|rest| rest.starts_with(' '))
            })
        })
        .or_else(|| {
            place(&|own| {
                let own_joined = own.replace(' ', "");
                (part.len() > LEAST && own_joined.contains(&joined))
                    || (own.len() > LEAST
                        && own.len() * 2 > part.len()
                        && joined.contains(&own_joined))
            })
        })
}

/// Whether code has the words of a part in their order, and few others.
fn has_in_order(own: &str, part: &str) -> bool {
    /// So many times the part's length code with comments may be.
    const MOST: usize = 3;
    let mut words = own.split(' ');
    let has = |word: &str| words.any(|own| own == word);
    own.len() <= part.len() * MOST && part.split(' ').all(has)
}

/// Calls with each part of the gold: its kind, its folded text and whether it
/// is found.
fn visit(outcomes: &[Outcome], mut visit: impl FnMut(&Outcome, &'static str, &str, bool)) {
    for outcome in outcomes {
        let Some(markdown) = outcome.page.gold_text("md") else {
            continue;
        };
        let mut ours = ours(outcome);
        let shown = Shown::of(&outcome.page);
        let title = outcome.article.title.as_deref();
        let title = title.map(folded).unwrap_or_default();
        for (mut kind, text) in parts(markdown) {
            let text = folded(&text);
            if text.is_empty() || (kind != "code" && shown.only_as_code(&text)) {
                continue;
            }
            if kind == "list item" && shown.only_as_heading(&text) {
                kind = "heading";
            }
            // The title is no part of the text.
            if (kind == "heading" && text == title) || !shown.has_words(&text) {
                continue;
            }
            let texts = ours.entry(kind).or_default();
            let found = find(texts, &text).or_else(|| {
                let is_it = |own: &String| match kind {
                    "code" => has_in_order(own, &text),
                    "row" => false,
                    _ => unnumbered(own) == text,
                };
                texts.iter().position(is_it)
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

#[cfg(test)]
mod tests {
    use super::{find, has_in_order, parts, unnumbered};

    #[test]
    fn parts_are_those_of_markdown_without_addresses() {
        let markdown = "# One\n- [a](https://a.example) b\n2. c\n> d\n> e\n| f | g |\n| --- |\n```\n[h](https://h.example)\n```\n";
        let expected = [
            ("heading", " One"),
            ("list item", "[a b"),
            ("list item", "c"),
            ("quote", " d  e"),
            ("row", "| f | g |"),
            ("code", "[h\n"),
        ];
        let parts = parts(markdown);
        let parts: Vec<(&str, &str)> = parts.iter().map(|(k, t)| (*k, t.as_str())).collect();
        assert_eq!(parts, expected);
    }

    #[test]
    fn a_part_is_found_by_its_words_first_and_then_by_most_of_them() {
        let texts = [
            "oars and a bucket of sand",
            "oars and a bucket",
            "a rope of forty metres",
        ];
        let texts = texts.map(str::to_owned);
        assert_eq!(find(&texts, "oars and a bucket"), Some(1));
        assert_eq!(find(&texts, "oarsanda bucket"), Some(1));
        assert_eq!(find(&texts, "oars and"), Some(0));
        assert_eq!(find(&texts, "bucket"), None);
        assert_eq!(find(&texts, "a rope of forty metres or more"), Some(2));
        assert_eq!(find(&texts, "an anchor of forty pounds"), None);
    }

    #[test]
    fn numbers_and_comments_are_no_difference() {
        assert_eq!(unnumbered("12 dinghies"), "dinghies");
        assert_eq!(unnumbered("dinghies"), "dinghies");
        assert!(has_in_order(
            "let tide at noon low wait tide",
            "let tide low wait"
        ));
        assert!(!has_in_order("let low tide wait", "let tide low wait"));
    }
}
