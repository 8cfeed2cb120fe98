//! Figures on data: `cargo xtask eval WHAT FILE…`.

mod keywords;

use anyhow::{Result, bail};

pub fn run(arguments: &[String]) -> Result<()> {
    match arguments.split_first() {
        Some((what, rest)) if what == "keywords" => keywords::run(rest),
        Some((what, _)) => bail!("there is no evaluation {what:?}"),
        None => bail!("evaluate what?"),
    }
}
