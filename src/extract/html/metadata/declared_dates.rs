//! Dates in `meta` elements, by their names.

use super::declared::Declared;
use super::stamps::parse;
use crate::search::contains;

/// The names of `meta` that tell of a change, the most exact first.
pub(super) const CHANGED: &[&str] = &[
    "article:modified_time",
    "og:updated_time",
    "dateModified",
    "datemodified",
    "dcterms.modified",
    "lastmod",
    "last-modified",
];

/// The date of publication in `meta`: by the names that are exact, then by any
/// that says the same. There are more spellings than anyone could list.
pub(super) fn published(declared: &Declared) -> Option<String> {
    const EXACT: &[&str] = &[
        "article:published_time",
        "article:published",
        "og:published_time",
        "datepublished",
        "parsely-pub-date",
        "sailthru.date",
        "pubdate",
        "publishdate",
        "publish_date",
        "dc.date.issued",
        "dc.date",
        "dcterms.date",
        "dcterms.issued",
        "dcterms.created",
        "citation_publication_date",
        "citation_date",
        "citation_online_date",
        "date",
        "displaydate",
        "published-date",
        "article_date_original",
    ];
    EXACT
        .iter()
        .find_map(|name| declared.metas_of(name).find_map(parse))
        .or_else(|| {
            let mut metas = declared.metas().filter(|(name, _)| is_publication(name));
            metas.find_map(|(_, content)| parse(content))
        })
}

/// Whether the name of a `meta` says that it holds a date of publication.
fn is_publication(name: &str) -> bool {
    const SAYS: &[&str] = &[
        "published",
        "publishedtime",
        "publisheddate",
        "publishedat",
        "firstpublished",
        "datepublished",
        "publishtime",
        "publishdate",
        "publicationdate",
        "originalpublicationdate",
        "pubdate",
        "datepub",
        "posttime",
        "postdate",
    ];
    const DENIES: &[&str] = &["last", "modif", "updat", "expir", "unpublish"];
    let plain: String = name.chars().filter(char::is_ascii_alphanumeric).collect();
    // `ms.date`, `cludo:date`: a field of some vendor's.
    let is_date = name.rsplit(['.', ':']).next() == Some("date") && name != "date";
    (is_date || SAYS.iter().any(|ending| plain.ends_with(ending)))
        && !DENIES.iter().any(|word| contains(&plain, word))
}

#[cfg(test)]
mod tests {
    use super::is_publication;

    #[test]
    fn names_of_meta_say_what_they_hold() {
        for (name, is) in [
            ("ms.date", true),
            ("cludo:date", true),
            ("published", true),
            ("og:article:published_time", true),
            ("w-published-date", true),
            ("lastpublisheddate", false),
            ("article:expiration_date", false),
            ("date", false),
            ("startdate", false),
        ] {
            assert_eq!(is_publication(name), is, "{name}");
        }
    }
}
