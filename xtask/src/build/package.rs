//! `dist/npm`: the package, ready for `npm pack`.

use std::process::Command;

use anyhow::Result;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value};
use sha2::{Digest, Sha384};

use super::layout::Layout;
use super::wasm::{FULL, LEAN, tools_folder};
use super::{bill, faces, minify};
use crate::process::{self, LIMIT};
use crate::project;
use crate::steps::timed;

/// The face that is one file: the wasm and all modules in it.
const INLINE: &str = "inline.js";
/// The hashes by which a page can hold a file to this version.
const INTEGRITY: &str = "integrity.json";

pub fn lay_out() -> Result<()> {
    timed("dist/npm", || {
        let mut package = Layout::default();
        faces::insert_sources(&mut package, "", |_| true)?;
        for flavour in [FULL, LEAN] {
            faces::insert_glue(&mut package, "", flavour)?;
        }
        for name in ["LICENSE-MIT", "LICENSE-APACHE"] {
            package.insert_file(name, &project::root().join(name))?;
        }
        bill::insert(&mut package)?;
        if package.paths().any(|path| path == INLINE) {
            bundle_inline(&mut package)?;
        }
        minify::modules(&mut package, "npm", |path| path != INLINE)?;
        package.insert(INTEGRITY, integrity(&package));
        package.write(&project::package())
    })
}

/// The SHA-384 of every file, spelled as Subresource Integrity wants it.
fn integrity(package: &Layout) -> String {
    let hashes: Map<String, Value> = package
        .files()
        .map(|(path, contents)| {
            let hash = STANDARD.encode(Sha384::digest(contents));
            (path.to_owned(), format!("sha384-{hash}").into())
        })
        .collect();
    format!("{:#}\n", Value::Object(hashes))
}

/// Makes the face for places that can load one file only, its source map beside it.
///
/// Its source imports the wasm as a text in base64, which is what the bundler makes of it.
fn bundle_inline(package: &mut Layout) -> Result<()> {
    let sources = project::target().join("xtask/inline");
    package.write(&sources)?;
    let made = project::target().join("xtask/inlined");
    let mut bundler = Command::new(tools_folder().join("node_modules/.bin/esbuild"));
    bundler
        .arg(INLINE)
        .args([
            "--bundle",
            "--format=esm",
            "--platform=neutral",
            "--target=es2022",
        ])
        .args([
            "--loader:.wasm=base64",
            "--sourcemap",
            "--sources-content=true",
            "--minify",
        ])
        .args(["--legal-comments=none", "--log-level=warning"])
        .arg(format!("--outdir={}", made.display()))
        .current_dir(&sources);
    process::run(&mut bundler, LIMIT)?;
    for name in [INLINE.to_owned(), format!("{INLINE}.map")] {
        package.insert_file(name.clone(), &made.join(&name))?;
    }
    Ok(())
}
