//! Other extractors on the same pages, and their figures beside ours.

use std::rc::Rc;

use anyhow::{Context, Result, bail};
use serde_json::json;

use super::metrics::{self, Metadata};
use super::{
    Outcome, Page, from_peer, judged, markup, milliseconds, share_of, structure, texts, times,
};
use crate::eval::peers::{self, Peer};
use crate::setup;

/// The peers of a list of names with commas between.
pub fn named(names: &str) -> Result<Vec<&'static Peer>> {
    let known = || peers::PAGES.iter().map(|peer| peer.name);
    names
        .split(',')
        .map(|name| {
            let peer = peers::PAGES.iter().find(|peer| peer.name == name);
            peer.with_context(|| {
                let known = known().collect::<Vec<_>>().join(", ");
                format!("there is no extractor {name:?}; there are {known}")
            })
        })
        .collect()
}

/// Installs what peers of npm need: no other command asks for it.
pub fn prepare(peers: &[&Peer]) -> Result<()> {
    if peers.iter().any(|peer| peer.needs_packages()) {
        setup::npm_install(&peers::folder())?;
    }
    Ok(())
}

pub fn run(peer: &Peer, pages: &[Rc<Page>]) -> Result<Vec<Outcome>> {
    let requests = pages
        .iter()
        .map(|page| json!({ "set": page.set, "id": page.id, "url": page.url, "html": page.html }));
    let answers = peer.ask(requests)?;
    if answers.len() != pages.len() {
        bail!("{} answers to {} pages", answers.len(), pages.len());
    }
    let outcome = |(page, answer)| {
        let article = from_peer(answer);
        judged(page, article, markup(answer), milliseconds(answer))
    };
    Ok(pages.iter().zip(&answers).map(outcome).collect())
}

/// A line a system: ours, then the peers.
pub fn print(ours: &[Outcome], peers: &[(&str, Vec<Outcome>)]) {
    let Some(first) = ours.first().filter(|_| !peers.is_empty()) else {
        return;
    };
    let set = first.page.set.as_str();
    println!(
        "  {:<16} {:>6} {:>6} {:>6} {:>5} {:>5}  {:>6} {:>6}  {:>11} {:>11} {:>11}  {:>7}",
        "", "F1", "P", "R", "< .5", "empty", "snip P", "snip R", "title", "authors", "date", "ms"
    );
    line(set, "nutgraf", ours);
    for (name, outcomes) in peers {
        line(set, name, outcomes);
    }
    println!("  (title, authors, date: exact/spurious; ms: median a page, parse included)");
    if set == "wcxb" {
        for (name, outcomes) in peers {
            println!("  {name:<16} {}", structure::recall(outcomes));
        }
    }
}

fn line(set: &str, name: &str, outcomes: &[Outcome]) {
    let texts = texts(outcomes.iter());
    let [f1, precision, recall] = metrics::means(set, &texts);
    let [_, right, found] = metrics::snippet_means(outcomes.iter().map(|outcome| outcome.snippets));
    let low = texts.iter().filter(|text| text.f1() < 0.5).count();
    let empty = texts.iter().filter(|text| text.recall == 0.0).count();
    let [title, authors, date] = Metadata::of(outcomes)
        .shares()
        .map(|(exact, spurious)| format!("{exact:.3}/{spurious:.2}"));
    println!(
        "  {name:<16} {f1:>6.4} {precision:>6.4} {recall:>6.4} {low:>5} {empty:>5}  {right:>6.4} {found:>6.4}  {title:>11} {authors:>11} {date:>11}  {:>7.2}",
        share_of(&times(outcomes), 50)
    );
}
