//! The byline: a short block named so, or one that says who wrote.

use super::credits::{LONGEST, OUTSIDE, by_parts, text_of};
use super::date_labels::{Meaning, meaning};
use super::names::{is_caseless_name, looks_like_a_person, names};
use super::prose_dates::first_date;
use super::surroundings::Surroundings;
use crate::article::BlockKind;
use crate::extract::html::flow::Flow;
use crate::extract::html::hints::{self, HintTable};
use crate::extract::html::sought::has_any;
use crate::lowercase::lowercase;
use crate::search::{replace, rsplit_once, split_once};
use crate::source::document::NodeId;

/// What the page shows as a byline: a short block named so, or one that begins
/// with `By`.
pub(super) fn bylines(surroundings: &Surroundings<'_>, flow: &Flow) -> Vec<String> {
    let outside = OUTSIDE & !hints::ASIDE;
    let mut named: Option<Vec<String>> = None;
    let mut is_after_label = false;
    for block in flow.blocks.iter().take(400) {
        let text = block.span.of(&flow.text);
        let is_one = may_be_label(text) && is_label(&lowercase(text));
        if std::mem::replace(&mut is_after_label, is_one)
            && text.len() < 80
            && !surroundings.is(block.node, outside)
        {
            let found = people(surroundings, block.node, text);
            if found.first().is_some_and(|name| looks_like_a_person(name)) {
                return found;
            }
        }
        if text.len() > 150 || surroundings.is(block.node, OUTSIDE) {
            continue;
        }
        let is_heading = block.kind == BlockKind::Heading && !text.starts_with("Written by ");
        if is_heading || block.kind == BlockKind::Cell {
            continue;
        }
        // *ByAna Ruiz*, where styles had put the space.
        let glued = text
            .strip_prefix("By")
            .filter(|rest| rest.starts_with(char::is_uppercase) && looks_like_a_person(rest));
        if glued.is_some() && text.len() < 60 {
            return people(surroundings, block.node, text);
        }
        let begins = [
            "By ",
            "BY ",
            "by ",
            "Written by ",
            "Posted by ",
            "Von ",
            "Par ",
            "Por ",
            "Di ",
            "von ",
            "par ",
            "por ",
            "di ",
        ]
        .iter()
        .find(|prefix| text.starts_with(**prefix));
        if let Some(prefix) = begins {
            let found = people(surroundings, block.node, text);
            let is_cased = text
                .get(prefix.len()..)
                .is_some_and(|rest| rest.trim_start().starts_with(char::is_uppercase));
            if !found.is_empty()
                && is_cased
                && found.iter().all(|name| name.split_whitespace().count() < 5)
            {
                return found;
            }
        }
        if let Some(found) = behind_label(text) {
            return found;
        }
        if let Some(reporter) = before_job(text) {
            return vec![reporter];
        }
        if let Some(found) = behind_by(text) {
            return vec![found];
        }
        if named.is_none() && is_byline(surroundings.hints, block.node) && text.len() < 60 {
            let found = people(surroundings, block.node, text);
            let looks = found.first().is_some_and(|name| {
                (2..=4).contains(&name.split_whitespace().count())
                    && name
                        .split_whitespace()
                        .all(|word| word.starts_with(char::is_uppercase))
            });
            if looks {
                named = Some(found);
            }
        }
    }
    named.unwrap_or_default()
}

/// What is longer, in bytes, is no label, with the marks behind it and without.
const LONGEST_MARKED: usize = 60;
const LONGEST_LABEL: usize = 24;

/// Whether a text is short enough to be all that stands in front of a name.
fn may_be_label(text: &str) -> bool {
    text.len() < LONGEST_MARKED && text.trim_end_matches([':', ' ']).len() < LONGEST_LABEL
}

/// The people in a byline: by its elements, which keep a name and the job
/// behind it apart, or by its text.
fn people(surroundings: &Surroundings<'_>, node: NodeId, text: &str) -> Vec<String> {
    let document = surroundings.document;
    let whole = names(text);
    if text_of(document, node).len() < LONGEST {
        by_parts(document, node, whole)
    } else {
        whole
    }
}

/// The people that a label in the same block tells of: *Author: Ana Ruiz*.
fn behind_label(text: &str) -> Option<Vec<String>> {
    const LONGEST: usize = 100;
    if text.len() >= LONGEST {
        return None;
    }
    let text = &replace(text, "：", ":");
    let (label, rest) = match split_once(text, ":")? {
        (label, rest) if is_label(&lowercase(label)) => (label, rest),
        _ => rsplit_once(text, ":")?,
    };
    let label = lowercase(label);
    // *3 March 2024, Author: Ana Ruiz*
    let last = rsplit_once(&label, " ").map_or("", |(_, last)| last);
    if !is_label(&label) && (!is_label(last) || first_date(&label).is_none()) {
        return None;
    }
    let found = names(rest);
    let is_person = |name: &String| looks_like_a_person(name) || is_caseless_name(name);
    (!found.is_empty() && found.iter().all(is_person)).then_some(found)
}

/// The reporter whose job stands behind the name, as in Korean, or before it, as in
/// Chinese, at the beginning of a stamp.
fn before_job(text: &str) -> Option<String> {
    const LONGEST: usize = 100;
    let mut words = text.split_whitespace();
    let (first, second) = (words.next()?, words.next()?);
    let name = match (first, second) {
        (name, "기자" | "특파원") | ("记者" | "記者", name) => name,
        _ => return None,
    };
    (text.len() < LONGEST && is_caseless_name(name)).then(|| name.to_owned())
}

/// The person that a stamp ends with: *Posted on 3 March 2024 by Ana Ruiz*.
fn behind_by(text: &str) -> Option<String> {
    const LONGEST: usize = 100;
    if text.len() >= LONGEST || !has_any(text, &[" by "]) {
        return None;
    }
    let (stamp, name) = rsplit_once(text, " by ")?;
    let is_stamp = first_date(stamp).is_some()
        && matches!(meaning(stamp), Meaning::Publication | Meaning::Unsaid)
        && stamp.split_whitespace().count() < 12;
    match names(name).as_slice() {
        [one] if is_stamp && looks_like_a_person(one) => Some(one.clone()),
        _ => None,
    }
}

/// Whether a text, in lower case, is all that stands in front of a name.
pub(super) fn is_label(text: &str) -> bool {
    matches!(
        text.trim_end_matches([':', ' ']),
        "by" | "written by"
            | "posted by"
            | "author"
            | "authors"
            | "author(s)"
            | "article by"
            | "contributors"
            | "words by"
            | "story by"
            | "text by"
            | "geschrieben von"
            | "verfasst von"
            | "von"
            | "autor"
            | "autorin"
            | "écrit par"
            | "par"
            | "auteur"
            | "rédigé par"
            | "escrito por"
            | "por"
            | "scritto da"
            | "autore"
            | "geschreven door"
            | "door"
            | "מאת"
            | "लेखक"
            | "auteur(s)"
            | "автор"
            | "текст"
            | "بقلم"
            | "كتب"
            | "كتبت"
            | "作者"
            | "文"
            | "撰文"
            | "记者"
            | "記者"
            | "yazan"
            | "penulis"
    )
}

/// Whether the block itself is called a byline or author.
fn is_byline(hints: &HintTable, node: NodeId) -> bool {
    hints.own(node) & hints::BYLINE != 0
}
