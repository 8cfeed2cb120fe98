//! HTML source as a [`Document`], through a parser that can be exchanged.
//!
//! Parsing HTML is not what this project exists for: `html5ever`, the parser
//! of the Servo browser, does it by the standard (WHATWG HTML, section 13.2).
//! It stands behind [`Parser`], so that a lighter one may take its place.
//!
//! The text of scripts and styles is passed over, but for structured data.
//!
//! Scripting counts as disabled: what stands in `noscript` becomes nodes, for
//! some sites keep the whole text there for readers without scripts.

use std::borrow::Cow;
use std::cell::RefCell;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{BufferQueue, Tokenizer, TokenizerOpts};
use html5ever::tree_builder::{
    ElementFlags, NodeOrText, QuirksMode, TreeBuilder, TreeBuilderOpts, TreeSink,
};
use html5ever::{Attribute, QualName, TokenizerResult, ns};

use super::document::{Builder, Document, NodeId};
use super::guard::{DepthGuard, SourceGuard};
use super::names::Tag;
use crate::{Error, Limits};

/// What turns HTML source into a document.
pub trait Parser {
    /// Parses a whole document or a fragment of one.
    ///
    /// # Errors
    ///
    /// [`InputTooLarge`](crate::ErrorKind::InputTooLarge) where the document
    /// has more nodes than the limits allow.
    fn parse(&self, html: &str, limits: &Limits) -> Result<Document, Error>;
}

/// The standard parser.
#[derive(Clone, Copy, Debug, Default)]
pub struct Html5ever;

/// How much source is fed between two looks at the limits, in bytes.
const PORTION: usize = 64 * 1024;

impl Parser for Html5ever {
    fn parse(&self, html: &str, limits: &Limits) -> Result<Document, Error> {
        let sink = Sink {
            builder: RefCell::new(Builder::new(limits)),
        };
        let options = TreeBuilderOpts {
            scripting_enabled: false,
            drop_doctype: true,
            ..TreeBuilderOpts::default()
        };
        let guard = DepthGuard::new(TreeBuilder::new(sink, options), limits.depth);
        let tokenizer = Tokenizer::new(
            guard,
            TokenizerOpts {
                discard_bom: true,
                ..TokenizerOpts::default()
            },
        );
        let queue = BufferQueue::default();
        let mut source = SourceGuard::new(html, PORTION);
        while let Some(portion) = source.next() {
            if !portion.is_empty() {
                queue.push_back(StrTendril::from_slice(portion));
            }
            while let TokenizerResult::Script(_) | TokenizerResult::EncodingIndicator(_) =
                tokenizer.feed(&queue)
            {}
            if tokenizer.sink.sink().is_full() {
                break;
            }
            if let Some(code) = tokenizer.sink.code() {
                source.pass_over(code);
            }
        }
        tokenizer.end();
        tokenizer.sink.into_sink().builder.into_inner().finish()
    }
}

/// A node and its name, which the tree builder asks for all the time.
#[derive(Clone, Debug)]
pub(super) struct Handle {
    node: NodeId,
    name: Option<QualName>,
    /// Whether HTML may stand in it, though it is MathML.
    is_integration_point: bool,
}

/// Takes the tree builder's commands.
#[derive(Debug)]
pub(super) struct Sink {
    builder: RefCell<Builder>,
}

impl Sink {
    pub(super) fn is_full(&self) -> bool {
        self.builder.borrow().is_full()
    }

    pub(super) fn nodes(&self) -> usize {
        self.builder.borrow().len()
    }

    fn unnamed(node: NodeId) -> Handle {
        Handle {
            node,
            name: None,
            is_integration_point: false,
        }
    }
}

/// The name of what has none; the tree builder never asks for it.
static NO_NAME: std::sync::LazyLock<QualName> =
    std::sync::LazyLock::new(|| QualName::new(None, ns!(), "".into()));

impl TreeSink for Sink {
    type Handle = Handle;
    type Output = Sink;
    type ElemName<'a> = &'a QualName;

    fn finish(self) -> Sink {
        self
    }

