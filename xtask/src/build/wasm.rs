//! The engine as WebAssembly: compiled, given its JavaScript glue, and optimised.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use wasm_bindgen_cli_support::Bindgen;

use super::{imports, likeness};
use crate::process::{self, LIMIT};
use crate::project;
use crate::setup::{Toolchain, WASM_TARGET};
use crate::steps::{Inputs, cached, timed};

/// One of the builds out of the one crate.
#[derive(Clone, Copy, Debug)]
pub struct Flavour {
    /// The stem of its files in the package's `glue` folder.
    pub name: &'static str,
    features: &'static str,
    /// How much a function may weigh, in LLVM's instructions' costs, to be put in place of its calls;
    /// steps are of 5.
    ///
    /// The profile's `opt-level = "z"` alone means 5, which leaves every step of every iterator a call:
    /// an article takes 1.7 times as long as at `"s"`, which weighs 25 KB more. So each build spends
    /// here what its budget leaves.
    inlined: u32,
}

impl Flavour {
    pub fn features(self) -> impl Iterator<Item = &'static str> {
        self.features.split(',')
    }
}

/// With the HTML parser. Against 75 a page takes .92 of the time at 110, for 9 KB after brotli; 75 itself
/// took .94 of that at 55, for 5.5. At 170 it was .96 of the time again, for 12.5 KB more: what it takes
/// to be no slower than the browser's own parser alone on half of the pages. 140 is what the budget leaves.
pub const FULL: Flavour = Flavour {
    name: "full",
    features: "html,wasm",
    inlined: 140,
};
/// Plain text and the live page: no HTML parser.
pub const LEAN: Flavour = Flavour {
    name: "lean",
    features: "dom",
    inlined: 25,
};
/// Plain text alone: what `nutgraf/text` loads and the page starts with. It is to be the smallest:
/// against 55 a text takes 1.1 times as long at 25, a fifth of a millisecond more for an article, and
/// 1.3 times at 5, where no fewer bytes come over the wire than at 15.
pub const PLAIN: Flavour = Flavour {
    name: "plain",
    features: "wasm",
    inlined: 15,
};
/// The full build with an export that panics on purpose.
pub const HOOKED: Flavour = Flavour {
    name: "hooked",
    features: "html,wasm,test-hooks",
    inlined: FULL.inlined,
};

/// What compilers and browsers have agreed on for years; wasm-opt takes no more than it is told.
const WASM_FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];
/// What wasm-opt does, in this order. The compiler has optimised already, so this is chosen by what
/// travels: `-O3` gives fewer bytes before brotli and a twentieth more after it (it inlines once
/// more, and lays functions and locals out so that like stands less often by like), and runs no faster.
///
/// `--low-memory-unused` lets additions go into the offsets of loads: no pointer is below 1024, where
/// the last of a megabyte of stack lies.
const OPTIMIZATION: [&str; 24] = [
    "--low-memory-unused",
    "--dae-optimizing",
    "--remove-unused-module-elements",
    "--duplicate-function-elimination",
    "--dce",
    "--remove-unused-names",
    "--remove-unused-brs",
    "--optimize-instructions",
    "--precompute",
    "--optimize-added-constants-propagate",
    "--simplify-locals",
    "--vacuum",
    "--coalesce-locals",
    "--reorder-locals",
    "--merge-blocks",
    "--remove-unused-brs",
    "--remove-unused-names",
    "--vacuum",
    "--rse",
    "--simplify-locals",
    "--optimize-instructions",
    "--coalesce-locals",
    "--reorder-locals",
    "--vacuum",
];

/// What wasm-opt does last: functions stand in the order of their names.
const ORDER: [&str; 3] = [
    "--low-memory-unused",
    "--reorder-functions-by-name",
    "--strip-debug",
];

/// What wasm-bindgen calls what it makes.
const BOUND: &str = "nutgraf";
/// The number that a section of no standard meaning starts with.
const CUSTOM_SECTION: u8 = 0;
/// The section that holds the version.
const VERSION_SECTION: &str = "nutgraf";

/// Where wasm-opt comes from.
pub fn tools_folder() -> PathBuf {
    project::root().join("xtask")
}

/// Where the glue and the wasm of every flavour lie.
pub fn glue_folder() -> PathBuf {
    project::target().join("xtask/glue")
}

pub fn build(flavour: Flavour, toolchain: Toolchain) -> Result<()> {
    let compiled = timed(&format!("{}: compile", flavour.name), || {
        compile(flavour, toolchain)
    })?;
    let folder = glue_folder();
    let wasm = folder.join(format!("{}.wasm", flavour.name));
    let glue = folder.join(format!("{}.js", flavour.name));
    let inputs = Inputs::new()
        .files(&compiled)?
        .files(&tools_folder().join("package-lock.json"))?
        .word(&OPTIMIZATION.join(" "))
        .word(&ORDER.join(" "))
        .word(include_str!("imports.rs"))
        .word(include_str!("likeness.rs"))
        .word(&project::version()?)
        .word(&wasm_bindgen_shared_version());
    cached(
        &format!("{}: bind, optimise", flavour.name),
        inputs,
        &[wasm.clone(), glue],
        || {
            fs::create_dir_all(&folder)?;
            let bound = bind(flavour, &compiled)?;
            optimise(&bound, &wasm)?;
            mark(&wasm)
        },
    )
}

