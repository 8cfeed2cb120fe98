//! Labels: short blocks that say what follows, as "Read also" does.

use super::flag;
use crate::article::BlockKind;
use crate::extract::html::flow::TextBlock;
use crate::extract::html::page::Page;
use crate::extract::html::phrases::Phrase;

/// The names of the features of the labels before a block.
pub(super) const NAMES: [&str; 6] = [
    "since_more",
    "since_action",
    "since_comments",
    "under_more",
    "under_comments",
    "under_other",
];

/// Which labels stand before a block: what follows "Read also" may look like an
/// article's text and be none.
#[derive(Default)]
pub(super) struct Labels {
    /// Where the last short block with a phrase of each kind stood.
    last: [Option<usize>; 6],
    /// The kinds of phrases in the last heading.
    under: u32,
}

/// A block with no more words is a label.
const LABEL_WORDS: f32 = 10.0;

impl Labels {
    /// Adds the features of a block, in which phrases of the kinds `found` stand.
    pub fn row(
        &mut self,
        page: &Page<'_>,
        index: usize,
        block: &TextBlock,
        found: u32,
        rows: &mut Vec<f32>,
    ) {
        let words = page.counts.get(index).map_or(0.0, |counts| counts.words);
        let is_label = words <= LABEL_WORDS;
        if is_label || block.kind == BlockKind::Heading {
            for (kind, last) in self.last.iter_mut().enumerate() {
                if is_label && found & (1 << kind) != 0 {
                    *last = Some(index);
                }
            }
            if block.kind == BlockKind::Heading {
                self.under = found;
            }
        }
        let since = |phrase: Phrase| {
            let last = self.last.get(phrase as usize).copied().flatten();
            last.map_or(-1.0, |last| (index - last) as f32)
        };
        let under = |phrase: Phrase| flag(self.under & (1 << phrase as u32) != 0);
        rows.extend_from_slice(&[
            since(Phrase::ReadMore),
            since(Phrase::Action),
            since(Phrase::Comments),
            under(Phrase::ReadMore),
            under(Phrase::Comments),
            flag(self.under != 0),
        ]);
    }
}
