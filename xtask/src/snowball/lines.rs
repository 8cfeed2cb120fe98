//! A generated source by its lines.

use anyhow::{Context, Result};

pub struct Lines<'s> {
    pub all: Vec<&'s str>,
}

impl<'s> Lines<'s> {
    pub fn new(source: &'s str) -> Lines<'s> {
        Lines {
            all: source
                .lines()
                .map(str::trim)
                .filter(|line| !line.is_empty())
                .collect(),
        }
    }

    /// What stands between two marks in the lines that start with the first, in order.
    pub fn names(&self, start: &str, end: &str) -> Result<Vec<&'s str>> {
        self.all
            .iter()
            .filter_map(|line| line.strip_prefix(start))
            .map(|rest| {
                let (name, _) = rest.split_once(end).context("a name without an end")?;
                Ok(name)
            })
            .collect()
    }
}

/// What stands between two marks that a line starts and ends with.
pub fn between<'l>(line: &'l str, start: &str, end: &str) -> Option<&'l str> {
    line.strip_prefix(start)?.strip_suffix(end)
}

/// The number of a name.
pub fn number(names: &[&str], name: &str) -> Result<usize> {
    names
        .iter()
        .position(|known| *known == name)
        .with_context(|| format!("{name} is not known"))
}