    fn parse_error(&self, _message: Cow<'static, str>) {}

    fn get_document(&self) -> Handle {
        Sink::unnamed(NodeId::ROOT)
    }

    fn elem_name<'a>(&'a self, target: &'a Handle) -> &'a QualName {
        target.name.as_ref().unwrap_or(&NO_NAME)
    }

    fn create_element(
        &self,
        name: QualName,
        attributes: Vec<Attribute>,
        flags: ElementFlags,
    ) -> Handle {
        let mut builder = self.builder.borrow_mut();
        let tag = if name.ns == ns!(html) {
            Tag::of(&name.local)
        } else if &*name.local == "svg" {
            Tag::Svg
        } else if &*name.local == "math" {
            Tag::Math
        } else {
            Tag::Other
        };
        let node = builder.element(tag);
        for attribute in &attributes {
            builder.attribute(node, &attribute.name.local, &attribute.value);
        }
        Handle {
            node,
            name: Some(name),
            is_integration_point: flags.mathml_annotation_xml_integration_point,
        }
    }

    fn is_mathml_annotation_xml_integration_point(&self, element: &Handle) -> bool {
        element.is_integration_point
    }

    // Comments and instructions say nothing that extraction could use; the
    // element that stands for one is never looked into and has no content.
    fn create_comment(&self, _text: StrTendril) -> Handle {
        Sink::unnamed(NodeId::ROOT)
    }

    fn create_pi(&self, _target: StrTendril, _data: StrTendril) -> Handle {
        Sink::unnamed(NodeId::ROOT)
    }

    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        let mut builder = self.builder.borrow_mut();
        match child {
            NodeOrText::AppendNode(child) => builder.append(parent.node, child.node),
            NodeOrText::AppendText(text) => builder.append_text(parent.node, &text),
        }
    }

    fn append_based_on_parent_node(
        &self,
        element: &Handle,
        previous: &Handle,
        child: NodeOrText<Handle>,
    ) {
        if self.builder.borrow().parent(element.node).is_some() {
            self.append_before_sibling(element, child);
        } else {
            self.append(previous, child);
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    // A template's content hangs below the template itself; extraction looks
    // into none but a declarative shadow root.
    fn get_template_contents(&self, target: &Handle) -> Handle {
        target.clone()
    }

    fn same_node(&self, left: &Handle, right: &Handle) -> bool {
        left.node == right.node
    }

    fn set_quirks_mode(&self, _mode: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &Handle, child: NodeOrText<Handle>) {
        let mut builder = self.builder.borrow_mut();
        match child {
            NodeOrText::AppendNode(child) => builder.insert_before(sibling.node, child.node),
            NodeOrText::AppendText(text) => builder.insert_text_before(sibling.node, &text),
        }
    }

    // A second `html` or `body` tag: the attributes of the first count.
    fn add_attrs_if_missing(&self, _target: &Handle, _attributes: Vec<Attribute>) {}

    fn remove_from_parent(&self, target: &Handle) {
        self.builder.borrow_mut().detach(target.node);
    }

    fn reparent_children(&self, node: &Handle, new_parent: &Handle) {
        self.builder
            .borrow_mut()
            .move_children(node.node, new_parent.node);
    }
}

#[cfg(test)]
mod tests {
    use super::{Html5ever, Parser};
    use crate::source::document::Document;
    use crate::source::names::{Attribute, Tag};
    use crate::{ErrorKind, Limits};

    fn parse(html: &str) -> Document {
        Html5ever.parse(html, &Limits::default()).unwrap()
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
            let words = document.raw_text(super::NodeId::ROOT).matches('w').count();
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
    fn attributes_beyond_the_thousandth_are_left_out() {
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
        assert_eq!(ids, ["next"]);
        assert_eq!(document.raw_text(super::NodeId::ROOT), "textmore");
    }

    #[test]
    fn code_is_passed_over_and_ends_where_the_standard_says() {
        let read = |html: &str| {
            let document = parse(html);
            document.raw_text(super::NodeId::ROOT)
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
            // What is no script is text or markup like any other.
            ("<!-- <script> --> b <script> c </script>", "b "),
            ("<title><script></title>b", "<script>b"),
            ("<textarea><style></textarea>b", "<style>b"),
            ("<svg><style>a<b>c</b></style></svg>", "ac"),
            ("<p title='<script>'>b", "b"),
            ("<xmp><script></xmp>b", "<script>b"),
            // The tokenizer knows what a comment makes of an end tag.
            (
                "<script><!-- <script> </script> a --></script>b",
                "<!-- <script> </script> a -->b",
            ),
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
        let error = Html5ever.parse(&"<p>".repeat(10_000), &limits).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InputTooLarge);
    }
}
