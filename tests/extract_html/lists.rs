//! Lists typed by hand.

use nutgraf::{Article, BlockKind, ExtractOptions, render};

fn extract(html: &str) -> Article {
    Article::from_html(html, &ExtractOptions::default()).expect("a page of fair size")
}

/// The items of a page's lists with their numbers.
fn items(html: &str) -> Vec<(Option<u32>, String)> {
    let article = extract(html);
    let items = article.blocks.iter();
    let items = items.filter(|block| block.kind == BlockKind::ListItem);
    items
        .map(|block| (block.ordinal, block.span.of(&article.text).to_owned()))
        .collect()
}

#[test]
fn lines_and_paragraphs_with_bullets_are_items() {
    let expected = [(None, "oars".to_owned()), (None, "a bucket".to_owned())];
    assert_eq!(items("<p>Take with you:<br>• oars<br>• a bucket"), expected);
    assert_eq!(items("<p>Take with you:<p>• oars<p>• a bucket"), expected);
}

#[test]
fn numbers_that_ascend_are_those_of_items() {
    let html = "<p>1. Loosen the <b>rope</b>.<p>The long one.<p>2. Push off.<br>3. Row.";
    let numbered: Vec<Option<u32>> = items(html).into_iter().map(|(number, _)| number).collect();
    assert_eq!(numbered, [Some(1), Some(2), Some(3)]);
    // The number is a part of the text, and stands once in what is made of it.
    let article = extract(html);
    assert!(article.text.starts_with("1. Loosen the rope.\n\n"));
    assert!(render::markdown(&article).starts_with("1. Loosen the **rope**.\n\n"));
    assert!(render::html(&article).contains("<li>Push off.</li>"));
}

#[test]
fn a_bullet_or_a_number_alone_makes_no_item() {
    for html in [
        "<p>• Harbour news",
        "<p>3. May is the day of the regatta.<p>The boats come on the 5.",
        "<p>2. May<p>4. May",
        "<p>1.5 miles<p>2.5 miles",
        "<p>1.<p>2.",
        "<p>– Ahoy!<br>– Ahoy!",
        "<p>1. Here<div><p>2. There</div>",
    ] {
        assert_eq!(items(html), [], "{html}");
    }
}

#[test]
fn a_number_alone_tears_nothing_apart() {
    let article = extract(
        "<h1>Chapter<br>1. The beginning</h1><p>Ana Lind was born in Westmark on<br>1. April 1950 and \
         went to sea.</p><p>1. x</p><p>She came home on<br>2. May 1971 and stayed.</p>",
    );
    assert!(
        article.text.contains("on\n1. April 1950 and went to sea."),
        "{}",
        article.text
    );
    assert!(
        article.text.contains("on\n2. May 1971 and stayed."),
        "{}",
        article.text
    );
}

#[test]
fn only_the_number_of_the_item_itself_is_written_once() {
    let article = extract(
        "<ol><li>First the boats:<br>1. the red one<br>2. the blue one</li><li>Then the nets.</li></ol>",
    );
    let markdown = render::markdown(&article);
    assert!(markdown.contains("1\\. the red one"), "{markdown}");
    let padded = extract("<p>01. The red boat sails</p><p>02. The blue boat sails</p>");
    let markdown = render::markdown(&padded);
    assert_eq!(markdown, "1. The red boat sails\n2. The blue boat sails\n");
}
