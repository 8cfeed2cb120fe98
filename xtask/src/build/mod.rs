//! `cargo xtask build`: the wasm, then `dist/www` (the page) and `dist/npm` (the package).
//!
//! ```text
//! src ─► cargo ─► wasm-bindgen ─► wasm-opt ─► target/xtask/glue ─┬─► dist/www
//! www ───────────────────────────────────────────────────────────┴─► dist/npm
//! ```
//!
//! Every step is skipped where its inputs have not changed.

mod bill;
mod faces;
mod glue;
mod imports;
mod layout;
mod likeness;
mod minify;
mod package;
mod site;
mod wasm;

use std::path::PathBuf;

use anyhow::{Result, bail};

use crate::{setup, size};
use wasm::{FULL, HOOKED};

pub fn run(arguments: &[String]) -> Result<()> {
    if let Some(other) = arguments.first() {
        bail!("build has no option {other:?}");
    }
    all()?;
    size::print();
    Ok(())
}

/// Everything that is shipped.
pub fn all() -> Result<()> {
    let toolchain = tools()?;
    for flavour in package::SHIPPED {
        wasm::build(flavour, toolchain)?;
    }
    site::lay_out()?;
    package::lay_out()
}

/// The page alone.
pub fn page() -> Result<()> {
    let toolchain = tools()?;
    for flavour in site::FLAVOURS {
        wasm::build(flavour, toolchain)?;
    }
    site::lay_out()
}

/// The engine with the HTML parser alone: gives the folder of its glue.
pub fn full() -> Result<PathBuf> {
    wasm::build(FULL, tools()?)?;
    Ok(wasm::glue_folder())
}

/// The build with the export that panics on purpose: for the tests of recovery, never shipped.
pub fn with_hooks() -> Result<()> {
    wasm::build(HOOKED, tools()?)
}

fn tools() -> Result<setup::Toolchain> {
    setup::npm_install(&wasm::tools_folder())?;
    setup::wasm_toolchain()
}
