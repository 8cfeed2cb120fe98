//! `dist/www`: the page as a static site, for any host and under any path.
//!
//! Only the files whose names are fixed lie at the top (`index.html`, `sw.js`, the manifest). All
//! else lies in one folder named after its contents, so that a cached file of one version can never
//! meet a file of another, and the modules' relative imports stay as they are in the source.

use anyhow::{Context, Result, bail};
use serde_json::json;

use super::layout::Layout;
use super::wasm::{FULL, Flavour, PLAIN};
use super::{faces, glue, minify};
use crate::steps::timed;
use crate::{policy, project};

/// What has to keep its name: links, the browser and installed apps know it.
const AT_THE_TOP: [&str; 3] = ["index.html", "sw.js", "manifest.webmanifest"];
/// The builds that the page's modules import, each the one it needs.
pub const FLAVOURS: [Flavour; 2] = [FULL, PLAIN];
/// Faces of the package that the page does not use.
const NOT_FOR_THE_PAGE: [&str; 8] = [
    "element.js",
    "index.js",
    "inline.js",
    "node.js",
    "text.js",
    "text-node.js",
    "text-workerd.js",
    "workerd.js",
];

pub fn lay_out() -> Result<()> {
    timed("dist/www", || {
        let mut assets = assets()?;
        minify::modules(&mut assets, "www", |_| true)?;
        let name = assets.fingerprint();
        let mut site = Layout::default();
        for (path, contents) in assets.files() {
            site.insert(format!("{name}/{path}"), contents);
        }
        let files: Vec<String> = site
            .paths()
            .filter(|path| !path.ends_with(".map"))
            .map(str::to_owned)
            .collect();
        for top in AT_THE_TOP {
            let source = project::root().join("www").join(top);
            if !source.exists() {
                continue;
            }
            let text = std::fs::read_to_string(&source)
                .with_context(|| format!("cannot read {}", source.display()))?;
            site.insert(top, fill_in(&text, top, &name, &files)?);
        }
        site.write(&project::site())
    })
}

/// Everything that may be cached for ever.
fn assets() -> Result<Layout> {
    let source = project::root().join("www");
    let mut assets = Layout::default();
    assets.insert_folder("", &source, |path| {
        // `images` is what the README shows.
        !AT_THE_TOP.contains(&path)
            && !["package/", "images/"]
                .iter()
                .any(|other| path.starts_with(other))
            && !path.ends_with(".md")
    })?;
    faces::insert_sources(&mut assets, "package/", |path| {
        path.ends_with(".js") && !NOT_FOR_THE_PAGE.contains(&path)
    })?;
    for flavour in FLAVOURS {
        faces::insert_wasm(&mut assets, "package/", flavour)?;
    }
    glue::insert(&mut assets, "package/", &FLAVOURS)?;
    Ok(assets)
}

/// Writes into a file at the top what only the build knows.
///
/// `{{assets}}` is the name of the folder, `{{version}}` the engine's, `{{policy}}` the Content
/// Security Policy, and the string literal `"{{files}}"` becomes an array of the files that the page
/// is made of.
fn fill_in(text: &str, name: &str, assets: &str, files: &[String]) -> Result<String> {
    let filled = text
        .replace("\"{{files}}\"", &json!(files).to_string())
        .replace("{{assets}}", assets)
        .replace("{{policy}}", &policy::meta())
        .replace("{{version}}", &project::version()?);
    if let Some((_, rest)) = filled.split_once("{{") {
        let word: String = rest.chars().take(20).collect();
        bail!("www/{name} has a placeholder that the build does not know: {{{{{word}…");
    }
    Ok(filled)
}
