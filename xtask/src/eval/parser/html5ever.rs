//! `html5ever`, the parser of the Servo browser, through the same arena: what
//! our own parser is held to.

use std::borrow::Cow;
use std::cell::RefCell;
use std::sync::LazyLock;

use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::tree_builder::{ElementFlags, NodeOrText, QuirksMode, TreeBuilderOpts, TreeSink};
use html5ever::{Attribute, ParseOpts, QualName, ns, parse_document};
use nutgraf::source::document::{Builder, Document, NodeId};
use nutgraf::source::html::Parser;
use nutgraf::source::names::Tag;
use nutgraf::{Error, Limits};

/// The reference.
#[derive(Clone, Copy, Debug, Default)]
pub struct Html5ever;

impl Parser for Html5ever {
    fn parse(&self, html: &str, limits: &Limits) -> Result<Document, Error> {
        let sink = Sink {
            builder: RefCell::new(Builder::new(limits)),
        };
        let options = ParseOpts {
            tree_builder: TreeBuilderOpts {
                scripting_enabled: false,
                drop_doctype: true,
                ..TreeBuilderOpts::default()
            },
            ..ParseOpts::default()
        };
        let sink = parse_document(sink, options).one(html);
        sink.builder.into_inner().finish()
    }
}

/// A node and its name, which the tree builder asks for all the time.
#[derive(Clone, Debug)]
struct Handle {
    node: NodeId,
    name: Option<QualName>,
    /// Whether HTML may stand in it, though it is MathML.
    is_integration_point: bool,
    /// Whether its text is for machines alone and not kept.
    is_code: bool,
}

/// Takes the tree builder's commands.
#[derive(Debug)]
struct Sink {
    builder: RefCell<Builder>,
}

impl Handle {
    fn unnamed(node: NodeId) -> Handle {
        Handle {
            node,
            name: None,
            is_integration_point: false,
            is_code: false,
        }
    }
}

/// The name of what has none; the tree builder never asks for it.
static NO_NAME: LazyLock<QualName> = LazyLock::new(|| QualName::new(None, ns!(), "".into()));

impl TreeSink for Sink {
    type Handle = Handle;
    type Output = Sink;
    type ElemName<'a> = &'a QualName;

    fn finish(self) -> Sink {
        self
    }

    fn parse_error(&self, _message: Cow<'static, str>) {}

    fn get_document(&self) -> Handle {
        Handle::unnamed(NodeId::ROOT)
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
        let mut is_data = false;
        for attribute in &attributes {
            let local = &attribute.name.local;
            let name = match &attribute.name.prefix {
                Some(prefix) => format!("{prefix}:{local}"),
                None => local.to_string(),
            };
            builder.attribute(node, &name, &attribute.value);
            is_data |= &*attribute.name.local == "type"
                && attribute.value.to_ascii_lowercase().contains("ld+json");
        }
        Handle {
            node,
            name: Some(name),
            is_integration_point: flags.mathml_annotation_xml_integration_point,
            is_code: tag == Tag::Style || (tag == Tag::Script && !is_data),
        }
    }

    fn is_mathml_annotation_xml_integration_point(&self, element: &Handle) -> bool {
        element.is_integration_point
    }

    // Comments and instructions have no nodes.
    fn create_comment(&self, _text: StrTendril) -> Handle {
        Handle::unnamed(NodeId::ROOT)
    }

    fn create_pi(&self, _target: StrTendril, _data: StrTendril) -> Handle {
        Handle::unnamed(NodeId::ROOT)
    }

    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        let mut builder = self.builder.borrow_mut();
        match child {
            NodeOrText::AppendNode(child) => builder.append(parent.node, child.node),
            NodeOrText::AppendText(_) if parent.is_code => {}
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

    // A template's content hangs below the template itself.
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

    fn add_attrs_if_missing(&self, target: &Handle, attributes: Vec<Attribute>) {
        let mut builder = self.builder.borrow_mut();
        for attribute in &attributes {
            builder.attribute(target.node, &attribute.name.local, &attribute.value);
        }
    }

    fn remove_from_parent(&self, target: &Handle) {
        self.builder.borrow_mut().detach(target.node);
    }

    fn reparent_children(&self, node: &Handle, new_parent: &Handle) {
        self.builder
            .borrow_mut()
            .move_children(node.node, new_parent.node);
    }
}
