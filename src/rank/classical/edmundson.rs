//! Edmundson 1969, "New methods in automatic extracting".
//!
//! A sentence is rated by the sum of three methods, each with weight 1:
//!
//! - *cue*: its bonus words minus its stigma words, from a dictionary;
//! - *title*: its content words that the title or a heading has;
//! - *location*: whether its paragraph stands first or last in the text, or it
//!   stands first or last in its paragraph, and whether it follows a heading.
//!
//! The fourth method, *key* (frequent words), is left out: the paper found
//! that cue, title and location did best without it. The dictionary is this
//! project's own and English; in other languages the cue method is silent.
//! Time is linear.
//!
//! sumy differs: bonus and stigma words are the caller's, and location counts
//! the words of the headings once more.

use std::collections::HashSet;

use super::content::Content;
use crate::lowercase::lowercase;
use crate::segment::{self, Sentences};
use crate::{Article, BlockKind};

/// Words of import: comparatives, superlatives, conclusions, worth.
const BONUS: &[&str] = &[
    "best",
    "biggest",
    "central",
    "chief",
    "clear",
    "clearly",
    "conclude",
    "concluded",
    "concludes",
    "conclusion",
    "conclusions",
    "consequently",
    "critical",
    "crucial",
    "decisive",
    "demonstrate",
    "demonstrates",
    "essential",
    "evidence",
    "finally",
    "first",
    "fundamental",
    "greatest",
    "highest",
    "important",
    "key",
    "largest",
    "least",
    "lowest",
    "main",
    "major",
    "most",
    "necessary",
    "new",
    "notable",
    "notably",
    "outcome",
    "overall",
    "principal",
    "prove",
    "proved",
    "proves",
    "purpose",
    "result",
    "results",
    "reveal",
    "revealed",
    "reveals",
    "show",
    "showed",
    "shows",
    "significant",
    "significantly",
    "smallest",
    "summary",
    "therefore",
    "thus",
    "unprecedented",
    "urgent",
    "vital",
    "worst",
];

/// Words of doubt, example and aside.
const STIGMA: &[&str] = &[
    "allegedly",
    "anyway",
    "barely",
    "could",
    "doubtful",
    "example",
    "hardly",
    "impossible",
    "incidentally",
    "instance",
    "maybe",
    "might",
    "perhaps",
    "possibly",
    "presumably",
    "rumour",
    "rumoured",
    "scarcely",
    "seem",
    "seemed",
    "seemingly",
    "seems",
    "somewhat",
    "supposedly",
    "unclear",
    "unlikely",
];

/// The dictionary: bonus words and stigma words.
pub(in crate::rank) const CUES: (&[&str], &[&str]) = (BONUS, STIGMA);

pub(super) fn rate(article: &Article, sentences: &Sentences, content: &Content) -> Vec<f64> {
    let titles = title_terms(article, sentences);
    let has_cues = sentences.language.tag == "en";
    let places = places(article, sentences);
    content
        .sentences
        .iter()
        .filter_map(|&index| Some((index, sentences.sentences.get(index)?)))
        .map(|(index, sentence)| {
            let mut rating = places.get(index).copied().unwrap_or(0.0);
            for word in sentences.words_of(sentence) {
                if has_cues {
                    rating += cue(word.span.of(&article.text));
                }
                let is_title = titles.get(word.term as usize).is_some_and(|is| *is);
                rating += f64::from(u8::from(is_title));
            }
            rating
        })
        .collect()
}

fn cue(word: &str) -> f64 {
    let word = lowercase(word);
    let has = |list: &[&str]| list.binary_search(&word.as_str()).is_ok();
    if has(BONUS) {
        1.0
    } else if has(STIGMA) {
        -1.0
    } else {
        0.0
    }
}

/// For each term whether it is a content word of the title or a heading.
fn title_terms(article: &Article, sentences: &Sentences) -> Vec<bool> {
    let is_content = |term: u32| {
        sentences
            .terms
            .get(term as usize)
            .is_some_and(|term| !term.is_stop)
    };
    let mut titles = vec![false; sentences.terms.len()];
    let headings = sentences
        .sentences
        .iter()
        .filter(|sentence| {
            let block = article.blocks.get(sentence.block);
            block.is_some_and(|block| is_heading(block.kind))
        })
        .flat_map(|sentence| sentences.words_of(sentence))
        .map(|word| word.term)
        .filter(|&term| is_content(term));
    for term in headings {
        if let Some(is_title) = titles.get_mut(term as usize) {
            *is_title = true;
        }
    }
    // The title of an HTML article is not part of its text.
    if let Some(title) = &article.title {
        let title = segment::segment(&Article::from_text(title), sentences.language);
        let stems: HashSet<&str> = title.terms.iter().map(|term| term.stem.as_str()).collect();
        for (term, is_title) in sentences.terms.iter().zip(&mut titles) {
            *is_title |= !term.is_stop && stems.contains(term.stem.as_str());
        }
    }
    titles
}

const fn is_heading(kind: BlockKind) -> bool {
    matches!(kind, BlockKind::Title | BlockKind::Heading)
}

/// What its place is worth, for each sentence.
fn places(article: &Article, sentences: &Sentences) -> Vec<f64> {
    let is_text = |block: usize| {
        article
            .blocks
            .get(block)
            .is_some_and(|block| block.kind.is_eligible())
    };
    let mut places = vec![0.0; sentences.sentences.len()];
    let blocks = || sentences.sentences.iter().map(|sentence| sentence.block);
    let first_block = blocks().find(|&block| is_text(block));
    let last_block = blocks().rev().find(|&block| is_text(block));
    for (index, place) in places.iter_mut().enumerate() {
        let Some(sentence) = sentences.sentences.get(index) else {
            continue;
        };
        let block_at = |index: Option<usize>| {
            index
                .and_then(|index| sentences.sentences.get(index))
                .map(|sentence| sentence.block)
        };
        let block = Some(sentence.block);
        let before = sentence
            .block
            .checked_sub(1)
            .and_then(|before| article.blocks.get(before));
        let worth = [
            block == first_block || block == last_block,
            block_at(index.checked_sub(1)) != block || block_at(index.checked_add(1)) != block,
            before.is_some_and(|before| is_heading(before.kind)),
        ];
        *place = worth.into_iter().map(|is| f64::from(u8::from(is))).sum();
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_dictionary_is_sorted() {
        assert!(BONUS.is_sorted());
        assert!(STIGMA.is_sorted());
    }
}
