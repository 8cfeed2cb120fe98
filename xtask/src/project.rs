//! Where things are in the project, and what it is called.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The top folder of the project: the one above this crate's.
pub fn root() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here)
}

/// What is built and may be thrown away.
pub fn target() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => root().join(folder),
        None => root().join("target"),
    }
}

/// The static site, ready for any host.
pub fn site() -> PathBuf {
    root().join("dist/www")
}

/// The package, ready for `npm pack`.
pub fn package() -> PathBuf {
    root().join("dist/npm")
}

/// The version of the engine, from its `Cargo.toml`: the package's too.
pub fn version() -> Result<String> {
    let manifest = std::fs::read_to_string(root().join("Cargo.toml"))?;
    let version = manifest
        .split_once("[package]")
        .and_then(|(_, section)| {
            section
                .lines()
                .find_map(|line| line.strip_prefix("version = "))
        })
        .context("Cargo.toml names no version under [package]")?;
    Ok(version.trim().trim_matches('"').to_owned())
}
