//! What the block model looks at: one row of numbers a block.
//!
//! The features are those of the field — text and link density (Kohlschütter,
//! Fankhauser and Nejdl 2010), neighbours (the same), container scores
//! (Readability, after Arc90 2009), repeated siblings (as in record mining) —
//! with the hints of markup and names beside them. None depends on a language
//! but the phrases, and none decides alone. Time is linear in the page but for
//! searches of O(log n) and a look at a few ancestors a block.

use super::flow::{Flow, TextBlock};
use super::folding::fold;
use super::hints::{self, HintTable, Hints};
use super::measure::{Counts, count};
use super::metadata::Metadata;
use super::phrases::{Phrase, phrases};
use crate::article::BlockKind;
use crate::source::document::{Document, NodeId};
use crate::source::names::Tag;

/// A page with everything that its features are made of.
#[derive(Debug)]
pub(super) struct Page<'a> {
    pub document: &'a Document,
    pub flow: &'a Flow,
    pub hints: HintTable,
    pub counts: Vec<Counts>,
    /// The share of each block's text that is linked.
    linked: Vec<f32>,
    /// Sums before each block: words, linked words, words of prose, blocks,
    /// blocks of prose.
    sums: Vec<[f32; 5]>,
    /// The element with the best container score.
    top: NodeId,
    /// The deepest element with most of the page's prose.
    core: NodeId,
    /// How many siblings of its kind each element has.
    repeats: Vec<u32>,
}

/// Blocks with as many words and few links count as prose.
const PROSE_WORDS: f32 = 12.0;

impl<'a> Page<'a> {
    pub fn new(document: &'a Document, flow: &'a Flow) -> Page<'a> {
        let counts: Vec<Counts> = flow
            .blocks
            .iter()
            .map(|block| count(block.span.of(&flow.text)))
            .collect();
        let linked: Vec<f32> = flow
            .blocks
            .iter()
            .map(|block| block.linked as f32 / (block.span.len().max(1)) as f32)
            .map(|share| share.min(1.0))
            .collect();
        let mut sums = vec![[0.0_f32; 5]];
        let mut sum = [0.0_f32; 5];
        for (counts, &share) in counts.iter().zip(&linked) {
            let is_prose = counts.words >= PROSE_WORDS && share < 0.5 && counts.stops > 0.0;
            sum[0] += counts.words;
            sum[1] += counts.words * share;
            sum[3] += 1.0;
            if is_prose {
                sum[2] += counts.words;
                sum[4] += 1.0;
            }
            sums.push(sum);
        }
        let mut page = Page {
            document,
            flow,
            hints: HintTable::of(document),
            counts,
            linked,
            sums,
            top: NodeId::ROOT,
            core: NodeId::ROOT,
            repeats: repeats(document),
        };
        page.top = page.top_container();
        page.core = page.core_container();
        page
    }

    /// The element with the best container score.
    pub fn top(&self) -> NodeId {
        self.top
    }

    /// Sums over the blocks below a node.
    fn below(&self, node: NodeId) -> [f32; 5] {
        let end = self.document.end(node);
        let from = self.flow.blocks.partition_point(|block| block.first < node);
        let to = self
            .flow
            .blocks
            .partition_point(|block| block.first.0 < end);
        let (Some(low), Some(high)) = (self.sums.get(from), self.sums.get(to)) else {
            return [0.0; 5];
        };
        std::array::from_fn(|at| {
            high.get(at).copied().unwrap_or(0.0) - low.get(at).copied().unwrap_or(0.0)
        })
    }

    fn total(&self) -> [f32; 5] {
        self.sums.last().copied().unwrap_or([0.0; 5])
    }

    /// Readability's way: prose gives points to the elements around it, the
    /// farther the fewer, and links take them away.
    fn top_container(&self) -> NodeId {
        let mut scores = vec![0.0_f32; self.document.len()];
        for (index, block) in self.flow.blocks.iter().enumerate() {
            let Some(counts) = self.counts.get(index) else {
                continue;
            };
            let share = self.linked.get(index).copied().unwrap_or(0.0);
            if counts.words < 5.0 || share > 0.5 {
                continue;
            }
            let points = (1.0 + counts.commas + (counts.words / 15.0).min(4.0)) * (1.0 - share);
            let mut divisor = 1.0;
            for node in self.document.ancestors(block.node).take(5) {
                if let Some(score) = scores.get_mut(node.index()) {
                    *score += points / divisor;
                }
                divisor = if divisor < 1.5 { 2.0 } else { divisor * 1.5 };
            }
        }
        let mut best = (NodeId::ROOT, 0.0_f32);
        for node in self.document.nodes() {
            let score = scores.get(node.index()).copied().unwrap_or(0.0);
            if score > best.1 {
                let below = self.below(node);
                let score = score * (1.0 - below[1] / below[0].max(1.0));
                if score > best.1 {
                    best = (node, score);
                }
            }
        }
        best.0
    }

    /// The deepest element that holds seven tenths of the page's prose.
    fn core_container(&self) -> NodeId {
        let enough = self.total()[2] * 0.7;
        let mut core = NodeId::ROOT;
        loop {
            let next = self.document.children(core).find(|&child| {
                self.document.tag(child).is_some() && self.below(child)[2] >= enough
            });
            match next {
                Some(child) if enough > 0.0 => core = child,
                _ => return core,
            }
        }
    }
}

