//! The title: voted between what the page declares and the headings it shows.
//!
//! Every source tells the same words with different additions: the name of the
//! site behind a dash, a shorter form for searches. A candidate that others
//! repeat is the title; among the same words the one the page shows is taken
//! over the declared one, and the one without the site's name over the one
//! with it.

use super::declared::Declared;
use super::headings::{
    are_sections, contains_words, goes_on, headings, is_another_wording, is_stranger, number, sole,
    words, words_declared,
};
use super::plain_text::{tidy, unescape};
use super::suffixes::{SEPARATORS, Site};
use crate::article::BlockKind;
use crate::extract::html::flow::Flow;
use crate::extract::html::folding::fold;
use crate::extract::html::hints::HintTable;
use crate::lowercase::lowercase;
use crate::search::{replace, rsplit_once};
use crate::source::document::Document;

/// The title and the blocks that show it.
#[derive(Debug, Default)]
pub(super) struct Title {
    pub text: Option<String>,
    /// The heading, where the title is told in other words.
    pub shown: Option<String>,
    pub at: Option<usize>,
    /// The last heading of the first level that shows it once more: some pages
    /// set it above themselves, and in the article again.
    pub again: Option<usize>,
}

#[derive(Clone, Debug)]
struct Candidate {
    text: String,
    folded: String,
    weight: f32,
    block: Option<usize>,
}

/// The most words of a site's name or a greeting.
const LONGEST_NAME: usize = 3;

