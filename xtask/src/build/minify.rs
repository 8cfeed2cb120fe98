//! Makes modules and styles small as they ship, a source map beside each: who looks at them in a
//! browser reads the source.

use std::process::Command;

use anyhow::Result;

use super::layout::Layout;
use super::wasm::tools_folder;
use crate::process::{self, LIMIT};
use crate::project;

/// What bundlers look for to find a worker: where a module says so with a `Worker` of its own, no
/// name in it may be shortened.
const NAMES_A_WORKER: &str = "new Worker(";

/// Minifies every `.js` and `.css` of `layout` that `wanted` lets in.
///
/// The modules stay apart: a page loads what it needs, and bundlers look for the worker and the
/// wasm by their own addresses. `name` tells the working folder of one caller from that of another.
pub fn modules(layout: &mut Layout, name: &str, wanted: impl Fn(&str) -> bool) -> Result<()> {
    let work = project::target().join("xtask").join(name);
    let sources = work.join("readable");
    layout.write(&sources)?;
    let made = work.join("minified");
    let (spelled, renamed): (Vec<_>, Vec<_>) = layout
        .files()
        .filter(|(path, _)| (path.ends_with(".js") || path.ends_with(".css")) && wanted(path))
        .map(|(path, contents)| {
            let text = String::from_utf8_lossy(contents);
            (path.to_owned(), text.contains(NAMES_A_WORKER))
        })
        .partition(|(_, names_a_worker)| *names_a_worker);
    for (modules, smallest) in [(spelled, None), (renamed, Some("--minify-identifiers"))] {
        let modules: Vec<String> = modules.into_iter().map(|(path, _)| path).collect();
        if modules.is_empty() {
            continue;
        }
        let mut bundler = Command::new(tools_folder().join("node_modules/.bin/esbuild"));
        bundler
            .args(&modules)
            .args(["--minify-syntax", "--minify-whitespace"])
            .args(smallest)
            .args(["--format=esm", "--target=es2022", "--sourcemap"])
            .arg("--supported:nesting=true")
            .args([
                "--legal-comments=none",
                "--log-level=warning",
                "--outbase=.",
            ])
            .arg(format!("--outdir={}", made.display()))
            .current_dir(&sources);
        process::run(&mut bundler, LIMIT)?;
        for module in modules {
            for file in [format!("{module}.map"), module] {
                layout.insert_file(file.clone(), &made.join(&file))?;
            }
        }
    }
    Ok(())
}
