//! What must be on the machine before anything is built, and how it gets there by itself.
//!
//! Nothing here ends in a dead end: what cannot be installed is named, with the command that
//! would.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Result, anyhow, bail};

use crate::process::{self, LIMIT, is_there};
use crate::project;
use crate::steps::{Inputs, cached};

pub const WASM_TARGET: &str = "wasm32-unknown-unknown";
/// Set to `debian` to take Debian's compiler for the wasm even where rustup would do.
const CHOICE: &str = "NUTGRAF_WASM_TOOLCHAIN";
/// Debian's own compiler and the sources of its standard library. (The package that holds a
/// ready-made library for wasm goes with an older compiler.)
const DEBIAN_PACKAGES: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "lld-19"];
/// A download that has not ended by then will not.
const DOWNLOAD_LIMIT: Duration = Duration::from_secs(10 * 60);

/// A compiler that can make wasm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Toolchain {
    /// The cargo this runs under, its standard library for wasm installed.
    Own,
    /// Debian's, which builds the standard library from its sources.
    Debian,
}

impl Toolchain {
    /// A `cargo` that builds for wasm.
    pub fn cargo(self) -> Command {
        match self {
            Self::Own => Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into())),
            Self::Debian => {
                let mut cargo = Command::new("/usr/bin/cargo");
                cargo
                    .env_remove("RUSTUP_TOOLCHAIN")
                    .env_remove("RUSTUP_HOME")
                    .env("RUSTC", "/usr/bin/rustc")
                    // Debian's stable compiler builds its own standard library with a nightly flag.
                    .env("RUSTC_BOOTSTRAP", "1")
                    .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", "wasm-ld-19")
                    .arg("-Zbuild-std=std,panic_abort");
                cargo
            }
        }
    }

    /// Where it builds: two compilers do not share a folder.
    pub fn target_folder(self) -> PathBuf {
        match self {
            Self::Own => project::target(),
            Self::Debian => project::target().join("debian"),
        }
    }
}

/// Finds a compiler for wasm, or installs what one needs.
///
/// # Errors
///
/// If there is none and none can be installed; the message says what to install.
pub fn wasm_toolchain() -> Result<Toolchain> {
    if std::env::var(CHOICE).is_ok_and(|choice| choice == "debian") {
        install_from_debian(&DEBIAN_PACKAGES)?;
        return Ok(Toolchain::Debian);
    }
    if has_wasm_library() {
        return Ok(Toolchain::Own);
    }
    let mut reason = "rustup is not installed".to_owned();
    if is_there("rustup") {
        let mut rustup = Command::new("rustup");
        rustup.args(["target", "add", WASM_TARGET]);
        match process::run(&mut rustup, DOWNLOAD_LIMIT) {
            Ok(_) if has_wasm_library() => return Ok(Toolchain::Own),
            Ok(_) => reason = "rustup added the target to another toolchain".to_owned(),
            Err(error) => reason = first_lines(&error.to_string(), 3),
        }
    }
    println!("  rustup cannot add {WASM_TARGET} ({reason}); trying Debian's compiler");
    match install_from_debian(&DEBIAN_PACKAGES) {
        Ok(()) => Ok(Toolchain::Debian),
        Err(error) => bail!(
            "there is no Rust compiler for {WASM_TARGET}.\n\
             - with rustup: rustup target add {WASM_TARGET} ({reason})\n\
             - on Debian: {error}\n\
             - elsewhere: install a Rust toolchain that has the standard library for {WASM_TARGET}"
        ),
    }
}

/// Gets another version of the compiler from rustup, without its documentation.
///
/// # Errors
///
/// If rustup is missing, or cannot get it.
pub fn rustup_toolchain(version: &str) -> Result<()> {
    if !is_there("rustup") {
        bail!("rustup is not installed");
    }
    let mut rustup = Command::new("rustup");
    rustup.args(["toolchain", "install", version, "--profile", "minimal"]);
    rustup.arg("--no-self-update");
    process::run(&mut rustup, DOWNLOAD_LIMIT)
        .map(drop)
        .map_err(|error| anyhow!("{}", first_lines(&error.to_string(), 3)))
}