pub(super) fn title(
    declared: &Declared,
    document: &Document,
    flow: &Flow,
    hints: &HintTable,
    site: &Site,
    base: Option<&str>,
) -> Title {
    let mut candidates: Vec<Candidate> = Vec::new();
    let whole = fold(&unescape(&declared.title));
    let mut add = |text: &str, weight: f32, block: Option<usize>, is_front: bool| {
        let text = tidy(&unescape(text)).replace('\u{ad}', "");
        let text = plain(&text).to_owned();
        let folded = fold(&text);
        let is_long = text.chars().count() > 300;
        if !folded.is_empty() && !is_long && (folded != site.name || is_front) {
            candidates.push(Candidate {
                text,
                folded,
                weight,
                block,
            });
        }
    };
    let declared_words = words_declared(declared);
    let is_of_site = |word: &String| contains_words(&site.name, word);
    let mut of_article = declared_words.clone();
    of_article.retain(|word| !is_of_site(word));
    // Fewer words may be all of the site's name.
    let is_foreign =
        |text: &str| of_article.len() > LONGEST_NAME && is_stranger(text, usize::MAX, &of_article);
    let headings = headings(document, flow, hints, base, is_foreign);
    let sole = sole(&headings, flow);
    let are_sections = are_sections(&headings, flow);
    for &index in &headings.first {
        let Some(block) = flow.blocks.get(index) else {
            continue;
        };
        let text = block.span.of(&flow.text);
        // What the page shows as its only heading of the first level is its
        // title, unless it is short and nothing else has a word of it; of
        // several, those of which nothing else has a word are of sections. On
        // the front page headings tell of the news.
        let weight = match sole {
            _ if site.is_front => 1.0,
            Some(_) if is_stranger(text, LONGEST_NAME, &declared_words) => 1.0,
            None if are_sections && number(text).is_some() => 1.0,
            None if is_stranger(text, usize::MAX, &declared_words) => 1.0,
            Some(_) => 4.5,
            None => 3.0,
        };
        add(text, weight, Some(index), false);
    }
    let mut seen: Vec<&str> = Vec::new();
    for &index in &headings.second {
        let Some(block) = flow.blocks.get(index) else {
            continue;
        };
        // *Comments* above each of many lists is not confirmed by the others.
        let text = block.span.of(&flow.text);
        if !seen.contains(&text) && seen.len() < 60 {
            seen.push(text);
            add(text, 1.0, Some(index), false);
        }
    }
    if let Some(text) = declared.schema.article_text("headline") {
        add(&text, 2.5, None, false);
    }
    for name in [
        "og:title",
        "twitter:title",
        "dc.title",
        "citation_title",
        "parsely-title",
    ] {
        if let Some(text) = declared.meta(&[name]) {
            add(text, 2.2, None, false);
            if let Some(part) = site.without(text) {
                add(part, 2.3, None, false);
            }
        }
    }
    // A page that is called what its site is called is the front page.
    let mut others = declared.metas_of("og:title");
    let is_front =
        !site.name.is_empty() && whole == site.name && others.all(|title| fold(title) == whole);
    add(
        &declared.title,
        if is_front { 2.0 } else { 1.0 },
        None,
        is_front,
    );
    if let Some(part) = site.without(&declared.title) {
        add(part, 1.5, None, false);
    }
    if let Some((title, name)) = title_and_site(declared, flow, &site.name) {
        candidates.retain(|candidate| candidate.folded != name);
        if let Some(candidate) = candidates
            .iter_mut()
            .find(|candidate| candidate.folded == title)
        {
            candidate.weight += 2.0;
        }
    }
    // The heading that shows the title: the only one, or the first that is
    // declared as well.
    let is_declared = |heading: &Candidate| {
        let mut declared = candidates.iter().filter(|one| one.block.is_none());
        declared.any(|one| one.folded == heading.folded)
    };
    let first = |heading: &&Candidate| {
        heading.block.is_some_and(|at| {
            sole == Some(at) || headings.first.contains(&at) && is_declared(heading)
        })
    };
    let best = match (
        vote(&candidates, &declared.title),
        candidates.iter().find(first),
    ) {
        (Some(best), Some(shown))
            if goes_on(&shown.text, &best.folded)
                || is_another_wording(
                    &shown.folded,
                    &best.folded,
                    &declared_words,
                    is_declared(shown) && site.without(&shown.text).is_none(),
                ) =>
        {
            shown.clone()
        }
        (Some(best), _) => best,
        (None, _) => return Title::default(),
    };
    let heading = best.block;
    let (best, shown) = match addressed(&candidates, &best, site) {
        Some(other) if best.block.is_some() && best.block == sole => (other, Some(best.text)),
        _ => (best, None),
    };
    let (mut at, mut again) = (heading, None);
    for candidate in &candidates {
        if let Some(block) = candidate.block
            && candidate.folded == best.folded
        {
            at.get_or_insert(block);
            if headings.first.contains(&block) {
                again = Some(block);
            }
        }
    }
    let at = at
        .or_else(|| shown_as(flow, &best.folded))
        .or_else(|| headings.first.first().copied());
    // A label in front loses its mark where it is an element of its own.
    let marked = candidates
        .iter()
        .find(|one| one.block.is_none() && replace(&one.text, " - ", " ") == best.text);
    let whole = site.cut(marked.map_or(&best.text, |one| &one.text));
    let (text, shown) = match thread(declared, &best.folded, site) {
        Some(thread) => (thread, shown.or_else(|| Some(whole.to_owned()))),
        None => (whole.to_owned(), shown),
    };
    Title {
        text: Some(text),
        shown,
        at,
        again,
    }
}

/// A forum's thread as it is declared, where the title has a label in front.
///
/// Forums sort their threads by labels (*Help*, *For sale*), which headings and
/// the titles for readers begin with; the thread's own headline has none.
fn thread(declared: &Declared, title: &str, site: &Site) -> Option<String> {
    const LABEL: usize = 3;
    let headline = declared.schema.article_text("headline");
    let headline = headline.filter(|_| declared.schema.is_forum())?;
    let thread = fold(&headline);
    let label = title.strip_suffix(thread.as_str())?.strip_suffix(' ')?;
    let is_label = words(label) <= LABEL.min(words(&thread)) && thread != site.name;
    is_label.then_some(headline)
}

/// The declared title that is nearer to the words of the page's address than a
/// short heading, where neither has the other's words.
///
/// A page's address is made of its title, and stays when the heading becomes a
/// label of the page's part in the site. A long heading has to be a stranger to
/// the address, and the title to be all of it.
fn addressed(candidates: &[Candidate], heading: &Candidate, site: &Site) -> Option<Candidate> {
    /// The most words of a heading that may be a label.
    const LABEL: usize = 7;
    if site.is_bare() {
        return None;
    }
    let own = site.likeness(&heading.folded);
    let mut best = (own, None);
    for one in candidates.iter().take(60) {
        if one.block.is_some() {
            continue;
        }
        let (inner, outer) = (&one.folded, &heading.folded);
        if contains_words(inner, outer) || contains_words(outer, inner) {
            return None;
        }
        let likeness = site.likeness(inner);
        if likeness > best.0 {
            best = (likeness, Some(one));
        }
    }
    let is_label = words(&heading.folded) <= LABEL || (own < 0.25 && best.0 >= 0.8);
    best.1.filter(|_| is_label).cloned()
}

