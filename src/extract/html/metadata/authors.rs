//! Authors: JSON-LD, `meta`, microdata and `rel=author`, and the byline.

use super::declared::Declared;
use super::names::{is_account, is_collective, is_interface, is_name, names};
use crate::article::BlockKind;
use crate::extract::html::flow::Flow;
use crate::extract::html::folding::fold;
use crate::extract::html::hints::{self, HintTable, Hints};
use crate::source::document::{Document, NodeId};
use crate::source::names::Attribute;

/// The authors of an article, each a name.
///
/// What the page declares comes before what it shows. A site that is its own
/// author is told only where nobody else is.
pub(super) fn authors(
    declared: &Declared,
    document: &Document,
    flow: &Flow,
    hints: &HintTable,
    site: Option<&str>,
) -> Vec<String> {
    let site = site.map(fold).unwrap_or_default();
    let is_person = |name: &String| {
        !is_collective(name) && !is_account(name) && (site.is_empty() || fold(name) != site)
    };
    let (people, organizations) = split(declared.people("author"));
    let meta = meta(declared);
    let seen = |found: Vec<String>| -> Vec<String> {
        let is_seen = |name: &String| !is_interface(name);
        found.into_iter().filter(is_seen).collect()
    };
    let sources: [&dyn Fn() -> Vec<String>; 8] = [
        &|| people.clone(),
        &|| meta.clone(),
        &|| seen(marked(document, hints)),
        &|| seen(bylines(flow, hints)),
        &|| named_in_markup(document, hints),
        &|| linked(document, hints),
        &|| poster(document, hints),
        &|| split(declared.people("creator")).0,
    ];
    // Who is surely a person comes first, then whoever is named at all.
    let mut doubtful = Vec::new();
    for source in sources {
        let found = distinct(source());
        if found.iter().any(is_person) {
            return found;
        }
        if doubtful.is_empty() {
            doubtful = found;
        }
    }
    if doubtful.is_empty() {
        doubtful = distinct(organizations);
        doubtful.retain(|name| fold(name) != site);
    }
    doubtful
}

/// Names out of what the page declares: of people, and of organizations.
fn split(declared: Vec<(String, bool)>) -> (Vec<String>, Vec<String>) {
    let (people, organizations): (Vec<_>, Vec<_>) =
        declared.into_iter().partition(|&(_, is_person)| is_person);
    let names =
        |named: Vec<(String, bool)>| named.iter().flat_map(|(name, _)| names(name)).collect();
    (names(people), names(organizations))
}

/// Each name once, and no name that only says more than another (*More about
/// Ana Ruiz*); organizations and jobs only where there is nobody else.
fn distinct(found: Vec<String>) -> Vec<String> {
    /// Longer lists are contributors, not authors.
    const MOST: usize = 12;
    let mut kept: Vec<(String, String)> = Vec::new();
    for name in found {
        let folded = fold(&name);
        if kept
            .iter()
            .all(|(_, known)| !folded.contains(known.as_str()))
        {
            kept.push((name, folded));
        }
    }
    if kept.iter().any(|(name, _)| !is_collective(name)) {
        kept.retain(|(name, _)| !is_collective(name));
    }
    kept.truncate(MOST);
    kept.into_iter().map(|(name, _)| name).collect()
}

fn meta(declared: &Declared) -> Vec<String> {
    // What some content systems tell link previews.
    let labelled = [
        ("twitter:label1", "twitter:data1"),
        ("twitter:label2", "twitter:data2"),
    ]
    .into_iter()
    .find(|(label, _)| {
        let label = declared.meta(&[label]).unwrap_or("").to_lowercase();
        is_label(&label)
    })
    .and_then(|(_, data)| declared.meta(&[data]));
    for key in [
        "author",
        "article:author",
        "parsely-author",
        "sailthru.author",
        "dc.creator",
        "dc.contributor",
        "citation_author",
        "byl",
        "dcterms.creator",
        "twitter:creator",
        "article:author_name",
        "og:author",
    ] {
        let found: Vec<String> = declared
            .metas_of(key)
            .filter(|value| !value.starts_with('@') && !value.contains("//"))
            // A name of one word is that of an account.
            .filter(|value| key != "twitter:creator" || value.contains(' '))
            .flat_map(names)
            .collect();
        if !found.is_empty() {
            return found;
        }
    }
    labelled.map(names).unwrap_or_default()
}