/// Adds the formatter and the linter, which a minimal toolchain lacks.
///
/// # Errors
///
/// If one is missing and rustup cannot add it; the message says what to install.
pub fn rust_components() -> Result<()> {
    for (subcommand, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        let mut cargo = Command::new("cargo");
        if process::run(cargo.args([subcommand, "--version"]), LIMIT).is_ok() {
            continue;
        }
        let mut rustup = Command::new("rustup");
        rustup.args(["component", "add", component]);
        if !is_there("rustup") || process::run(&mut rustup, DOWNLOAD_LIMIT).is_err() {
            bail!(
                "cargo {subcommand} is missing: rustup component add {component}, or your system's package"
            );
        }
    }
    Ok(())
}

/// Whether the compiler in use has a standard library for wasm.
fn has_wasm_library() -> bool {
    let mut rustc = Command::new(std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
    rustc.args(["--print", "target-libdir", "--target", WASM_TARGET]);
    process::run(&mut rustc, LIMIT).is_ok_and(|folder| {
        std::fs::read_dir(Path::new(folder.trim())).is_ok_and(|entries| {
            entries
                .flatten()
                .any(|entry| entry.file_name().to_string_lossy().starts_with("libstd"))
        })
    })
}

/// Installs Debian packages where they are missing.
///
/// # Errors
///
/// If this is not Debian, or not root, or apt fails; the message says what to type.
pub fn install_from_debian(packages: &[&str]) -> Result<()> {
    let missing: Vec<&str> = packages
        .iter()
        .copied()
        .filter(|name| !is_installed(name))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let names = missing.join(" ");
    if !is_there("apt-get") {
        bail!("this is not Debian: install what its packages {names} hold");
    }
    if !rustix::process::geteuid().is_root() {
        bail!("sudo apt-get install {names}");
    }
    println!("  installing {names}");
    // The lists may be old or absent; if they cannot be had, the install says so better.
    process::run(
        Command::new("apt-get").args(["update", "-qq"]),
        DOWNLOAD_LIMIT,
    )
    .ok();
    let mut install = Command::new("apt-get");
    install
        .env("DEBIAN_FRONTEND", "noninteractive")
        .args(["install", "--yes", "--no-install-recommends", "-qq"])
        .args(&missing);
    match process::run(&mut install, DOWNLOAD_LIMIT) {
        Ok(_) => Ok(()),
        Err(error) => bail!(
            "apt-get install {names} (tried: {})",
            first_lines(&error.to_string(), 8)
        ),
    }
}

fn is_installed(package: &str) -> bool {
    let mut query = Command::new("dpkg-query");
    query.args(["--show", "--showformat=${db:Status-Status}", package]);
    process::run(&mut query, LIMIT).is_ok_and(|status| status.trim() == "installed")
}

/// Installs what a folder's `package-lock.json` names, where that has changed.
///
/// # Errors
///
/// If Node is missing, or npm fails.
pub fn npm_install(folder: &Path) -> Result<()> {
    node()?;
    let lock = folder.join("package-lock.json");
    let name = format!("npm ci {}", folder.strip_prefix(project::root())?.display());
    let inputs = Inputs::new()
        .files(&folder.join("package.json"))?
        .files(&lock)?;
    cached(&name, inputs, &[folder.join("node_modules")], || {
        let mut npm = Command::new("npm");
        npm.args(["ci", "--no-audit", "--no-fund", "--loglevel=error"])
            .current_dir(folder);
        process::run(&mut npm, DOWNLOAD_LIMIT).map(drop)
    })
}

/// Says what to install where Node is missing or too old.
pub fn node() -> Result<()> {
    /// The oldest that gets fixes and runs the tools of the lock files.
    const OLDEST: u32 = 20;
    let mut node = Command::new("node");
    let version = process::run(node.arg("--version"), LIMIT).unwrap_or_default();
    let major = version
        .trim()
        .trim_start_matches('v')
        .split('.')
        .next()
        .unwrap_or_default();
    match major.parse::<u32>() {
        Ok(major) if major >= OLDEST => Ok(()),
        Ok(_) => bail!(
            "Node {} is too old: install Node {OLDEST} or later",
            version.trim()
        ),
        Err(_) => bail!("Node is not installed: install Node {OLDEST} or later, with npm"),
    }
}

fn first_lines(text: &str, count: usize) -> String {
    text.lines().take(count).collect::<Vec<_>>().join("\n")
}
