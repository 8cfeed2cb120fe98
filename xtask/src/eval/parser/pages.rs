//! Both parsers on real pages: the same trees, the same articles, and how long
//! they take.

use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::Result;
use nutgraf::source::document::Document;
use nutgraf::source::html::{HtmlParser, Parser};
use nutgraf::{Article, ExtractOptions, Limits, wire};

use super::html5ever::Html5ever;
use super::outline;
use crate::pages::{self, Page};

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
    /// Adds the pages of a folder.
    pub fn add(&mut self, folder: &Path) -> Result<()> {
        for page in pages::load(folder)? {
            self.pages += 1;
            let ours = timed(&HtmlParser, &page, &mut self.ours)?;
            let theirs = timed(&Html5ever, &page, &mut self.theirs)?;
            let name = format!("{}/{}", page.set, page.id);
            let (our_tree, their_tree) = (outline(&ours), outline(&theirs));
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
            if article(&ours, &page)? != article(&theirs, &page)? {
                self.other_articles.push(name);
            }
        }
        Ok(())
    }

    pub fn print(&self) {
        for page in &self.other_trees {
            println!("  {}", page.chars().take(300).collect::<String>());
        }
        println!(
            "{} pages: {} other trees, {} other articles ({})",
            self.pages,
            self.other_trees.len(),
            self.other_articles.len(),
            self.other_articles.join(" ")
        );
        println!(
            "time: {:.0} ms, html5ever {:.0} ms: {:.2} of it",
            self.ours.as_secs_f64() * 1000.0,
            self.theirs.as_secs_f64() * 1000.0,
            self.ours.as_secs_f64() / self.theirs.as_secs_f64()
        );
    }
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
