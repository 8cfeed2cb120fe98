//! `cargo xtask bench segment`: how time grows with the text, for detection
//! and segmentation; `bench text` for the whole way of a pasted text, from its
//! lines over the article to its sentences.
//!
//! Texts double (rather, grow fourfold) from ten kilobytes to ten megabytes;
//! where time is linear the last column stays level. Build with `--release`
//! for figures that mean something: `cargo run --release -p xtask -- bench
//! segment`.

use std::time::{Duration, Instant};

use nutgraf::article::{Article, Block, BlockKind};
use nutgraf::{Span, language, segment};

/// Plain prose, then the texts that are made to be slow.
const UNITS: &[(&str, &str)] = &[
    (
        "prose",
        "Dr. Hale met Mrs. Ives at 5 p.m. in Hull. \"Is it safe?\" he asked. Nobody knew. ",
    ),
    (
        "no punctuation",
        "the harbour opened again after a long winter and ships came in ",
    ),
    ("a. a. a.", "a. "),
    ("abbreviations", "Dr. e.g. U.S. etc. "),
    ("marks", "(\u{ab} \" \u{201c} "),
    ("enumerators", "\u{2022} 1. "),
    ("emoji", "\u{1f469}\u{200d}\u{1f4bb} "),
    ("combining", "a\u{301}\u{301}\u{301}"),
    ("Chinese", "\u{6e2f}\u{53e3}\u{5f00}\u{4e86}\u{3002}"),
];

const SMALLEST: usize = 10_000;
const LARGEST: usize = 10_240_000;

/// Pasted texts: articles, a page with all that stands around one, and texts
/// that are made to be slow.
const PASTED: &[(&str, &str)] = &[
    (
        "paragraphs",
        "The ferries came back on Monday. Dr. Hale, who had asked for them, was on the quay at 5 p.m.\n\n",
    ),
    (
        "hard-wrapped",
        "The harbour opened again after a long winter,\nand the first ships came in before the sun\nhad reached the roofs of the old town. Many\npeople had come to see them.\n\n",
    ),
    (
        "one line",
        "The harbour opened again. Nobody had expected it, least of all the pilots. ",
    ),
    (
        "pages",
        "Home\nNews\nSport\nShare\nTweet\nAdvertisement\nFerries return to the bay\nBy Jane Doe\nMay 3, 2024\n\nThe ferry company said on Monday that boats would cross the bay every hour from June.\n\nRead more: Bridge closed for good\nRelated\nSign up for our newsletter\nAbout us\nContact\n",
    ),
    ("short lines", "a\n"),
    ("blank lines", "\n \n\t\n"),
    ("list", "- item one of them\n1. first\n\u{2022} another\n"),
    ("quotes", "> quoted line of a letter\n>> and once more\n"),
    ("table", "a\tb\tc\n1\t2\t3\n"),
    ("hyphens", "the har-\nbour and the cof-\nfee house\n"),
    ("stars", "*_#|`[("),
    ("Chinese", "港口在漫长的冬天之后重新开放了。\n"),
];

/// Detection and segmentation.
pub fn segmentation() {
    print(UNITS, segmenting);
}

/// The whole way of a pasted text.
pub fn pasted() {
    print(PASTED, reading);
}

fn print(texts: &[(&str, &str)], time: fn(String) -> Duration) {
    println!(
        "{:<16} {:>10} {:>12} {:>10}",
        "text", "bytes", "ms", "ns a byte"
    );
    for (name, unit) in texts {
        let mut bytes = SMALLEST;
        while bytes <= LARGEST {
            let text = unit.repeat(bytes.div_ceil(unit.len()));
            let length = text.len();
            let spent = time(text);
            let nanoseconds = spent.as_secs_f64() * 1e9 / length as f64;
            let milliseconds = spent.as_secs_f64() * 1e3;
            println!("{name:<16} {length:>10} {milliseconds:>12.2} {nanoseconds:>10.1}");
            bytes *= 4;
        }
    }
}

/// The time that detection and segmentation of a text as one block take.
fn segmenting(text: String) -> Duration {
    let block = Block::new(BlockKind::Paragraph, Span::new(0, text.len()));
    let article = Article {
        text,
        blocks: vec![block],
        ..Article::default()
    };
    let start = Instant::now();
    let guess = language::detect(&article.text);
    let found = segment::segment(&article, language::rules(&guess.tag));
    let spent = start.elapsed();
    std::hint::black_box(found);
    spent
}

/// The time that the whole way of a pasted text takes.
fn reading(text: String) -> Duration {
    let start = Instant::now();
    let article = Article::from_text(text);
    let found = segment::segment(&article, language::rules(&article.language.tag));
    let spent = start.elapsed();
    std::hint::black_box((article, found));
    spent
}
