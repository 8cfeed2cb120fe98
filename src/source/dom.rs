//! The live page as a [`Document`], read through `web-sys`.
//!
//! The page is read as it is shown: open shadow roots are entered, slots are
//! filled with what is assigned to them, and what is not rendered is left out.
//! What a person has typed is never read: form fields and editable regions are
//! left out too. Nothing on the page is changed.
//!
//! What a node is, its kind and its name say, never its class: a node of a
//! frame's document, or one that was adopted from there, has the classes of
//! another window.
//!
//! Time is linear in the nodes of the page, with a few calls into the browser
//! for each; no recursion follows the depth of the page.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlSlotElement, Node, Text, Window};

use super::document::{Builder, Document, NodeId};
use super::names::Tag;
use crate::{Error, Limits};

/// A page that was read, with the way back from the document to the page.
#[derive(Debug)]
pub struct LivePage {
    /// The document.
    pub document: Document,
    /// The page's text nodes, each with the number of its copy in the
    /// document, ascending.
    pub texts: Vec<(NodeId, Text)>,
}

/// Reads the part of the page at and below `root`, and the page's `head`.
///
/// # Errors
///
/// [`InputTooLarge`](crate::ErrorKind::InputTooLarge) where there are more
/// nodes than the limits allow.
pub fn read(root: &Element, limits: &Limits) -> Result<LivePage, Error> {
    let page = root.owner_document();
    let mut reader = Reader {
        builder: Builder::new(limits),
        texts: Vec::new(),
        // That of the page which the root is on, which may be a frame's; a page
        // that nobody looks at has none, and shows everything.
        window: page.as_ref().and_then(web_sys::Document::default_view),
        depth: limits.depth,
    };
    let html = page.as_ref().and_then(web_sys::Document::document_element);
    let mut parent = NodeId::ROOT;
    if let Some(html) = html
        && !html.is_same_node(Some(root))
    {
        parent = reader.element(parent, Tag::Html, &html);
        if let Some(head) = page.and_then(|page| page.head()) {
            reader.subtree(&head, parent, Visibility::Ignored);
        }
        parent = reader.bare_element(parent, Tag::Body);
    }
    reader.subtree(root, parent, Visibility::Heeded);
    Ok(LivePage {
        document: reader.builder.finish()?,
        texts: reader.texts,
    })
}

struct Reader {
    builder: Builder,
    texts: Vec<(NodeId, Text)>,
    window: Option<Window>,
    depth: usize,
}

/// Whether nodes that are not rendered are left out; nothing in `head` is
/// rendered, and it is read all the same.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Visibility {
    Heeded,
    Ignored,
}

/// A node to read: where it goes, how deep that is, and whether text there
/// shows.
struct Task {
    node: Node,
    parent: NodeId,
    depth: usize,
    is_shown: bool,
    visibility: Visibility,
}

impl Reader {
    fn subtree(&mut self, root: &Element, parent: NodeId, visibility: Visibility) {
        let mut tasks = vec![Task {
            node: root.clone().into(),
            parent,
            depth: 2,
            is_shown: true,
            visibility,
        }];
        while let Some(task) = tasks.pop() {
            if self.builder.is_full() {
                return;
            }
            match task.node.node_type() {
                Node::TEXT_NODE if task.is_shown => self.text(&task),
                Node::ELEMENT_NODE => self.enter(&task, &mut tasks),
                _ => {}
            }
        }
    }

    fn text(&mut self, task: &Task) {
        let text = task.node.unchecked_ref::<Text>();
        let node = self.builder.append_separate_text(task.parent, &text.data());
        self.texts.push((node, text.clone()));
    }

    /// Copies an element, and puts its children up to be read.
    fn enter(&mut self, task: &Task, tasks: &mut Vec<Task>) {
        let element = task.node.unchecked_ref::<Element>();
        let tag = tag_of(element);
        if is_left_out(element, tag) {
            return;
        }
        let mut is_shown = true;
        // What a page declares is never rendered, nor is the source of a formula.
        let mut visibility = task.visibility;
        if matches!(tag, Tag::Head | Tag::Script | Tag::Math) {
            visibility = Visibility::Ignored;
        }
        if visibility == Visibility::Heeded {
            match self.rendering(element) {
                // A picture is shown in place of a formula.
                Rendering::None if is_around_formula(element) => {
                    visibility = Visibility::Ignored;
                }
                Rendering::None => return,
                Rendering::Hidden => is_shown = false,
                Rendering::Shown => {}
            }
        }
        // What is too deep is flattened, as browsers do.
        let node = if task.depth < self.depth {
            self.element(task.parent, tag, element)
        } else {
            task.parent
        };
        let first = tasks.len();
        for_each_child(element, tag, |child| {
            tasks.push(Task {
                node: child,
                parent: node,
                depth: task.depth + 1,
                is_shown,
                visibility,
            });
        });
        if let Some(added) = tasks.get_mut(first..) {
            added.reverse();
        }
    }

