//! The differences, page by page, the worst first: gold and ours side by side.

use std::collections::HashMap;
use std::fmt::Write;

use super::Outcome;
use crate::pages::align::{align, tokens};

const HEAD: &str = "<!doctype html><meta charset=utf-8><title>Differences</title><style>
body{font:14px/1.4 system-ui;margin:1em}summary{cursor:pointer}
.both{display:grid;grid-template-columns:1fr 1fr;gap:1em}
p{margin:.3em 0}.miss{background:#fdd}.extra{background:#ffd}.part{background:#eef}
small{color:#666}</style>";

/// The report of all pages that differ.
pub fn html(outcomes: &[Outcome]) -> String {
    let mut order: Vec<&Outcome> = outcomes
        .iter()
        .filter(|outcome| outcome.text.is_some())
        .collect();
    let f1 = |outcome: &Outcome| outcome.text.map_or(1.0, super::metrics::Text::f1);
    order.sort_by(|a, b| f1(a).total_cmp(&f1(b)));
    let mut html = HEAD.to_owned();
    for outcome in order {
        let Some(text) = outcome.text else { continue };
        let gold = outcome.expected.as_deref().unwrap_or("");
        let _ = write!(
            html,
            "<details><summary>{:.3} (P {:.2}, R {:.2}) {} {} <small>{} {} confidence {:.2}</small></summary>\
             <div class=both><div><h3>Gold: {}</h3>{}</div><div><h3>Ours: {}</h3><small>{} · {}</small>{}</div></div></details>",
            text.f1(),
            text.precision,
            text.recall,
            outcome.page.set,
            outcome.page.id,
            outcome.page.gold_text("type").unwrap_or(""),
            escape(outcome.page.url.as_deref().unwrap_or("")),
            outcome.article.confidence,
            escape(outcome.page.gold_text("title").unwrap_or("")),
            paragraphs(gold, &outcome.article.text, "miss"),
            escape(outcome.article.title.as_deref().unwrap_or("")),
            escape(&outcome.article.authors.join(", ")),
            escape(outcome.article.published.as_deref().unwrap_or("")),
            paragraphs(&outcome.article.text, gold, "extra"),
        );
    }
    html
}

/// The paragraphs of a text, marked by how much of each the other has.
fn paragraphs(text: &str, other: &str, class: &str) -> String {
    let mut numbers: HashMap<String, u32> = HashMap::new();
    let mut number = |token: String| {
        let next = numbers.len() as u32;
        *numbers.entry(token).or_insert(next)
    };
    let other: Vec<u32> = tokens(other).into_iter().map(&mut number).collect();
    let lines: Vec<&str> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .collect();
    let mut words = Vec::new();
    let mut ends = Vec::new();
    for line in &lines {
        words.extend(tokens(line).into_iter().map(&mut number));
        ends.push(words.len());
    }
    let matched = align(&words, &other);
    let mut html = String::new();
    let mut start = 0;
    for (line, end) in lines.iter().zip(ends) {
        let run = matched.get(start..end).unwrap_or(&[]);
        let hits = run.iter().filter(|is| **is).count();
        let class = match hits * 10 / run.len().max(1) {
            0..=3 => class,
            4..=8 => "part",
            _ => "",
        };
        let _ = write!(html, "<p class='{class}'>{}</p>", escape(line));
        start = end;
    }
    html
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
