//! `dist/npm`: the package, ready for `npm pack`.

use anyhow::{Context, Result};
use serde_json::Value;

use super::layout::Layout;
use super::wasm::{FULL, LEAN, glue_folder};
use crate::project;
use crate::steps::timed;

pub fn lay_out() -> Result<()> {
    timed("dist/npm", || {
        let source = project::root().join("www/package");
        let mut package = Layout::default();
        package.insert_folder("", &source, |path| path != "package.json")?;
        for flavour in [FULL, LEAN] {
            for extension in ["js", "wasm"] {
                let name = format!("{}.{extension}", flavour.name);
                package.insert_file(format!("glue/{name}"), &glue_folder().join(&name))?;
            }
        }
        for name in ["LICENSE-MIT", "LICENSE-APACHE"] {
            package.insert_file(name, &project::root().join(name))?;
        }
        if source.join("package.json").exists() {
            package.insert("package.json", manifest()?);
        }
        package.write(&project::package())
    })
}

/// The package's manifest, with the engine's version.
fn manifest() -> Result<String> {
    let path = project::root().join("www/package/package.json");
    let text = std::fs::read_to_string(&path)?;
    let mut manifest: Value =
        serde_json::from_str(&text).with_context(|| format!("{} is not JSON", path.display()))?;
    let fields = manifest
        .as_object_mut()
        .context("the package's manifest is not an object")?;
    fields.insert("version".to_owned(), project::version()?.into());
    Ok(format!("{}\n", serde_json::to_string_pretty(&manifest)?))
}
