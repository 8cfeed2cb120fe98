//! What generators of pages write, and what comes of it: read again, the output has the
//! same blocks.
//!
//! Each case has a name, a piece of a page and the Markdown that is made of it.

use nutgraf::article::MarkKind;
use nutgraf::{Article, Block, BlockKind, ExtractOptions, Span, render};
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

const CASES: [&str; 1] = [include_str!("../cases/render/shapes.txt")];

/// Name, source and Markdown of each case.
fn cases() -> impl Iterator<Item = [&'static str; 3]> {
    let cases = CASES
        .iter()
        .flat_map(|file| file.split("\n=====\n").map(str::trim));
    cases.filter(|case| !case.is_empty()).map(|case| {
        let (name, rest) = case.split_once('\n').expect("a name");
        let (html, markdown) = rest.split_once("\n-----\n").unwrap_or((rest, ""));
        [name, html, markdown]
    })
}

/// A block as Markdown tells it: around it so many quotations and items, the number of
/// its item where it is the first of it, its level as a heading, its sort and its text.
#[derive(Debug, PartialEq)]
struct Told {
    quotes: usize,
    items: usize,
    level: u8,
    sort: &'static str,
    text: String,
}

fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn told_by_markdown(markdown: &str) -> Vec<Told> {
    let mut told = Vec::new();
    let (mut quotes, mut items, mut level, mut pictures) = (0, 0, 0, 0);
    let mut sort = "text";
    let mut text = String::new();
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES | Options::ENABLE_TASKLISTS) {
        let is_end = matches!(
            event,
            Event::Start(Tag::List(_) | Tag::BlockQuote(_) | Tag::CodeBlock(_) | Tag::Table(_))
                | Event::End(
                    TagEnd::Paragraph
                        | TagEnd::Heading(_)
                        | TagEnd::Item
                        | TagEnd::CodeBlock
                        | TagEnd::TableCell
                )
        );
        if is_end && !text.trim().is_empty() {
            let text = fold(&std::mem::take(&mut text));
            told.push(Told {
                quotes,
                items,
                level,
                sort,
                text,
            });
        }
        match event {
            Event::Text(piece) | Event::Code(piece) if pictures == 0 => text.push_str(&piece),
            Event::SoftBreak | Event::HardBreak => text.push(' '),
            Event::Start(Tag::Image { .. }) => pictures += 1,
            Event::End(TagEnd::Image) => pictures -= 1,
            Event::Start(Tag::BlockQuote(_)) => quotes += 1,
            Event::End(TagEnd::BlockQuote(_)) => quotes -= 1,
            Event::Start(Tag::Item) => items += 1,
            Event::End(TagEnd::Item) => items -= 1,
            Event::Start(Tag::Heading { level: of, .. }) => level = of as u8,
            Event::End(TagEnd::Heading(_)) => level = 0,
            Event::Start(Tag::CodeBlock(_)) => sort = "code",
            Event::Start(Tag::Table(_)) => sort = "cell",
            Event::End(TagEnd::CodeBlock | TagEnd::Table) => sort = "text",
            Event::InlineHtml(html) => assert!(
                ["<sup>", "</sup>", "<sub>", "</sub>", "<del>", "</del>"].contains(&&*html),
                "{html}"
            ),
            Event::Rule | Event::Html(_) => panic!("{event:?} in {markdown}"),
            _ => {}
        }
    }
    told
}

/// The blocks of an article as its Markdown should tell them: a cell of several as one.
fn told(article: &Article) -> Vec<Told> {
    let mut told: Vec<Told> = Vec::new();
    let mut last: Option<Block> = None;
    for block in &article.blocks {
        let within = block.within;
        let is_item = matches!(block.kind, BlockKind::ListItem | BlockKind::Footnote);
        let level = usize::from(block.level.unwrap_or(1));
        let items = match usize::from(within.items) {
            0 if is_item => level,
            items => items,
        };
        let is_inner = block.kind == BlockKind::Quote && items > 0;
        let mut text = fold(block.span.of(&article.text));
        if let Some(number) = block.ordinal.filter(|_| is_item) {
            let rest = text.strip_prefix(&format!("{number}. "));
            text = rest.unwrap_or(&text).to_owned();
        }
        let next = Told {
            quotes: usize::from(within.quotes) + usize::from(is_inner),
            items,
            level: match block.kind {
                BlockKind::Heading => block.level.unwrap_or(2),
                _ => 0,
            },
            sort: match block.kind {
                BlockKind::Code => "code",
                BlockKind::Cell => "cell",
                _ => "text",
            },
            text,
        };
        let place = |block: &Block| block.row.zip(block.column);
        match told.last_mut() {
            Some(cell)
                if place(block).is_some() && last.as_ref().and_then(place) == place(block) =>
            {
                cell.text.push(' ');
                cell.text.push_str(&next.text);
            }
            _ => told.push(next),
        }
        last = Some(*block);
    }
    told
}

fn extract(html: &str) -> Article {
    let options = ExtractOptions {
        url: Some("https://example.org/news/1".to_owned()),
        ..ExtractOptions::default()
    };
    Article::from_html(html, &options).expect("a page of fair size")
}

