//! Dates: JSON-LD, `meta`, `time`, the address, and visible text.
//!
//! A date is given as ISO 8601: as exact as its source, with the time of day
//! and the zone where it has them. Only dates from 1990 to 2049 are believed.
//! The day of a change is none of publication, unless it is the only one that
//! the page shows beside its title: readers take it for the article's.

use super::date_labels::{Meaning, meaning};
use super::declared::Declared;
use super::declared_dates::{self, CHANGED};
use super::prose_dates::{Reading, read};
use super::stamps::{in_address, parse};
use super::surroundings::{Surroundings, is_reply};
use crate::article::BlockKind;
use crate::extract::html::flow::Flow;
use crate::extract::html::hints::{self, Hints};
use crate::search::without_start;
use crate::source::document::{Document, NodeId};
use crate::source::names::{Attribute, Tag};

/// When an article was published and changed.
#[derive(Debug, Default)]
pub(super) struct Dates {
    pub published: Option<String>,
    pub modified: Option<String>,
}

pub(super) fn dates(
    declared: &Declared,
    surroundings: &Surroundings<'_>,
    flow: &Flow,
    title_at: Option<usize>,
    address: Option<&str>,
) -> Dates {
    let article = |key| {
        declared
            .schema
            .article_text(key)
            .and_then(|text| parse(&text))
    };
    let question = |key| declared.schema.question_text(key).and_then(parse);
    let page = |key| declared.schema.page_text(key).and_then(parse);
    let is_day_first = declared.language().is_some_and(|tag| puts_day_first(&tag));
    let mut modified = article("dateModified")
        .or_else(|| declared.meta(CHANGED).and_then(parse))
        .or_else(|| page("dateModified"));
    let mut published = article("datePublished")
        .or_else(|| question("datePublished"))
        .or_else(|| question("dateCreated"))
        .or_else(|| declared_dates::published(declared));
    // What is said to be published when it was changed last may be older: some
    // systems declare the day of the last change as both, and show the first.
    let anew = published.take_if(|published| {
        let is_later = |modified: &String| day(published) >= day(modified);
        modified.as_ref().is_some_and(is_later)
    });
    if published.is_none() || modified.is_none() {
        let marked = marked(surroundings);
        let mut shown = None;
        modified = modified.or(marked.changed);
        published = published
            .or(marked.best)
            .or_else(|| match anew {
                Some(_) => None,
                None => article("dateCreated").or_else(|| page("datePublished")),
            })
            .or_else(|| {
                let seen = visible(surroundings, flow, title_at, is_day_first);
                shown.clone_from(&seen.changed);
                modified = modified.take().or(seen.changed);
                seen.published
            })
            .or_else(|| {
                let seen = named(surroundings, is_day_first);
                modified = modified.take().or(seen.changed);
                seen.published
            })
            .filter(|seen| anew.as_ref().is_none_or(|anew| day(seen) < day(anew)))
            .or(anew)
            .or(marked.rest)
            .or_else(|| article("uploadDate"))
            .or_else(|| address.and_then(in_address))
            .or_else(|| declared.canonical().as_deref().and_then(in_address))
            .or(shown);
    }
    Dates {
        published,
        modified,
    }
}

/// Whether a language writes `3/5/2024` for a day in May, in the country that its tag
/// names: English by itself may be that of either side of the ocean.
fn puts_day_first(tag: &str) -> bool {
    const LANGUAGES: &str = "fr es pt it de nl pl ru uk tr el ro cs id vi ca ar he \
        en-GB en-IE en-AU en-NZ en-IN en-ZA";
    let (language, region) = tag.split_at_checked(2).unwrap_or((tag, ""));
    region != "-US"
        && LANGUAGES
            .split(' ')
            .any(|known| known == language || known == tag)
}

/// The months from the year 0 to a date.
fn months(date: &str) -> u32 {
    let number = |range| {
        date.get(range)
            .and_then(|digits: &str| digits.parse::<u32>().ok())
    };
    number(0..4).unwrap_or(0) * 12 + number(5..7).unwrap_or(0)
}

/// The day of a date, which has ten characters; dates are compared by it.
fn day(date: &str) -> &str {
    date.get(..10).unwrap_or(date)
}