/// A title without what is no part of it: the mark of a link to the heading,
/// sections behind bars, the medium in brackets.
fn plain(title: &str) -> &str {
    const MEDIA: &[&str] = &[
        "audio", "gallery", "listen", "photos", "pics", "podcast", "update", "updated", "video",
        "videos", "watch",
    ];
    /// A site names no more of its parts behind a title.
    const SECTIONS: usize = 3;
    let mut title = title.trim_end_matches(['¶', '§', '#', ' ']);
    for _ in 0..SECTIONS {
        match rsplit_once(title, " | ") {
            Some((head, tail)) if words(head) >= 3 && words(tail) <= 4 => title = head.trim_end(),
            _ => break,
        }
    }
    match title
        .rfind(['[', '('])
        .and_then(|at| title.split_at_checked(at))
    {
        Some((head, tail)) if words(head) >= 3 => {
            let inside = lowercase(tail.trim_matches(['[', ']', '(', ')']));
            if MEDIA.contains(&inside.as_str()) {
                head.trim_end()
            } else {
                title
            }
        }
        _ => title,
    }
}

/// The block that shows a title without being a heading.
fn shown_as(flow: &Flow, folded: &str) -> Option<usize> {
    flow.blocks.iter().take(400).position(|block| {
        let text = block.span.of(&flow.text);
        text.len() < folded.len() * 2 + 40 && fold(text) == folded
    })
}

/// Where the page's title is that of the article and that of the site, and
/// both are known, the site's as a heading: the two, folded.
///
/// Forums and blogs set their own name as the first heading of every page,
/// and some put it in front of the title.
fn title_and_site(declared: &Declared, flow: &Flow, name: &str) -> Option<(String, String)> {
    let headings: Vec<String> = flow
        .blocks
        .iter()
        .filter(|block| block.kind == BlockKind::Heading)
        .take(40)
        .map(|block| fold(block.span.of(&flow.text)))
        .collect();
    let metas: Vec<String> = ["og:title", "twitter:title"]
        .iter()
        .filter_map(|name| declared.meta(&[name]))
        .map(|title| fold(&unescape(title)))
        .collect();
    let is_declared = |text: &String| text != name && metas.contains(text);
    let whole = unescape(&declared.title);
    SEPARATORS.iter().find_map(|separator| {
        let (before, behind) = rsplit_once(&whole, separator)?;
        let (before, behind) = (fold(before), fold(behind));
        let is_heading = |text: &String| !text.is_empty() && headings.contains(text);
        if before == behind || !(is_heading(&before) || is_heading(&behind)) {
            return None;
        }
        // Blogger puts its blog's name in front.
        let is_in_front = is_declared(&behind) && !is_declared(&before);
        if is_heading(&behind) && (is_heading(&before) || is_declared(&before)) && !is_in_front {
            return Some((before, behind));
        }
        (is_heading(&before) && is_declared(&behind)).then_some((behind, before))
    })
}

/// The candidate with the most agreement: its own weight, and that of others
/// which have the same words or contain them.
fn vote(candidates: &[Candidate], title: &str) -> Option<Candidate> {
    let whole = fold(title);
    let mut best: Option<(f32, &Candidate)> = None;
    for candidate in candidates.iter().take(60) {
        let mut score = candidate.weight;
        for other in candidates.iter().take(60) {
            if std::ptr::eq(candidate, other) {
                continue;
            }
            if other.folded == candidate.folded {
                score += other.weight * 0.5;
            } else if contains_words(&other.folded, &candidate.folded)
                && candidate.folded.len() * 3 > other.folded.len()
            {
                score += other.weight * 0.3;
            }
        }
        if contains_words(&whole, &candidate.folded) {
            score += 1.0;
        }
        if best.is_none_or(|(high, _)| score > high) {
            best = Some((score, candidate));
        }
    }
    best.map(|(_, candidate)| candidate.clone())
}
