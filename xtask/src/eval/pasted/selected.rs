//! Sentences of a summary that are nothing of the article.
//!
//! A sentence is foreign if less than half of its runs of three words stand in
//! the gold text (of its words, where it has fewer than five). What it is of
//! is told by its words, and where these tell nothing by its place: between the
//! title and the gold's first sentence stand standfirsts and captions, which the
//! gold leaves out as a rule.

use std::collections::{BTreeMap, HashSet};

use anyhow::Result;
use nutgraf::{Article, BlockKind, Length, SummarizeOptions};

/// The sentences that a summary has.
const CHOSEN: usize = 3;

/// What is counted over pages.
#[derive(Default)]
pub struct Chosen {
    sentences: usize,
    pages: usize,
    foreign: BTreeMap<&'static str, usize>,
}

/// The runs of three words of a gold text, and its words.
pub struct Gold {
    runs: HashSet<String>,
    words: HashSet<String>,
}

impl Gold {
    pub fn of(text: &str) -> Gold {
        let words = tokens(text);
        Gold {
            runs: words.windows(3).map(|run| run.join(" ")).collect(),
            words: words.into_iter().collect(),
        }
    }

    fn is_foreign(&self, sentence: &str) -> bool {
        let words = tokens(sentence);
        let (known, all) = if words.len() < 5 {
            let known = words.iter().filter(|word| self.words.contains(*word));
            (known.count(), words.len())
        } else {
            let runs = words.windows(3);
            let known = runs.filter(|run| self.runs.contains(&run.join(" ")));
            (known.count(), words.len() - 2)
        };
        known * 2 < all
    }
}

impl Chosen {
    /// Counts the summary of one page.
    pub fn add(&mut self, id: &str, article: &Article, gold: &Gold, shows: bool) -> Result<()> {
        let options = SummarizeOptions {
            length: Length::Sentences(CHOSEN),
            ..SummarizeOptions::default()
        };
        let summary = nutgraf::summarize(article, &options)?;
        let sentences = &summary.sentences.sentences;
        let content = |at: usize| {
            let sentence = sentences.get(at);
            sentence.map_or("", |sentence| sentence.span.of(&article.text))
        };
        let title = article
            .blocks
            .iter()
            .position(|block| block.kind == BlockKind::Title);
        let is_gold =
            |at: &usize| tokens(content(*at)).len() >= 5 && !gold.is_foreign(content(*at));
        let first = (0..sentences.len()).find(is_gold).unwrap_or(0);
        let last = (0..sentences.len()).rev().find(is_gold).unwrap_or(0);
        let mut found = false;
        for at in summary.selected.iter().copied() {
            self.sentences += 1;
            if !gold.is_foreign(content(at)) {
                continue;
            }
            found = true;
            let is_above_title = sentences
                .get(at)
                .is_some_and(|sentence| title.is_some_and(|title| sentence.block < title));
            let place = if at < first && is_above_title {
                "above the title"
            } else if at < first {
                "between title and article"
            } else if at > last {
                "below the article"
            } else {
                "between its paragraphs"
            };
            let kind = told_by_words(content(at)).unwrap_or(place);
            *self.foreign.entry(kind).or_default() += 1;
            if shows {
                println!("{id} chosen, {kind}, {place}: {:?}", content(at));
            }
        }
        self.pages += usize::from(found);
        Ok(())
    }

    pub fn print(&self) {
        println!(
            "  chosen for {CHOSEN} sentences: {} foreign of {}, on {} pages",
            self.foreign.values().sum::<usize>(),
            self.sentences,
            self.pages
        );
        for (kind, count) in &self.foreign {
            println!("    {kind:<32} {count:>4}");
        }
    }
}

/// What a sentence is by words that say it: English ones, in which the pages
/// are.
fn told_by_words(sentence: &str) -> Option<&'static str> {
    #[rustfmt::skip]
    const KINDS: [(&str, &[&str]); 5] = [
        ("letters, accounts, cookies, rights", &[
            "newsletter", "subscribe", "sign up", "log in", "cookie", "privacy policy", "terms of",
            "rights reserved", "copyright", "inbox", "your email", "unsubscribe",
        ]),
        ("of the author or the site", &[
            "about the author", "is a freelance", "is a writer", "is a reporter", "is an editor",
            "is the author of", "years of experience", "our mission", "about us", "our team",
            "is a journalist", "contact us", "we may earn", "commission", "affiliate",
        ]),
        ("comments and shares", &[
            "comment", "share this", "follow us", "reply", "your thoughts",
        ]),
        ("offers", &["$", "€", "£", "% off", "free trial", "buy now", "shop now", "coupon", "discount"]),
        ("links to other articles", &[
            "read more", "related", "you may also", "you might also", "see also", "click here",
            "learn more", "next:", "check out",
        ]),
    ];
    let folded = sentence.to_lowercase();
    KINDS
        .iter()
        .find(|(_, phrases)| phrases.iter().any(|phrase| folded.contains(phrase)))
        .map(|(kind, _)| *kind)
}

fn tokens(text: &str) -> Vec<String> {
    text.split(|character: char| !character.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_foreign_whose_runs_of_words_the_gold_has_not() {
        let gold = Gold::of("The harbour opened again on Monday after a long winter.");
        assert!(!gold.is_foreign("The harbour opened again on Monday."));
        assert!(!gold.is_foreign("A long winter."));
        assert!(gold.is_foreign("On Monday the winter opened a long harbour again."));
        assert!(gold.is_foreign("Sign up for letters."));
    }

    #[test]
    fn words_tell_the_kind_before_the_place() {
        assert_eq!(
            told_by_words("Sign up for the newsletter."),
            Some("letters, accounts, cookies, rights")
        );
        assert_eq!(told_by_words("The harbour opened again."), None);
    }
}
