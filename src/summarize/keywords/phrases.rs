//! The phrases of a text that could be key phrases.
//!
//! A phrase is a run of words of one sentence with nothing but a space or a
//! hyphen between them. It starts and ends with a content word, holds at most
//! four of them, and may bridge up to two stop words (*point of no return*).
//! Words count as the same that have the same stem. In scripts without spaces
//! a phrase is a run of two to eight characters that occurs more than once.
//!
//! Phrases form a trie that is built level by level: a phrase of n words is
//! its first n − 1 and one more. In a long text a phrase is continued only if
//! it occurs twice (the monotonicity of Agrawal and Srikant 1994, "Fast
//! algorithms for mining association rules"), so that memory stays near the
//! number of words.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::Hash;

use crate::language::script::is_unspaced;
use crate::segment::{Sentence, Sentences};
use crate::sorted::sort;
use crate::{Article, BlockKind, Span};

/// The most words, stop words among them, that a phrase has.
const LONGEST: usize = 6;
/// The most content words that a phrase has.
const MOST_CONTENT: u8 = 4;
/// The most stop words that a phrase bridges.
const MOST_STOPS: u8 = 2;
/// The most content words of a phrase that bridges stop words.
const MOST_CONTENT_BRIDGED: u8 = 3;
/// The most characters that a phrase has in a script without spaces.
const LONGEST_UNSPACED: usize = 8;
/// A text of so many words is long: what occurs in it once is no key phrase
/// unless it is a single word.
const LONG_TEXT: usize = 3000;

/// A phrase and what was counted of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Phrase {
    /// How many content words it has.
    pub words: usize,
    /// Whether it bridges stop words.
    pub bridges: bool,
    /// How often it occurs.
    pub count: f64,
    /// The place of its first occurrence among the words of the text.
    pub first: f64,
    /// The place of its last occurrence.
    pub last: f64,
    /// In how many sentences it occurs.
    pub sentences: f64,
    /// The share of occurrences that no content word stands before.
    pub free_left: f64,
    /// The share of occurrences that no content word stands behind.
    pub free_right: f64,
    /// The share of occurrences that open a sentence or follow punctuation.
    pub cut_left: f64,
    /// The share of occurrences that punctuation follows.
    pub cut_right: f64,
    /// The mean share of its content words with a capital that is not owed to
    /// the start of a sentence.
    pub capitals: f64,
    /// The share of occurrences with a word wholly in capitals.
    pub acronyms: f64,
    /// Whether a word of it starts with a digit.
    pub has_digit: bool,
    /// The largest count of a longer phrase that it is part of.
    pub within: f64,
    /// The mean number of different words before and behind its words, each
    /// divided by the word's count.
    pub neighbours: [f64; 2],
    /// The mean logarithm of its content words' counts.
    pub word_count: f64,
    /// The mean length of its content words, in characters.
    pub word_length: f64,
}

/// All phrases of a text.
#[derive(Clone, Debug, Default)]
pub struct Phrases {
    /// In order of length, then of first occurrence.
    pub phrases: Vec<Phrase>,
    /// How many words the text has.
    pub words: usize,
    /// How many sentences the text has.
    pub sentences: usize,
    /// The largest count of a content word.
    pub largest_count: f64,
    tokens: Vec<Token>,
    /// The runs of words at which each phrase occurs, phrase by phrase.
    occurrences: Vec<Vec<(u32, u32)>>,
}

/// A word as phrases see it.
#[derive(Clone, Copy, Debug)]
struct Token {
    span: Span,
    term: u32,
    sentence: u32,
    is_stop: bool,
    /// Whether it opens its sentence.
    is_first: bool,
    /// Whether it cannot go on a phrase from the word before.
    is_cut: bool,
    is_capital: bool,
    is_acronym: bool,
    is_number: bool,
    starts_with_digit: bool,
    /// Whether it has taken an article or a preposition in (*l'arbre*).
    is_elided: bool,
    is_unspaced: bool,
    characters: u32,
}

/// A node of the trie.
#[derive(Clone, Copy, Debug)]
struct Node {
    content: u8,
    stops: u8,
    ends_content: bool,
    count: u32,
    within: u32,
    phrase: u32,
}

const NONE: u32 = u32::MAX;

