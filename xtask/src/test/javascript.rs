//! The tests that Node runs: of the built package, of the page in browsers, and of the examples.

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use super::{Scope, Tally};
use crate::steps::files_under;
use crate::{build, process, project, setup};

const NODE_LIMIT: Duration = Duration::from_secs(5 * 60);
const BROWSER_LIMIT: Duration = Duration::from_secs(50 * 60);
const EMBED_LIMIT: Duration = Duration::from_secs(10 * 60);
/// What Debian calls the two browsers.
const BROWSERS: [&str; 2] = ["chromium", "firefox-esr"];
/// The browser tests of the everyday run.
const SMOKE: &str = "serve.test.mjs";

/// The built package in Node, among them what a trap leaves behind.
pub fn node_tests(_: Scope) -> Result<Tally> {
    build::with_hooks()?;
    run("node", NODE_LIMIT, |_| true, &[])
}

/// The page in Chromium and Firefox; in the everyday run one file in one browser.
pub fn browser_tests(scope: Scope) -> Result<Tally> {
    match scope {
        Scope::Quick => {
            setup::install_from_debian(&["chromium"])?;
            run(
                "browser",
                BROWSER_LIMIT,
                |name| name == SMOKE,
                &[("NUTGRAF_BROWSERS", "chromium")],
            )
        }
        Scope::Full => {
            setup::install_from_debian(&BROWSERS)?;
            run("browser", BROWSER_LIMIT, |_| true, &[])
        }
    }
}

/// The packed package inside other people's tools and runtimes.
pub fn embed_tests(_: Scope) -> Result<Tally> {
    setup::install_from_debian(&BROWSERS)?;
    setup::npm_install(&tests().join("embed"))?;
    run("embed", EMBED_LIMIT, |_| true, &[])
}

/// Runs the `*.test.mjs` of one folder of tests.
fn run(
    folder: &str,
    limit: Duration,
    wanted: impl Fn(&str) -> bool,
    environment: &[(&str, &str)],
) -> Result<Tally> {
    setup::npm_install(&tests())?;
    let files: Vec<_> = files_under(&tests().join(folder))?
        .into_iter()
        .filter(|path| {
            !path
                .components()
                .any(|part| part.as_os_str() == "node_modules")
        })
        .filter(|path| {
            let name = path
                .file_name()
                .and_then(|name| name.to_str())
                .unwrap_or_default();
            name.ends_with(".test.mjs") && wanted(name)
        })
        .collect();
    if files.is_empty() {
        bail!("there is no test in tests/{folder}");
    }
    let mut node = Command::new("node");
    node.args(["--test", "--test-reporter=spec", "--test-concurrency=1"])
        .args(files)
        .env("NUTGRAF_XTASK", own_program()?)
        .envs(environment.iter().copied())
        .current_dir(project::root());
    let outcome = process::observe(&mut node, limit, true)?;
    if outcome.timed_out {
        println!(
            "error: the tests in tests/{folder} took more than {} s",
            limit.as_secs()
        );
    }
    Ok(Tally::of_node(&outcome.output).checked(outcome.succeeded))
}

/// Where the tests and what they take from npm are.
pub fn tests() -> PathBuf {
    project::root().join("tests")
}

/// This program, for tests that start it again.
fn own_program() -> Result<OsString> {
    Ok(std::env::current_exe()
        .context("cannot tell where this program is")?
        .into())
}
