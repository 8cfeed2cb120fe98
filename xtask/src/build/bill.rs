//! What is in the wasm, and under which licences: a bill in CycloneDX 1.6 and the licences' texts.
//!
//! <https://cyclonedx.org/docs/1.6/json/>

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;

use anyhow::{Context, Result, bail};
use cargo_metadata::{CargoOpt, DepKindInfo, DependencyKind, MetadataCommand, Package, PackageId};
use serde_json::{Value, json};

use super::layout::Layout;
use super::package::SHIPPED;
use super::wasm::Flavour;
use crate::project;
use crate::setup::WASM_TARGET;

const BILL: &str = "sbom.cdx.json";
const LICENCES: &str = "THIRD-PARTY-LICENSES.txt";
/// What may be linked into a wasm that is itself MIT or Apache-2.0. Every `AND` of a licence
/// expression must be among these; of an `OR`, one.
const ALLOWED: [&str; 9] = [
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "MIT",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// What is in the wasm in another form than as a linked crate: the kinds of characters, and the
/// stemmers' programs.
const PACKED: [&str; 2] = ["unicode_segmentation", STEMMERS];
const STEMMERS: &str = "pagefind_stem";
/// Their licence, of which that crate has no file.
const STEMMERS_LICENCE: &str = include_str!("../snowball/COPYING");

/// A crate in the wasm.
struct Part {
    package: Package,
    /// The wasm builds that it is in.
    builds: BTreeSet<&'static str>,
}

/// Adds the bill and the texts to the package.
///
/// # Errors
///
/// If a crate has no licence or one that is not allowed.
pub fn insert(package: &mut Layout) -> Result<()> {
    let parts = parts()?;
    for part in parts.values() {
        let licence = licence(&part.package)?;
        if !is_allowed(&licence) {
            bail!(
                "{} is under {licence}, which may not be linked in",
                part.package.name
            );
        }
    }
    package.insert(BILL, format!("{:#}\n", bill(&parts)?));
    package.insert(LICENCES, texts(&parts)?);
    Ok(())
}

fn parts() -> Result<BTreeMap<PackageId, Part>> {
    let mut parts: BTreeMap<PackageId, Part> = BTreeMap::new();
    for flavour in SHIPPED {
        for package in linked(flavour)? {
            parts
                .entry(package.id.clone())
                .or_insert_with(|| Part {
                    package,
                    builds: BTreeSet::new(),
                })
                .builds
                .insert(flavour.name);
        }
    }
    Ok(parts)
}

/// The crates linked into a wasm build: what the engine depends on, without what only runs at
/// compile time.
fn linked(flavour: Flavour) -> Result<Vec<Package>> {
    let metadata = MetadataCommand::new()
        .manifest_path(project::root().join("Cargo.toml"))
        .features(CargoOpt::NoDefaultFeatures)
        .features(CargoOpt::SomeFeatures(
            flavour.features().map(str::to_owned).collect(),
        ))
        .other_options(["--locked", "--filter-platform", WASM_TARGET].map(str::to_owned))
        .exec()?;
    let packages: BTreeMap<&PackageId, &Package> = metadata
        .packages
        .iter()
        .map(|package| (&package.id, package))
        .collect();
    let graph = metadata
        .resolve
        .as_ref()
        .context("cargo resolved no dependencies")?;
    let edges: BTreeMap<&PackageId, _> = graph.nodes.iter().map(|node| (&node.id, node)).collect();
    let engine = metadata
        .packages
        .iter()
        .find(|package| package.name.as_str() == "nutgraf")
        .context("the engine is not in the workspace")?;
    let mut seen = BTreeSet::new();
    let mut waiting = vec![&engine.id];
    let mut found = Vec::new();
    while let Some(id) = waiting.pop() {
        let package = packages.get(id).context("a dependency has no package")?;
        let runs_in_compiler = package
            .targets
            .iter()
            .any(cargo_metadata::Target::is_proc_macro);
        if runs_in_compiler || !seen.insert(id) {
            continue;
        }
        if *id != engine.id {
            found.push((*package).clone());
        }
        let node = edges.get(id).context("a dependency is not in the graph")?;
        waiting.extend(
            node.deps
                .iter()
                .filter(|edge| {
                    let is_linked = |kind: &DepKindInfo| kind.kind == DependencyKind::Normal;
                    PACKED.contains(&edge.name.as_str()) || edge.dep_kinds.iter().any(is_linked)
                })
                .map(|edge| &edge.pkg),
        );
    }
    Ok(found)
}

fn licence(package: &Package) -> Result<String> {
    // Older manifests write a slash for OR.
    let licence = package
        .license
        .as_ref()
        .with_context(|| format!("{} has no licence", package.name))?;
    Ok(licence.replace('/', " OR "))
}

/// Whether an SPDX expression can be met with what is allowed. Parentheses are only ever around an
/// `OR`, so that splitting at `AND` first is right.
fn is_allowed(expression: &str) -> bool {
    expression.split(" AND ").all(|all| {
        all.split(" OR ")
            .any(|one| ALLOWED.contains(&one.trim().trim_matches(['(', ')'])))
    })
}

fn bill(parts: &BTreeMap<PackageId, Part>) -> Result<Value> {
    let components: Vec<Value> = parts.values().map(component).collect::<Result<_>>()?;
    let version = project::version()?;
    Ok(json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "component": {
                "type": "library",
                "bom-ref": "nutgraf",
                "name": "nutgraf",
                "version": version,
                "purl": format!("pkg:npm/nutgraf@{version}"),
                "licenses": [{ "expression": "MIT OR Apache-2.0" }],
            }
        },
        "components": components,
    }))
}