/// What an article says of its blocks that its HTML has to say, too.
fn shape(article: &Article) -> Vec<String> {
    let events = |block: &Block| {
        let mut marks: Vec<(&MarkKind, Span)> = Vec::new();
        for mark in &article.marks {
            let is_inside = mark.span.start >= block.span.start && mark.span.end <= block.span.end;
            match marks.iter_mut().rev().find(|(kind, _)| **kind == mark.kind) {
                // Two of a kind side by side are one.
                Some((_, last)) if is_inside && last.end == mark.span.start => {
                    last.end = mark.span.end;
                }
                _ if is_inside => marks.push((&mark.kind, mark.span)),
                _ => {}
            }
        }
        let marks = marks.into_iter();
        marks
            .map(|(kind, span)| format!("{kind:?} {:?}", span.of(&article.text)))
            .collect::<Vec<_>>()
    };
    let shown = |block: &Block| {
        let mut block = *block;
        let marks = events(&block);
        let text = block.span.of(&article.text);
        block.span = Span::new(0, 0);
        // Known by the kind, or by the page.
        if matches!(block.kind, BlockKind::ListItem | BlockKind::Footnote) {
            block.within.items = block.within.items.max(block.level.unwrap_or(1));
        }
        block.within.kept = 0;
        format!("{text:?} {block:?} {marks:?}")
    };
    article.blocks.iter().map(shown).collect()
}

/// What is wrong with the output of an article: read again it has other blocks.
pub(super) fn faults(article: &Article) -> Vec<String> {
    let mut faults = Vec::new();
    let markdown = render::markdown(article);
    let (read, meant) = (told_by_markdown(&markdown), told(article));
    if read != meant {
        let alike = read.iter().zip(&meant);
        let at = alike.take_while(|(one, two)| one == two).count();
        let (read, meant) = (read.get(at), meant.get(at));
        faults.push(format!(
            "Markdown read again, block {at}\n{read:?}\n{meant:?}\n{markdown}"
        ));
    }
    let html = render::html(article);
    let title = article.title.as_deref().unwrap_or("");
    let again = extract(&format!("<h1>{title}</h1>{html}"));
    let (read, meant) = (shape(&again), shape(article));
    if read != meant {
        let alike = read.iter().zip(&meant);
        let at = alike.take_while(|(one, two)| one == two).count();
        let (read, meant) = (read.get(at), meant.get(at));
        faults.push(format!(
            "HTML read again, block {at}\n{read:?}\n{meant:?}\n{html}"
        ));
    } else if render::markdown(&again) != markdown {
        let markdown = render::markdown(&again);
        faults.push(format!(
            "HTML read again, Markdown of it\n{html}\n{markdown}"
        ));
    }
    faults
}

#[test]
fn what_generators_write_comes_out_as_it_is_meant() {
    let mut faults = Vec::new();
    for [name, html, expected] in cases() {
        let article = extract(html);
        let markdown = render::markdown(&article);
        if markdown.trim_end() != expected.trim_end() {
            faults.push(format!("{name}: Markdown\n{markdown}"));
        }
        let found = self::faults(&article).into_iter();
        faults.extend(found.map(|fault| format!("{name}: {fault}")));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n\n"));
}

/// Pieces of pages, one in the other.
fn pieces() -> impl Strategy<Value = String> {
    let leaf = prop::sample::select(vec![
        "<p>a paragraph</p>",
        "loose text",
        "<h3>A heading</h3>",
        "<pre>code {\n\n  more\n}</pre>",
        "<p>one<br>two <b>bold</b></p>",
        "<table><tr><th>h<th>i<tr><td>1<td>2<tr><td>3</table>",
        "<figure><img src=/a.jpg><figcaption>a caption</figcaption></figure>",
        "<img src=/b.jpg alt=b>",
        "<dl><dt>term<dd>meaning</dl>",
        "<p>7. a number</p>",
        "<p>- a dash</p>",
    ]);
    let leaf = leaf.prop_map(str::to_owned);
    leaf.prop_recursive(4, 24, 4, |inner| {
        let inner = || prop::collection::vec(inner.clone(), 1..4);
        let items = |tag: &str, inner: Vec<String>| {
            format!("<{tag}><li>item {}</{tag}>", inner.join("<li>item "))
        };
        prop_oneof![
            inner().prop_map(move |inner| items("ul", inner)),
            inner().prop_map(move |inner| items("ol", inner)),
            inner().prop_map(move |inner| items("ol start=4", inner).replace("</ol start=4>", "</ol>")),
            inner().prop_map(|inner| format!("<ul><li>item {}</ul>", inner.concat())),
            inner().prop_map(|inner| format!("<blockquote>{}</blockquote>", inner.concat())),
            inner().prop_map(|inner| inner.concat()),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn whatever_stands_in_what_the_output_has_the_same_blocks(html in pieces()) {
        let article = extract(&html);
        let faults = faults(&article);
        prop_assert!(faults.is_empty(), "{html}\n{}", faults.join("\n\n"));
    }
}