impl Phrases {
    /// Where a phrase stands, in reading order and disjoint.
    pub fn spans(&self, article: &Article, phrase: usize) -> Vec<Span> {
        let mut spans: Vec<Span> = Vec::new();
        for (span, _) in self.places(article, phrase) {
            if spans.last().is_none_or(|before| before.end <= span.start) && !span.is_empty() {
                spans.push(span);
            }
        }
        spans
    }

    /// The commonest spelling of a phrase, the earliest of equals.
    ///
    /// A capital at the start of a sentence says nothing: there the phrase
    /// counts for the spelling that it has inside of sentences, if any.
    pub fn spelling(&self, article: &Article, phrase: usize) -> Option<String> {
        // How often each occurs, inside a sentence or at all, since when.
        let mut spellings: BTreeMap<(String, &str), (usize, usize, Reverse<usize>)> =
            BTreeMap::new();
        let mut totals: BTreeMap<String, (usize, Reverse<usize>)> = BTreeMap::new();
        for (index, (span, opens)) in self.places(article, phrase).enumerate() {
            let text = span.of(&article.text);
            let lower = uncapitalised(text);
            totals.entry(lower.clone()).or_insert((0, Reverse(index))).0 += 1;
            let new = (0, 0, Reverse(index));
            let (inside, all, _) = spellings.entry((lower, text)).or_insert(new);
            *inside += usize::from(!opens);
            *all += 1;
        }
        let (best, _) = totals.into_iter().max_by_key(|&(_, counts)| counts)?;
        let ((_, spelling), _) = spellings
            .into_iter()
            .filter(|((lower, _), _)| *lower == best)
            .max_by_key(|&(_, counts)| counts)?;
        let words: Vec<&str> = spelling.split_whitespace().collect();
        // Joiners stay, which Persian and Indic scripts spell with.
        let is_seen =
            |letter: &char| !matches!(letter, '\u{AD}' | '\u{200B}' | '\u{2060}' | '\u{FEFF}');
        Some(words.join(" ").chars().filter(is_seen).collect())
    }

    /// The places of a phrase, and whether they open a sentence.
    fn places<'a>(
        &'a self,
        article: &'a Article,
        phrase: usize,
    ) -> impl Iterator<Item = (Span, bool)> + 'a {
        self.occurrences(phrase)
            .iter()
            .filter_map(|&(first, last)| {
                let first = self.tokens.get(first as usize)?;
                let last = self.tokens.get(last as usize)?;
                let start = bare(article, first.span).start;
                let end = with_last_stop(article, bare(article, last.span));
                Some((Span::new(start, end), first.is_first))
            })
    }

    /// The runs of words, first and last, at which a phrase occurs.
    pub(super) fn occurrences(&self, phrase: usize) -> &[(u32, u32)] {
        self.occurrences.get(phrase).map_or(&[], Vec::as_slice)
    }

    /// How many tokens there are, the range of [`Phrases::occurrences`].
    pub(super) fn tokens(&self) -> usize {
        self.tokens.len()
    }
}

/// The end of a word, with its last stop where it is an acronym with stops:
/// *U.S.*
fn with_last_stop(article: &Article, word: Span) -> usize {
    let text = word.of(&article.text);
    let is_acronym = text.contains('.')
        && text
            .split('.')
            .all(|part| part.chars().count() == 1 && part.chars().all(char::is_alphabetic));
    let is_stopped = article
        .text
        .get(word.end..)
        .is_some_and(|rest| rest.starts_with('.'));
    word.end + usize::from(is_acronym && is_stopped)
}

/// A text with a small first letter.
fn uncapitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .into_iter()
        .flat_map(char::to_lowercase)
        .chain(letters)
        .collect()
}

/// The part of a word without what is not its own: an elided article before
/// it (*l'*), a possessive behind it (*'s*).
fn bare(article: &Article, span: Span) -> Span {
    let word = span.of(&article.text);
    let is_apostrophe = |letter: char| matches!(letter, '\'' | '\u{2019}' | '\u{02BC}');
    let Some((at, apostrophe)) = word
        .char_indices()
        .find(|&(_, letter)| is_apostrophe(letter))
    else {
        return span;
    };
    let behind = at + apostrophe.len_utf8();
    match word.len() - behind {
        1 if word.ends_with(['s', 'S']) => Span::new(span.start, span.start + at),
        2.. if at <= 2 => Span::new(span.start + behind, span.end),
        _ => span,
    }
}

