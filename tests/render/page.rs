//! From a page to its output.

use nutgraf::source::document::Document;
use nutgraf::source::html::{HtmlParser, Parser};
use nutgraf::source::names::{Attribute, Tag};
use nutgraf::{Article, ExtractOptions, Limits, render};

fn extract(html: &str) -> Article {
    let options = ExtractOptions {
        url: Some("https://example.org/news/1".to_owned()),
        ..ExtractOptions::default()
    };
    Article::from_html(html, &options).unwrap()
}

#[test]
fn links_pictures_and_lists_are_kept_and_resolved() {
    let article = extract(
        "<p>The <a href='../ferry'>old <b>ferry</b></a><i> sails</i> at H<sub>2</sub>O quay.\
         <figure><img data-src='/a b.jpg' src='data:image/gif;base64,x' alt='A ferry'>\
         <figcaption>The <em>Star</em></figcaption></figure>\
         <ol start=3><li>Pay<li>Board</ol><p>Type <code>ls -l</code> there.",
    );
    assert_eq!(
        render::html(&article),
        "<p>The <a href=\"https://example.org/ferry\">old <strong>ferry</strong></a> <em>sails</em> at \
         H<sub>2</sub>O quay.</p>\n\
         <figure><img src=\"https://example.org/a%20b.jpg\" alt=\"A ferry\" loading=\"lazy\">\
         <figcaption>The <em>Star</em></figcaption></figure>\n\
         <ol start=\"3\"><li>Pay</li><li>Board</li></ol>\n\
         <p>Type <code>ls -l</code> there.</p>\n"
    );
    assert_eq!(
        render::markdown(&article),
        "The [old **ferry**](https://example.org/ferry) *sails* at H<sub>2</sub>O quay.\n\n\
         ![A ferry](https://example.org/a%20b.jpg)\n\nThe *Star*\n\n3. Pay\n4. Board\n\n\
         Type `ls -l` there.\n"
    );
}

/// The elements and the attributes that the output may have.
const ELEMENTS: &[Tag] = &[
    Tag::A,
    Tag::Blockquote,
    Tag::Body,
    Tag::Br,
    Tag::Code,
    Tag::Dd,
    Tag::Del,
    Tag::Dl,
    Tag::Dt,
    Tag::Em,
    Tag::Figcaption,
    Tag::Figure,
    Tag::H1,
    Tag::H2,
    Tag::H3,
    Tag::H4,
    Tag::H5,
    Tag::H6,
    Tag::Head,
    Tag::Html,
    Tag::Img,
    Tag::Input,
    Tag::Li,
    Tag::Ol,
    Tag::P,
    Tag::Pre,
    Tag::Strong,
    Tag::Sub,
    Tag::Sup,
    Tag::Table,
    Tag::Tbody,
    Tag::Td,
    Tag::Th,
    Tag::Tr,
    Tag::Ul,
];

fn parse(html: &str) -> Document {
    HtmlParser.parse(html, &Limits::default()).unwrap()
}