/// Runs cargo, and keeps a copy: flavours are built one after the other into the same place.
fn compile(flavour: Flavour, toolchain: Toolchain) -> Result<PathBuf> {
    let target = toolchain.target_folder();
    let mut cargo = toolchain.cargo();
    cargo
        .args([
            "build",
            "--profile",
            "wasm",
            "--locked",
            "--lib",
            "--package",
            "nutgraf",
        ])
        .args(["--target", WASM_TARGET, "--no-default-features"])
        .args(["--features", flavour.features])
        .arg("--target-dir")
        .arg(&target)
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
            compiler_flags(flavour),
        )
        .current_dir(project::root());
    process::run(&mut cargo, LIMIT)?;
    let made = target.join(WASM_TARGET).join("wasm/nutgraf.wasm");
    let kept = project::target()
        .join("xtask/compiled")
        .join(format!("{}.wasm", flavour.name));
    if let Some(folder) = kept.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::copy(&made, &kept).with_context(|| format!("cargo made no {}", made.display()))?;
    Ok(kept)
}

/// Compiler flags: how much is inlined, and what keeps this machine's folders out of the panic
/// messages, so that the same source gives the same bytes everywhere.
fn compiler_flags(flavour: Flavour) -> String {
    let cargo_home = std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| std::env::var_os("HOME").map(|home| PathBuf::from(home).join(".cargo")));
    let mut flags = vec![
        format!("-Cllvm-args=-inline-threshold={}", flavour.inlined),
        format!("--remap-path-prefix={}=nutgraf", project::root().display()),
    ];
    if let Some(home) = cargo_home {
        flags.push(format!("--remap-path-prefix={}=cargo", home.display()));
    }
    flags.join(" ")
}

/// Makes the JavaScript glue and the module it expects, and gives the path of the latter.
fn bind(flavour: Flavour, compiled: &Path) -> Result<PathBuf> {
    let scratch = project::target().join("xtask/bound").join(flavour.name);
    fs::create_dir_all(&scratch)?;
    Bindgen::new()
        .input_path(compiled)
        // One name for all builds: the wasm imports its glue by it, and builds can share that.
        .out_name(BOUND)
        .web(true)?
        .typescript(false)
        // The package says where the wasm is; a default of the glue's would be a second truth.
        .omit_default_module_path(true)
        // After a trap the package starts over with a fresh instance.
        .reset_state_function(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(&scratch)?;
    let wasm = scratch.join(format!("{BOUND}_bg.wasm"));
    let glue = fs::read_to_string(scratch.join(format!("{BOUND}.js")))?;
    let (glue, shortened) = imports::shorten(&glue, &fs::read(&wasm)?)?;
    fs::write(glue_folder().join(format!("{}.js", flavour.name)), glue)?;
    fs::write(&wasm, shortened)?;
    Ok(wasm)
}

fn optimise(bound: &Path, wasm: &Path) -> Result<()> {
    let optimised = bound.with_extension("optimised");
    run_passes(&OPTIMIZATION, bound, &optimised)?;
    let named = bound.with_extension("named");
    fs::write(&named, likeness::name(&fs::read(&optimised)?)?)?;
    run_passes(&ORDER, &named, wasm)
}

fn run_passes(passes: &[&str], from: &Path, to: &Path) -> Result<()> {
    let mut optimiser = Command::new("node");
    optimiser
        .arg(tools_folder().join("node_modules/binaryen/bin/wasm-opt"))
        .args(passes)
        .args(WASM_FEATURES)
        .arg(from)
        .arg("-o")
        .arg(to);
    process::run(&mut optimiser, LIMIT).map(drop)
}

/// Writes the version into the wasm as a section of its own, which JavaScript reads off the module
/// before anything of it runs.
fn mark(wasm: &Path) -> Result<()> {
    let version = project::version()?;
    let name_length = u8::try_from(VERSION_SECTION.len())?;
    let length = u8::try_from(1 + VERSION_SECTION.len() + version.len())?;
    ensure!(length < 0x80, "lengths here are of one byte");
    let mut bytes = fs::read(wasm)?;
    bytes.extend([CUSTOM_SECTION, length, name_length]);
    bytes.extend(VERSION_SECTION.bytes().chain(version.bytes()));
    Ok(fs::write(wasm, bytes)?)
}

/// The version of the tool that makes the glue, as `Cargo.toml` pins it.
fn wasm_bindgen_shared_version() -> String {
    include_str!("../../Cargo.toml")
        .lines()
        .find(|line| line.starts_with("wasm-bindgen-cli-support"))
        .unwrap_or_default()
        .to_owned()
}
