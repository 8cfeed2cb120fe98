//! `dist/npm`: the package, ready for `npm pack`.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value};
use sha2::{Digest, Sha384};

use super::layout::Layout;
use super::wasm::{FULL, Flavour, LEAN, PLAIN, tools_folder};
use super::{bill, faces, glue};
use crate::process::{self, LIMIT};
use crate::project;
use crate::steps::timed;

/// The face that is one file: the wasm and all modules in it.
const INLINE: &str = "inline.js";
/// What is imported from outside. What several of these share goes into chunks beside them, so that
/// a page loads three files and not twenty, each only when the one before has named it.
const ENTRIES: [&str; 8] = [
    "index.js",
    "node.js",
    "workerd.js",
    "text.js",
    "text-node.js",
    "text-workerd.js",
    "element.js",
    "worker.js",
];
/// The builds that the package holds.
pub const SHIPPED: [Flavour; 3] = [FULL, LEAN, PLAIN];
/// The hashes by which a page can hold a file to this version.
const INTEGRITY: &str = "integrity.json";

pub fn lay_out() -> Result<()> {
    timed("dist/npm", || {
        let mut package = Layout::default();
        faces::insert_sources(&mut package, "", |_| true)?;
        for flavour in SHIPPED {
            faces::insert_wasm(&mut package, "", flavour)?;
        }
        glue::insert(&mut package, "", &SHIPPED)?;
        for name in ["LICENSE-MIT", "LICENSE-APACHE"] {
            package.insert_file(name, &project::root().join(name))?;
        }
        bill::insert(&mut package)?;
        let sources = project::target().join("xtask/npm/sources");
        package.write(&sources)?;
        let mut package = package.without(|path| path.ends_with(".js"));
        bundle_inline(&mut package, &sources)?;
        bundle_entries(&mut package, &sources)?;
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
fn bundle_inline(package: &mut Layout, sources: &Path) -> Result<()> {
    let made = project::target().join("xtask/npm/inlined");
    let mut bundler = bundler(sources, &made);
    bundler
        .arg(INLINE)
        .args(["--loader:.wasm=base64", "--minify"]);
    process::run(&mut bundler, LIMIT)?;
    for name in [INLINE.to_owned(), format!("{INLINE}.map")] {
        package.insert_file(name.clone(), &made.join(&name))?;
    }
    Ok(())
}

/// Makes the entries and the chunks that they share, small as they ship, each with its source map:
/// who looks at them in a browser reads the source.
fn bundle_entries(package: &mut Layout, sources: &Path) -> Result<()> {
    let made = project::target().join("xtask/npm/bundled");
    // Chunks are named by what is in them: those of the last build stay otherwise.
    if made.exists() {
        std::fs::remove_dir_all(&made)?;
    }
    let mut bundler = bundler(sources, &made);
    bundler
        .args(ENTRIES)
        .args(["--splitting", "--chunk-names=shared-[hash]", "--minify"])
        .args(["--external:*.wasm", "--external:node:*"]);
    process::run(&mut bundler, LIMIT)?;
    for entry in std::fs::read_dir(&made)? {
        let module = entry?.path();
        if module
            .extension()
            .is_some_and(|extension| extension == "js")
        {
            compress(&module)?;
        }
    }
    package.insert_folder("", &made, |_| true)
}

/// Makes a bundled module smaller yet, by a twentieth, and its map one of the result.
fn compress(module: &Path) -> Result<()> {
    let name = module.file_name().context("a module has a name")?;
    let name = name.to_string_lossy();
    let mut compressor = Command::new(tools_folder().join("node_modules/.bin/terser"));
    compressor
        .arg(&*name)
        .args(["--module", "--ecma=2020", "--compress=passes=3", "--mangle"])
        .arg(format!(
            "--source-map=content='{name}.map',includeSources,url='{name}.map'"
        ))
        .arg(format!("--output={name}"))
        .current_dir(module.parent().context("a module stands in a folder")?);
    process::run(&mut compressor, LIMIT)?;
    Ok(())
}

fn bundler(sources: &Path, made: &Path) -> Command {
    let mut bundler = Command::new(tools_folder().join("node_modules/.bin/esbuild"));
    bundler
        .args(["--bundle", "--format=esm", "--platform=neutral"])
        .args(["--target=es2022", "--sourcemap", "--sources-content=true"])
        .args(["--legal-comments=none", "--log-level=warning"])
        .arg(format!("--outdir={}", made.display()))
        .current_dir(sources);
    bundler
}
