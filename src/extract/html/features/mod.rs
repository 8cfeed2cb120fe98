//! What the block model looks at: one row of numbers a block.
//!
//! The features are those of the field — text and link density (Kohlschütter,
//! Fankhauser and Nejdl 2010), neighbours (the same), container scores
//! (Readability, after Arc90 2009), repeated siblings (as in record mining) —
//! with the hints of markup and names beside them. None depends on a language
//! but the phrases, and none decides alone. Time is linear in the page but for
//! searches of O(log n) and a look at a few ancestors a block.

mod around;
mod claims;
mod containers;
mod echoes;
mod labels;
mod markup;
mod own;
mod passages;
mod posts;

use super::alike;
use super::folding::fold;
use super::hints;
use super::metadata::Metadata;
use super::page::{Page, Sums};
use super::phrases::phrases;
use crate::article::BlockKind;
use crate::lowercase::lowercase;
use crate::source::document::NodeId;
use crate::source::names::Tag;
use passages::Passages;

/// The names of the features, in the order of their numbers.
#[cfg(feature = "train")]
pub(super) const NAMES: [&[&str]; 13] = [
    &own::NAMES,
    &around::NAMES,
    &containers::NAMES,
    &markup::NAMES,
    &containers::OF_SEVERAL,
    &labels::NAMES,
    &containers::OF_RECORD,
    &alike::NAMES,
    &echoes::NAMES,
    &around::OF_GAPS,
    &claims::NAMES,
    &posts::NAMES,
    &OF_PAGE,
];

/// How many features there are.
pub(super) const COUNT: usize = own::NAMES.len()
    + around::NAMES.len()
    + containers::NAMES.len()
    + markup::NAMES.len()
    + containers::OF_SEVERAL.len()
    + labels::NAMES.len()
    + containers::OF_RECORD.len()
    + alike::NAMES.len()
    + echoes::NAMES.len()
    + around::OF_GAPS.len()
    + claims::NAMES.len()
    + posts::NAMES.len()
    + OF_PAGE.len();

/// The names of the features that all blocks of a page share.
const OF_PAGE: [&str; 9] = [
    "page_words",
    "page_linked",
    "page_prose",
    "page_blocks",
    "page_article_type",
    "page_forum_type",
    "page_has_article",
    "page_has_main",
    "page_comment_words",
];

/// The rows of some blocks, given ascending, one after the other.
pub(super) fn features(page: &Page<'_>, metadata: &Metadata, judged: &[usize]) -> Vec<f32> {
    let mut rows = Vec::with_capacity(judged.len() * COUNT);
    let of_page = OfPage::new(page, metadata);
    let mut since_heading = 99.0_f32;
    let mut headings = 0.0_f32;
    let mut labels = labels::Labels::default();
    let alike = alike::shape(page);
    let echoes = echoes::of(page);
    let posts = posts::Posts::of(page);
    let claims = claims::Claims::of(page);
    for &index in judged {
        let Some(block) = page.flow.blocks.get(index) else {
            continue;
        };
        since_heading = if block.kind == BlockKind::Heading {
            0.0
        } else {
            since_heading + 1.0
        };
        let begin = rows.len();
        if block.kind == BlockKind::Heading && block.level == Some(1) {
            headings += 1.0;
        }
        let found = phrases(block.span.of(&page.flow.text));
        own::of_block(page, index, block, found, &of_page, &mut rows);
        around::around(page, index, block, since_heading, &of_page, &mut rows);
        containers::containers(page, block, &mut rows);
        markup::markup(page, block, &mut rows);
        containers::several(page, block, headings, &of_page, &mut rows);
        labels.row(page, index, block, found, &mut rows);
        containers::record(page, block, &mut rows);
        rows.extend(alike.get(index).into_iter().flatten());
        rows.extend(echoes.get(index).into_iter().flatten());
        around::gaps(page, index, block, &mut rows);
        claims.row(page, block, &mut rows);
        posts.row(block, &mut rows);
        rows.extend_from_slice(&of_page.row);
        debug_assert_eq!(rows.len() - begin, COUNT);
    }
    rows
}

/// Shorter texts in structured data, in bytes after folding, are no article.
const LEAST_BODY: usize = 200;

/// What is the same for all blocks of a page.
struct OfPage {
    row: [f32; OF_PAGE.len()],
    title_words: Vec<String>,
    /// The first bytes of these words, by their last five bits.
    title_firsts: u32,
    title_at: Option<usize>,
    excerpt: String,
    /// The authors in lower case, each with how many bytes it has as it stands.
    authors: Vec<(usize, String)>,
    /// The text that structured data give for the article, if it has a length.
    body: Option<Passages>,
    /// The `article` elements with text of some length.
    articles: Vec<NodeId>,
}

impl OfPage {
    fn new(page: &Page<'_>, metadata: &Metadata) -> OfPage {
        let Sums {
            words,
            linked,
            prose,
            blocks,
        } = page.total();
        let mut comment_words = 0.0;
        let mut has_article = false;
        let mut has_main = false;
        for (block, counts) in page.flow.blocks.iter().zip(&page.counts) {
            let all = page.hints.all(block.node);
            if all & hints::COMMENT != 0 {
                comment_words += counts.words;
            }
            has_article |= all & hints::ARTICLE != 0;
            has_main |= all & hints::MAIN != 0;
        }
        let title = metadata.heading.as_deref().unwrap_or("");
        let title_folded = fold(title);
        let title_at = page.flow.blocks.iter().position(|block| {
            let text = block.span.of(&page.flow.text);
            !title_folded.is_empty()
                && text.len() < title.len() * 2 + 40
                && (block.kind == BlockKind::Heading || text.len() <= title.len() + 20)
                && fold(text) == title_folded
        });
        OfPage {
            row: [
                words,
                linked / words.max(1.0),
                prose / words.max(1.0),
                blocks,
                f32::from(metadata.article_type),
                flag(metadata.is_forum_type),
                flag(has_article),
                flag(has_main),
                comment_words / words.max(1.0),
            ],
            title_firsts: title_folded
                .split(' ')
                .filter_map(|word| word.bytes().next())
                .fold(0, |firsts, first| firsts | 1 << (first & 31)),
            title_words: title_folded.split(' ').map(str::to_owned).collect(),
            title_at,
            articles: page
                .document
                .nodes()
                .filter(|&node| {
                    page.document.is(node, Tag::Article) && page.below(node).words > 50.0
                })
                .collect(),
            authors: metadata
                .authors
                .iter()
                .map(|author| (author.len(), lowercase(author)))
                .collect(),
            excerpt: fold(beginning(metadata.excerpt.as_deref().unwrap_or(""))),
            body: metadata
                .body
                .as_deref()
                .map(fold)
                .filter(|body| body.len() >= LEAST_BODY)
                .map(|body| Passages::new(&body)),
        }
    }
}

impl OfPage {
    /// Whether a word of the title may begin with a byte: of most words that are
    /// not in it this is all that is asked.
    fn title_may_have(&self, first: u8) -> bool {
        self.title_firsts >> (first & 31) & 1 != 0
    }
}

fn flag(is: bool) -> f32 {
    f32::from(u8::from(is))
}

/// As much of an excerpt as one has words: each block is looked for in it.
fn beginning(excerpt: &str) -> &str {
    const LONGEST: usize = 2000;
    let end = excerpt.char_indices().nth(LONGEST);
    end.and_then(|(end, _)| excerpt.get(..end))
        .unwrap_or(excerpt)
}