fn component(part: &Part) -> Result<Value> {
    let package = &part.package;
    let purl = format!("pkg:cargo/{}@{}", package.name, package.version);
    let mut component = json!({
        "type": "library",
        "bom-ref": purl,
        "name": package.name.as_str(),
        "version": package.version.to_string(),
        "purl": purl,
        "licenses": [{ "expression": licence(package)? }],
        "properties": part
            .builds
            .iter()
            .map(|build| json!({ "name": "nutgraf:in", "value": format!("glue/{build}.wasm") }))
            .collect::<Vec<_>>(),
    });
    if let (Some(repository), Some(fields)) = (&package.repository, component.as_object_mut()) {
        fields.insert(
            "externalReferences".to_owned(),
            json!([{ "type": "vcs", "url": repository }]),
        );
    }
    Ok(component)
}

/// The licence texts of everything linked in, as their terms ask, each text once.
fn texts(parts: &BTreeMap<PackageId, Part>) -> Result<String> {
    let mut crates_by_text: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for Part { package, .. } in parts.values() {
        let name = format!("{} {}", package.name, package.version);
        if package.name.as_str() == STEMMERS {
            let crates = crates_by_text
                .entry(STEMMERS_LICENCE.to_owned())
                .or_default();
            crates.insert(name.clone());
        }
        let folder = package
            .manifest_path
            .parent()
            .context("a manifest lies in a folder")?;
        for text in licence_files(folder.as_std_path())? {
            crates_by_text.entry(text).or_default().insert(name.clone());
        }
    }
    let mut all = String::from(
        "The wasm in this package holds the Rust standard library (MIT OR Apache-2.0) and the\n\
         crates named below, under the licences that follow their names.\n",
    );
    let mut texts: Vec<_> = crates_by_text.into_iter().collect();
    texts.sort_by(|(_, one), (_, other)| one.cmp(other));
    for (text, crates) in texts {
        let names = crates.into_iter().collect::<Vec<_>>().join(", ");
        write!(
            all,
            "\n{}\n{names}\n\n{}\n",
            "=".repeat(72),
            text.trim_end()
        )?;
    }
    Ok(all)
}

fn licence_files(folder: &Path) -> Result<Vec<String>> {
    let mut texts = Vec::new();
    let mut names: Vec<_> = std::fs::read_dir(folder)?
        .flatten()
        .map(|entry| entry.path())
        .collect();
    names.sort();
    for path in names {
        let name = path
            .file_name()
            .map(|name| name.to_string_lossy().to_uppercase());
        let is_licence = name.is_some_and(|name| {
            ["LICENSE", "LICENCE", "COPYING", "UNLICENSE"]
                .iter()
                .any(|start| name.starts_with(start))
        });
        if is_licence && path.is_file() {
            texts.push(std::fs::read_to_string(&path)?);
        }
    }
    Ok(texts)
}

#[cfg(test)]
mod tests {
    use super::is_allowed;

    #[test]
    fn one_of_a_choice_is_enough_and_all_of_a_sum_are_needed() {
        assert!(is_allowed("MIT OR GPL-3.0-only"));
        assert!(is_allowed("(MIT OR Apache-2.0) AND Unicode-3.0"));
        assert!(!is_allowed("MIT AND LGPL-3.0-or-later"));
        assert!(!is_allowed("LGPL-3.0"));
    }
}
