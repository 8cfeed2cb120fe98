//! `cargo xtask bench WHAT`: how time grows with the input, and how long pages
//! take beside other extractors.

mod pages;
mod rank;
mod text;

use anyhow::{Result, bail};

pub fn run(arguments: &[String]) -> Result<()> {
    match arguments {
        [what, rest @ ..] if what == "pages" => return pages::run(rest),
        [what, rest @ ..] if what == "rank" => return rank::run(rest),
        [what] if what == "segment" => text::segmentation(),
        [what] if what == "text" => text::pasted(),
        _ => bail!("usage: cargo xtask bench pages|rank [--peers]|segment|text"),
    }
    Ok(())
}
