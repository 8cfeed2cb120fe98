//! Sentence boundaries: the case file, and what holds for every text.

use nutgraf::article::{Article, Block, BlockKind};
use nutgraf::segment::segment;
use nutgraf::{Span, language};
use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

/// The case files; sentences.txt says how to read them.
const CASES: &[&str] = &[
    include_str!("../cases/segment/sentences.txt"),
    include_str!("../cases/segment/quotations.txt"),
    include_str!("../cases/segment/abbreviations.txt"),
    include_str!("../cases/segment/numbers.txt"),
    include_str!("../cases/segment/marks.txt"),
    include_str!("../cases/segment/everyday.txt"),
];

/// The sentences of a text that is one block from `start` to `end`.
fn spans_in(text: &str, part: Span, tag: &str) -> Vec<Span> {
    let block = Block::new(BlockKind::Paragraph, part);
    let article = Article {
        text: text.to_owned(),
        blocks: vec![block],
        ..Article::default()
    };
    segment(&article, language::rules(tag))
        .sentences
        .iter()
        .map(|sentence| sentence.span)
        .collect()
}

fn spans(text: &str, tag: &str) -> Vec<Span> {
    spans_in(text, Span::new(0, text.len()), tag)
}

/// The text of a case, and its sentences.
fn case(lines: &str) -> (String, Vec<String>) {
    let mut text = String::new();
    let mut sentences = Vec::new();
    for line in lines.lines() {
        let joints = [("·", ""), ("↵", "\n"), ("¶", "\n\n")];
        let (sentence, joint) = joints
            .iter()
            .find_map(|(mark, joint)| Some((line.strip_suffix(mark)?, *joint)))
            .unwrap_or((line, " "));
        let sentence = sentence.replace('↵', "\n");
        text.push_str(&sentence);
        text.push_str(joint);
        sentences.push(sentence);
    }
    (text.trim_end().to_owned(), sentences)
}

#[test]
fn cases_are_split_as_they_say() {
    let mut tag = "und";
    let mut faults = Vec::new();
    let mut count = 0;
    for group in CASES.iter().flat_map(|file| file.split("\n\n")) {
        let lines: Vec<&str> = group
            .lines()
            .filter(|line| !line.starts_with('#'))
            .collect();
        let mut lines = lines.as_slice();
        if let Some(named) = lines.first().and_then(|line| line.strip_prefix("== ")) {
            tag = named;
            lines = &lines[1..];
        }
        if lines.is_empty() {
            continue;
        }
        let (text, expected) = case(&lines.join("\n"));
        let found: Vec<String> = spans(&text, tag)
            .iter()
            .map(|span| span.of(&text).to_owned())
            .collect();
        count += 1;
        if found != expected {
            faults.push(format!("{tag}: expected {expected:#?}, found {found:#?}"));
        }
    }
    assert!(
        faults.is_empty(),
        "{} of {count} cases\n{}",
        faults.len(),
        faults.join("\n")
    );
    assert!(count > 900, "only {count} cases were read");
}

#[test]
fn each_language_has_a_case() {
    for rules in language::all() {
        assert!(
            CASES
                .iter()
                .any(|file| file.contains(&format!("\n== {}\n", rules.tag))),
            "no case for {}",
            rules.name
        );
    }
}

/// What the type promises of its spans.
fn check(text: &str, part: Span, spans: &[Span]) {
    let mut end = part.start;
    let boundaries: Vec<usize> = part
        .of(text)
        .grapheme_indices(true)
        .map(|(offset, _)| part.start + offset)
        .chain([part.end])
        .collect();
    let is_boundary = |offset: usize| boundaries.binary_search(&offset).is_ok();
    for span in spans {
        assert!(
            end <= span.start && span.start < span.end && span.end <= part.end,
            "{span:?}"
        );
        assert!(
            is_boundary(span.start) && is_boundary(span.end),
            "{span:?} in {text:?}"
        );
        let sentence = span.of(text);
        let opens_with_space = sentence.starts_with(char::is_whitespace);
        let first = sentence.graphemes(true).next().unwrap_or("");
        assert!(
            !opens_with_space || first.chars().count() > 1,
            "{sentence:?}"
        );
        let last = sentence.graphemes(true).next_back().unwrap_or("");
        let closes_with_space = sentence.ends_with(char::is_whitespace);
        assert!(
            !closes_with_space || last.chars().count() > 1,
            "{sentence:?}"
        );
        end = span.end;
    }
    // Nothing but white space is left out.
    let mut rest = part.of(text).to_owned();
    for span in spans.iter().rev() {
        rest.replace_range(span.start - part.start..span.end - part.start, "");
    }
    assert!(rest.trim().is_empty(), "{rest:?} left out of {text:?}");
}