    fn element(&mut self, parent: NodeId, tag: Tag, element: &Element) -> NodeId {
        let node = self.builder.element(tag);
        let attributes = element.attributes();
        for index in 0..attributes.length() {
            if let Some(attribute) = attributes.item(index) {
                self.builder
                    .attribute(node, &attribute.name(), &attribute.value());
            }
        }
        self.builder.append(parent, node);
        node
    }

    fn bare_element(&mut self, parent: NodeId, tag: Tag) -> NodeId {
        let node = self.builder.element(tag);
        self.builder.append(parent, node);
        node
    }

    fn rendering(&self, element: &Element) -> Rendering {
        let style = self
            .window
            .as_ref()
            .and_then(|window| window.get_computed_style(element).ok().flatten());
        let Some(style) = style else {
            return Rendering::Shown;
        };
        let value = |property: &str| style.get_property_value(property).unwrap_or_default();
        // Nothing is computed in a frame that has no box: there is nothing to go by.
        match value("display").as_str() {
            "none" => Rendering::None,
            "" => Rendering::Shown,
            _ if value("visibility") == "visible" => Rendering::Shown,
            _ => Rendering::Hidden,
        }
    }
}

enum Rendering {
    /// Neither it nor anything below it is shown.
    None,
    /// It takes its room, and what is below it may show.
    Hidden,
    Shown,
}

/// The children that are rendered: those of an open shadow root in place of
/// the element's own, and what is assigned to a slot in place of the slot's.
fn for_each_child(element: &Element, tag: Tag, mut take: impl FnMut(Node)) {
    if tag == Tag::Slot && is_html(element) {
        let assigned = element.unchecked_ref::<HtmlSlotElement>().assigned_nodes();
        if assigned.length() > 0 {
            for node in assigned.iter() {
                take(node.unchecked_into());
            }
            return;
        }
    }
    let mut child = match element.shadow_root() {
        Some(root) => root.first_child(),
        None => element.first_child(),
    };
    while let Some(node) = child {
        child = node.next_sibling();
        take(node);
    }
}

const XHTML: &str = "http://www.w3.org/1999/xhtml";

fn is_html(element: &Element) -> bool {
    element.namespace_uri().as_deref() == Some(XHTML)
}

fn tag_of(element: &Element) -> Tag {
    match element.namespace_uri().as_deref() {
        Some(XHTML) | None => Tag::of(&element.local_name()),
        Some("http://www.w3.org/2000/svg") if element.local_name() == "svg" => Tag::Svg,
        Some("http://www.w3.org/1998/Math/MathML") if element.local_name() == "math" => Tag::Math,
        Some(_) => Tag::Other,
    }
}

fn is_around_formula(element: &Element) -> bool {
    let first = element.first_element_child();
    first.is_some_and(|first| tag_of(&first) == Tag::Math)
}

/// The project's own element, whose list repeats what the article says.
const OWN_ELEMENT: &str = "article-summary";

/// Whether neither an element nor anything below it is read.
fn is_left_out(element: &Element, tag: Tag) -> bool {
    match tag {
        Tag::Style | Tag::Template | Tag::Svg | Tag::Noscript => true,
        Tag::Input | Tag::Textarea | Tag::Select | Tag::Datalist => true,
        Tag::Script => element
            .get_attribute("type")
            .is_none_or(|kind| !kind.eq_ignore_ascii_case("application/ld+json")),
        Tag::Other if element.local_name() == OWN_ELEMENT => true,
        _ => {
            element.has_attribute("contenteditable")
                && is_html(element)
                && element.unchecked_ref::<HtmlElement>().is_content_editable()
        }
    }
}