/// How many siblings of the same name and first class each element has.
fn repeats(document: &Document) -> Vec<u32> {
    use crate::source::names::Attribute;
    let mut repeats = vec![0_u32; document.len()];
    let mut kinds: Vec<(Tag, &str, NodeId)> = Vec::new();
    for parent in document.nodes() {
        kinds.clear();
        for child in document.children(parent) {
            if let Some(tag) = document.tag(child) {
                let class = document.attribute(child, Attribute::Class).unwrap_or("");
                let class = class.split_ascii_whitespace().next().unwrap_or("");
                kinds.push((tag, class, child));
            }
        }
        kinds.sort_unstable();
        for group in kinds.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)) {
            for &(_, _, child) in group {
                if let Some(count) = repeats.get_mut(child.index()) {
                    *count = group.len() as u32;
                }
            }
        }
    }
    repeats
}

/// The names of the features, in the order of their numbers.
pub(super) const NAMES: &[&str] = &[
    "words",
    "characters",
    "linked",
    "stops",
    "commas",
    "capitals",
    "digits",
    "symbols",
    "word_length",
    "ends_sentence",
    "begins_small",
    "kind",
    "level",
    "tag",
    "depth",
    "phrase_more",
    "phrase_legal",
    "phrase_action",
    "phrase_comments",
    "phrase_ad",
    "phrase_credit",
    "in_title",
    "title_overlap",
    "excerpt_overlap",
    "body_overlap",
    "is_author",
    "at",
    "at_words",
    "at_prose",
    "from_end",
    "since_title",
    "since_heading",
    "words_after",
    "prev_words",
    "prev_linked",
    "prev_prose",
    "prev_kind",
    "next_words",
    "next_linked",
    "next_prose",
    "next_kind",
    "prev2_words",
    "next2_words",
    "prev2_linked",
    "next2_linked",
    "same_parent_prev",
    "same_parent_next",
    "parent_words",
    "parent_linked",
    "parent_prose",
    "parent_blocks",
    "grand_words",
    "grand_linked",
    "grand_prose",
    "grand_blocks",
    "great_linked",
    "great_prose",
    "great_share",
    "in_top",
    "top_share",
    "top_distance",
    "in_core",
    "core_distance",
    "repeat",
    "repeat_share",
    "repeat_words",
    "own_repeat",
    "near_semantic_article",
    "near_chrome",
    "near_list",
    "near_table",
    "near_form",
    "near_words_article",
    "near_words_content",
    "near_words_post",
    "near_words_comment",
    "near_words_nav",
    "near_words_chrome",
    "near_words_related",
    "near_words_share",
    "near_words_meta",
    "near_words_tag",
    "near_words_ad",
    "near_words_action",
    "near_words_figure",
    "near_words_user",
    "near_words_teaser",
    "near_words_fine",
    "near_words_cta",
    "near_words_fold",
    "all_article",
    "all_main",
    "all_nav",
    "all_aside",
    "all_footer",
    "all_header",
    "all_form",
    "all_figure",
    "all_body_property",
    "all_hidden",
    "all_list",
    "all_table",
    "all_button",
    "all_words_article",
    "all_words_content",
    "all_words_post",
    "all_words_comment",
    "all_words_nav",
    "all_words_chrome",
    "all_words_related",
    "all_words_share",
    "all_words_meta",
    "all_words_tag",
    "all_words_ad",
    "all_words_action",
    "all_words_figure",
    "all_words_user",
    "all_words_teaser",
    "all_words_fine",
    "all_words_cta",
    "all_words_fold",
    "h1_before",
    "record_has_title",
    "article_at",
    "title_levels",
    "since_more",
    "since_action",
    "since_comments",
    "under_more",
    "under_comments",
    "under_other",
    "record_first_linked",
    "record_headings",
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

/// How many features there are.
pub(super) const COUNT: usize = NAMES.len();

/// The rows of all blocks, one after the other.
pub(super) fn features(page: &Page<'_>, metadata: &Metadata) -> Vec<f32> {
    let mut rows = Vec::with_capacity(page.flow.blocks.len() * COUNT);
    let of_page = OfPage::new(page, metadata);
    let mut since_heading = 99.0_f32;
    let mut headings = 0.0_f32;
    let mut since = Since::default();
    for (index, block) in page.flow.blocks.iter().enumerate() {
        since_heading = if block.kind == BlockKind::Heading {
            0.0
        } else {
            since_heading + 1.0
        };
        let begin = rows.len();
        if block.kind == BlockKind::Heading && block.level == Some(1) {
            headings += 1.0;
        }
        of_block(page, index, block, metadata, &of_page, &mut rows);
        around(page, index, block, since_heading, &of_page, &mut rows);
        containers(page, index, block, &mut rows);
        markup(page, block, &mut rows);
        several(page, block, headings, &of_page, &mut rows);
        since.row(page, index, block, &mut rows);
        record(page, block, &mut rows);
        rows.extend_from_slice(&of_page.row);
        debug_assert_eq!(rows.len() - begin, COUNT);
    }
    rows
}

/// What is the same for all blocks of a page.
struct OfPage {
    row: [f32; 9],
    title_words: Vec<String>,
    title_at: Option<usize>,
    excerpt: String,
    body: String,
    /// The `article` elements with text of some length.
    articles: Vec<NodeId>,
}

impl OfPage {
    fn new(page: &Page<'_>, metadata: &Metadata) -> OfPage {
        let [words, linked, prose, blocks, _] = page.total();
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
        let title = metadata.title.as_deref().unwrap_or("");
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
                flag(metadata.is_article_type),
                flag(metadata.is_forum_type),
                flag(has_article),
                flag(has_main),
                comment_words / words.max(1.0),
            ],
            title_words: title_folded.split(' ').map(str::to_owned).collect(),
            title_at,
            articles: page
                .document
                .nodes()
                .filter(|&node| page.document.is(node, Tag::Article) && page.below(node)[0] > 50.0)
                .collect(),
            excerpt: fold(metadata.excerpt.as_deref().unwrap_or("")),
            body: fold(metadata.body.as_deref().unwrap_or("")),
        }
    }
}

