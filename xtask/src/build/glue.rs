//! One glue for all builds.
//!
//! wasm-bindgen makes a module of glue for each build. What they say is the same but for the exports
//! and imports that one build has and another lacks, and a page that uses two builds would load it
//! twice. So they are put together into one module whose function makes a glue, whichever build it is
//! for: a glue is the glue of one instance.

use std::collections::BTreeMap;
use std::fs;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use super::layout::Layout;
use super::wasm::{Flavour, glue_folder, tools_folder};
use crate::process::{self, LIMIT};
use crate::project;

/// The module's place.
const SHARED: &str = "glue/shared.js";
/// The function in whose body the imports stand.
const IMPORTS: &str = "function __wbg_get_imports() {";
/// Stands there for them while they are apart.
const PLACE: &str = "        // imports\n";
/// What every glue has that is not an export of the wasm.
const ALWAYS: [&str; 2] = ["__wbg_reset_state", "initSync"];
/// The wasm calls it itself.
const STARTED: &str = "start";

/// Adds the glue of several builds.
pub fn insert(layout: &mut Layout, prefix: &str, flavours: &[Flavour]) -> Result<()> {
    let glues: Vec<String> = flavours
        .iter()
        .map(|flavour| {
            let file = glue_folder().join(format!("{}.js", flavour.name));
            fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))
        })
        .collect::<Result<_>>()?;
    let maker = maker(&pruned(&together(&glues)?)?)?;
    layout.insert(format!("{prefix}{SHARED}"), maker);
    Ok(())
}

/// One glue that has the exports and imports of all.
///
/// # Errors
///
/// If two of them say something else under the same name.
fn together(glues: &[String]) -> Result<String> {
    let mut order: Vec<&str> = Vec::new();
    let mut parts: BTreeMap<&str, String> = BTreeMap::new();
    let mut imports: BTreeMap<&str, &str> = BTreeMap::new();
    for glue in glues {
        for part in parts_of(glue) {
            let name = first_line(part);
            let text = if name == IMPORTS {
                let (frame, entries) = without_imports(part)?;
                for entry in entries {
                    let there = *imports.entry(first_line(entry)).or_insert(entry);
                    ensure!(
                        there == entry,
                        "two builds import another {}",
                        first_line(entry)
                    );
                }
                frame
            } else {
                part.to_owned()
            };
            match parts.get(name) {
                // The last of a build's exports has no blank line behind it.
                Some(there) => ensure!(
                    there.trim_end() == text.trim_end(),
                    "the glues of two builds differ in {name}"
                ),
                None => {
                    order.push(name);
                    parts.insert(name, text);
                }
            }
        }
    }
    let entries: String = imports.into_values().collect();
    Ok(order
        .into_iter()
        .filter_map(|name| parts.remove(name))
        .map(|part| part.replacen(PLACE, &entries, 1))
        .collect())
}

/// The statements of a module, each with its lines; comments between them are left out.
fn parts_of(glue: &str) -> Vec<&str> {
    let begins = |line: &str| line.starts_with(|first: char| first.is_ascii_alphabetic());
    let mut starts: Vec<usize> = Vec::new();
    let mut ends: Vec<usize> = Vec::new();
    let mut at = 0;
    for line in glue.split_inclusive('\n') {
        if begins(line) || line.starts_with("/*") {
            if starts.len() > ends.len() {
                ends.push(at);
            }
            if begins(line) {
                starts.push(at);
            }
        }
        at += line.len();
    }
    ends.push(glue.len());
    let parts = starts.into_iter().zip(ends);
    parts
        .filter_map(|(start, end)| glue.get(start..end))
        .collect()
}

/// The function of the imports with [`PLACE`] for them, and the imports.
fn without_imports(part: &str) -> Result<(String, Vec<&str>)> {
    const ENTRY: &str = "\n        __wb";
    let first = part.find(ENTRY).context("a glue imports nothing")? + 1;
    let end = part.find("\n    };\n").context("the imports do not end")? + 1;
    let (all, rest) = part.split_at(end);
    let (head, body) = all.split_at(first);
    let mut starts: Vec<usize> = body.match_indices(ENTRY).map(|(at, _)| at + 1).collect();
    starts.insert(0, 0);
    let ends = starts.iter().skip(1).copied().chain([body.len()]);
    let entries = starts
        .iter()
        .zip(ends)
        .filter_map(|(&start, end)| body.get(start..end));
    Ok((format!("{head}{PLACE}{rest}"), entries.collect()))
}

fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or(text)
}

/// The names that a glue gives.
fn exports(glue: &str) -> Vec<&str> {
    let functions = glue.lines().filter_map(|line| {
        let (name, _) = line.strip_prefix("export function ")?.split_once('(')?;
        Some(name.trim_end())
    });
    let mut names: Vec<&str> = functions
        .chain(ALWAYS)
        .filter(|&name| name != STARTED)
        .collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// The module without what nothing of it calls that the package uses.
fn pruned(glue: &str) -> Result<String> {
    let folder = project::target().join("xtask/npm/glue");
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("all.js"), glue)?;
    let names = exports(glue).join(", ");
    fs::write(
        folder.join("used.js"),
        format!("export {{ {names} }} from \"./all.js\";\n"),
    )?;
    let made = folder.join("pruned.js");
    let mut bundler = Command::new(tools_folder().join("node_modules/.bin/esbuild"));
    bundler
        .arg("used.js")
        .args([
            "--bundle",
            "--format=esm",
            "--target=es2022",
            "--log-level=warning",
            // A warning of what this package does not do.
            "--drop:console",
        ])
        .arg(format!("--outfile={}", made.display()))
        .current_dir(&folder);
    process::run(&mut bundler, LIMIT)?;
    fs::read_to_string(&made).with_context(|| format!("cannot read {}", made.display()))
}

/// A module whose function gives what the given module exports, anew at each call.
fn maker(module: &str) -> Result<String> {
    let (body, exports) = module
        .rsplit_once("export {")
        .context("the glue exports nothing")?;
    ensure!(
        !exports.contains(" as "),
        "the glue's exports have the names of its functions"
    );
    Ok(format!(
        "/** The glue of one instance of a wasm build. */\nexport function glue() {{\n{body}return {{{exports}}}\n"
    ))
}

#[cfg(test)]
mod tests {
    use super::{exports, maker, parts_of, together};

    fn glue(exports: &str, imports: &str) -> String {
        format!(
            "{exports}function __wbg_get_imports() {{\n    const import0 = {{\n        __proto__: null,\n\
             {imports}    }};\n    return import0;\n}}\n\nlet wasm;\nexport {{ initSync }};\n"
        )
    }

    const A: &str = "        __wbg_a: function() {\n            return 1;\n        },\n";
    const B: &str = "        __wbindgen_b: function() {\n        },\n";
    const READ: &str = "/**\n * Reads.\n */\nexport function read() {\n    wasm.read();\n}\n";

    #[test]
    fn builds_are_put_together_with_the_exports_and_imports_of_all() {
        let all = together(&[glue("", A), glue(READ, &format!("{A}{B}"))]).expect("they agree");
        assert_eq!(all.matches("__wbg_a").count(), 1);
        assert_eq!(all.matches("__wbindgen_b").count(), 1);
        assert_eq!(all.matches("let wasm;").count(), 1);
        assert_eq!(exports(&all), ["__wbg_reset_state", "initSync", "read"]);
        let last = together(&[glue(&format!("{READ}\n"), A), glue(READ, A)]);
        assert!(last.is_ok(), "a blank line is no difference");
        assert!(all.contains("__proto__: null,\n        __wbg_a"));
        assert!(all.contains("},\n    };\n    return import0;"));
    }

    #[test]
    fn builds_that_disagree_are_refused() {
        let other = A.replace("return 1", "return 2");
        assert!(together(&[glue("", A), glue("", &other)]).is_err());
        let other = glue("", A).replace("return import0", "return 0");
        assert!(together(&[glue("", A), other]).is_err());
    }

    #[test]
    fn a_statement_ends_where_the_next_begins() {
        let parts = parts_of("/**\n * Text\n */\nlet a = 1;\n\nif (a) {\n    b();\n}\nc();\n");
        assert_eq!(
            parts,
            ["let a = 1;\n\n", "if (a) {\n    b();\n}\n", "c();\n"]
        );
    }

    #[test]
    fn the_module_becomes_the_body_of_a_function() {
        let made = maker("let a;\nexport {\n  a,\n  b\n};\n").expect("it exports");
        assert!(
            made.ends_with("export function glue() {\nlet a;\nreturn {\n  a,\n  b\n};\n}\n"),
            "{made}"
        );
    }
}
