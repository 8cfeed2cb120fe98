//! Authors: JSON-LD, `meta`, what markup credits, and the byline.

use super::bylines::{bylines, is_label};
use super::credits::{linked, marked, named_in_markup, poster};
use super::declared::Declared;
use super::names::{is_account, is_collective, is_interface, names};
use super::surroundings::Surroundings;
use crate::extract::html::flow::Flow;
use crate::extract::html::folding::fold;
use crate::lowercase::lowercase;
use crate::search::{contains, split_once};

/// The authors of an article, each a name.
///
/// What the page declares comes before what it shows. A site that is its own
/// author is told only where nobody else is.
pub(super) fn authors(
    declared: &Declared,
    surroundings: &Surroundings<'_>,
    flow: &Flow,
    site: Option<&str>,
) -> Vec<String> {
    let site = site.map(fold).unwrap_or_default();
    let is_person = |name: &String| {
        !is_collective(name) && !is_account(name) && (site.is_empty() || fold(name) != site)
    };
    let (people, organizations) = split(declared.schema.people("author"));
    let people = creators(people, split(declared.schema.people("creator")).0);
    let meta = meta(declared);
    let seen = |found: Vec<String>| -> Vec<String> {
        let is_seen = |name: &String| !is_interface(name);
        found.into_iter().filter(is_seen).collect()
    };

    let sources: [&dyn Fn() -> Vec<String>; 8] = [
        &|| people.clone(),
        &|| meta.clone(),
        &|| seen(marked(surroundings)),
        &|| seen(bylines(surroundings, flow)),
        &|| named_in_markup(surroundings),
        &|| linked(surroundings),
        &|| poster(surroundings),
        &|| split(declared.schema.people("creator")).0,
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

/// The authors without those who only contributed: where one of several
/// authors is called the creator too, the others are not.
fn creators(authors: Vec<String>, creators: Vec<String>) -> Vec<String> {
    match creators.as_slice() {
        [creator] if authors.first() == Some(creator) => creators,
        _ => authors,
    }
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
        if kept.iter().all(|(_, known)| !contains(&folded, known)) {
            kept.push((name, folded));
        }
    }
    if kept.iter().any(|(name, _)| !is_collective(name)) {
        kept.retain(|(name, _)| !is_collective(name));
    }
    kept.truncate(MOST);
    kept.into_iter().map(|(name, _)| name).collect()
}

/// Whether what stands behind a family name may be given names, *Marit* or *Jeff
/// T.*, rather than a degree or further people.
fn is_given(names: &str) -> bool {
    names.split(' ').all(|name| {
        let mut letters = name.chars();
        letters.next().is_some_and(char::is_alphabetic)
            && letters.all(|letter| letter.is_lowercase() || matches!(letter, '.' | '-' | '\''))
    })
}

fn meta(declared: &Declared) -> Vec<String> {
    // What some content systems tell link previews.
    let labelled = [
        ("twitter:label1", "twitter:data1"),
        ("twitter:label2", "twitter:data2"),
    ]
    .into_iter()
    .find(|(label, _)| {
        let label = lowercase(declared.meta(&[label]).unwrap_or(""));
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
            .filter(|value| !value.starts_with('@') && !contains(value, "//"))
            // A name of one word is that of an account.
            .filter(|value| key != "twitter:creator" || value.contains(' '))
            .flat_map(|value| match split_once(value, ", ") {
                // Indexes of papers want one person an element, `Lund, Marit` or `Marit Lund`.
                Some((family, given))
                    if matches!(key, "citation_author" | "dc.creator" | "dcterms.creator")
                        && is_given(given)
                        && !(family.contains(' ') && given.contains(' ')) =>
                {
                    names(&[given, " ", family].concat())
                }
                _ => names(value),
            })
            .collect();
        if !found.is_empty() {
            return found;
        }
    }
    labelled.map(names).unwrap_or_default()
}
