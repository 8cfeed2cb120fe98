//! Which elements readers see, and which are set as blocks of their own.

use crate::source::document::{Document, NodeId};
use crate::source::names::{Attribute, Tag};

/// Whether an element is shown to nobody, or only to the eye, as far as its own
/// attributes tell.
pub(super) fn is_hidden(document: &Document, node: NodeId) -> bool {
    is_unrendered(document, node) || document.attribute(node, Attribute::AriaHidden) == Some("true")
}

/// Whether an element is shown to nobody, as far as its own attributes tell.
pub(super) fn is_unrendered(document: &Document, node: NodeId) -> bool {
    if document.has(node, Attribute::Hidden) {
        return !is_streamed(document, node);
    }
    if waits(document, node) {
        return true;
    }
    document
        .attribute(node, Attribute::Style)
        .is_some_and(|style| {
            let mut declarations = style.split(';').filter_map(|part| part.split_once(':'));
            declarations.any(|(name, value)| {
                let (name, value) = (name.trim(), value.trim());
                (name.eq_ignore_ascii_case("display") && starts_with(value, "none"))
                    || (name.eq_ignore_ascii_case("visibility") && starts_with(value, "hidden"))
                    // The bullet that Word writes for who cannot set a list.
                    || (name.eq_ignore_ascii_case("mso-list") && starts_with(value, "ignore"))
            })
        })
}

/// Whether an element is shown only when a script opens it, over the page.
pub(super) fn waits(document: &Document, node: NodeId) -> bool {
    document.is(node, Tag::Dialog) && !document.has(node, Attribute::Open)
        || document.has(node, Attribute::Popover)
}

/// Whether an element is hidden only until a script has moved it to its place,
/// which it does at once: React sends the parts of a page so that it had to
/// wait for, as `S:` and a number (react-dom/server, streaming).
fn is_streamed(document: &Document, node: NodeId) -> bool {
    let id = document.attribute(node, Attribute::Id).unwrap_or("");
    id.strip_prefix("S:")
        .is_some_and(|number| !number.is_empty() && number.bytes().all(|b| b.is_ascii_hexdigit()))
}

fn starts_with(text: &str, prefix: &str) -> bool {
    text.get(..prefix.len())
        .is_some_and(|start| start.eq_ignore_ascii_case(prefix))
}

/// Elements whose content no reader sees as text.
pub(super) fn is_unread(tag: Tag) -> bool {
    matches!(
        tag,
        Tag::Script
            | Tag::Style
            | Tag::Svg
            | Tag::Iframe
            | Tag::Object
            | Tag::Canvas
            | Tag::Audio
            | Tag::Video
            | Tag::Head
            | Tag::Select
            | Tag::Datalist
            | Tag::Textarea
            | Tag::Input
            | Tag::Embed
            | Tag::Applet
            | Tag::Map
            | Tag::Noframes
            | Tag::Frameset
            | Tag::Progress
            | Tag::Meter
            | Tag::Rp
            | Tag::Rt
            | Tag::Option
            | Tag::Optgroup
            | Tag::Title
    )
}

/// Elements that browsers set as blocks of their own (WHATWG HTML, section
/// 15.3), and `button`, which is no part of a running text.
pub(super) fn is_block(tag: Tag) -> bool {
    matches!(
        tag,
        Tag::Address
            | Tag::Article
            | Tag::Aside
            | Tag::Blockquote
            | Tag::Body
            | Tag::Button
            | Tag::Caption
            | Tag::Center
            | Tag::Dd
            | Tag::Details
            | Tag::Dialog
            | Tag::Dir
            | Tag::Div
            | Tag::Dl
            | Tag::Dt
            | Tag::Fieldset
            | Tag::Figcaption
            | Tag::Figure
            | Tag::Footer
            | Tag::Form
            | Tag::H1
            | Tag::H2
            | Tag::H3
            | Tag::H4
            | Tag::H5
            | Tag::H6
            | Tag::Header
            | Tag::Hgroup
            | Tag::Hr
            | Tag::Html
            | Tag::Legend
            | Tag::Li
            | Tag::Main
            | Tag::Menu
            | Tag::Nav
            | Tag::Ol
            | Tag::P
            | Tag::Plaintext
            | Tag::Pre
            | Tag::Search
            | Tag::Section
            | Tag::Summary
            | Tag::Table
            | Tag::Tbody
            | Tag::Td
            | Tag::Tfoot
            | Tag::Th
            | Tag::Thead
            | Tag::Tr
            | Tag::Ul
            | Tag::Xmp
    )
}
