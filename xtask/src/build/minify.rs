//! Makes modules and styles small as they ship, a source map beside each: who looks at them in a
//! browser reads the source.

use std::process::Command;

use anyhow::Result;

use super::layout::Layout;
use super::wasm::tools_folder;
use crate::process::{self, LIMIT};
use crate::project;

/// Minifies every `.js` and `.css` of `layout` that `wanted` lets in.
///
/// The modules stay apart: a page loads what it needs, and bundlers look for the worker and the
/// wasm by their own addresses. `name` tells the working folder of one caller from that of another.
pub fn modules(layout: &mut Layout, name: &str, wanted: impl Fn(&str) -> bool) -> Result<()> {
    let work = project::target().join("xtask").join(name);
    let sources = work.join("readable");
    layout.write(&sources)?;
    let made = work.join("minified");
    let modules: Vec<String> = layout
        .paths()
        .filter(|path| (path.ends_with(".js") || path.ends_with(".css")) && wanted(path))
        .map(str::to_owned)
        .collect();
    let mut bundler = Command::new(tools_folder().join("node_modules/.bin/esbuild"));
    bundler
        .args(&modules)
        .args(["--minify", "--format=esm", "--target=es2022", "--sourcemap"])
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
    Ok(())
}
