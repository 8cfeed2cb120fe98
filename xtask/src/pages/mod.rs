//! Web pages with what should be extracted from them: a folder with
//! `gold.jsonl.gz` and, beside it, `html/ID.html.gz`.

pub mod align;
pub mod models;

use std::io::Read;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::data;

/// A page and what is known of it.
pub struct Page {
    /// The name of its folder.
    pub set: String,
    pub id: String,
    pub url: Option<String>,
    pub html: String,
    pub gold: Value,
}

impl Page {
    /// A text of the gold; `None` where it is empty.
    pub fn gold_text(&self, key: &str) -> Option<&str> {
        self.gold
            .get(key)
            .and_then(Value::as_str)
            .map(str::trim)
            .filter(|text| !text.is_empty())
    }

    /// The texts of a list of the gold.
    pub fn gold_list(&self, key: &str) -> Vec<&str> {
        let list = self.gold.get(key).and_then(Value::as_array);
        list.map(|list| list.iter().filter_map(Value::as_str).collect())
            .unwrap_or_default()
    }

    /// The text that should be extracted; `None` where only snippets are known.
    pub fn expected(&self) -> Option<String> {
        if let Some(text) = self.gold.get("text").and_then(Value::as_str) {
            return Some(text.to_owned());
        }
        self.gold.get("html").and_then(Value::as_str).map(plain)
    }

    /// The site: pages of one site share a fold in cross-validation.
    pub fn site(&self) -> &str {
        let url = self
            .url
            .as_deref()
            .or_else(|| self.gold_text("url"))
            .unwrap_or(&self.id);
        let host = url.split_once("//").map_or(url, |(_, rest)| rest);
        let host = host.split_once("::").map_or(host, |(_, rest)| rest);
        let host = host.split(['/', '-']).next().unwrap_or(host);
        if host == "fakehost" {
            &self.id
        } else {
            host.trim_start_matches("www.")
        }
    }

    /// The fold that the page belongs to, of as many (FNV-1a of its site).
    pub fn fold(&self, folds: usize) -> usize {
        let hash = self
            .site()
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
                (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
            });
        (hash >> 20) as usize % folds
    }
}

/// The pages of a folder.
pub fn load(folder: &Path) -> Result<Vec<Page>> {
    let set = folder
        .file_name()
        .map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let mut pages = Vec::new();
    for gold in data::objects(&folder.join("gold.jsonl.gz"))? {
        let id = gold
            .get("id")
            .and_then(Value::as_str)
            .context("a page without id")?
            .to_owned();
        let mut bytes = Vec::new();
        data::open(&folder.join(format!("html/{id}.html.gz")))?.read_to_end(&mut bytes)?;
        let url = gold
            .get("url")
            .and_then(Value::as_str)
            .filter(|url| url.starts_with("http"));
        pages.push(Page {
            set: set.clone(),
            url: url.map(str::to_owned),
            html: String::from_utf8_lossy(&bytes).into_owned(),
            id,
            gold,
        });
    }
    Ok(pages)
}

/// The text of clean markup.
fn plain(html: &str) -> String {
    use nutgraf::source::html::{HtmlParser, Parser};
    match HtmlParser.parse(html, &nutgraf::Limits::default()) {
        Ok(document) => nutgraf::extract::html::training::sample(&document, None)
            .texts
            .join("\n\n"),
        Err(_) => String::new(),
    }
}
