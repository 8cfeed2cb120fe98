//! The JavaScript faces of the engine as they ship: the sources of `www/package`, the version
//! written in, and the wasm builds beside them.

use anyhow::{Context, Result};

use super::layout::Layout;
use super::wasm::{Flavour, glue_folder};
use crate::project;
use crate::steps::files_under;

/// Adds the source files that `wanted` lets in.
pub fn insert_sources(
    layout: &mut Layout,
    prefix: &str,
    wanted: impl Fn(&str) -> bool,
) -> Result<()> {
    let folder = project::root().join("www/package");
    let version = project::version()?;
    for file in files_under(&folder)? {
        let inside = file
            .strip_prefix(&folder)?
            .to_string_lossy()
            .replace('\\', "/");
        if wanted(&inside) {
            let text = std::fs::read_to_string(&file)
                .with_context(|| format!("cannot read {}", file.display()))?;
            layout.insert(
                format!("{prefix}{inside}"),
                text.replace("{{version}}", &version),
            );
        }
    }
    Ok(())
}

/// Adds a wasm build.
pub fn insert_wasm(layout: &mut Layout, prefix: &str, flavour: Flavour) -> Result<()> {
    let wasm = format!("{}.wasm", flavour.name);
    layout.insert_file(format!("{prefix}glue/{wasm}"), &glue_folder().join(&wasm))
}