fn flag(is: bool) -> f32 {
    f32::from(u8::from(is))
}

fn kind_number(kind: BlockKind) -> f32 {
    match kind {
        BlockKind::Paragraph => 0.0,
        BlockKind::Quote => 1.0,
        BlockKind::Code => 2.0,
        BlockKind::Heading => 3.0,
        BlockKind::Definition => 4.0,
        BlockKind::ListItem => 5.0,
        BlockKind::Footnote => 6.0,
        BlockKind::Cell => 7.0,
        _ => 8.0,
    }
}

fn of_block(
    page: &Page<'_>,
    index: usize,
    block: &TextBlock,
    metadata: &Metadata,
    of_page: &OfPage,
    rows: &mut Vec<f32>,
) {
    let counts = page.counts.get(index).copied().unwrap_or_default();
    let text = block.span.of(&page.flow.text);
    let characters = counts.characters.max(1.0);
    let tag = match page.document.tag(block.node) {
        Some(Tag::P) => 0.0,
        Some(Tag::Div | Tag::Section | Tag::Article) => 1.0,
        Some(Tag::Li) => 2.0,
        Some(Tag::H1) => 3.0,
        Some(Tag::H2 | Tag::H3 | Tag::H4 | Tag::H5 | Tag::H6) => 4.0,
        Some(Tag::Td | Tag::Th) => 5.0,
        Some(Tag::Blockquote | Tag::Pre) => 6.0,
        Some(Tag::Button | Tag::Legend | Tag::Summary) => 8.0,
        _ => 7.0,
    };
    let found = phrases(text);
    let phrase = |bit: u32| flag(found & (1 << bit) != 0);
    let folded = if text.len() < 4_000 {
        fold(text)
    } else {
        String::new()
    };
    let mut title_hits = 0.0;
    if counts.words < 60.0 && !of_page.title_words.is_empty() {
        let hits = folded
            .split(' ')
            .filter(|word| of_page.title_words.iter().any(|t| t == word));
        title_hits = hits.count() as f32;
    }
    let body_overlap = if of_page.body.len() < 200 || folded.is_empty() {
        0.5
    } else {
        flag(of_page.body.contains(&folded))
    };
    let is_author = metadata.authors.iter().any(|author| {
        text.len() < author.len() + 30 && text.to_lowercase().contains(&author.to_lowercase())
    });
    rows.extend_from_slice(&[
        counts.words,
        counts.characters,
        page.linked.get(index).copied().unwrap_or(0.0),
        counts.stops,
        counts.commas,
        counts.capitals / characters,
        counts.digits / characters,
        counts.symbols,
        characters / counts.words.max(1.0),
        flag(counts.ends_sentence),
        flag(counts.begins_small),
        kind_number(block.kind),
        f32::from(block.level.unwrap_or(0)),
        tag,
        page.document.ancestors(block.node).take(64).count() as f32,
        phrase(0),
        phrase(1),
        phrase(2),
        phrase(3),
        phrase(4),
        phrase(5),
        flag(of_page.title_at == Some(index)),
        title_hits / of_page.title_words.len().max(1) as f32,
        flag(!folded.is_empty() && folded.len() > 20 && of_page.excerpt.contains(&folded)),
        body_overlap,
        flag(is_author),
    ]);
}