/// So many candidates are looked at: to look above each costs its depth.
const MOST: usize = 200;

/// Where no author of the article stands.
const OUTSIDE: Hints = hints::FOOTER | hints::NAV | hints::ASIDE | hints::HIDDEN | hints::COMMENT;

/// What markup calls an author: microdata, `rel=author`, an hCard. Answers and
/// comments are items of their own, with authors of their own.
fn marked(document: &Document, hints: &HintTable) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut scope = None;
    let outside = OUTSIDE & !hints::ASIDE & !hints::COMMENT;
    let is_author = |node: NodeId| {
        let says = |name| {
            let value = document.attribute(node, name).unwrap_or("");
            value.split_ascii_whitespace().any(|word| word == "author")
        };
        says(Attribute::Itemprop) || says(Attribute::Rel)
    };
    let authors = document
        .nodes()
        .filter(|&node| hints.all(node) & outside == 0 && is_author(node))
        .take(MOST);
    for node in authors {
        if is_in_comments(document, node) {
            continue;
        }
        let own = document
            .ancestors(node)
            .find(|&above| document.has(above, Attribute::Itemscope));
        if *scope.get_or_insert(own) != own || own.is_some_and(|own| is_reply(document, own)) {
            continue;
        }
        let text = property_name(document, node);
        if text.len() < 200 {
            found.extend(names(&text));
        }
        if found.len() > 8 {
            break;
        }
    }
    found
}

/// Whether an item of microdata is somebody's word on the page's matter.
fn is_reply(document: &Document, item: NodeId) -> bool {
    let kind = document.attribute(item, Attribute::Itemtype).unwrap_or("");
    ["/Review", "/Comment", "/Answer"]
        .iter()
        .any(|reply| kind.ends_with(reply))
}

/// The name of an item of microdata, or its whole text.
fn property_name(document: &Document, item: NodeId) -> String {
    let name = document.subtree(item).take(MOST).find(|&inner| {
        inner != item && document.attribute(inner, Attribute::Itemprop) == Some("name")
    });
    let given = name.and_then(|name| document.attribute(name, Attribute::Content));
    given.map_or_else(|| text_of(document, name.unwrap_or(item)), str::to_owned)
}

/// The text of an element, its parts apart.
fn text_of(document: &Document, element: NodeId) -> String {
    let texts = document.subtree(element).take(40);
    let texts: Vec<&str> = texts.filter_map(|node| document.text(node)).collect();
    texts.join(" ")
}

/// The names in the first element that class or identifier call the author's.
fn named_in_markup(document: &Document, hints: &HintTable) -> Vec<String> {
    /// Parts of class names, in lower case.
    const AUTHOR: &[&str] = &["author", "byline", "writer", "postedby"];
    const LONGEST: usize = 120;
    let outside = OUTSIDE & !hints::COMMENT & !hints::ASIDE;
    let elements = document
        .nodes()
        .filter(|&node| hints.all(node) & outside == 0 && hints::is_named(document, node, AUTHOR))
        .take(MOST)
        .filter(|&node| !is_in_comments(document, node));
    for element in elements.take(60) {
        if text_of(document, element).trim().len() < LONGEST {
            let found = people_in(document, element);
            if !found.is_empty() {
                return found;
            }
        }
    }
    Vec::new()
}

/// Who wrote the first post of a thread: the first user name in a post.
fn poster(document: &Document, hints: &HintTable) -> Vec<String> {
    const USER: &[&str] = &[
        "username",
        "postauthor",
        "post-author",
        "author-name",
        "threadstarter",
    ];
    let outside = OUTSIDE & !hints::COMMENT;
    let is_author = |node| document.attribute(node, Attribute::Itemprop) == Some("author");
    let is_reviewer = |node| {
        let mut above = document.ancestors(node);
        is_author(node) && above.any(|above| is_reply(document, above))
    };
    let users = document.nodes().filter(|&node| {
        let is_user = hints.all(node) & hints::POST != 0 && hints::is_named(document, node, USER);
        hints.all(node) & outside == 0 && (is_author(node) || is_user)
    });
    let mut names = users
        .take(MOST)
        .filter(|&node| !is_reviewer(node))
        .map(|node| property_name(document, node).trim().to_owned());
    let first = names.find(|name| {
        let is_one = (2..40).contains(&name.len()) && name.split_whitespace().count() < 4;
        is_one && is_name(name) && !is_interface(name)
    });
    first.into_iter().collect()
}

