//! Folders of files, held in memory until they are complete, then written in one go.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use crate::steps::{files_under, hex};

/// Files by their path inside a folder, with `/` between the parts.
#[derive(Default)]
pub struct Layout(BTreeMap<String, Vec<u8>>);

impl Layout {
    pub fn insert(&mut self, path: impl Into<String>, contents: impl Into<Vec<u8>>) {
        self.0.insert(path.into(), contents.into());
    }

    /// Every file of a folder that `wanted` lets in, under a prefix.
    pub fn insert_folder(
        &mut self,
        prefix: &str,
        folder: &Path,
        wanted: impl Fn(&str) -> bool,
    ) -> Result<()> {
        for file in files_under(folder)? {
            let inside = file
                .strip_prefix(folder)?
                .to_string_lossy()
                .replace('\\', "/");
            if wanted(&inside) {
                self.insert_file(format!("{prefix}{inside}"), &file)?;
            }
        }
        Ok(())
    }

    pub fn insert_file(&mut self, path: impl Into<String>, file: &Path) -> Result<()> {
        let contents = fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
        self.insert(path, contents);
        Ok(())
    }

    /// The same but for some files.
    pub fn without(mut self, unwanted: impl Fn(&str) -> bool) -> Self {
        self.0.retain(|path, _| !unwanted(path));
        self
    }

    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    pub fn files(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.0
            .iter()
            .map(|(path, contents)| (path.as_str(), contents.as_slice()))
    }

    /// A name for exactly these files: the same contents have the same name.
    pub fn fingerprint(&self) -> String {
        /// Sixty bits: enough never to meet the same name twice.
        const LENGTH: usize = 15;
        let mut hash = Sha256::new();
        for (path, contents) in &self.0 {
            for part in [path.as_bytes(), contents] {
                hash.update(part.len().to_le_bytes());
                hash.update(part);
            }
        }
        hex(&hash.finalize()).chars().take(LENGTH).collect()
    }

    /// Writes the files, and removes whatever else is in the folder.
    pub fn write(&self, folder: &Path) -> Result<()> {
        for (path, contents) in &self.0 {
            let file = folder.join(path);
            if fs::read(&file).is_ok_and(|there| there == *contents) {
                continue;
            }
            if let Some(parent) = file.parent() {
                fs::create_dir_all(parent)?;
            }
            fs::write(&file, contents)
                .with_context(|| format!("cannot write {}", file.display()))?;
        }
        for file in files_under(folder)? {
            let inside = file
                .strip_prefix(folder)?
                .to_string_lossy()
                .replace('\\', "/");
            if !self.0.contains_key(&inside) {
                fs::remove_file(&file)?;
            }
        }
        remove_empty_folders(folder)
    }
}

fn remove_empty_folders(folder: &Path) -> Result<()> {
    for entry in walkdir::WalkDir::new(folder)
        .min_depth(1)
        .contents_first(true)
    {
        let entry = entry?;
        if entry.file_type().is_dir() {
            // Fails where the folder is not empty, as it should.
            fs::remove_dir(entry.path()).ok();
        }
    }
    Ok(())
}
