//! Data sets: one JSON object a line, gzipped where the name says so.

use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use flate2::read::GzDecoder;
use serde_json::Value;

/// The folder that `NUTGRAF_DATA` names, where it is set.
pub fn folder() -> Option<PathBuf> {
    std::env::var_os("NUTGRAF_DATA").map(PathBuf::from)
}

/// Opens a file, and unpacks it where its name ends in `.gz`.
pub fn open(path: &Path) -> Result<Box<dyn Read>> {
    let file = File::open(path).with_context(|| format!("cannot open {}", path.display()))?;
    let is_packed = path.extension().is_some_and(|extension| extension == "gz");
    Ok(if is_packed {
        Box::new(GzDecoder::new(file))
    } else {
        Box::new(file)
    })
}

/// The objects of a file, one a line.
pub fn objects(path: &Path) -> Result<Vec<Value>> {
    BufReader::new(open(path)?)
        .lines()
        .enumerate()
        .map(|(number, line)| {
            serde_json::from_str(&line?)
                .with_context(|| format!("{}:{}", path.display(), number + 1))
        })
        .collect()
}