/// The phrases of an article.
pub fn gather(article: &Article, sentences: &Sentences) -> Phrases {
    let tokens = tokens(article, sentences);
    let mut nodes: Vec<Node> = Vec::new();
    // At each level the node that each token starts, and the nodes' parents.
    let mut levels: Vec<Vec<u32>> = Vec::new();
    let fewest = if tokens.len() > LONG_TEXT { 2 } else { 1 };
    let longest = if tokens.iter().any(|token| token.is_unspaced) {
        LONGEST_UNSPACED
    } else {
        LONGEST
    };
    for level in 1..=longest {
        let before = levels.last();
        let grown = grow(&tokens, before, level, fewest, &mut nodes);
        if grown.iter().all(|&node| node == NONE) {
            break;
        }
        levels.push(grown);
    }
    nest(&tokens, &levels, &mut nodes);
    collect(tokens, sentences.sentences.len(), &levels, &mut nodes)
}

/// Whether what is in such a block says what the article is about.
fn counts(article: &Article, sentence: &Sentence) -> bool {
    article.blocks.get(sentence.block).is_some_and(|block| {
        !matches!(
            block.kind,
            BlockKind::Boilerplate | BlockKind::Code | BlockKind::Byline
        )
    })
}

fn tokens(article: &Article, sentences: &Sentences) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(sentences.words.len());
    // In scripts without spaces the words are characters, but their terms are
    // pairs; here the characters themselves count.
    let mut characters: HashMap<&str, u32> = HashMap::new();
    let terms = sentences.terms.len() as u32;
    let stops: HashSet<&str> = sentences.language.stop_words.split(' ').collect();
    for (number, sentence) in sentences.sentences.iter().enumerate() {
        if !counts(article, sentence) {
            continue;
        }
        let mut before: Option<Span> = None;
        for word in sentences.words_of(sentence) {
            let text = word.span.of(&article.text);
            let own = bare(article, word.span).of(&article.text);
            let mut letters = own.chars();
            let first = letters.next().unwrap_or(' ');
            let count = own.chars().count() as u32;
            let is_unspaced = is_unspaced(first) && !is_katakana(first);
            let is_first = before.is_none();
            let gap = before.map_or("", |before| {
                Span::new(before.end, word.span.start).of(&article.text)
            });
            let term = if is_unspaced {
                let next = terms + characters.len() as u32;
                *characters.entry(text).or_insert(next)
            } else {
                word.term
            };
            tokens.push(Token {
                span: word.span,
                term,
                sentence: number as u32,
                is_stop: if is_unspaced {
                    stops.contains(text)
                } else {
                    count < 2 || sentences.term(*word).is_none_or(|term| term.is_stop)
                },
                is_first,
                is_cut: is_first
                    || !joins(gap)
                    || before.is_some_and(|before| bare_end(article, before)),
                is_capital: !is_first && first.is_uppercase(),
                is_acronym: count > 1 && own.chars().all(char::is_uppercase),
                is_number: own.chars().all(|letter| !letter.is_alphabetic()),
                starts_with_digit: first.is_numeric(),
                is_elided: bare(article, word.span).start > word.span.start,
                is_unspaced,
                characters: count,
            });
            before = Some(word.span);
        }
    }
    tokens
}

/// Runs of katakana are words, as in spaced scripts.
fn is_katakana(letter: char) -> bool {
    matches!(letter, '\u{30A0}'..='\u{30FF}' | '\u{FF66}'..='\u{FF9F}')
}

/// Whether a possessive ends the word: what follows belongs to it, but is a
/// phrase of its own.
fn bare_end(article: &Article, span: Span) -> bool {
    bare(article, span).end < span.end
}

/// Whether what stands between two words leaves them one phrase: nothing, a
/// hyphen, or white space that is no blank line.
fn joins(gap: &str) -> bool {
    matches!(gap, "" | "-" | "\u{2010}" | "\u{2011}")
        || (gap.chars().all(char::is_whitespace) && gap.matches('\n').count() < 2)
}

