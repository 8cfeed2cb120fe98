//! The generated file of weights.

use std::fmt::Write as _;
use std::path::PathBuf;

use anyhow::Result;
use nutgraf::rank::{Scorer, Weights};

/// Writes `src/rank/weights.rs`.
pub fn weights(scorer: &Scorer, selection: Weights) -> Result<()> {
    let mut text = String::from(
        "//! The trees of the scorer. Written by `cargo xtask train`; not by hand.\n\n\
         #![cfg_attr(rustfmt, rustfmt_skip)]\n\
         #![allow(clippy::approx_constant, reason = \"thresholds are what they are\")]\n\n\
         use super::model::Tree;\nuse super::order::Weights;\n\n\
         /// What selection weighs.\n",
    );
    writeln!(
        text,
        "pub(super) const SELECTION: Weights = Weights {{ redundancy: {:?}, tolerance: {:?} }};\n\n\
         /// What every sentence starts with, in log-odds.\n\
         pub(super) const START: f32 = {:?};\n\n\
         /// What the scorer adds to it.\n\
         pub(super) static TREES: &[Tree] = &[",
        selection.redundancy, selection.tolerance, scorer.start
    )?;
    for tree in &scorer.trees {
        writeln!(
            text,
            "    Tree {{\n        features: {:?},\n        thresholds: {:?},\n        leaves: {:?},\n    }},",
            tree.features, tree.thresholds, tree.leaves
        )?;
    }
    text.push_str("];\n");
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../src/rank/weights.rs");
    std::fs::write(&path, text)?;
    println!("{} trees written to {}", scorer.trees.len(), path.display());
    Ok(())
}
