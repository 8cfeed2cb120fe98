//! Both parsers on real pages: the same trees, the same articles, and how long
//! they take.

use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::Result;
use nutgraf::source::document::Document;
use nutgraf::source::html::{HtmlParser, Parser};
use nutgraf::{Article, ExtractOptions, Limits, wire};

use super::html5ever::Html5ever;
use super::{Code, outline};
use crate::pages::{self, Page};

/// So much of a difference is shown on either side of it, in characters.
const AROUND: usize = 60;

/// What came of a comparison.
#[derive(Debug, Default)]
pub struct Comparison {
    pub pages: usize,
    /// Those whose trees differ.
    pub other_trees: Vec<String>,
    /// Those whose articles differ.
    pub other_articles: Vec<String>,
    pub ours: Duration,
    pub theirs: Duration,
}

impl Comparison {
    /// Adds the pages of a folder, or one in so many.
    pub fn add(&mut self, folder: &Path, step: usize) -> Result<()> {
        for page in pages::load(folder)?.into_iter().step_by(step) {
            self.pages += 1;
            let ours = timed(&HtmlParser, &page, &mut self.ours)?;
            let theirs = timed(&Html5ever, &page, &mut self.theirs)?;
            let name = format!("{}/{}", page.set, page.id);
            let (our_tree, their_tree) =
                (outline(&ours, Code::Shown), outline(&theirs, Code::Shown));
            let first = our_tree
                .iter()
                .zip(&their_tree)
                .find(|(ours, theirs)| ours != theirs);
            if let Some((ours, theirs)) = first {
                self.other_trees
                    .push(format!("{name}: {theirs:?} is here {ours:?}"));
            } else if our_tree.len() != their_tree.len() {
                self.other_trees.push(format!("{name}: one goes on"));
            }
            let (ours, theirs) = (article(&ours, &page)?, article(&theirs, &page)?);
            if ours != theirs {
                self.other_articles
                    .push(format!("{name}: {}", difference(&ours, &theirs)));
            }
        }
        Ok(())
    }

    pub fn print(&self) {
        for page in self.other_trees.iter().chain(&self.other_articles) {
            println!("  {}", page.chars().take(400).collect::<String>());
        }
        println!(
            "{} pages: {} other trees, {} other articles",
            self.pages,
            self.other_trees.len(),
            self.other_articles.len(),
        );
        println!(
            "time: {:.0} ms, html5ever {:.0} ms: {:.2} of it",
            self.ours.as_secs_f64() * 1000.0,
            self.theirs.as_secs_f64() * 1000.0,
            self.ours.as_secs_f64() / self.theirs.as_secs_f64()
        );
    }
}

/// Where two texts part, with a little of what stands around it.
fn difference(ours: &str, theirs: &str) -> String {
    let common = ours
        .chars()
        .zip(theirs.chars())
        .take_while(|(ours, theirs)| ours == theirs)
        .count();
    let around = |text: &str| -> String {
        let start = common.saturating_sub(AROUND);
        text.chars().skip(start).take(2 * AROUND).collect()
    };
    format!("{:?} is here {:?}", around(theirs), around(ours))
}

fn timed(parser: &dyn Parser, page: &Page, time: &mut Duration) -> Result<Document> {
    let start = Instant::now();
    let document = parser.parse(&page.html, &Limits::default())?;
    *time += start.elapsed();
    Ok(document)
}

/// The article as JavaScript would see it.
fn article(document: &Document, page: &Page) -> Result<String> {
    let options = ExtractOptions {
        url: page.url.clone(),
        debug: true,
        ..ExtractOptions::default()
    };
    let article = Article::from_document(document, &options);
    Ok(serde_json::to_string(&wire::Article::new(&article))?)
}