/// The next level of the trie: the node that starts at each token, where
/// there is one.
fn grow(
    tokens: &[Token],
    before: Option<&Vec<u32>>,
    level: usize,
    fewest: u32,
    nodes: &mut Vec<Node>,
) -> Vec<u32> {
    let mut numbers: HashMap<(u32, u32), u32> = HashMap::new();
    let mut grown = vec![NONE; tokens.len()];
    for (start, place) in grown.iter_mut().enumerate() {
        let Some(token) = tokens.get(start + level - 1) else {
            break;
        };
        let parent = before
            .and_then(|before| before.get(start).copied())
            .unwrap_or(NONE);
        let stem = nodes.get(parent as usize).copied();
        let (content, stops) = match stem {
            None if level > 1 || token.is_stop => continue,
            None => (1, 0),
            Some(stem) => {
                let starts_unspaced = tokens.get(start).is_some_and(|first| first.is_unspaced);
                let is_rare = stem.count < if starts_unspaced { 2 } else { fewest };
                let is_other = starts_unspaced != token.is_unspaced;
                if token.is_cut || is_rare || is_other || (starts_unspaced && token.is_stop) {
                    continue;
                }
                let content = stem.content + u8::from(!token.is_stop);
                let stops = stem.stops + u8::from(token.is_stop || token.is_elided);
                let most = if stops > 0 {
                    MOST_CONTENT_BRIDGED
                } else {
                    MOST_CONTENT
                };
                if !token.is_unspaced && (level > LONGEST || content > most || stops > MOST_STOPS) {
                    continue;
                }
                (content, stops)
            }
        };
        let number = number_of(&mut numbers, (parent, token.term), nodes.len());
        if number as usize == nodes.len() {
            let ends_content = !token.is_stop;
            nodes.push(Node {
                content,
                stops,
                ends_content,
                count: 0,
                within: 0,
                phrase: NONE,
            });
        }
        if let Some(node) = nodes.get_mut(number as usize) {
            node.count += 1;
        }
        *place = number;
    }
    grown
}

fn number_of<K: Eq + Hash>(numbers: &mut HashMap<K, u32>, key: K, next: usize) -> u32 {
    *numbers.entry(key).or_insert(next as u32)
}

/// Tells each phrase the largest count of a longer one that holds it: the
/// longest phrases first, each tells its beginning and its end.
fn nest(tokens: &[Token], levels: &[Vec<u32>], nodes: &mut [Node]) {
    for (below, level) in levels.iter().enumerate().rev() {
        let Some(shorter) = below.checked_sub(1).and_then(|below| levels.get(below)) else {
            break;
        };
        for (start, &number) in level.iter().enumerate() {
            let Some(node) = nodes.get(number as usize).copied() else {
                continue;
            };
            let told = if node.ends_content {
                node.count.max(node.within)
            } else {
                node.within
            };
            if told == 0 {
                continue;
            }
            let mut tell = |number: Option<&u32>| {
                if let Some(part) = number.and_then(|&number| nodes.get_mut(number as usize)) {
                    part.within = part.within.max(told);
                }
            };
            tell(shorter.get(start));
            // The end of a phrase starts at its second content word.
            let next = (start + 1..=start + below)
                .find(|&next| tokens.get(next).is_some_and(|token| !token.is_stop));
            if let Some(next) = next {
                let length = below + 1 - (next - start);
                tell(
                    length
                        .checked_sub(1)
                        .and_then(|length| levels.get(length)?.get(next)),
                );
            }
        }
    }
}

/// Sums and marks of one term.
#[derive(Clone, Copy, Debug, Default)]
struct TermCounts {
    count: f64,
    neighbours: [f64; 2],
}

fn term_counts(tokens: &[Token]) -> HashMap<u32, TermCounts> {
    let mut counts: HashMap<u32, TermCounts> = HashMap::new();
    for token in tokens {
        counts.entry(token.term).or_default().count += 1.0;
    }
    let joined = tokens.windows(2).filter_map(|pair| match pair {
        [left, right] if !right.is_cut => Some((left.term, right.term)),
        _ => None,
    });
    let mut pairs: Vec<(u32, u32)> = joined.collect();
    sort(&mut pairs);
    pairs.dedup();
    for (left, right) in pairs {
        counts.entry(right).or_default().neighbours[0] += 1.0;
        counts.entry(left).or_default().neighbours[1] += 1.0;
    }
    counts
}