/// What `time` elements and microdata tell.
#[derive(Debug, Default)]
struct Marked {
    /// What is called the date of publication, or stands in the article.
    best: Option<String>,
    /// What stands elsewhere: before the title, in an aside or a footer.
    rest: Option<String>,
    changed: Option<String>,
}

/// `time` elements and microdata.
fn marked(surroundings: &Surroundings<'_>) -> Marked {
    /// So many are looked at: what stands around each costs its depth.
    const MOST: usize = 400;
    /// Of so many is asked whether a sentence tells them.
    const SENTENCES: u32 = 20;
    const ELSEWHERE: Hints = hints::NAV | hints::COMMENT | hints::RELATED;
    let Surroundings {
        document, hints, ..
    } = *surroundings;
    // Of microdata, or of RDFa, as Drupal writes it: `schema:dateCreated`.
    let property = |node| {
        let own = document.attribute(node, Attribute::Itemprop);
        own.or_else(|| document.attribute(node, Attribute::Property))
    };
    let says = |node: NodeId, name: &str| {
        let mut words = property(node).unwrap_or("").split_ascii_whitespace();
        words.any(|word| without_start(word, "schema:") == name)
    };
    let is_created = |node| says(node, "dateCreated") || says(node, "dc:created");
    let nodes = document.nodes().filter(|&node| {
        let is_named = || says(node, "datePublished") || is_created(node);
        document.is(node, Tag::Time) || property(node).is_some() && is_named()
    });
    let (mut created, mut in_article, mut behind) = (None, None, None);
    let (mut in_aside, mut before) = (None, None);
    let mut marked = Marked::default();
    let mut sentences = 0..SENTENCES;
    for node in nodes.take(MOST) {
        let Some(value) = value(surroundings, node) else {
            continue;
        };
        let is_published = says(node, "datePublished") || document.has(node, Attribute::Pubdate);
        // What is called published may stand anywhere but in a reply.
        let elsewhere = if is_published {
            hints::COMMENT
        } else {
            ELSEWHERE
        };
        if surroundings.is(node, elsewhere) || is_in_reply(surroundings, node) {
            continue;
        }
        if is_published {
            marked.best = Some(value);
            return marked;
        }
        if says(node, "dateModified") {
            marked.changed.get_or_insert(value);
            continue;
        }
        if is_created(node) {
            created.get_or_insert(value);
            continue;
        }
        let said = stamp_meaning(surroundings, node);
        match said {
            Meaning::Change => {
                marked.changed.get_or_insert(value);
                continue;
            }
            Meaning::Other => continue,
            Meaning::Publication | Meaning::Unsaid => {}
        }
        if said == Meaning::Unsaid && sentences.next().is_some() && is_told(document, node) {
            continue;
        }
        let is_inside = hints.all(node) & (hints::ARTICLE | hints::MAIN) != 0;
        let slot = if surroundings.is(node, hints::ASIDE | hints::FOOTER) {
            if !is_inside && said != Meaning::Publication {
                continue;
            }
            &mut in_aside
        } else if is_inside {
            &mut in_article
        } else if surroundings.is_behind_title(node) {
            &mut behind
        } else {
            &mut before
        };
        slot.get_or_insert(value);
    }
    marked.best = created.or(in_article).or(behind);
    marked.rest = in_aside.or(before);
    marked
}

/// Whether a date is part of what a paragraph tells.
fn is_told(document: &Document, node: NodeId) -> bool {
    let paragraph = document
        .parent(node)
        .filter(|&above| document.is(above, Tag::P));
    paragraph.is_some_and(|paragraph| is_sentence(document.raw_text(paragraph).trim_end()))
}

/// The date that an element gives, in an attribute or as its text; where they
/// differ by months, as the reader sees it.
fn value(surroundings: &Surroundings<'_>, node: NodeId) -> Option<String> {
    const LONGEST: usize = 100;
    let document = surroundings.document;
    let attribute = |name| document.attribute(node, name).and_then(parse);
    let declared = attribute(Attribute::Datetime).or_else(|| attribute(Attribute::Content));
    let text = document.raw_text(node);
    let shown = (text.len() < LONGEST).then(|| parse(&text)).flatten();
    match (&declared, &shown) {
        (Some(says), Some(shows)) if months(says).abs_diff(months(shows)) > 1 => shown,
        _ => declared.or(shown),
    }
}

