//! The name of a tag, as the parser compares it.

use std::hash::Hasher;

use fnv::FnvHasher;

use crate::source::names::{Attribute, Tag};

/// No known name is longer.
const LONGEST: usize = 16;

/// A tag's name in lower case: its number, or where it has none a hash of its
/// letters, for `</x-card>` ends an `x-card` and nothing else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Name {
    pub(super) tag: Tag,
    hash: u64,
}

impl Name {
    /// The name that is written so, in any case.
    pub(super) fn new(written: &[u8]) -> Name {
        let tag = lowered(written, Tag::of_bytes).unwrap_or(Tag::Other);
        let hash = match tag {
            Tag::Other => {
                let mut hasher = FnvHasher::default();
                for byte in written {
                    hasher.write_u8(byte.to_ascii_lowercase());
                }
                hasher.finish()
            }
            _ => 0,
        };
        Name { tag, hash }
    }

    pub(super) const fn of(tag: Tag) -> Name {
        Name { tag, hash: 0 }
    }
}

/// The attribute that is named so, in any case.
pub(super) fn attribute(written: &[u8]) -> Attribute {
    lowered(written, Attribute::of_bytes).unwrap_or(Attribute::Other)
}

/// What is found under a name in lower case; nothing where it is too long.
fn lowered<T>(written: &[u8], find: impl Fn(&[u8]) -> T) -> Option<T> {
    let mut letters = [0; LONGEST];
    let letters = letters.get_mut(..written.len())?;
    for (letter, byte) in letters.iter_mut().zip(written) {
        *letter = byte.to_ascii_lowercase();
    }
    Some(find(letters))
}
