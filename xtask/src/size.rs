//! Sizes as they travel: brotli at its best, which is what static hosts send.

use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result, bail};
use brotli::CompressorWriter;

use crate::project;
use crate::steps::files_under;

/// Brotli's best quality and its largest common window.
const QUALITY: u32 = 11;
const WINDOW: u32 = 22;
const BUFFER: usize = 64 * 1024;
const KB: u64 = 1000;

/// What a part of the package may weigh, in bytes after brotli.
struct Budget {
    what: &'static str,
    limit: u64,
    counts: fn(&str) -> bool,
}

/// A hundredth above what is shipped today, so that growth shows, or what is asked for where that is
/// met (340 and 15 KB); they are to come down, never up without a reason beside the change. Last
/// up, in what reads pages: lists, quotations and tables hold all their blocks, formulas are read,
/// and bylines, days and pages that hold no article are told in more shapes. Last down: weights are
/// bytes, small functions that are asked for everywhere are not copied to each place, and a second
/// hand makes the modules smaller. Down before: a table of our own for graphemes and words, no
/// searcher of texts with what it would print, stemmers as short programs.
const BUDGETS: [Budget; 4] = [
    Budget {
        what: "plain wasm",
        limit: 202 * KB,
        counts: |path| path == "glue/plain.wasm",
    },
    Budget {
        what: "lean wasm",
        limit: 296 * KB,
        counts: |path| path == "glue/lean.wasm",
    },
    Budget {
        what: "full wasm",
        limit: 340 * KB,
        counts: |path| path == "glue/full.wasm",
    },
    Budget {
        what: "JavaScript",
        limit: 15 * KB,
        // The file that embeds the wasm is weighed with the wasm.
        counts: |path| path.ends_with(".js") && path != "inline.js",
    },
];

pub fn run(arguments: &[String]) -> Result<()> {
    if let Some(other) = arguments.first() {
        bail!("size has no option {other:?}");
    }
    print();
    check()
}

/// Prints the size of every file that is shipped.
pub fn print() {
    for (name, folder) in [
        ("dist/www", project::site()),
        ("dist/npm", project::package()),
    ] {
        let Ok(files) = weigh(&folder) else { continue };
        if files.is_empty() {
            continue;
        }
        println!("\n{name:<56} {:>9} {:>9}", "bytes", "brotli");
        for (path, plain, packed) in files {
            println!("  {path:<54} {plain:>9} {packed:>9}");
        }
    }
}

/// Holds the package to its budgets.
///
/// # Errors
///
/// If one is broken, or if there is nothing to weigh.
pub fn check() -> Result<()> {
    let files = weigh(&project::package()).context("nothing is built yet: cargo xtask build")?;
    let mut broken = Vec::new();
    println!();
    for budget in BUDGETS {
        let counted: Vec<u64> = files
            .iter()
            .filter(|(path, ..)| (budget.counts)(path))
            .map(|(_, _, packed)| *packed)
            .collect();
        let sum: u64 = counted.iter().sum();
        println!(
            "  {:<12} {sum:>9} of {:>9} bytes (brotli)",
            budget.what, budget.limit
        );
        if counted.is_empty() {
            broken.push(format!("there is no {} to weigh", budget.what));
        } else if sum > budget.limit {
            broken.push(format!(
                "{}: {sum} bytes, over its {}",
                budget.what, budget.limit
            ));
        }
    }
    if broken.is_empty() {
        Ok(())
    } else {
        bail!("{}", broken.join("\n"))
    }
}

/// Every file of a folder with its bytes and its bytes after brotli.
fn weigh(folder: &Path) -> Result<Vec<(String, u64, u64)>> {
    files_under(folder)?
        .into_iter()
        .map(|file| {
            let contents = std::fs::read(&file)?;
            let path = file
                .strip_prefix(folder)?
                .to_string_lossy()
                .replace('\\', "/");
            Ok((path, contents.len() as u64, brotli_length(&contents)?))
        })
        .collect()
}

fn brotli_length(contents: &[u8]) -> Result<u64> {
    let mut packed = Vec::new();
    let mut writer = CompressorWriter::new(&mut packed, BUFFER, QUALITY, WINDOW);
    writer.write_all(contents)?;
    drop(writer);
    Ok(packed.len() as u64)
}
