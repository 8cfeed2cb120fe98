//! What the markup says of a place, apart from what it says of the title too.
//!
//! Class names are hints of parts of a page, but stand on the whole of it as
//! well: `comments-open` on the article, `commentary` around everything. What
//! is around the title is around the article.

use crate::extract::html::hints::{self, HintTable, Hints};
use crate::source::document::{Document, NodeId};
use crate::source::names::Attribute;

/// A page seen from its title.
#[derive(Clone, Copy, Debug)]
pub(super) struct Surroundings<'a> {
    pub document: &'a Document,
    pub hints: &'a HintTable,
    /// The heading that shows the title.
    pub title: Option<NodeId>,
    /// A heading that shows it again.
    pub again: Option<NodeId>,
}

impl Surroundings<'_> {
    /// A node and all above it that do not hold the title.
    fn apart(&self, node: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        std::iter::once(node)
            .chain(self.document.ancestors(node))
            .take_while(|&above| !self.holds_title(above))
    }

    fn holds_title(&self, node: NodeId) -> bool {
        let holds = |title| self.document.contains(node, title);
        self.title.is_some_and(holds) || self.again.is_some_and(holds)
    }

    /// Whether one of the hints is given of a node, but not of the title.
    pub fn is(&self, node: NodeId, hints: Hints) -> bool {
        // To look above costs the depth, and is seldom needed.
        self.hints.all(node) & hints != 0
            && self
                .apart(node)
                .any(|above| self.hints.own(above) & hints != 0)
    }

    /// Whether a node, or what is around it and not around the title, is
    /// named so.
    pub fn is_named(&self, node: NodeId, words: &[&str]) -> bool {
        self.apart(node)
            .any(|above| hints::is_named(self.document, above, words))
    }

    /// Whether a node stands behind the title.
    pub fn is_behind_title(&self, node: NodeId) -> bool {
        self.title.is_some_and(|title| node > title)
    }

    /// The words in front of a node: the last texts, until there are enough
    /// to tell.
    pub fn before(&self, node: NodeId) -> String {
        const MOST_NODES: u32 = 30;
        const ENOUGH: usize = 10;
        const LONGEST: usize = 200;
        let mut before = String::new();
        for at in (node.0.saturating_sub(MOST_NODES)..node.0).rev() {
            let Some(text) = self.document.text(NodeId(at)) else {
                continue;
            };
            let text = text.trim();
            if text.len() > LONGEST {
                break;
            }
            before = format!("{text} {before}");
            if before.trim().len() >= ENOUGH {
                break;
            }
        }
        before
    }
}

/// Whether an item of microdata is somebody's word on the page's matter.
pub(super) fn is_reply(document: &Document, item: NodeId) -> bool {
    let kind = document.attribute(item, Attribute::Itemtype).unwrap_or("");
    ["/Review", "/Comment", "/Answer"]
        .iter()
        .any(|reply| kind.ends_with(reply))
}
