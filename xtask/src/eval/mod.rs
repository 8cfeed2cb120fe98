//! Figures on data: `cargo xtask eval WHAT FILE…`.

use anyhow::{Result, bail};

pub fn run(arguments: &[String]) -> Result<()> {
    match arguments.split_first() {
        Some((what, _rest)) => bail!("there is no evaluation {what:?}"),
        None => bail!("evaluate what?"),
    }
}