fn around(
    page: &Page<'_>,
    index: usize,
    block: &TextBlock,
    since_heading: f32,
    of_page: &OfPage,
    rows: &mut Vec<f32>,
) {
    let count = page.flow.blocks.len();
    let before = page.sums.get(index).copied().unwrap_or([0.0; 5]);
    let total = page.total();
    let neighbour = |by: isize| index.checked_add_signed(by).filter(|&at| at < count);
    let words = |by| {
        neighbour(by)
            .and_then(|at| page.counts.get(at))
            .map_or(-1.0, |counts| counts.words)
    };
    let linked = |by| {
        neighbour(by)
            .and_then(|at| page.linked.get(at))
            .copied()
            .unwrap_or(-1.0)
    };
    let kind = |by| {
        neighbour(by)
            .and_then(|at| page.flow.blocks.get(at))
            .map_or(-1.0, |block| kind_number(block.kind))
    };
    let prose = |by: isize| {
        // Words of prose among the four blocks on that side.
        let (from, to) = if by < 0 {
            (index.saturating_sub(4), index)
        } else {
            (index + 1, index + 5)
        };
        let low = page.sums.get(from.min(count)).map_or(0.0, |sums| sums[2]);
        let high = page.sums.get(to.min(count)).map_or(0.0, |sums| sums[2]);
        high - low
    };
    let parent = |at: usize| {
        page.flow
            .blocks
            .get(at)
            .and_then(|block| page.document.parent(block.node))
    };
    let same =
        |by| flag(neighbour(by).is_some_and(|at| parent(at) == page.document.parent(block.node)));
    let since_title = match of_page.title_at {
        Some(title) if index >= title => (index - title) as f32,
        Some(_) => -1.0,
        None => -2.0,
    };
    rows.extend_from_slice(&[
        index as f32,
        before[0] / total[0].max(1.0),
        before[2] / total[2].max(1.0),
        (count - index) as f32,
        since_title,
        since_heading,
        (total[0] - before[0]) / total[0].max(1.0),
        words(-1),
        linked(-1),
        prose(-1),
        kind(-1),
        words(1),
        linked(1),
        prose(1),
        kind(1),
        words(-2),
        words(2),
        linked(-2),
        linked(2),
        same(-1),
        same(1),
    ]);
}

