//! What elements, roles, classes and ids around a block say.

use super::flag;
use crate::extract::html::flow::TextBlock;
use crate::extract::html::hints::{self, Hints};
use crate::extract::html::page::Page;

/// The names of the features of the markup around.
pub(super) const NAMES: [&str; 54] = [
    "near_semantic_article",
    "near_chrome",
    "near_list",
    "near_table",
    "near_form",
    "near_words_article",
    "near_words_content",
    "near_words_post",
    "near_words_comment",
    "near_words_nav",
    "near_words_chrome",
    "near_words_related",
    "near_words_share",
    "near_words_meta",
    "near_words_tag",
    "near_words_ad",
    "near_words_action",
    "near_words_figure",
    "near_words_user",
    "near_words_teaser",
    "near_words_fine",
    "near_words_cta",
    "near_words_fold",
    "all_article",
    "all_main",
    "all_nav",
    "all_aside",
    "all_footer",
    "all_header",
    "all_form",
    "all_figure",
    "all_body_property",
    "all_hidden",
    "all_list",
    "all_table",
    "all_button",
    "all_words_article",
    "all_words_content",
    "all_words_post",
    "all_words_comment",
    "all_words_nav",
    "all_words_chrome",
    "all_words_related",
    "all_words_share",
    "all_words_meta",
    "all_words_tag",
    "all_words_ad",
    "all_words_action",
    "all_words_figure",
    "all_words_user",
    "all_words_teaser",
    "all_words_fine",
    "all_words_cta",
    "all_words_fold",
];

pub(super) fn markup(page: &Page<'_>, block: &TextBlock, rows: &mut Vec<f32>) {
    let mut near: Hints = page.hints.own(block.node);
    for node in page.document.ancestors(block.node).take(3) {
        near |= page.hints.own(node);
    }
    let all = page.hints.all(block.node);
    let has = |set: Hints, bits: Hints| flag(set & bits != 0);
    rows.extend_from_slice(&[
        has(near, hints::ARTICLE | hints::MAIN | hints::BODY_PROPERTY),
        has(
            near,
            hints::NAV | hints::ASIDE | hints::FOOTER | hints::HEADER,
        ),
        has(near, hints::LIST),
        has(near, hints::TABLE),
        has(near, hints::FORM | hints::BUTTON),
    ]);
    let words = |set: Hints| (hints::WORDS..hints::COUNT).map(move |bit| has(set, 1 << bit));
    rows.extend(words(near));
    rows.extend_from_slice(
        &[
            hints::ARTICLE,
            hints::MAIN,
            hints::NAV,
            hints::ASIDE,
            hints::FOOTER,
            hints::HEADER,
            hints::FORM,
            hints::FIGURE,
            hints::BODY_PROPERTY,
            hints::HIDDEN,
            hints::LIST,
            hints::TABLE,
            hints::BUTTON,
        ]
        .map(|bits| has(all, bits)),
    );
    rows.extend(words(all));
}