/// Whether an element belongs to an item that answers the page's matter.
fn is_in_reply(surroundings: &Surroundings<'_>, node: NodeId) -> bool {
    let document = surroundings.document;
    document
        .ancestors(node)
        .find(|&above| document.has(above, Attribute::Itemscope))
        .is_some_and(|item| is_reply(document, item))
}

/// What the words in and before a `time`, and the names of it, say that it is.
fn stamp_meaning(surroundings: &Surroundings<'_>, node: NodeId) -> Meaning {
    const CHANGE: &[&str] = &[
        "modified",
        "changed",
        "last-updated",
        "lastupdated",
        "date-updated",
        "updated-date",
    ];
    const PUBLICATION: &[&str] = &["publish", "created"];
    let document = surroundings.document;
    let is_named = |words| {
        let near = document.ancestors(node).take(2);
        std::iter::once(node)
            .chain(near)
            .any(|near| hints::is_named(document, near, words))
    };
    let said = meaning(&document.raw_text(node));
    if said != Meaning::Unsaid {
        return said;
    }
    match meaning(&surroundings.before(node)) {
        Meaning::Unsaid if is_named(CHANGE) && !is_named(PUBLICATION) => Meaning::Change,
        said => said,
    }
}

/// A short block near the title that holds a date.
fn visible(
    surroundings: &Surroundings<'_>,
    flow: &Flow,
    title_at: Option<usize>,
    is_day_first: bool,
) -> Reading {
    const LONGEST: usize = 160;
    const LONGEST_LABEL: usize = 40;
    let mut reading = Reading::default();
    let Some(title_at) = title_at else {
        return reading;
    };
    let outside = hints::NAV | hints::FOOTER | hints::ASIDE | hints::COMMENT;
    let text_at = |at: usize| flow.blocks.get(at).map(|block| block.span.of(&flow.text));
    let after = title_at + 1..title_at + 9;
    let before = title_at.saturating_sub(4)..title_at;
    for at in after.chain(before.rev()) {
        let (Some(block), Some(text)) = (flow.blocks.get(at), text_at(at)) else {
            continue;
        };
        if text.len() >= LONGEST
            || is_sentence(text)
            || block.kind == BlockKind::Caption
            || surroundings.is(block.node, outside)
            || surroundings.is_named(block.node, &["related", "recommend"])
        {
            continue;
        }
        let label = at.checked_sub(1).and_then(text_at).filter(|label| {
            label.len() < LONGEST_LABEL && !label.contains(|mark: char| mark.is_ascii_digit())
        });
        let found = read(label.unwrap_or(""), text, is_day_first);
        if reading.published.is_some() {
            // The day of a change may stand in the line below.
            reading.changed = reading.changed.or(found.changed);
            break;
        }
        reading.add(found);
    }
    reading
}

/// Whether a text tells something, rather than when and by whom.
fn is_sentence(text: &str) -> bool {
    const WORDS: usize = 12;
    text.ends_with('.') && text.split_whitespace().count() > WORDS
}

/// The first short element that class or identifier call a date.
fn named(surroundings: &Surroundings<'_>, is_day_first: bool) -> Reading {
    const DATE: &[&str] = &[
        "date",
        "publish",
        "posted",
        "timestamp",
        "byline",
        "post-meta",
        "entry-meta",
    ];
    const OTHER: &[&str] = &[
        "comment",
        "related",
        "recommend",
        "recent",
        "latest",
        "teaser",
        "card",
        "hours",
        "release",
    ];
    const LONGEST: usize = 120;
    let Surroundings { document, .. } = *surroundings;
    let outside = hints::FOOTER | hints::NAV | hints::ASIDE;
    let dates = document
        .nodes()
        .filter(|&node| hints::is_named(document, node, DATE) && !surroundings.is(node, outside))
        // A page has few dates of its own; to look above each costs its depth.
        .take(200)
        .filter(|&node| !surroundings.is_named(node, OTHER));
    let mut reading = Reading::default();
    for node in dates.take(40) {
        let texts: Vec<&str> = document
            .subtree(node)
            .filter_map(|node| document.text(node))
            .take(20)
            .collect();
        let text = texts.join(" ");
        if text.trim().len() >= LONGEST {
            continue;
        }
        let found = read(&surroundings.before(node), &text, is_day_first);
        reading.add(found);
        if reading.published.is_some() {
            break;
        }
    }
    reading
}
