//! Block models as files, so that cross-validation can run other weights than
//! those built in.

use std::path::Path;

use anyhow::{Context, Result};
use nutgraf::extract::html::training::{Model, Split, Tree};
use serde_json::{Value, json};

/// A tree that owns its parts.
#[derive(Clone, Debug, Default)]
pub struct OwnTree {
    pub splits: Vec<Split>,
    pub leaves: Vec<i16>,
}

/// Borrows trees as the engine takes them.
pub fn borrow(trees: &[OwnTree]) -> Vec<Tree<'_>> {
    trees
        .iter()
        .map(|tree| Tree {
            splits: &tree.splits,
            leaves: &tree.leaves,
        })
        .collect()
}

/// Both sets of trees.
#[derive(Clone, Debug, Default)]
pub struct OwnModel {
    pub first: Vec<OwnTree>,
    pub second: Vec<OwnTree>,
}

impl OwnModel {
    /// Runs something with the model as the engine takes it.
    pub fn with<T>(&self, run: impl FnOnce(&Model<'_>) -> T) -> T {
        let (first, second) = (borrow(&self.first), borrow(&self.second));
        run(&Model {
            first: &first,
            second: &second,
        })
    }

    pub fn save(&self, path: &Path) -> Result<()> {
        let trees = |trees: &[OwnTree]| -> Value {
            trees
                .iter()
                .map(|tree| {
                    let splits: Vec<Value> = tree
                        .splits
                        .iter()
                        .map(|s| json!([s.feature, s.low, s.high, s.threshold]))
                        .collect();
                    json!({ "splits": splits, "leaves": tree.leaves })
                })
                .collect()
        };
        let model = json!({ "first": trees(&self.first), "second": trees(&self.second) });
        std::fs::write(path, model.to_string()).with_context(|| format!("{}", path.display()))
    }

    pub fn load(path: &Path) -> Result<OwnModel> {
        let text = std::fs::read_to_string(path).with_context(|| {
            format!(
                "cannot read {}; `cargo xtask train extract` makes it",
                path.display()
            )
        })?;
        let value: Value = serde_json::from_str(&text)?;
        let trees = |key: &str| -> Option<Vec<OwnTree>> {
            value.get(key)?.as_array()?.iter().map(tree).collect()
        };
        Ok(OwnModel {
            first: trees("first").context("no trees")?,
            second: trees("second").context("no trees")?,
        })
    }
}

fn tree(value: &Value) -> Option<OwnTree> {
    let mut tree = OwnTree::default();
    for split in value.get("splits")?.as_array()? {
        tree.splits.push(Split {
            feature: u8::try_from(split.get(0)?.as_u64()?).ok()?,
            low: i8::try_from(split.get(1)?.as_i64()?).ok()?,
            high: i8::try_from(split.get(2)?.as_i64()?).ok()?,
            threshold: split.get(3)?.as_f64()? as f32,
        });
    }
    for leaf in value.get("leaves")?.as_array()? {
        tree.leaves.push(i16::try_from(leaf.as_i64()?).ok()?);
    }
    Some(tree)
}
