//! `cargo xtask bench WHAT`: how time grows with the input.

mod rank;
mod segment;

use anyhow::{Result, bail};

pub fn run(arguments: &[String]) -> Result<()> {
    match arguments {
        [what] if what == "rank" => rank::run(),
        [what] if what == "segment" => segment::run(),
        _ => bail!("usage: cargo xtask bench rank|segment"),
    }
}
