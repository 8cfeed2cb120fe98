use super::{HtmlParser, Parser};
use crate::source::document::{Document, NodeId};
use crate::source::names::{Attribute, Tag};
use crate::{ErrorKind, Limits};

fn parse(html: &str) -> Document {
    HtmlParser.parse(html, &Limits::default()).unwrap()
}

fn outline(document: &Document) -> String {
    let mut outline = String::new();
    for node in document.nodes().skip(1) {
        let depth = document.ancestors(node).count();
        let name = match document.text(node) {
            Some(text) => format!("{text:?}"),
            None => document.tag(node).unwrap().name().to_owned(),
        };
        outline.push_str(&format!("{}{name} ", "-".repeat(depth - 1)));
    }
    outline
}

#[test]
fn nodes_stand_in_document_order_even_where_the_parser_moves_them() {
    assert_eq!(
        outline(&parse("<!doctype html><table>a<tr><td>b</table>")),
        r#"html -head -body --"a" --table ---tbody ----tr -----td ------"b" "#
    );
    assert_eq!(
        outline(&parse("<b>a<p>b</b>c")),
        r#"html -head -body --b ---"a" --p ---b ----"b" ---"c" "#
    );
}

#[test]
fn html_may_stand_in_annotations_of_mathematics() {
    let html = "<math><annotation-xml encoding=text/html><div>a";
    assert_eq!(
        outline(&parse(html)),
        r#"html -head -body --math --- ----div -----"a" "#
    );
}

#[test]
fn text_and_attributes_are_those_of_the_source() {
    let document = parse("<a HREF='x&amp;y' href=z id=i data-x=1>a &lt; b&copy;</a>");
    let link = document
        .nodes()
        .find(|&node| document.is(node, Tag::A))
        .unwrap();
    assert_eq!(document.attribute(link, Attribute::Href), Some("x&y"));
    assert_eq!(document.attribute(link, Attribute::Id), Some("i"));
    assert_eq!(document.raw_text(link), "a < b©");
    assert_eq!(document.children(link).count(), 1);
}

#[test]
fn depth_is_capped_and_no_text_lost() {
    for tag in [
        "div",
        "b",
        "ul><li",
        "table><tr><td",
        "x-y",
        "svg",
        "blockquote",
    ] {
        let html = format!("<{tag}>w").repeat(10_000);
        let document = parse(&html);
        let deepest = document
            .nodes()
            .map(|node| document.ancestors(node).count())
            .max();
        assert!(deepest.unwrap() <= 520, "{tag}: {deepest:?}");
        let words = document.raw_text(NodeId::ROOT).matches('w').count();
        assert_eq!(words, 10_000, "{tag}");
    }
}

#[test]
fn text_after_a_deep_part_stands_where_it_belongs() {
    let deep = format!("{}deep{}", "<div>".repeat(2_000), "</div>".repeat(2_000));
    let document = parse(&format!("<main>{deep}<p id=after>x</main>"));
    let after = document
        .nodes()
        .find(|&node| document.attribute(node, Attribute::Id) == Some("after"))
        .unwrap();
    assert!(document.is(document.parent(after).unwrap(), Tag::Main));
}

#[test]
fn hundreds_of_thousands_of_attributes_are_read() {
    let mut html = "<p ".to_owned();
    for number in 0..200_000 {
        html.push_str(&format!("a{number}='>' "));
    }
    html.push_str("id=late>text</p><p id=next>more");
    let document = parse(&html);
    let ids: Vec<_> = document
        .nodes()
        .filter_map(|node| document.attribute(node, Attribute::Id))
        .collect();
    assert_eq!(ids, ["late", "next"]);
    assert_eq!(document.raw_text(NodeId::ROOT), "textmore");
}

#[test]
fn code_is_passed_over_and_ends_where_the_standard_says() {
    let read = |html: &str| {
        let document = parse(html);
        document.raw_text(NodeId::ROOT)
    };
    for (html, text) in [
        ("<script>a</script>b", "b"),
        (
            "<SCRIPT async>'</p><b>' </scripts> </ script>x</Script\n>b",
            "b",
        ),
        ("<style>a < b { } </script> </style >b", "b"),
        ("<script>a</script", ""),
        ("<script type='application/LD+JSON'>{}</script>b", "{}b"),
        (
            "<script type='application&#x2F;ld&#x2B;json'>{&amp;}</script>b",
            "{&amp;}b",
        ),
        // What is no script is text or markup like any other.
        ("<!-- <script> --> b <script> c </script>", "b "),
        ("<title><script></title>b", "<script>b"),
        ("<textarea><style></textarea>b", "<style>b"),
        ("<svg><style>a<b>c</b></style></svg>", "ac"),
        ("<p title='<script>'>b", "b"),
        ("<xmp><script></xmp>b", "<script>b"),
        ("<script><!-- <script> </script> a --></script>b", "b"),
    ] {
        assert_eq!(read(html), text, "{html}");
    }
}

#[test]
fn too_many_nodes_are_an_error() {
    let limits = Limits {
        nodes: 1_000,
        ..Limits::default()
    };
    let error = HtmlParser
        .parse(&"<p>".repeat(10_000), &limits)
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InputTooLarge);
}

/// What nests, and what is taken apart and put together again.
const NESTING: [&str; 24] = [
    "<div>",
    "<b>",
    "<i class=a>",
    "<i class=b>",
    "<a>",
    "<p>",
    "<table>",
    "<tr>",
    "<td>",
    "<svg>",
    "<foreignObject>",
    "<template>",
    "<object>",
    "<x-y>",
    "</div>",
    "</b>",
    "</i>",
    "</a>",
    "</p>",
    "</table>",
    "</svg>",
    "</template>",
    "</x-y>",
    "<select><option>",
];

proptest::proptest! {
    #[test]
    fn no_tree_is_deeper_than_allowed(
        tags in proptest::collection::vec(proptest::sample::select(&NESTING[..]), 0..400),
        depth in 8_usize..40,
    ) {
        let html: String = tags.iter().flat_map(|tag| [tag, "w "]).collect();
        let limits = Limits { depth, ..Limits::default() };
        let document = HtmlParser.parse(&html, &limits).unwrap();
        let deepest = document.nodes().map(|node| document.ancestors(node).count()).max();
        // A tag may bring a few with it that nobody wrote: a cell its row.
        proptest::prop_assert!(deepest.unwrap() <= depth + 8, "{html}: {deepest:?}");
        let words = document.raw_text(NodeId::ROOT).matches('w').count();
        proptest::prop_assert_eq!(words, tags.len());
    }
}
