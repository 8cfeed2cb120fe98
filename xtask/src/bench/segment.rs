//! `cargo xtask bench segment`: how time grows with the text.
//!
//! Texts double (rather, grow fourfold) from ten kilobytes to ten megabytes;
//! where time is linear the last column stays level. Build with `--release`
//! for figures that mean something: `cargo run --release -p xtask -- bench
//! segment`.

use std::time::{Duration, Instant};

use anyhow::Result;
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

pub fn run() -> Result<()> {
    println!(
        "{:<16} {:>10} {:>12} {:>10}",
        "text", "bytes", "ms", "ns a byte"
    );
    for (name, unit) in UNITS {
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
    Ok(())
}

/// The time that detection and segmentation of a text as one block take.
fn time(text: String) -> Duration {
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
