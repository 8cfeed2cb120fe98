//! The project's own commands: `cargo xtask COMMAND`.

mod bench;
mod boundaries;
mod build;
mod corpus;
mod data;
mod eval;
mod overlap;
mod pages;
mod policy;
mod porter;
mod process;
mod project;
mod random;
mod rouge;
mod serve;
mod setup;
mod size;
mod snowball;
mod steps;
mod test;
mod train;
mod wire;

use anyhow::{Result, bail};

const USAGE: &str = "\
usage: cargo xtask COMMAND [OPTIONS]

  serve [--port N] [--watch]   builds the page and serves it on this machine only
  build                        writes dist/www (the page) and dist/npm (the package)
  test [--quick]               runs every check; --quick those of every day
  size                         the sizes of what was built, against their budgets
  train [FOLDER]               the weights of the ranker out of data, with cross-validated figures
  train extract FOLDER…        the weights of extraction out of pages
  train pasted PAGES COPIES…   the weights of the page model for pasted text
  snowball                     the packed stemmers out of the crate that they are held to
  boundaries                   the kinds of characters out of the crate that boundaries are held to
  eval WHAT FILE…              figures on data: summaries, sentences, language, keywords, pages, pasted
  bench rank|segment|text      how time grows with the text: ranking, segmentation, all of a pasted text";

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
            "serve" => serve::run(rest),
            "build" => build::run(rest),
            "test" => test::run(rest),
            "size" => size::run(rest),
            "eval" => eval::run(rest),
            "bench" => bench::run(rest),
            "boundaries" => boundaries::run(rest),
            "train" => train::run(rest),
            "snowball" => snowball::run(rest),
            "wire" => wire::run(),
            other => bail!("there is no command {other:?}\n\n{USAGE}"),
        },
        None => bail!("which command?\n\n{USAGE}"),
    }
}