fn containers(page: &Page<'_>, index: usize, block: &TextBlock, rows: &mut Vec<f32>) {
    let document = page.document;
    let total = page.total();
    let mut above = document.ancestors(block.node);
    let parent = above.next().unwrap_or(NodeId::ROOT);
    let grand = above.next().unwrap_or(NodeId::ROOT);
    let great = above.next().unwrap_or(NodeId::ROOT);
    for node in [parent, grand] {
        let [words, linked, prose, blocks, _] = page.below(node);
        rows.extend_from_slice(&[
            words,
            linked / words.max(1.0),
            prose / words.max(1.0),
            blocks,
        ]);
    }
    let [words, linked, prose, ..] = page.below(great);
    rows.extend_from_slice(&[
        linked / words.max(1.0),
        prose / words.max(1.0),
        words / total[0].max(1.0),
    ]);
    let distance = |to: NodeId| {
        let mut steps = 0.0;
        for node in std::iter::once(block.node)
            .chain(document.ancestors(block.node))
            .take(40)
        {
            if document.contains(node, to) || node == to {
                return steps;
            }
            steps += 1.0;
        }
        steps
    };
    rows.extend_from_slice(&[
        flag(document.contains(page.top, block.node)),
        page.below(page.top)[2] / total[2].max(1.0),
        distance(page.top),
        flag(document.contains(page.core, block.node)),
        distance(page.core),
    ]);
    // The record around the block: the nearest ancestors' greatest number of
    // equal siblings, with how much of all their text this one has.
    let mut record = (1, block.node);
    for node in std::iter::once(block.node).chain(document.ancestors(block.node).take(5)) {
        if matches!(document.tag(node), Some(Tag::P)) {
            continue;
        }
        let repeat = page.repeats.get(node.index()).copied().unwrap_or(0);
        if repeat > record.0 {
            record = (repeat, node);
        }
    }
    let own = page.below(record.1)[0];
    let parent_words = document
        .parent(record.1)
        .map_or(own, |parent| page.below(parent)[0]);
    rows.extend_from_slice(&[
        record.0 as f32,
        own / parent_words.max(1.0),
        own,
        page.repeats.get(block.node.index()).copied().unwrap_or(0) as f32,
    ]);
    let _ = index;
}

/// Which of several articles on the page a block belongs to, as far as
/// headings and elements tell: pages go on with the next one as one scrolls.
fn several(
    page: &Page<'_>,
    block: &TextBlock,
    headings: f32,
    of_page: &OfPage,
    rows: &mut Vec<f32>,
) {
    let document = page.document;
    let title = of_page
        .title_at
        .and_then(|at| page.flow.blocks.get(at))
        .map(|block| block.node);
    let mut levels = -1.0;
    let mut record_has_title = -1.0;
    let mut article = -1.0;
    let mut step = 0.0;
    for node in std::iter::once(block.node)
        .chain(document.ancestors(block.node))
        .take(40)
    {
        if let Some(title) = title {
            let has_title = document.contains(node, title);
            if has_title && levels < 0.0 {
                levels = step;
            }
            let repeat = page.repeats.get(node.index()).copied().unwrap_or(0);
            let is_record = repeat > 1 && page.below(node)[0] > 100.0;
            if is_record && record_has_title < 0.0 {
                record_has_title = flag(has_title);
            }
        }
        if article < 0.0 && document.is(node, Tag::Article) {
            article = of_page.articles.partition_point(|&other| other < node) as f32;
        }
        step += 1.0;
    }
    rows.extend_from_slice(&[headings, record_has_title, article, levels]);
}

