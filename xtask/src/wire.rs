//! `cargo xtask wire`: answers as the package does, but natively.
//!
//! One request a line on standard input, `{"text" | "html" | "article", "options"}`, with
//! `"extract": true` where the article itself is asked for; one answer a line on standard output. The tests hold its answers against those of the wasm.

use std::io::{BufRead, Write};

use anyhow::{Context, Result, bail};
use nutgraf::wire::{self, Options, Text};
use nutgraf::{Article, Error, summarize};
use serde::Deserialize;
use serde_json::{Value, json};

pub fn run() -> Result<()> {
    let mut output = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let request: Value = serde_json::from_str(&line?).context("a request is no JSON")?;
        let answer = match answer(&request)? {
            Ok(answer) => answer,
            Err(error) => json!({ "code": error.kind().code(), "message": error.to_string() }),
        };
        writeln!(output, "{answer}")?;
    }
    Ok(())
}

/// The options as JavaScript hands them to the engine: one question is a list of one.
fn prepared(options: &Value) -> Value {
    let mut options = options.clone();
    if let Some(focus) = options.get_mut("focus").filter(|focus| focus.is_string()) {
        *focus = json!([focus]);
    }
    options
}

/// The outer error is one of the request's own shape, the inner what the engine refuses.
fn answer(request: &Value) -> Result<Result<Value, Error>> {
    let options = match request.get("options") {
        Some(options) => Options::deserialize(prepared(options)).context("the options")?,
        None => Options::default(),
    };
    let (article, text) = match (
        request.get("text"),
        request.get("html"),
        request.get("article"),
    ) {
        (Some(Value::String(text)), None, None) => {
            (Ok(Article::from_text(text.as_str())), Text::WithCaller)
        }
        (None, Some(Value::String(html)), None) => {
            let article = Article::from_html(html, &options.extract());
            if request.get("extract") == Some(&json!(true)) {
                return Ok(article.map(|article| {
                    serde_json::to_value(wire::Article::new(&article)).unwrap_or_default()
                }));
            }
            (article, Text::Included)
        }
        (None, None, Some(article)) => {
            let article = wire::Value::deserialize(article).context("the article")?;
            (wire::article(article), Text::WithCaller)
        }
        _ => bail!("a request needs a text, an HTML source or an article"),
    };
    let summary = |article: Article| -> Result<Value, Error> {
        let article = options.with_title(article);
        let summary = summarize(&article, &options.summarize()?)?;
        Ok(serde_json::to_value(wire::Summary::new(&summary, text)).unwrap_or_default())
    };
    Ok(article.and_then(summary))
}
