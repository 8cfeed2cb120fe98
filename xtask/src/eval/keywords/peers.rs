//! Other extractors: what runs in Python is asked through `peers/keywords.py`.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use super::Document;

/// What a peer gives for each document.
pub fn given(peer: &str, documents: &[Document]) -> Result<Vec<Vec<String>>> {
    #[cfg(feature = "peers")]
    if peer == "yake-rust" {
        return Ok(documents.iter().map(yake_rust).collect());
    }
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("peers/keywords.py");
    let python = std::env::var("PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let mut child = Command::new(&python)
        .arg(&script)
        .arg(peer)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("cannot run {python}"))?;
    let mut input = child.stdin.take().context("no standard input")?;
    let lines: Vec<String> = documents
        .iter()
        .map(|document| json!({ "text": document.text, "lang": document.language }).to_string())
        .collect();
    let writer = std::thread::spawn(move || input.write_all((lines.join("\n") + "\n").as_bytes()));
    let output = child.wait_with_output()?;
    let written = writer.join();
    if !output.status.success() {
        bail!("{} {peer} failed", script.display());
    }
    if !matches!(written, Ok(Ok(()))) {
        bail!("{} {peer} did not read its input", script.display());
    }
    String::from_utf8(output.stdout)?
        .lines()
        .map(|line| {
            let value: Value = serde_json::from_str(line)?;
            let phrases = value.as_array().context("not an array")?;
            Ok(phrases
                .iter()
                .filter_map(Value::as_str)
                .map(str::to_owned)
                .collect())
        })
        .collect()
}

#[cfg(feature = "peers")]
fn yake_rust(document: &Document) -> Vec<String> {
    let config = yake_rust::Config {
        ngrams: 3,
        ..yake_rust::Config::default()
    };
    match yake_rust::StopWords::predefined(&document.language) {
        Some(stops) => yake_rust::get_n_best(20, &document.text, &stops, &config)
            .into_iter()
            .map(|item| item.keyword)
            .collect(),
        None => Vec::new(),
    }
}
