//! The names under which the wasm imports its glue, made to weigh less.
//!
//! wasm-bindgen ends each with a hash, so that two crates' imports cannot meet: sixteen digits that
//! no compression makes smaller, in the wasm and in the glue. Three of them tell apart what has the
//! same name otherwise, and are the same in every build, so that builds can share a glue. What takes
//! their place is as long as the hash was: the lengths that the wasm holds stay right.

use std::collections::BTreeSet;

use anyhow::{Result, ensure};

const PREFIX: &str = "__wbg_";
const HASH: usize = 16;
/// How many digits of a hash stay.
const KEPT: usize = 3;

/// Leaves little of the hashes in the imports of a glue and of its wasm.
///
/// # Errors
///
/// If the wasm does not hold each name once, or if two become the same.
pub fn shorten(glue: &str, wasm: &[u8]) -> Result<(String, Vec<u8>)> {
    let mut shortened = (glue.to_owned(), wasm.to_vec());
    let mut taken = BTreeSet::new();
    for name in glue.lines().filter_map(hashed_name) {
        let (stem, hash) = name.split_at(name.len() - HASH);
        let short = format!("{stem}{:0>HASH$}", hash.get(..KEPT).unwrap_or(hash));
        ensure!(taken.insert(short.clone()), "two imports become {short}");
        shortened.0 = shortened.0.replace(name, &short);
        let places = places(&shortened.1, name.as_bytes());
        ensure!(
            places.len() == 1,
            "the wasm holds the import {name} {} times",
            places.len()
        );
        for at in places {
            shortened.1.splice(at..at + name.len(), short.bytes());
        }
    }
    Ok(shortened)
}

/// The name that a line of the glue defines an import under, if a hash ends it.
fn hashed_name(line: &str) -> Option<&str> {
    let (name, _) = line.trim_start().split_once(": function")?;
    let hash = name.strip_prefix(PREFIX)?.rsplit('_').next()?;
    let is_hash = hash.len() == HASH && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_hash.then_some(name)
}

fn places(bytes: &[u8], name: &[u8]) -> Vec<usize> {
    let windows = bytes.windows(name.len()).enumerate();
    windows
        .filter(|(_, window)| *window == name)
        .map(|(at, _)| at)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::shorten;

    #[test]
    fn hashes_are_shortened_on_both_sides() {
        let glue = "        __wbg_get_635eea311fa1a291: function() {\n\
                    \x20       __wbg_get_d7176cfb76d71114: function(arg0) {\n\
                    \x20       __wbindgen_init_externref_table: function() {\n";
        let wasm = b"..\x1a__wbg_get_635eea311fa1a291\0\x1a__wbg_get_d7176cfb76d71114\0";
        let (glue, wasm) = shorten(glue, wasm).expect("each name is there once");
        assert!(glue.contains("__wbg_get_0000000000000635: function"));
        assert!(glue.contains("__wbg_get_0000000000000d71: function"));
        assert!(glue.contains("__wbindgen_init_externref_table: function"));
        assert_eq!(
            wasm,
            b"..\x1a__wbg_get_0000000000000635\0\x1a__wbg_get_0000000000000d71\0"
        );
    }

    #[test]
    fn a_name_that_the_wasm_lacks_is_an_error() {
        assert!(shorten("__wbg_get_635eea311fa1a291: function() {", b"").is_err());
    }
}
