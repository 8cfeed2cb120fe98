//! The trie of phrases, built level by level: a phrase of n words is its first
//! n − 1 and one more. In a long text a phrase is continued only if it occurs
//! twice (the monotonicity of Agrawal and Srikant 1994, "Fast algorithms for
//! mining association rules"), so that memory stays near the number of words.

use std::collections::HashMap;

use super::token::Token;

/// The most words, stop words among them, that a phrase has.
const LONGEST: usize = 6;
/// The most content words that a phrase has.
const MOST_CONTENT: u8 = 4;
/// The same in a language whose stop words are not known: longer runs are
/// clauses there.
const MOST_CONTENT_UNTOLD: u8 = 2;
/// The most stop words that a phrase bridges.
const MOST_STOPS: u8 = 2;
/// The most content words of a phrase that bridges stop words.
const MOST_CONTENT_BRIDGED: u8 = 3;
/// The most characters that a phrase has in a script without spaces.
const LONGEST_UNSPACED: usize = 8;
/// A text of so many words is long: what occurs in it once is no key phrase
/// unless it is a single word.
const LONG_TEXT: usize = 3000;

/// A node of the trie.
#[derive(Clone, Copy, Debug)]
pub(super) struct Node {
    pub(super) content: u8,
    pub(super) stops: u8,
    pub(super) ends_content: bool,
    pub(super) count: u32,
    pub(super) within: u32,
    pub(super) phrase: u32,
}

/// No node, or no phrase.
pub(super) const NONE: u32 = u32::MAX;

/// The trie of a text.
#[derive(Clone, Debug, Default)]
pub(super) struct Trie {
    pub(super) nodes: Vec<Node>,
    /// At each level the node that each token starts.
    pub(super) levels: Vec<Vec<u32>>,
}

impl Trie {
    pub(super) fn new(tokens: &[Token], knows_stops: bool) -> Trie {
        let mut trie = Trie::default();
        let fewest = if tokens.len() > LONG_TEXT { 2 } else { 1 };
        let most_content = if knows_stops {
            MOST_CONTENT
        } else {
            MOST_CONTENT_UNTOLD
        };
        let longest = if tokens.iter().any(|token| token.is_unspaced) {
            LONGEST_UNSPACED
        } else {
            LONGEST
        };
        for level in 1..=longest {
            let before = trie.levels.last();
            let bounds = Bounds {
                level,
                fewest,
                most_content,
            };
            let grown = grow(tokens, before, bounds, &mut trie.nodes);
            if grown.iter().all(|&node| node == NONE) {
                break;
            }
            trie.levels.push(grown);
        }
        nest(tokens, &trie.levels, &mut trie.nodes);
        trie
    }
}

/// What bounds a level.
#[derive(Clone, Copy, Debug)]
struct Bounds {
    /// How many words its phrases have.
    level: usize,
    /// How often the beginning of one occurs at least.
    fewest: u32,
    /// How many content words one has at most.
    most_content: u8,
}

/// The next level of the trie: the node that starts at each token, where
/// there is one.
fn grow(
    tokens: &[Token],
    before: Option<&Vec<u32>>,
    bounds: Bounds,
    nodes: &mut Vec<Node>,
) -> Vec<u32> {
    let Bounds {
        level,
        fewest,
        most_content,
    } = bounds;
    // By the number of the node before, and the term in the lower half.
    let mut numbers: HashMap<u64, u32> = HashMap::new();
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
                    most_content
                };
                if !token.is_unspaced && (level > LONGEST || content > most || stops > MOST_STOPS) {
                    continue;
                }
                (content, stops)
            }
        };
        let key = u64::from(parent) << 32 | u64::from(token.term);
        let number = *numbers.entry(key).or_insert(nodes.len() as u32);
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
