//! The protocol of `sentences.py`, with the crate srx.

use std::io::BufRead;
use std::process::Command;
use std::str::FromStr;
use std::{env, error, fs, io, path};

use serde_json::{Value, json};

fn main() -> Result<(), Box<dyn error::Error>> {
    let rules = srx::SRX::from_str(&fs::read_to_string(rules()?)?)?;
    for line in io::stdin().lock().lines() {
        let request: Value = serde_json::from_str(&line?)?;
        let [language, text] = ["lang", "text"].map(|key| request[key].as_str().unwrap_or(""));
        let sentences: Vec<&str> = rules.language_rules(language).split(text).collect();
        println!("{}", json!(sentences));
    }
    Ok(())
}

/// LanguageTool's rules, which lie beside the source of the crate.
fn rules() -> Result<path::PathBuf, Box<dyn error::Error>> {
    let output = Command::new(env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned()))
        .args(["metadata", "--format-version=1", "--manifest-path"])
        .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml"))
        .output()?;
    let metadata: Value = serde_json::from_slice(&output.stdout)?;
    let manifest = metadata["packages"]
        .as_array()
        .into_iter()
        .flatten()
        .find(|package| package["name"] == "srx")
        .and_then(|package| package["manifest_path"].as_str())
        .ok_or("srx is not installed")?;
    Ok(path::Path::new(manifest).with_file_name("data/segment.srx"))
}