fn is_in_comments(document: &Document, node: NodeId) -> bool {
    const COMMENTS: &[&str] = &["comment", "disqus", "replies", "related", "recommend"];
    std::iter::once(node)
        .chain(document.ancestors(node))
        .any(|node| hints::is_named(document, node, COMMENTS))
}

/// The people named in an element: the first text that is a name, and those
/// that a comma or an *and* joins to it. What else stands there is a job, a
/// place, a date.
fn people_in(document: &Document, element: NodeId) -> Vec<String> {
    let texts = document.subtree(element).take(40);
    let mut found: Vec<String> = Vec::new();
    let mut goes_on = true;
    for text in texts.filter_map(|node| document.text(node)) {
        let text = text.trim();
        if text.is_empty() {
            continue;
        }
        if goes_on {
            let people = names(text);
            found.extend(people.into_iter().filter(|name| looks_like_a_person(name)));
        }
        goes_on = found.is_empty()
            || matches!(
                text,
                "," | "and" | "&" | "und" | "et" | "y" | ", and" | "with"
            );
    }
    found
}

/// The first link to an author's page.
fn linked(document: &Document, hints: &HintTable) -> Vec<String> {
    const PAGES: &[&str] = &[
        "/author/",
        "/authors/",
        "/contributor/",
        "/contributors/",
        "/writers/",
        "/autor/",
        "/autoren/",
        "/auteur/",
        "/staff/",
        "/journalist/",
        "/journalists/",
        "/people/",
        "/by/",
    ];
    let links = document.nodes().filter(|&node| {
        hints.all(node) & OUTSIDE & !hints::COMMENT == 0
            && document
                .attribute(node, Attribute::Href)
                .is_some_and(|href| PAGES.iter().any(|page| href.contains(page)))
    });
    let links = links
        .take(MOST)
        .filter(|&node| !is_in_comments(document, node));
    for link in links.take(20) {
        let found = names(&text_of(document, link));
        if let [first] = found.as_slice()
            && looks_like_a_person(first)
        {
            return found;
        }
    }
    Vec::new()
}

/// Whether every word is written like a name's.
fn looks_like_a_person(name: &str) -> bool {
    let words = name.split_whitespace();
    (2..=5).contains(&words.clone().count())
        && words
            .filter(|word| word.chars().count() > 3)
            .all(|word| word.starts_with(char::is_uppercase))
        && !name.contains(|mark: char| mark.is_ascii_digit())
        && !is_interface(name)
}

/// What the page shows as a byline: a short block named so, or one that begins
/// with `By`.
fn bylines(flow: &Flow, hints: &HintTable) -> Vec<String> {
    let mut named: Option<Vec<String>> = None;
    let mut is_after_label = false;
    for block in flow.blocks.iter().take(400) {
        let text = block.span.of(&flow.text);
        if std::mem::replace(&mut is_after_label, is_label(&text.to_lowercase()))
            && text.len() < 80
            && hints.all(block.node) & OUTSIDE & !hints::ASIDE == 0
        {
            let found = names(text);
            if found.first().is_some_and(|name| looks_like_a_person(name)) {
                return found;
            }
        }
        if text.len() > 150 || hints.all(block.node) & OUTSIDE != 0 {
            continue;
        }
        let is_heading = block.kind == BlockKind::Heading && !text.starts_with("Written by ");
        if is_heading || block.kind == BlockKind::Cell {
            continue;
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
        ]
        .iter()
        .find(|prefix| text.starts_with(**prefix));
        if let Some(prefix) = begins {
            let found = names(text);
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
        if named.is_none() && is_byline(hints, block.node) && text.len() < 60 {
            let found = names(text);
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

/// Whether a text, in lower case, is all that stands in front of a name.
fn is_label(text: &str) -> bool {
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
            | "auteur(s)"
            | "автор"
            | "yazan"
            | "penulis"
    )
}

/// Whether the block itself is called a byline or author.
fn is_byline(hints: &HintTable, node: NodeId) -> bool {
    hints.own(node) & hints::BYLINE != 0
}