/// Makes phrases of the nodes that can be one, and sums up their occurrences.
fn collect(
    tokens: Vec<Token>,
    sentences: usize,
    levels: &[Vec<u32>],
    nodes: &mut [Node],
) -> Phrases {
    let counts = term_counts(&tokens);
    let mut found = Phrases {
        words: tokens.len(),
        sentences,
        ..Phrases::default()
    };
    let mut last_sentence: Vec<u32> = Vec::new();
    for (below, level) in levels.iter().enumerate() {
        for (start, &number) in level.iter().enumerate() {
            let Some(node) = nodes.get_mut(number as usize) else {
                continue;
            };
            let Some(run) = tokens.get(start..=start + below) else {
                continue;
            };
            if !is_phrase(node, run) {
                continue;
            }
            if node.phrase == NONE {
                node.phrase = found.phrases.len() as u32;
                found.phrases.push(describe(node, run, start, &counts));
                found.occurrences.push(Vec::new());
                last_sentence.push(NONE);
            }
            let index = node.phrase as usize;
            let after = tokens.get(start + below + 1);
            let before = start.checked_sub(1).and_then(|before| tokens.get(before));
            if let (Some(phrase), Some(places), Some(last), Some(first)) = (
                found.phrases.get_mut(index),
                found.occurrences.get_mut(index),
                last_sentence.get_mut(index),
                run.first(),
            ) {
                places.push((start as u32, (start + below) as u32));
                add(phrase, run, before, after);
                phrase.last = start as f64;
                if *last != first.sentence {
                    *last = first.sentence;
                    phrase.sentences += 1.0;
                }
            }
        }
    }
    for phrase in &mut found.phrases {
        for sum in [
            &mut phrase.free_left,
            &mut phrase.free_right,
            &mut phrase.cut_left,
            &mut phrase.cut_right,
            &mut phrase.capitals,
            &mut phrase.acronyms,
        ] {
            *sum /= phrase.count;
        }
    }
    found.largest_count = tokens
        .iter()
        .filter(|token| !token.is_stop)
        .filter_map(|token| counts.get(&token.term))
        .fold(1.0, |largest, term| largest.max(term.count));
    found.tokens = tokens;
    found
}

/// Whether a run of words may be a key phrase.
fn is_phrase(node: &Node, run: &[Token]) -> bool {
    let is_word = |token: &Token| !token.is_number && !token.is_stop;
    if run.first().is_some_and(|first| first.is_unspaced) {
        return run.len() > 1 && node.count > 1;
    }
    node.ends_content
        && run.iter().any(is_word)
        && (run.len() > 1
            || run
                .iter()
                .all(|token| token.characters > 2 || token.is_acronym))
}

/// What all occurrences of a phrase have in common.
fn describe(node: &Node, run: &[Token], start: usize, counts: &HashMap<u32, TermCounts>) -> Phrase {
    let words = f64::from(node.content);
    let is_unspaced = run.first().is_some_and(|first| first.is_unspaced);
    let mut phrase = Phrase {
        // A word of a script without spaces mostly has two characters.
        words: usize::from(if is_unspaced {
            node.content.div_ceil(2)
        } else {
            node.content
        }),
        bridges: node.stops > 0,
        count: f64::from(node.count),
        first: start as f64,
        within: f64::from(node.within),
        ..Phrase::default()
    };
    for token in run.iter().filter(|token| !token.is_stop) {
        let term = counts.get(&token.term).copied().unwrap_or_default();
        let [left, right] = term.neighbours;
        phrase.neighbours[0] += left / term.count / words;
        phrase.neighbours[1] += right / term.count / words;
        phrase.word_count += libm::log(term.count) / words;
        phrase.word_length += f64::from(token.characters) / words;
        phrase.has_digit |= token.starts_with_digit;
    }
    phrase
}

/// Adds one occurrence to the sums of a phrase.
fn add(phrase: &mut Phrase, run: &[Token], before: Option<&Token>, after: Option<&Token>) {
    let is_cut_left = run.first().is_none_or(|first| first.is_cut);
    let is_cut_right = after.is_none_or(|after| after.is_cut);
    phrase.cut_left += f64::from(u8::from(is_cut_left));
    phrase.cut_right += f64::from(u8::from(is_cut_right));
    phrase.free_left += f64::from(u8::from(
        is_cut_left || before.is_none_or(|before| before.is_stop),
    ));
    phrase.free_right += f64::from(u8::from(
        is_cut_right || after.is_none_or(|after| after.is_stop),
    ));
    let capitals = run
        .iter()
        .filter(|token| token.is_capital && !token.is_stop)
        .count();
    phrase.capitals += capitals as f64 / phrase.words as f64;
    phrase.acronyms += f64::from(u8::from(run.iter().any(|token| token.is_acronym)));
}