/// Text made of what boundaries hang on.
fn fragments() -> impl Strategy<Value = String> {
    let fragment = prop_oneof![
        Just("."),
        Just("!"),
        Just("?"),
        Just("…"),
        Just(" "),
        Just("\n"),
        Just("\r\n"),
        Just("\u{A0}"),
        Just("\""),
        Just("“"),
        Just("”"),
        Just("«"),
        Just("»"),
        Just("("),
        Just(")"),
        Just("["),
        Just("]"),
        Just("1"),
        Just("12"),
        Just("a"),
        Just("A"),
        Just("I"),
        Just("The"),
        Just("mr"),
        Just("Dr"),
        Just("U.S"),
        Just("。"),
        Just("？"),
        Just("「"),
        Just("」"),
        Just("海"),
        Just("の"),
        Just("ไทย"),
        Just("م"),
        Just("،"),
        Just("\u{301}"),
        Just("\u{200D}"),
        Just("\u{202A}"),
        Just("👩"),
        Just("🏽"),
        Just("🇩🇪"),
        Just(":)"),
        Just("•"),
        Just("-"),
        Just("—"),
        Just(";"),
        Just(":"),
        Just(","),
        Just("'"),
        Just("’"),
        Just("http://a.b"),
        Just("p."),
    ];
    prop::collection::vec(fragment, 0..60).prop_map(|parts| parts.concat())
}

fn tags() -> impl Strategy<Value = &'static str> {
    let tags: Vec<&str> = language::all()
        .iter()
        .map(|rules| rules.tag)
        .chain(["und"])
        .collect();
    prop::sample::select(tags)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_split_as_promised(text in any::<String>(), tag in tags()) {
        check(&text, Span::new(0, text.len()), &spans(&text, tag));
    }

    #[test]
    fn any_mix_of_marks_is_split_as_promised(text in fragments(), tag in tags()) {
        check(&text, Span::new(0, text.len()), &spans(&text, tag));
    }

    #[test]
    fn a_part_is_split_as_if_it_stood_alone(before in fragments(), text in fragments(), tag in tags()) {
        let whole = format!("{before}{text}");
        let part = Span::new(before.len(), whole.len());
        let found: Vec<&str> =
            spans_in(&whole, part, tag).iter().map(|span| span.of(&whole)).collect();
        let alone: Vec<&str> = spans(&text, tag).iter().map(|span| span.of(&text)).collect();
        prop_assert_eq!(found, alone);
    }

    #[test]
    fn paragraphs_are_split_one_by_one(first in "[A-Z][a-z ]{3,30}[.!?]", second in "[A-Z][a-z ]{3,30}[.!?]") {
        let text = format!("{first}\n\n{second}");
        let joined = spans(&text, "en").len();
        prop_assert_eq!(joined, spans(&first, "en").len() + spans(&second, "en").len());
    }
}

#[test]
fn hostile_texts_come_back_at_once() {
    let hostile = [
        "a".repeat(50_000),
        "a ".repeat(30_000),
        "a. ".repeat(20_000),
        ".".repeat(50_000),
        ". ".repeat(30_000),
        "(\"« ".repeat(50_000),
        "\u{301}".repeat(20_000),
        format!("x{}", " \u{301}".repeat(20_000)),
        "👩\u{200D}".repeat(10_000),
        "🇩🇪".repeat(10_000),
        "Dr. Mr. e.g. U.S. ".repeat(4_000),
        "• ".repeat(50_000),
        "1. ".repeat(50_000),
        "\n".repeat(50_000),
        format!("a.{}", " ".repeat(50_000)),
        "5. : ".repeat(20_000),
        "「。".repeat(20_000),
        "[1] . [2]".repeat(10_000),
        ":) ".repeat(20_000),
    ];
    for text in &hostile {
        for tag in ["en", "zh"] {
            let found = spans(text, tag);
            assert!(found.last().is_none_or(|last| last.end <= text.len()));
        }
    }
}

#[test]
fn nothing_has_no_sentence() {
    for text in ["", " ", "\n\n", "\u{A0}\t\r\n"] {
        assert!(spans(text, "en").is_empty(), "{text:?}");
    }
}
