//! What other people's tools make of the package: its manifest, its types.

use std::process::Command;
use std::time::Duration;

use anyhow::{Result, bail};

use super::javascript::tests;
use super::{Scope, Tally};
use crate::{process, project, setup};

const LIMIT: Duration = Duration::from_secs(5 * 60);

/// publint reads the manifest as bundlers and runtimes do, attw resolves the types as TypeScript
/// does in each of its modes.
pub fn manifest(_: Scope) -> Result<Tally> {
    setup::npm_install(&tests())?;
    let package = project::package();
    let mut publint = tool("publint");
    publint.arg("run").arg(&package).arg("--strict");
    let mut attw = tool("attw");
    // The package is ESM only, on purpose: `require` of it is not promised.
    attw.arg("--pack")
        .arg(&package)
        .args(["--profile", "esm-only", "--no-color"]);
    // These are wasm, not modules: a type would be a lie.
    attw.args([
        "--exclude-entrypoints",
        "./wasm",
        "./wasm/element",
        "./wasm/text",
    ]);
    Ok(passes(&mut publint)? + passes(&mut attw)?)
}

/// Samples that use every part of the interface must compile, and each wrong one must not; so must a
/// server's, whose TypeScript knows no page.
pub fn types(_: Scope) -> Result<Tally> {
    setup::npm_install(&tests())?;
    let project = tests().join("types");
    if !project.exists() {
        bail!("there are no samples in tests/types");
    }
    let server = project.join("server");
    Ok(passes(tool("tsc").arg("--project").arg(project))?
        + passes(tool("tsc").arg("--project").arg(server))?)
}

/// A program that npm has put beside the tests.
fn tool(name: &str) -> Command {
    let mut command = Command::new(tests().join("node_modules/.bin").join(name));
    command.current_dir(project::root());
    command
}

fn passes(command: &mut Command) -> Result<Tally> {
    println!("$ {}", process::line(command));
    let outcome = process::observe(command, LIMIT, true)?;
    Ok(if outcome.succeeded {
        Tally::ONE
    } else {
        Tally::FAILURE
    })
}
