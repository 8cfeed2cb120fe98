//! Markdown and inert HTML of an article, read again by parsers that are not ours.

use nutgraf::article::{Image, Mark, MarkKind};
use nutgraf::{Article, Block, BlockKind, Span, render};
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

#[cfg(feature = "html")]
mod page;
#[cfg(feature = "html")]
mod shapes;

/// What CommonMark reads: the text of each block, white space folded, and the
/// addresses of links and pictures.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Read {
    blocks: Vec<String>,
    addresses: Vec<String>,
    html: Vec<String>,
}

pub(crate) fn read(markdown: &str) -> Read {
    let mut read = Read::default();
    let mut text = String::new();
    let mut images = 0;
    for event in Parser::new_ext(
        markdown,
        Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH,
    ) {
        match event {
            Event::Text(piece) | Event::Code(piece) if images == 0 => text.push_str(&piece),
            Event::SoftBreak | Event::HardBreak => text.push(' '),
            Event::Html(html) | Event::InlineHtml(html) => read.html.push(html.to_string()),
            Event::Start(Tag::Image { dest_url, .. }) => {
                images += 1;
                read.addresses.push(dest_url.to_string());
            }
            Event::End(TagEnd::Image) => images -= 1,
            Event::Start(Tag::Link { dest_url, .. }) => read.addresses.push(dest_url.to_string()),
            Event::Rule => text.push_str("RULE"),
            Event::Start(Tag::Item)
            | Event::End(
                TagEnd::Paragraph
                | TagEnd::Heading(_)
                | TagEnd::Item
                | TagEnd::CodeBlock
                | TagEnd::TableCell
                | TagEnd::BlockQuote(_),
            ) => {
                let block = text.split_whitespace().collect::<Vec<_>>().join(" ");
                if !block.is_empty() {
                    read.blocks.push(block);
                }
                text.clear();
            }
            _ => {}
        }
    }
    read
}

/// Marks as ranges of a block's characters.
type Marks = Vec<(usize, usize, MarkKind)>;

/// An article of these blocks.
fn article(parts: &[(BlockKind, &str, Marks)]) -> Article {
    let mut article = Article::default();
    for (kind, text, marks) in parts {
        if !article.text.is_empty() {
            article.text.push_str("\n\n");
        }
        let start = article.text.len();
        article.text.push_str(text);
        let place = |index: usize| {
            let places = text.char_indices().map(|(place, _)| place);
            start + places.chain([text.len()]).nth(index).unwrap_or(text.len())
        };
        for (from, to, kind) in marks {
            let (from, to) = (from.min(to), from.max(to));
            article.marks.push(Mark {
                span: Span::new(place(*from), place(*to)),
                kind: kind.clone(),
            });
        }
        article
            .marks
            .sort_by_key(|mark| (mark.span.start, usize::MAX - mark.span.end));
        let span = Span::new(start, article.text.len());
        article.blocks.push(Block::new(*kind, span));
    }
    article
}

const ADDRESS: &str = "https://example.org/a_(b)?x=1&copy=2#c*d";

#[test]
fn marks_are_written_where_commonmark_reads_them() {
    let link = || MarkKind::Link(ADDRESS.to_owned());
    let cases: [(&str, Marks, &str); 10] = [
        (
            "a bold word",
            vec![(2, 6, MarkKind::Strong)],
            "a **bold** word\n",
        ),
        (
            "both",
            vec![(0, 4, MarkKind::Strong), (0, 4, MarkKind::Emphasis)],
            "***both***\n",
        ),
        // Asterisks beside a quotation mark inside a word would stay asterisks.
        ("so\"so\"so", vec![(2, 6, MarkKind::Strong)], "so\"so\"so\n"),
        (
            "ab",
            vec![(0, 1, MarkKind::Strong), (1, 2, MarkKind::Emphasis)],
            "**a**b\n",
        ),
        (
            "see it",
            vec![(4, 6, link())],
            "see [it](https://example.org/a\\_\\(b\\)?x=1\\&copy=2#c\\*d)\n",
        ),
        (
            "wow!it",
            vec![(4, 6, link())],
            "wow\\![it](https://example.org/a\\_\\(b\\)?x=1\\&copy=2#c\\*d)\n",
        ),
        ("x2", vec![(1, 2, MarkKind::Superscript)], "x<sup>2</sup>\n"),
        (
            "a `b` *c*",
            vec![(2, 5, MarkKind::Code)],
            "a `` `b` `` \\*c\\*\n",
        ),
        ("1. one", vec![], "1\\. one\n"),
        ("1. one", vec![(0, 1, MarkKind::Strong)], "**1**. one\n"),
    ];
    for (text, marks, expected) in cases {
        let article = article(&[(BlockKind::Paragraph, text, marks)]);
        assert_eq!(render::markdown(&article), expected);
    }
}

#[test]
fn no_address_is_written_that_could_run() {
    for address in [
        "javascript:alert(1)",
        "JaVaScRiPt:x",
        "data:text/html,x",
        "//x",
        "",
        "x",
    ] {
        let marks = vec![(0, 4, MarkKind::Link(address.to_owned()))];
        let mut article = article(&[(BlockKind::Paragraph, "link", marks)]);
        article.images.push(Image {
            before: 0,
            address: address.to_owned(),
            description: "picture".to_owned(),
            is_inside: false,
        });
        assert_eq!(render::html(&article), "<p>link</p>\n");
        assert_eq!(render::markdown(&article), "link\n");
    }
}

