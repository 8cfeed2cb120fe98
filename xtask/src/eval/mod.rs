//! Figures on data: `cargo xtask eval WHAT FILE…`.

mod classical;
mod focus;
mod keywords;
mod language;
mod pages;
mod parser;
pub mod pasted;
pub mod peers;
mod sentences;
mod summaries;

use anyhow::{Result, bail};

pub fn run(arguments: &[String]) -> Result<()> {
    match arguments.split_first() {
        Some((what, rest)) => match what.as_str() {
            "classical" => classical::run(rest),
            "focus" => focus::run(rest),
            "keywords" => keywords::run(rest),
            "pages" => pages::run(rest),
            "parser" => parser::run(rest),
            "pasted" => pasted::run(rest),
            "language" => language::run(rest),
            "sentences" => sentences::run(rest),
            "summaries" => summaries::run(rest),
            other => bail!("there is no evaluation {other:?}"),
        },
        None => bail!("evaluate what?"),
    }
}
