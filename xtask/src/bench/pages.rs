//! `cargo xtask bench pages [--pages N] [--rounds N] [FOLDER…]`: how long the
//! article of a page takes in Chromium, beside the browser's own parser alone
//! and beside other extractors.
//!
//! The pages are a draw by a fixed seed; without a folder, of the news and the
//! mixed pages of the data that `NUTGRAF_DATA` names.

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use serde_json::json;

use crate::eval::peers;
use crate::pages::{self, Page};
use crate::random::Random;
use crate::{build, data, project, setup};

const PAGES: usize = 150;
const ROUNDS: usize = 3;
const SEED: u64 = 4;

pub fn run(arguments: &[String]) -> Result<()> {
    let (mut count, mut rounds) = (PAGES, ROUNDS);
    let mut folders: Vec<PathBuf> = Vec::new();
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        let mut number = || -> Result<usize> {
            let value = rest.next().map(|value| value.parse());
            value
                .with_context(|| format!("{argument} needs a number"))?
                .map_err(Into::into)
        };
        match argument.as_str() {
            "--pages" => count = number()?,
            "--rounds" => rounds = number()?,
            option if option.starts_with('-') => {
                bail!("there is no option {option}; allowed are --pages N and --rounds N")
            }
            folder => folders.push(folder.into()),
        }
    }
    if folders.is_empty() {
        let Some(data) = data::folder() else {
            bail!("which folders of pages? Name them, or set NUTGRAF_DATA");
        };
        folders.extend(["news", "wcxb"].map(|set| data.join("pages").join(set)));
    }
    let mut pages = Vec::new();
    for folder in &folders {
        pages.extend(pages::load(folder)?);
    }
    let drawn = draw(pages, count);
    setup::install_from_debian(&["chromium"])?;
    setup::npm_install(&peers::folder())?;
    setup::npm_install(&project::root().join("tests"))?;
    let glue = build::full()?;
    let mut node = Command::new("node")
        .arg(peers::folder().join("speed.mjs"))
        .arg(glue)
        .arg(rounds.to_string())
        .stdin(Stdio::piped())
        .spawn()
        .context("cannot start node")?;
    let mut input = node.stdin.take().context("no input")?;
    for page in &drawn {
        let line = json!({ "id": page.id, "url": page.url, "html": page.html });
        writeln!(input, "{line}")?;
    }
    drop(input);
    if !node.wait()?.success() {
        bail!("the pages could not be timed");
    }
    Ok(())
}

/// So many of the pages, by chance.
fn draw(mut pages: Vec<Page>, count: usize) -> Vec<Page> {
    let mut random = Random(SEED);
    let mut drawn = Vec::new();
    while drawn.len() < count && !pages.is_empty() {
        let at = random.below(pages.len());
        drawn.push(pages.swap_remove(at));
    }
    drawn
}