#[test]
fn hostile_pages_come_out_inert() {
    for page in [
        "<p><a href='javascript:alert(1)'>a</a> <a href=' java\nscript:x'>b</a> <a href='vbscript:x'>c</a>",
        "<base href='javascript:/'><p>One <a href='x'>link</a> and <img src=y onerror=alert(1)> more.",
        "<p><a href='https://example.org/\"onmouseover=alert(1) x=\"'>quoted</a> text",
        "<p><img src='https://example.org/x\"><script>alert(1)</script>' alt='\"><script>alert(1)</script>'>text",
        "<p>&lt;script&gt;alert(1)&lt;/script&gt; <b onclick=alert(1)>bold</b> <svg onload=alert(1)></svg>",
        "<p style='background:url(javascript:x)'>styled <math><mi xlink:href='javascript:x'>m</mi></math> text",
        "<meta http-equiv=refresh content='0;url=javascript:x'><p>text <iframe src=javascript:x></iframe>",
        "<ol start='\"><script>'><li value='\"><script>'>item<li>item two</ol><p>end of the text",
        "<p>text <a href='data:text/html,<script>alert(1)</script>'>data</a> <a href='//[bad'>odd</a>",
    ] {
        let article = extract(page);
        assert!(!article.text.is_empty(), "{page}");
        let html = render::html(&article);
        let document = parse(&html);
        for node in document.nodes() {
            if let Some(tag) = document.tag(node) {
                assert!(
                    node.index() == 0 || ELEMENTS.contains(&tag),
                    "{tag:?} in {html}"
                );
            }
            for name in [
                Attribute::Style,
                Attribute::Srcset,
                Attribute::Id,
                Attribute::Class,
            ] {
                assert!(!document.has(node, name), "{html}");
            }
            for name in [Attribute::Href, Attribute::Src] {
                let address = document.attribute(node, name).unwrap_or("https://");
                assert!(
                    address.starts_with("https://") || address.starts_with("mailto:"),
                    "{address} in {html}"
                );
            }
        }
        assert!(!html.contains("<script") && !html.contains(" on"), "{html}");
        let read = super::read(&render::markdown(&article));
        assert_eq!(read.html, Vec::<String>::new(), "{page}");
        for address in read.addresses {
            assert!(address.starts_with("https://"), "{address}");
        }
    }
}

#[test]
fn cells_keep_their_columns() {
    let page = "<article><h1>The ferries</h1><p>The ferries cross the bay all year, as the table below has it in full.\
        <table><tr><th></th><th>Summer</th><th>Winter</th></tr>\
        <tr><th rowspan=2>Runa</th><td>hourly</td><td>daily</td></tr><tr><td>twice</td><td>never</td></tr>\
        <tr><td colspan=2>Both</td><td>weekly</td><td>extra</td></tr></table>\
        <p>Whoever wants to bring a lorry asks the captain first, who has the last word in all of it.</article>";
    let article = Article::from_html(page, &ExtractOptions::default()).expect("a page");
    let markdown = render::markdown(&article);
    // The head has as many columns as the widest row: others would not be shown.
    let table = "|  | Summer | Winter |  |\n\
        | --- | --- | --- | --- |\n\
        | Runa | hourly | daily |\n\
        |  | twice | never |\n\
        | Both |  | weekly | extra |\n";
    assert!(markdown.contains(table), "{markdown}");
    let html = render::html(&article);
    for row in [
        "<tr><td></td><th>Summer</th><th>Winter</th><td></td></tr>",
        "<tr><th>Runa</th><td>hourly</td><td>daily</td><td></td></tr>",
        "<tr><td></td><td>twice</td><td>never</td><td></td></tr>",
        "<tr><td>Both</td><td></td><td>weekly</td><td>extra</td></tr>",
    ] {
        assert!(html.contains(row), "{html}");
    }
}

#[test]
fn terms_are_told_from_what_they_mean() {
    let page = "<article><h1>The ferries</h1><p>The ferries cross the bay all year, and have words of their own for it.\
        <dl><dt>Turn</dt><dd>A trip there and back.</dd></dl>\
        <p>Whoever wants to bring a lorry asks the captain first, who has the last word in all of it.</article>";
    let article = Article::from_html(page, &ExtractOptions::default()).expect("a page");
    let html = render::html(&article);
    let list = "<dl><dt>Turn</dt><dd>A trip there and back.</dd></dl>";
    assert!(html.contains(list), "{html}");
}

#[test]
fn a_cell_that_claims_a_thousand_columns_makes_no_page_of_empty_ones() {
    let row = "<tr><td colspan=100>a<td colspan=100>b<td>c</tr>";
    let page = format!("<table><caption>Rows</caption>{}</table>", row.repeat(500));
    let article = Article::from_html(&page, &ExtractOptions::default()).expect("a page");
    let html = render::html(&article);
    assert!(
        html.len() < page.len() * 20,
        "{} of {}",
        html.len(),
        page.len()
    );
}
