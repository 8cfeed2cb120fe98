//! Steps that take time: each is named, timed, and skipped where its inputs are those of the last
//! time.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use walkdir::WalkDir;

use crate::project;

/// A fingerprint of everything a step's outcome depends on.
#[derive(Clone)]
pub struct Inputs(Sha256);

impl Inputs {
    pub fn new() -> Self {
        Self(Sha256::new())
    }

    /// A word: an option, a version.
    pub fn word(mut self, word: &str) -> Self {
        self.add(word.as_bytes());
        self
    }

    /// The contents of a file, or of every file in a folder, names included.
    pub fn files(mut self, path: &Path) -> Result<Self> {
        for file in files_under(path)? {
            self.add(file.as_os_str().as_encoded_bytes());
            let bytes =
                fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
            self.add(&bytes);
        }
        Ok(self)
    }

    fn add(&mut self, bytes: &[u8]) {
        // The length goes first, so that two inputs cannot run into each other.
        self.0.update(bytes.len().to_le_bytes());
        self.0.update(bytes);
    }

    pub fn digest(self) -> String {
        hex(&self.0.finalize())
    }
}

/// Every file of a folder and below (or the file itself), sorted; none where there is no such path.
pub fn files_under(path: &Path) -> Result<Vec<PathBuf>> {
    if !path.exists() {
        return Ok(Vec::new());
    }
    let mut files = Vec::new();
    for entry in WalkDir::new(path).sort_by_file_name() {
        let entry = entry?;
        if entry.file_type().is_file() {
            files.push(entry.into_path());
        }
    }
    Ok(files)
}

pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Does the work, and says how long it took.
pub fn timed<T>(name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    let start = Instant::now();
    let result = work()?;
    report(name, start);
    Ok(result)
}

/// Does the work unless the last time's inputs were the same and all it makes is still there.
pub fn cached(
    name: &str,
    inputs: Inputs,
    makes: &[PathBuf],
    work: impl FnOnce() -> Result<()>,
) -> Result<()> {
    let start = Instant::now();
    let stamp = project::target()
        .join("xtask/stamps")
        .join(name.replace([' ', '/'], "-"));
    let digest = inputs.digest();
    let is_fresh = makes.iter().all(|path| path.exists())
        && fs::read_to_string(&stamp).is_ok_and(|last| last == digest);
    if is_fresh {
        println!("  {name:<28} unchanged");
        return Ok(());
    }
    fs::remove_file(&stamp).ok();
    work()?;
    if let Some(folder) = stamp.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(&stamp, digest)?;
    report(name, start);
    Ok(())
}

fn report(name: &str, start: Instant) {
    println!("  {name:<28} {:>7.1} s", start.elapsed().as_secs_f64());
}
