//! Held to the crate that tells the same from larger tables.

use unicode_segmentation::UnicodeSegmentation;

use super::{graphemes, words::words};

/// One or two of each kind that a character can be of, and what stands on the edges of runs.
const KINDS: &[char] = &[
    'a',
    'Z',
    '7',
    '_',
    ' ',
    '\u{2003}',
    '\t',
    '\r',
    '\n',
    '\u{b}',
    '\u{85}',
    '!',
    '\'',
    '"',
    ':',
    '.',
    ',',
    ';',
    '’',
    '·',
    '\u{ad}',
    '\u{300}',
    '\u{301}',
    '\u{345}',
    '\u{200b}',
    '\u{200c}',
    '\u{200d}',
    '\u{fe0f}',
    '\u{1f3fb}',
    '©',
    'ℹ',
    'Ⓜ',
    '☀',
    '\u{1f469}',
    '🇦',
    '🇿',
    'é',
    'ж',
    'א',
    'ת',
    '\u{5b0}',
    'ع',
    '\u{600}',
    '\u{70f}',
    'क',
    'त',
    '\u{94d}',
    '\u{93c}',
    '\u{93f}',
    '\u{903}',
    'ক',
    '\u{9cd}',
    'က',
    '\u{1039}',
    'ำ',
    'ก',
    'ါ',
    'ᄀ',
    'ᅠ',
    'ᅡ',
    'ᆨ',
    '가',
    '각',
    '힣',
    '漢',
    'か',
    'カ',
    'ｶ',
    '\u{ff9e}',
    '〱',
    '½',
    '٣',
    '\u{e0020}',
    '\u{10ffff}',
];

#[test]
fn every_character_is_what_the_crate_takes_it_for() {
    // Between these, each kind has other boundaries than the rest.
    let between = [
        ("a", "a"),
        ("א", "א"),
        ("1", "1"),
        ("ア", "_"),
        ("_", "ア"),
        (" ", " "),
        ("\r", "\n"),
        ("a\u{200d}", "☀"),
        ("🇦", "🇦"),
        ("ᄀ", "ᆨ"),
        ("가", "ᅡ"),
        ("각", "ᆨ"),
        ("\u{600}", "\u{903}"),
        ("क\u{94d}", "क"),
        ("क", "क"),
        ("क", "\u{94d}क"),
        ("☀", "\u{200d}☀"),
        ("a", "_"),
        ("x", "\u{301}"),
    ];
    let mut text = String::new();
    // Of ideographs and syllables, and of planes that are empty, a few.
    let bulk = [
        '\u{3400}'..='\u{9fff}',
        '가'..='힣',
        '\u{20000}'..='\u{dffff}',
        '\u{e1000}'..=char::MAX,
    ];
    let is_bulk = |character: &char| bulk.iter().any(|range| range.contains(character));
    let some = ('\0'..=char::MAX).filter(|character| !is_bulk(character));
    let all = some.chain(bulk.iter().flat_map(|range| range.clone().step_by(997)));
    for character in all {
        text.clear();
        for (before, after) in between {
            text.extend([before, character.encode_utf8(&mut [0; 4]), after, "\0"]);
        }
        hold(&text);
    }
}

#[test]
fn made_up_texts_have_the_crates_boundaries() {
    let mut state = 7_u32;
    let mut random = |below: usize| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) as usize % below
    };
    for _ in 0..200_000 {
        // The crate lets a joiner between a sign and a picture join what stands before the sign, too.
        let left_out = if random(2) == 0 {
            "\u{200d}"
        } else {
            "'\":.,;’·"
        };
        let length = 1 + random(9);
        let text: String = (0..length)
            .filter_map(|_| KINDS.get(random(KINDS.len())))
            .filter(|&&character| !left_out.contains(character))
            .collect();
        hold(&text);
    }
}

fn hold(text: &str) {
    let found: Vec<(usize, &str)> = words(text).collect();
    let expected: Vec<(usize, &str)> = text.unicode_word_indices().collect();
    assert_eq!(found, expected, "{text:?}");
    let boundaries: Vec<usize> = text
        .grapheme_indices(true)
        .map(|(at, _)| at)
        .chain([text.len()])
        .collect();
    for (at, _) in text.char_indices() {
        let is_boundary = boundaries.binary_search(&at).is_ok();
        assert_eq!(
            graphemes::is_boundary(text, at),
            is_boundary,
            "{text:?} at {at}"
        );
        let behind = boundaries.partition_point(|&other| other < at);
        assert_eq!(
            Some(&graphemes::end(text, at)),
            boundaries.get(behind),
            "{text:?} at {at}"
        );
        let before = boundaries.partition_point(|&other| other <= at) - 1;
        assert_eq!(
            Some(&graphemes::start(text, at)),
            boundaries.get(before),
            "{text:?} at {at}"
        );
    }
}