/// Which labels stand before a block: what follows "Read also" may look like an
/// article's text and be none.
#[derive(Default)]
struct Since {
    /// Where the last short block with a phrase of each kind stood.
    last: [Option<usize>; 6],
    /// The kinds of phrases in the last heading.
    under: u32,
}

/// A block with no more words is a label.
const LABEL_WORDS: f32 = 10.0;

impl Since {
    fn row(&mut self, page: &Page<'_>, index: usize, block: &TextBlock, rows: &mut Vec<f32>) {
        let words = page.counts.get(index).map_or(0.0, |counts| counts.words);
        let is_label = words <= LABEL_WORDS;
        if is_label || block.kind == BlockKind::Heading {
            let found = phrases(block.span.of(&page.flow.text));
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

/// What the record looks like that a block is in, if it is in one: a teaser
/// begins with a link and has a heading of its own.
fn record(page: &Page<'_>, block: &TextBlock, rows: &mut Vec<f32>) {
    let document = page.document;
    let around = std::iter::once(block.node).chain(document.ancestors(block.node).take(5));
    let is_record = |node: &NodeId| {
        page.repeats.get(node.index()).copied().unwrap_or(0) > 2
            && !matches!(document.tag(*node), Some(Tag::P | Tag::Br | Tag::Span))
    };
    let Some(node) = around.filter(is_record).last() else {
        rows.extend_from_slice(&[-1.0, -1.0]);
        return;
    };
    let blocks = &page.flow.blocks;
    let first = blocks.partition_point(|block| block.first < node);
    let linked = page.linked.get(first).copied().unwrap_or(0.0);
    let end = document.end(node);
    let last = blocks.partition_point(|block| block.first.0 < end);
    let inside = blocks.get(first..last.min(first + 12)).unwrap_or(&[]);
    let headings = inside
        .iter()
        .filter(|block| block.kind == BlockKind::Heading);
    rows.extend_from_slice(&[linked, headings.count() as f32]);
}

fn markup(page: &Page<'_>, block: &TextBlock, rows: &mut Vec<f32>) {
    let mut near: Hints = page.hints.own(block.node);
    for node in page.document.ancestors(block.node).take(3) {
        near |= page.hints.own(node);
    }
    let all = page.hints.all(block.node);
    let has = |set: Hints, bits: Hints| flag(set & bits != 0);
    rows.extend_from_slice(&[
        has(near, hints::ARTICLE | hints::MAIN | hints::BODY_PROPERTY),
        has(
            near,
            hints::NAV | hints::ASIDE | hints::FOOTER | hints::HEADER,
        ),
        has(near, hints::LIST),
        has(near, hints::TABLE),
        has(near, hints::FORM | hints::BUTTON),
    ]);
    for bit in hints::WORDS..hints::COUNT {
        rows.push(has(near, 1 << bit));
    }
    for bits in [
        hints::ARTICLE,
        hints::MAIN,
        hints::NAV,
        hints::ASIDE,
        hints::FOOTER,
        hints::HEADER,
        hints::FORM,
        hints::FIGURE,
        hints::BODY_PROPERTY,
        hints::HIDDEN,
        hints::LIST,
        hints::TABLE,
        hints::BUTTON,
    ] {
        rows.push(has(all, bits));
    }
    for bit in hints::WORDS..hints::COUNT {
        rows.push(has(all, 1 << bit));
    }
}