#[test]
fn numbered_lists_keep_their_numbers_and_their_items_whole() {
    let mut article = article(&[
        (BlockKind::ListItem, "one", vec![]),
        (BlockKind::ListItem, "still one", vec![]),
        (BlockKind::ListItem, "inner", vec![]),
        (BlockKind::ListItem, "one again", vec![]),
        (BlockKind::ListItem, "two", vec![]),
        (BlockKind::ListItem, "seven", vec![]),
    ]);
    let numbers = [
        (1, Some(1)),
        (1, Some(1)),
        (2, None),
        (1, Some(1)),
        (1, Some(2)),
        (1, Some(7)),
    ];
    for (block, (level, ordinal)) in article.blocks.iter_mut().zip(numbers) {
        (block.level, block.ordinal) = (Some(level), ordinal);
    }
    assert_eq!(
        render::html(&article),
        "<ol><li><p>one</p><p>still one</p><ul><li>inner</li></ul><p>one again</p></li>\
         <li>two</li><li value=\"7\">seven</li></ol>\n"
    );
    assert_eq!(
        read(&render::markdown(&article)).blocks,
        ["one", "still one", "inner", "one again", "two", "seven"]
    );
}

#[test]
fn a_picture_stands_by_its_caption_or_in_an_item_of_a_list() {
    let mut article = article(&[
        (BlockKind::Caption, "The quay.", vec![]),
        (BlockKind::ListItem, "a", vec![]),
        (BlockKind::ListItem, "b", vec![]),
    ]);
    article.images = [0, 2, 3]
        .map(|before| Image {
            before,
            address: format!("https://example.org/{before}.jpg"),
            description: "A \"quay\" [x]".to_owned(),
            is_inside: false,
        })
        .into();
    let picture = |n| {
        format!(
            "<img src=\"https://example.org/{n}.jpg\" alt=\"A &quot;quay&quot; [x]\" loading=\"lazy\">"
        )
    };
    assert_eq!(
        render::html(&article),
        format!(
            "<figure>{}<figcaption>The quay.</figcaption></figure>\n\
             <ul><li>a<figure>{}</figure></li><li>b</li></ul>\n<figure>{}</figure>\n",
            picture(0),
            picture(2),
            picture(3)
        )
    );
    let read = read(&render::markdown(&article));
    assert_eq!(read.blocks, ["The quay.", "a", "b"]);
    assert_eq!(
        read.addresses,
        [0, 2, 3].map(|n| format!("https://example.org/{n}.jpg"))
    );
}

fn kinds() -> impl Strategy<Value = BlockKind> {
    prop::sample::select(vec![
        BlockKind::Paragraph,
        BlockKind::Heading,
        BlockKind::ListItem,
        BlockKind::Quote,
        BlockKind::Code,
        BlockKind::Caption,
    ])
}

fn marks() -> impl Strategy<Value = Marks> {
    let kind = prop::sample::select(vec![
        MarkKind::Strong,
        MarkKind::Emphasis,
        MarkKind::Code,
        MarkKind::Superscript,
        MarkKind::Link(ADDRESS.to_owned()),
    ]);
    prop::collection::vec((0..12_usize, 0..12_usize, kind), 0..4)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn whatever_the_text_and_the_marks_commonmark_reads_the_text(
        parts in prop::collection::vec((kinds(), "[-a*_`\\[\\]()<>&!#+=.1 |~$\\\\:\"é。\n]{1,12}", marks()), 1..5)
    ) {
        let parts: Vec<_> = parts
            .iter()
            .filter(|(_, text, _)| !text.trim().is_empty())
            .map(|(kind, text, marks)| (*kind, text.trim(), marks.clone()))
            .collect();
        let article = article(&parts);
        let markdown = render::markdown(&article);
        let read = read(&markdown);
        let fold = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let expected: Vec<String> = parts.iter().map(|(_, text, _)| fold(text)).collect();
        prop_assert_eq!(&read.blocks, &expected, "{}", markdown);
        prop_assert!(read.addresses.iter().all(|address| address == ADDRESS), "{}", markdown);
        prop_assert!(read.html.iter().all(|html| ["<sup>", "</sup>"].contains(&html.as_str())), "{}", markdown);
    }

    #[test]
    fn a_table_keeps_its_cells(
        cells in prop::collection::vec(("[a*_`\\[&<|~\\\\ ]{0,6}[a|*`]", marks()), 2..7)
    ) {
        let even = cells.len() - cells.len() % 2;
        let parts: Vec<_> = cells[..even]
            .iter()
            .map(|(text, marks)| (BlockKind::Cell, text.trim(), marks.clone()))
            .collect();
        let mut article = article(&parts);
        for (at, block) in (0..).zip(&mut article.blocks) {
            (block.row, block.column) = (Some(at / 2), Some(at % 2));
        }
        let markdown = render::markdown(&article);
        let fold = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let expected: Vec<String> = parts.iter().map(|(_, text, _)| fold(text)).collect();
        // A table of one row has no line below its head, and is none.
        if even > 2 {
            prop_assert_eq!(&read(&markdown).blocks, &expected, "{}", markdown);
        }
    }
}
