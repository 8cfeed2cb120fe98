//! The project's own commands: `cargo xtask COMMAND`.

mod data;
mod eval;

use anyhow::{Result, bail};

const USAGE: &str = "\
usage: cargo xtask COMMAND [OPTIONS]

  eval WHAT FILE…   figures on data: summaries, sentences, language, keywords, pages";

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let Err(error) = run(&arguments) {
        eprintln!("error: {error:#}");
        std::process::exit(1);
    }
}

fn run(arguments: &[String]) -> Result<()> {
    match arguments.split_first() {
        Some((command, rest)) => match command.as_str() {
            "eval" => eval::run(rest),
            other => bail!("there is no command {other:?}\n\n{USAGE}"),
        },
        None => bail!("which command?\n\n{USAGE}"),
    }
}
