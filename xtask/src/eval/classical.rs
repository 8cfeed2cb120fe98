//! The classical algorithms against a second calculation and against sumy:
//! `eval classical TEXT_FILE… [--sumy] [--write]`.
//!
//! `peers/classical.py` calculates each order from the papers on the engine's
//! own words. `--write` puts the orders beside the text, where the tests read
//! them; `--sumy` compares with the PyPI package too.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use nutgraf::rank::{self, RankOptions};
use nutgraf::segment::{self, Sentences};
use nutgraf::{Algorithm, Article, BlockKind, language};
use serde_json::{Value, json};

pub fn run(arguments: &[String]) -> Result<()> {
    let has = |option: &str| arguments.iter().any(|argument| argument == option);
    let files: Vec<PathBuf> = arguments
        .iter()
        .filter(|argument| !argument.starts_with("--"))
        .map(PathBuf::from)
        .collect();
    if files.is_empty() {
        bail!("usage: eval classical TEXT_FILE… [--sumy] [--write]");
    }
    println!(
        "{:<24}{:<12}{:>10}{:>14}",
        "text", "algorithm", "reference", "sumy, τ"
    );
    for file in &files {
        let text = std::fs::read_to_string(file)?;
        let article = Article::from_text(&text);
        let sentences = segment::segment(&article, language::rules("en"));
        let eligible = rank::eligible(&article, &sentences);
        let answer = ask(&document(&article, &sentences, &eligible), has("--sumy"))?;
        for &algorithm in Algorithm::ALL
            .iter()
            .filter(|&&own| own != Algorithm::Nutgraf)
        {
            let options = RankOptions {
                algorithm,
                ..Default::default()
            };
            let ranking = rank::rank(&article, &sentences, &options);
            let order: Vec<usize> = ranking
                .order
                .iter()
                .filter_map(|sentence| eligible.binary_search(sentence).ok())
                .collect();
            let other = |source: &str| order_of(&answer, source, algorithm.name());
            let same = if other("reference").is_some_and(|other| other == order) {
                "same"
            } else {
                "differs"
            };
            let sumy = other("sumy").map_or("–".to_owned(), |other| {
                format!("{:.3}", tau(&order, &other))
            });
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            println!("{name:<24}{:<12}{same:>10}{sumy:>14}", algorithm.name());
        }
        if has("--write") {
            let orders = answer.get("reference").context("no reference")?;
            let mut lines = serde_json::to_string(orders)?.replace("],", "],\n ");
            lines.push('\n');
            std::fs::write(file.with_extension("json"), lines)?;
        }
    }
    Ok(())
}

/// What the second calculation needs to know of a document.
fn document(article: &Article, sentences: &Sentences, eligible: &[usize]) -> Value {
    let block_of = |index: Option<usize>| {
        index
            .and_then(|index| sentences.sentences.get(index))
            .map(|sentence| sentence.block)
    };
    let kind = |block: Option<usize>| {
        block
            .and_then(|block| article.blocks.get(block))
            .map(|block| block.kind)
    };
    let is_heading = |block| matches!(kind(block), Some(BlockKind::Heading | BlockKind::Title));
    let all: Vec<Value> = eligible
        .iter()
        .map(|&index| {
            let block = block_of(Some(index));
            let words: Vec<Value> = sentences
                .sentences
                .get(index)
                .map_or(&[][..], |sentence| sentences.words_of(sentence))
                .iter()
                .filter_map(|word| {
                    let term = sentences.term(*word)?;
                    Some(json!([
                        term.stem,
                        term.is_stop,
                        word.span.of(&article.text)
                    ]))
                })
                .collect();
            json!({
                "words": words,
                "block": block,
                "first": block_of(index.checked_sub(1)) != block,
                "last": block_of(Some(index + 1)) != block,
                "after_heading": is_heading(block.and_then(|block| block.checked_sub(1))),
            })
        })
        .collect();
    let titles: Vec<&str> = sentences
        .sentences
        .iter()
        .filter(|sentence| is_heading(Some(sentence.block)))
        .flat_map(|sentence| sentences.words_of(sentence))
        .filter_map(|word| sentences.term(*word))
        .filter(|term| !term.is_stop)
        .map(|term| term.stem.as_str())
        .collect();
    let (bonus, stigma) = rank::CUES;
    json!({
        "sentences": all,
        "titles": titles,
        "first_block": block_of(eligible.first().copied()),
        "last_block": block_of(eligible.last().copied()),
        "bonus": bonus,
        "stigma": stigma,
    })
}

fn ask(document: &Value, with_sumy: bool) -> Result<Value> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("peers/classical.py");
    let python = std::env::var("PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let mut child = Command::new(&python)
        .arg(&script)
        .args(with_sumy.then_some("--sumy"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("cannot run {python}"))?;
    child
        .stdin
        .take()
        .context("no standard input")?
        .write_all(document.to_string().as_bytes())?;
    let output = child.wait_with_output()?;
    if !output.status.success() {
        bail!("{} failed", script.display());
    }
    Ok(serde_json::from_slice(&output.stdout)?)
}

fn order_of(answer: &Value, source: &str, algorithm: &str) -> Option<Vec<usize>> {
    let order = answer.get(source)?.get(algorithm)?.as_array()?;
    Some(
        order
            .iter()
            .filter_map(|place| Some(place.as_u64()? as usize))
            .collect(),
    )
}

/// Kendall's rank correlation of two orders of the same things.
fn tau(a: &[usize], b: &[usize]) -> f64 {
    let place = |thing: &usize| b.iter().position(|other| other == thing).unwrap_or(b.len());
    let places: Vec<usize> = a.iter().map(place).collect();
    let mut sum = 0.0;
    let mut pairs = 0.0;
    for (index, first) in places.iter().enumerate() {
        for second in places.iter().skip(index + 1) {
            sum += if first < second { 1.0 } else { -1.0 };
            pairs += 1.0;
        }
    }
    if pairs > 0.0 { sum / pairs } else { 1.0 }
}
