//! Whom markup credits: microdata, `rel=author`, class names, links to authors'
//! pages, the first post of a thread.

use super::names::{is_interface, is_name, looks_like_a_person, names};
use super::surroundings::{Surroundings, is_reply};
use crate::extract::html::hints::{self, Hints};
use crate::extract::html::sought::has_any;
use crate::source::document::{Document, NodeId};
use crate::source::names::{Attribute, Tag};

/// So many candidates are looked at: to look above each costs its depth.
const MOST: usize = 200;

/// Longer texts are no names, in bytes.
pub(super) const LONGEST: usize = 200;

/// Where no author of the article stands.
pub(super) const OUTSIDE: Hints =
    hints::FOOTER | hints::NAV | hints::ASIDE | hints::HIDDEN | hints::COMMENT;

/// What markup calls an author: microdata, `rel=author`, an hCard. Answers and
/// comments are items of their own, with authors of their own.
pub(super) fn marked(surroundings: &Surroundings<'_>) -> Vec<String> {
    let document = surroundings.document;
    let mut found: Vec<String> = Vec::new();
    let mut scope = None;
    let outside = OUTSIDE & !hints::ASIDE & !hints::COMMENT;
    let is_author = |node: NodeId| {
        document.attributes(node).any(|(name, value)| {
            let is_one = |word| matches!(word, "author" | "schema:author" | "sioc:has_creator");
            matches!(name, Attribute::Itemprop | Attribute::Rel)
                && value.split_ascii_whitespace().any(is_one)
        })
    };
    let is_outside = |node| {
        // The footer of an article is no footer of the page.
        let is_inside = surroundings.hints.all(node) & hints::ARTICLE != 0;
        let footer = if is_inside { hints::FOOTER } else { 0 };
        surroundings.is(node, outside & !footer)
    };
    let authors = document
        .nodes()
        .filter(|&node| is_author(node) && !is_outside(node))
        .take(MOST);
    let mut article = None;
    for node in authors {
        if is_in_comments(surroundings, node) {
            continue;
        }
        if surroundings.is(node, hints::FOOTER) {
            // Footers of several are those of cards.
            let mut above = document.ancestors(node);
            let around = above.find(|&above| document.is(above, Tag::Article));
            if *article.get_or_insert(around) != around {
                return Vec::new();
            }
        }
        let own = document
            .ancestors(node)
            .find(|&above| document.has(above, Attribute::Itemscope));
        if *scope.get_or_insert(own) != own || own.is_some_and(|own| is_reply(document, own)) {
            continue;
        }
        match declared_name(document, node) {
            Some(name) if name.len() < LONGEST => found.extend(names(&name)),
            Some(_) => {}
            None => found.extend(people_named(document, node)),
        }
        if found.len() > 8 {
            break;
        }
    }
    found
}

/// The name that an item of microdata declares.
fn declared_name(document: &Document, item: NodeId) -> Option<String> {
    let name = document.subtree(item).take(MOST).find(|&inner| {
        inner != item && document.attribute(inner, Attribute::Itemprop) == Some("name")
    })?;
    let given = document.attribute(name, Attribute::Content);
    Some(given.map_or_else(|| text_of(document, name), str::to_owned))
}

/// The people named in an element: by its parts, which keep a name and the job
/// behind it apart, or by its whole text.
pub(super) fn people_named(document: &Document, element: NodeId) -> Vec<String> {
    let text = text_of(document, element);
    if text.len() >= LONGEST {
        return Vec::new();
    }
    by_parts(document, element, names(&text))
}

/// The people that the parts of an element name, unless its whole text begins
/// otherwise: with somebody else, or with no person.
pub(super) fn by_parts(document: &Document, element: NodeId, whole: Vec<String>) -> Vec<String> {
    let found = people_in(document, element);
    match (found.first(), whole.first()) {
        (Some(part), Some(name)) if name.starts_with(part.as_str()) => found,
        _ => whole,
    }
}

/// The text of an element, its parts apart.
pub(super) fn text_of(document: &Document, element: NodeId) -> String {
    let texts = document.subtree(element).take(40);
    let texts: Vec<&str> = texts.filter_map(|node| document.text(node)).collect();
    texts.join(" ")
}

/// The names in the first element that class or identifier call the author's.
pub(super) fn named_in_markup(surroundings: &Surroundings<'_>) -> Vec<String> {
    let document = surroundings.document;
    /// Parts of class names, in lower case.
    const AUTHOR: &[&str] = &["author", "byline", "writer", "postedby"];
    const LONGEST: usize = 120;
    let outside = OUTSIDE & !hints::COMMENT & !hints::ASIDE;
    let elements = document
        .nodes()
        .filter(|&node| hints::is_named(document, node, AUTHOR) && !surroundings.is(node, outside))
        .take(MOST)
        .filter(|&node| !is_in_comments(surroundings, node));
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
pub(super) fn poster(surroundings: &Surroundings<'_>) -> Vec<String> {
    let Surroundings {
        document, hints, ..
    } = *surroundings;
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
        (is_author(node) || is_user) && !surroundings.is(node, outside)
    });
    let mut names = users
        .take(MOST)
        .filter(|&node| !is_reviewer(node))
        .map(|node| {
            let name = declared_name(document, node);
            name.unwrap_or_else(|| text_of(document, node))
        })
        .map(|name| name.trim().to_owned());
    let first = names.find(|name| {
        let is_one = (2..40).contains(&name.len()) && name.split_whitespace().count() < 4;
        is_one && is_name(name) && !is_interface(name)
    });
    first.into_iter().collect()
}

fn is_in_comments(surroundings: &Surroundings<'_>, node: NodeId) -> bool {
    const COMMENTS: &[&str] = &["comment", "disqus", "replies", "related", "recommend"];
    surroundings.is_named(node, COMMENTS)
}

/// The people named in an element: the first text that is a name, and those
/// that a comma or an *and* joins to it. What else stands there is a job, a
/// place, a date.
pub(super) fn people_in(document: &Document, element: NodeId) -> Vec<String> {
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
            || text.ends_with([',', '&'])
            || text.ends_with(" and")
            || matches!(
                text,
                "," | "and" | "&" | "und" | "et" | "y" | ", and" | "with"
            );
    }
    found
}

/// The first link to an author's page.
pub(super) fn linked(surroundings: &Surroundings<'_>) -> Vec<String> {
    let document = surroundings.document;
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
        document
            .attribute(node, Attribute::Href)
            .is_some_and(|href| has_any(href, PAGES))
            && !surroundings.is(node, OUTSIDE & !hints::COMMENT)
    });
    let links = links
        .take(MOST)
        .filter(|&node| !is_in_comments(surroundings, node));
    for link in links.take(20) {
        let found = people_named(document, link);
        if let [first] = found.as_slice()
            && looks_like_a_person(first)
        {
            return found;
        }
    }
    Vec::new()
}
