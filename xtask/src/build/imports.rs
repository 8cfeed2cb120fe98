//! The names under which the wasm imports its glue, made to weigh less.
//!
//! wasm-bindgen ends each with a hash, so that two crates' imports cannot meet: sixteen digits that
//! no compression makes smaller, in the wasm and in the glue. A build is one crate graph and is done
//! by then, so the place in the glue tells imports apart as well. It is as long as the hash was: the
//! lengths that the wasm holds stay right.

use anyhow::{Result, ensure};

const PREFIX: &str = "__wbg_";
const HASH: usize = 16;

/// Numbers the imports of a glue and of its wasm in place of hashing them.
///
/// # Errors
///
/// If the wasm does not hold each name once: then wasm-bindgen does otherwise than this expects.
pub fn number(glue: &str, wasm: &[u8]) -> Result<(String, Vec<u8>)> {
    let mut numbered = (glue.to_owned(), wasm.to_vec());
    let names = glue.lines().filter_map(hashed_name);
    for (place, name) in names.enumerate() {
        let (stem, _) = name.split_at(name.len() - HASH);
        let short = format!("{stem}{place:0HASH$}");
        numbered.0 = numbered.0.replace(name, &short);
        let places = places(&numbered.1, name.as_bytes());
        ensure!(
            places.len() == 1,
            "the wasm holds the import {name} {} times",
            places.len()
        );
        for at in places {
            numbered.1.splice(at..at + name.len(), short.bytes());
        }
    }
    Ok(numbered)
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
    use super::number;

    #[test]
    fn imports_are_numbered_on_both_sides() {
        let glue = "        __wbg_get_635eea311fa1a291: function() {\n\
                    \x20       __wbg_get_d7176cfb76d71114: function(arg0) {\n\
                    \x20       __wbindgen_init_externref_table: function() {\n";
        let wasm = b"..\x1a__wbg_get_635eea311fa1a291\0\x1a__wbg_get_d7176cfb76d71114\0";
        let (glue, wasm) = number(glue, wasm).expect("each name is there once");
        assert!(glue.contains("__wbg_get_0000000000000000: function"));
        assert!(glue.contains("__wbg_get_0000000000000001: function"));
        assert!(glue.contains("__wbindgen_init_externref_table: function"));
        assert_eq!(
            wasm,
            b"..\x1a__wbg_get_0000000000000000\0\x1a__wbg_get_0000000000000001\0"
        );
    }

    #[test]
    fn a_name_that_the_wasm_lacks_is_an_error() {
        assert!(number("__wbg_get_635eea311fa1a291: function() {", b"").is_err());
    }
}
