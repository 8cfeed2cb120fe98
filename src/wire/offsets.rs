//! Bytes to UTF-16 code units and back, in one sweep over the text.
//!
//! A table a byte would cost several times the text. The places that matter
//! are few and known beforehand: sorted, they are all converted in one pass.

use super::Span;
use crate::Span as ByteSpan;
use crate::sorted::sort;

/// The UTF-16 offsets of chosen places in a text.
#[derive(Debug)]
pub(super) struct Utf16 {
    /// Byte offset and UTF-16 offset of each place, ascending.
    places: Vec<(usize, u32)>,
}

impl Utf16 {
    /// Converts both ends of each span.
    ///
    /// Time is linear in the text, and n log n in the spans.
    pub(super) fn new(text: &str, spans: impl Iterator<Item = ByteSpan>) -> Utf16 {
        let mut bytes: Vec<usize> = spans.flat_map(|span| [span.start, span.end]).collect();
        sort(&mut bytes);
        bytes.dedup();
        let (mut at, mut units) = (0, 0);
        let places = bytes.into_iter().map(|byte| {
            units += text.get(at..byte).map_or(0, utf16_length);
            at = byte;
            (byte, units)
        });
        Utf16 {
            places: places.collect(),
        }
    }

    pub(super) fn span(&self, span: ByteSpan) -> Span {
        Span {
            start: self.offset(span.start),
            end: self.offset(span.end),
        }
    }

    fn offset(&self, byte: usize) -> u32 {
        let place = self.places.binary_search_by_key(&byte, |&(byte, _)| byte);
        place
            .ok()
            .and_then(|place| self.places.get(place))
            .map_or(0, |&(_, units)| units)
    }
}

/// The byte offsets of ascending UTF-16 offsets; `None` for one that is
/// beyond the text or inside a surrogate pair.
pub(super) fn bytes(text: &str, ascending: impl Iterator<Item = u32>) -> Vec<Option<usize>> {
    let mut characters = text.char_indices();
    let mut units = 0;
    let mut at = 0;
    ascending
        .map(|wanted| {
            while units < wanted {
                let (start, character) = characters.next()?;
                units += character.len_utf16() as u32;
                at = start + character.len_utf8();
            }
            (units == wanted).then_some(at)
        })
        .collect()
}

fn utf16_length(text: &str) -> u32 {
    // Each character has one byte that begins it, those of two units a high one.
    let units = |byte: u8| u32::from(byte & 0xc0 != 0x80) + u32::from(byte >= 0xf0);
    if text.is_ascii() {
        text.len() as u32
    } else {
        text.bytes().map(units).sum()
    }
}
