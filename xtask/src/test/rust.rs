//! The Rust side: formatting, lints, tests, documentation, and the crate as it would be published.

use std::process::Command;
use std::time::Duration;

use anyhow::{Result, bail};

use super::{Scope, Tally};
use crate::process::{self, Outcome};
use crate::project;
use crate::setup::{self, Toolchain, WASM_TARGET};

/// A clean machine compiles everything within this, on two cores.
const LIMIT: Duration = Duration::from_secs(20 * 60);

pub fn formatting(_: Scope) -> Result<Tally> {
    setup::rust_components()?;
    check(&["fmt", "--all", "--check"])
}

/// Clippy over all that is compiled for this machine, then over the bindings.
pub fn lints(_: Scope) -> Result<Tally> {
    let here = check(&[
        "clippy",
        "--workspace",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ])?;
    if setup::wasm_toolchain()? == Toolchain::Debian {
        println!("skipped for wasm: this machine's clippy has no standard library for it");
        return Ok(here + Tally::SKIPPED + Tally::SKIPPED);
    }
    let full = ["--features", "html,wasm"];
    let lean = ["--features", "dom"];
    let plain = ["--features", "wasm"];
    [full, lean, plain]
        .iter()
        .try_fold(here, |tally, features| {
            let mut words = vec!["clippy", "--package", "nutgraf", "--target", WASM_TARGET];
            words.push("--no-default-features");
            words.extend(features);
            words.extend(["--", "-D", "warnings"]);
            Ok(tally + check(&words)?)
        })
}

pub fn tests(_: Scope) -> Result<Tally> {
    run_tests(&["test", "--workspace", "--no-fail-fast"])
}

pub fn tests_without_html(_: Scope) -> Result<Tally> {
    run_tests(&[
        "test",
        "--package",
        "nutgraf",
        "--no-default-features",
        "--no-fail-fast",
    ])
}

pub fn documentation(_: Scope) -> Result<Tally> {
    let mut cargo = cargo(&[
        "doc",
        "--package",
        "nutgraf",
        "--no-deps",
        "--features",
        "serde",
    ]);
    cargo.env("RUSTDOCFLAGS", "-D warnings");
    one(&mut cargo)
}

/// The engine compiled by the oldest compiler it promises, where rustup can get that one; elsewhere
/// what clippy knows of when each part of the standard library came.
pub fn oldest_compiler(_: Scope) -> Result<Tally> {
    let oldest = env!("CARGO_PKG_RUST_VERSION");
    if let Err(error) = setup::rustup_toolchain(oldest) {
        println!("without Rust {oldest} itself ({error:#}):");
        return check(&[
            "clippy",
            "--package",
            "nutgraf",
            "--",
            "-D",
            "clippy::incompatible_msrv",
        ]);
    }
    let mut rustup = Command::new("rustup");
    rustup
        .args(["run", oldest, "cargo", "check", "--locked"])
        .args(["--package", "nutgraf", "--all-features"])
        // Two compilers do not share a folder.
        .arg("--target-dir")
        .arg(project::target().join("oldest"))
        .current_dir(project::root());
    one(&mut rustup)
}

/// What publishing says that is as it should be: nothing is uploaded, the tests stay in the
/// repository, and the workspace's profiles name what only its tools use.
const EXPECTED_WARNINGS: [&str; 3] = ["aborting upload", "ignoring test", "profile package spec"];

/// The crate as it would be uploaded, built from its own archive, without a warning.
pub fn crate_as_published(_: Scope) -> Result<Tally> {
    let outcome = observe(&mut cargo(&[
        "publish",
        "--package",
        "nutgraf",
        "--dry-run",
        "--allow-dirty",
    ]))?;
    let warnings: Vec<&str> = outcome
        .output
        .lines()
        .filter(|line| line.starts_with("warning"))
        .filter(|line| {
            !EXPECTED_WARNINGS
                .iter()
                .any(|expected| line.contains(expected))
        })
        .collect();
    if !warnings.is_empty() {
        bail!("publishing warns: {}", warnings.join("; "));
    }
    Ok(Tally::ONE.checked(outcome.succeeded))
}

fn run_tests(words: &[&str]) -> Result<Tally> {
    let outcome = observe(&mut cargo(words))?;
    Ok(Tally::of_cargo(&outcome.output).checked(outcome.succeeded))
}

fn check(words: &[&str]) -> Result<Tally> {
    one(&mut cargo(words))
}

/// A command that either passes or fails.
fn one(command: &mut Command) -> Result<Tally> {
    Ok(if observe(command)?.succeeded {
        Tally::ONE
    } else {
        Tally::FAILURE
    })
}

fn observe(command: &mut Command) -> Result<Outcome> {
    println!("$ {}", process::line(command));
    let outcome = process::observe(command, LIMIT, true)?;
    if outcome.timed_out {
        bail!(
            "{} took more than {} s",
            process::line(command),
            LIMIT.as_secs()
        );
    }
    Ok(outcome)
}

fn cargo(words: &[&str]) -> Command {
    let mut cargo = Command::new("cargo");
    cargo.args(words).current_dir(project::root());
    cargo
}
