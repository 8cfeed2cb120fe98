//! The article out of the chosen blocks.

use super::body::Body;
use super::flow::{Origin, TextBlock};
use super::folding::fold;
use super::hints::Hints;
use super::metadata::Metadata;
use super::page::Page;
use super::{
    ExtractOptions, Showing, caveats, hints, images, inline, kinds, notes, ordinals, tables, within,
};
use crate::article::{
    Block, BlockKind, Direction, LanguageGuess, LanguageSource, Mark, MarkKind, Removed,
};
use crate::{Article, Span, language, render};

/// Puts the chosen blocks together, their text joined by blank lines.
pub(super) fn assemble(
    page: &Page<'_>,
    metadata: Metadata,
    body: &Body,
    options: &ExtractOptions,
    showing: Showing,
) -> (Article, Vec<Origin>) {
    let mut text = String::new();
    let mut blocks = Vec::with_capacity(body.chosen.len());
    let mut marks = Vec::new();
    let mut origins = Vec::new();
    let mut kept = Vec::with_capacity(body.chosen.len());
    let mut ordinals = ordinals::Ordinals::new(page.document);
    let base = metadata.base.as_deref();
    // The heading may tell the title in other words, or with a label in front.
    let title = metadata.heading.as_deref().map(fold).unwrap_or_default();
    let mut is_title_open = !title.is_empty();
    let mut last = None;
    for &index in &body.chosen {
        let Some(block) = page.flow.blocks.get(index) else {
            continue;
        };
        let content = block.span.of(&page.flow.text);
        // The title is not repeated above the text.
        if is_title_open && block.kind == BlockKind::Heading && fold(content) == title {
            is_title_open = false;
            continue;
        }
        if !text.is_empty() {
            text.push_str("\n\n");
        }
        let start = text.len();
        text.push_str(content);
        let first_origin = origins.len();
        copy_origins(page, block, start, &mut origins);
        let fresh = origins.get(first_origin..).unwrap_or(&[]);
        let span = Span::new(start, text.len());
        let mut kind = block.kind;
        if block.row.is_some() {
            if kind == BlockKind::Code {
                let kind = MarkKind::Code;
                marks.push(Mark { span, kind });
            }
            kind = BlockKind::Cell;
        } else if kind == BlockKind::Paragraph && kinds::is_footnote(page.document, block.node) {
            kind = BlockKind::Footnote;
        }
        marks.extend(inline::marks(page.document, block, fresh, &text, base));
        let document = page.document;
        let before = last.replace(block.first);
        let (within, item) = within::within(document, block, before);
        let numbered = |item| ordinals.of(item);
        blocks.push(Block {
            level: block.level.or_else(|| tables::head(document, block)),
            row: block.row,
            column: block.column,
            ordinal: block.ordinal.or_else(|| item.and_then(numbered)),
            is_done: item.and_then(|item| within::is_done(document, item, block.first)),
            within,
            ..Block::new(kind, span)
        });
        kept.push(index);
    }
    notes::mark(&text, &marks, &mut blocks);
    let is_said = text.is_empty() && showing == Showing::OrSaid;
    if is_said {
        said(&metadata, &mut text, &mut blocks);
    }
    let caveats = caveats::caveats(page, &metadata, body, &text, options.url.as_deref());
    let confidences = options.debug.then(|| {
        let kept = kept.iter().map(|&index| confidence(body, index));
        let rest = blocks.len() - kept.len();
        kept.chain(std::iter::repeat_n(0.0, rest)).collect()
    });
    let removed = options.debug.then(|| removed(page, body));
    let images = images::images(page, &kept, base);
    images::mark_captions(&text, &images, &marks, &mut blocks);
    let language = language_of(&metadata, &text);
    let direction = direction_of(&metadata, &language, &text);
    let mut article = Article {
        title: metadata.title,
        authors: metadata.authors,
        site_name: metadata.site_name,
        published: metadata.published,
        modified: metadata.modified,
        language,
        direction,
        url: metadata.url,
        image: metadata.image,
        excerpt: metadata.excerpt,
        text,
        blocks,
        marks,
        images,
        confidence: if is_said { 0.0 } else { body.confidence },
        confidences,
        removed,
        caveats,
        html: None,
        markdown: None,
    };
    if options.html {
        article.html = Some(render::html(&article));
    }
    if options.markdown {
        article.markdown = Some(render::markdown(&article));
    }
    (article, origins)
}

/// Whether a text has markup or entities.
fn is_source(text: &str) -> bool {
    let tag = |rest: &str| {
        rest.starts_with(|next: char| next.is_ascii_alphabetic() || matches!(next, '/' | '!'))
    };
    let entity = |rest: &str| {
        let name =
            rest.trim_start_matches(|next: char| next.is_ascii_alphanumeric() || next == '#');
        name.len() < rest.len() && name.starts_with(';')
    };
    text.split('<').skip(1).any(tag) || text.split('&').skip(1).any(entity)
}

