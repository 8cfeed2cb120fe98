//! `cargo xtask bench WHAT`: how time grows with the input.

mod rank;
mod text;

use anyhow::{Result, bail};

pub fn run(arguments: &[String]) -> Result<()> {
    match arguments {
        [what] if what == "rank" => return rank::run(),
        [what] if what == "segment" => text::segmentation(),
        [what] if what == "text" => text::pasted(),
        _ => bail!("usage: cargo xtask bench rank|segment|text"),
    }
    Ok(())
}