/// What the page's own data say where it shows nothing, for its text comes with
/// scripts: better a part than nothing. No node of the page holds it.
fn said(metadata: &Metadata, text: &mut String, blocks: &mut Vec<Block>) {
    let body = metadata.body.as_deref().filter(|body| !is_source(body));
    let said = body.or(metadata.excerpt.as_deref()).unwrap_or("");
    for line in said.lines().map(str::trim) {
        if line.is_empty() {
            continue;
        }
        if !text.is_empty() {
            text.push_str("\n\n");
        }
        let start = text.len();
        text.push_str(line);
        let span = Span::new(start, text.len());
        blocks.push(Block::new(BlockKind::Paragraph, span));
    }
}

/// The block's origins, moved to where it stands in the article.
fn copy_origins(page: &Page<'_>, block: &TextBlock, start: usize, origins: &mut Vec<Origin>) {
    let (from, to) = block.origins;
    for origin in page.flow.origins.get(from..to).unwrap_or(&[]) {
        let low = origin.start.max(block.span.start);
        let high = (origin.start + origin.length).min(block.span.end);
        if low < high {
            origins.push(Origin {
                start: start + (low - block.span.start),
                length: high - low,
                node: origin.node,
                offset: origin.offset + (low - origin.start),
            });
        }
    }
}

/// How likely a block is a part of the article, in thousandths; all blocks of a
/// fragment are meant.
fn confidence(body: &Body, index: usize) -> f64 {
    if body.is_fragment {
        return 1.0;
    }
    let score = body.scores.get(index).copied().unwrap_or(0.0);
    libm::round(f64::from(score) * 1e3) / 1e3
}

/// What was left out: runs of blocks with the same reason.
fn removed(page: &Page<'_>, body: &Body) -> Vec<Removed> {
    let mut removed: Vec<Removed> = Vec::new();
    let mut last = None;
    for (index, block) in page.flow.blocks.iter().enumerate() {
        if body.chosen.binary_search(&index).is_ok() {
            last = None;
            continue;
        }
        let reason = if body.copies.binary_search(&index).is_ok() {
            "repeated"
        } else {
            let apart = body.apart.reason(page.document, block.node);
            apart.unwrap_or_else(|| reason(page, block))
        };
        let text = block.span.of(&page.flow.text);
        let confidence = confidence(body, index);
        match removed.last_mut() {
            Some(run) if last == Some(reason) => {
                run.text.push('\n');
                run.text.push_str(text);
                run.confidence = run.confidence.max(confidence);
            }
            _ => removed.push(Removed {
                reason: reason.to_owned(),
                confidence,
                text: text.to_owned(),
            }),
        }
        last = Some(reason);
    }
    removed
}

/// The most telling hint against a block; the model weighed more than this.
fn reason(page: &Page<'_>, block: &TextBlock) -> &'static str {
    let all = page.hints.all(block.node);
    let has = |bits: Hints| all & bits != 0;
    if has(hints::HIDDEN) {
        "hidden"
    } else if has(hints::NAV | hints::MENU) {
        "navigation"
    } else if has(hints::COMMENT) {
        "comments"
    } else if has(hints::ADVERT) {
        "advertisement"
    } else if has(hints::NOTICE) {
        "notice"
    } else if has(hints::RELATED) {
        "related"
    } else if has(hints::SHARE) {
        "share"
    } else if has(hints::FORM | hints::BUTTON) {
        "form"
    } else if has(hints::FOOTER) {
        "footer"
    } else if has(hints::ASIDE) {
        "aside"
    } else if has(hints::FIGURE | hints::CAPTION) || block.kind == BlockKind::Caption {
        "caption"
    } else if has(hints::BYLINE | hints::TAGS) {
        "metadata"
    } else if has(hints::HEADER | hints::FRAME) {
        "header"
    } else {
        "unlike-article"
    }
}

/// The declared language, unless the text is clearly in another.
fn language_of(metadata: &Metadata, text: &str) -> LanguageGuess {
    let Some(tag) = &metadata.language else {
        return language::detect(text);
    };
    let declared = |confidence| LanguageGuess {
        tag: tag.clone(),
        confidence,
        source: LanguageSource::Declared,
    };
    let primary = |tag: &str| tag.split('-').next().unwrap_or("").to_owned();
    if language::is_clearly(text, &primary(tag)) {
        return declared(1.0);
    }
    let detected = language::detect(text);
    if primary(tag) == primary(&detected.tag) {
        declared(1.0)
    } else if detected.confidence > 0.8 {
        detected
    } else {
        declared(0.7)
    }
}

/// The direction of most of the text's letters; where they are mixed, the
/// declared one, and else the language's.
fn direction_of(metadata: &Metadata, language: &LanguageGuess, text: &str) -> Direction {
    let (mut all, mut from_right) = (0_usize, 0_usize);
    for character in text.chars().filter(|character| character.is_alphabetic()) {
        all += 1;
        // Hebrew, Arabic and their neighbours, and their forms for presentation.
        let is_from_right =
            matches!(character as u32, 0x590..=0x8ff | 0xfb1d..=0xfdff | 0xfe70..=0xfeff);
        from_right += usize::from(is_from_right);
    }
    let is_from_right = if from_right * 4 > all * 3 {
        true
    } else if from_right * 4 < all {
        false
    } else {
        match metadata.direction.as_deref() {
            Some("rtl") => true,
            Some("ltr") => false,
            _ => return language::rules(&language.tag).direction,
        }
    };
    if is_from_right {
        Direction::RightToLeft
    } else {
        Direction::LeftToRight
    }
}
