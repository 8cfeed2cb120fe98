//! Pasted text: the cases under `tests/cases/pasted`, and what holds for any text.
//!
//! A case starts with `=== NAME`. `@title`, `@author`, `@published` and `@site`
//! say what must be found (`@title` alone: none). Then comes the text, each
//! line behind the kind of block that it must become and a bar:
//!
//! - `+|` goes on the block above; `&KIND|` is one more block on the same line;
//! - an empty line is an empty line; `.|` is a line on which there is no block;
//! - `$a` … `$z` stand for the texts that the head of the file gives;
//! - `\t`, `\r`, `\f` and `\u{…}` are what they are in Rust.

use std::fmt::Write;

use nutgraf::Article;
use nutgraf::article::Caveat;
use proptest::prelude::*;

struct Expected {
    kind: String,
    start: usize,
    end: usize,
}

#[derive(Default)]
struct Case {
    name: String,
    facts: Vec<(String, String)>,
    text: String,
    blocks: Vec<Expected>,
}

#[allow(clippy::string_slice)]
fn unescape(line: &str) -> String {
    let mut text = line
        .replace("\\t", "\t")
        .replace("\\r", "\r")
        .replace("\\f", "\u{c}");
    while let Some(at) = text.find("\\u{") {
        let end = at + text[at..].find('}').expect("a closing brace");
        let code = u32::from_str_radix(&text[at + 3..end], 16).expect("a hexadecimal number");
        text.replace_range(
            at..=end,
            &char::from_u32(code).expect("a character").to_string(),
        );
    }
    text
}

fn cases(file: &str) -> Vec<Case> {
    let mut texts: Vec<(String, String)> = Vec::new();
    let mut cases: Vec<Case> = Vec::new();
    for line in file.lines() {
        if let Some(name) = line.strip_prefix("=== ") {
            cases.push(Case {
                name: name.to_owned(),
                ..Case::default()
            });
            continue;
        }
        let Some(case) = cases.last_mut() else {
            if let Some((key, value)) = line.split_once(" = ")
                && key.starts_with('$')
            {
                texts.push((key.to_owned(), value.to_owned()));
            }
            continue;
        };
        if let Some(fact) = line.strip_prefix('@') {
            let (key, value) = fact.split_once(' ').unwrap_or((fact, ""));
            case.facts.push((key.to_owned(), value.to_owned()));
            continue;
        }
        if line.is_empty() {
            case.text.push('\n');
            continue;
        }
        let (kind, rest) = line.split_once('|').expect("a kind and a bar");
        let mut content = unescape(rest.strip_prefix(' ').unwrap_or(rest));
        for (key, value) in &texts {
            content = content.replace(key, value);
        }
        let kind = kind.trim();
        if kind.starts_with('&') {
            case.text.pop();
            case.text.push(' ');
        }
        let start = case.text.len();
        case.text.push_str(&content);
        let end = case.text.len();
        case.text.push('\n');
        match kind.trim_start_matches('&') {
            "+" => case.blocks.last_mut().expect("a block above").end = end,
            kind => case.blocks.push(Expected {
                kind: kind.to_owned(),
                start,
                end,
            }),
        }
    }
    for case in &mut cases {
        case.text.truncate(case.text.trim_end_matches('\n').len());
    }
    cases
}

/// What is wrong with the article of a case; nothing where it is as expected.
fn faults(case: &Case) -> String {
    let article = Article::from_text(case.text.as_str());
    let mut faults = String::new();
    for expected in &case.blocks {
        let found: Vec<_> = article
            .blocks
            .iter()
            .filter(|block| block.span.start < expected.end && expected.start < block.span.end)
            .collect();
        let is_right = found.iter().all(|block| {
            block.kind.name() == expected.kind
                && expected.start <= block.span.start
                && block.span.end <= expected.end
        }) && match expected.kind.as_str() {
            "." => found.is_empty(),
            "cell" => !found.is_empty(),
            _ => found.len() == 1,
        };
        if !is_right {
            let kinds: Vec<_> = found
                .iter()
                .map(|block| format!("{} {:?}", block.kind.name(), block.span.of(&case.text)))
                .collect();
            let _ = writeln!(
                faults,
                "  {} {:?}: {}",
                expected.kind,
                case.text.get(expected.start..expected.end).unwrap_or(""),
                kinds.join(" + ")
            );
        }
    }
    let authors = article.authors.join("; ");
    for (key, value) in &case.facts {
        let found = match key.as_str() {
            "title" => article.title.as_deref().unwrap_or(""),
            "author" => &authors,
            "published" => article.published.as_deref().unwrap_or(""),
            "site" => article.site_name.as_deref().unwrap_or(""),
            other => panic!("{}: no fact is called {other}", case.name),
        };
        if found != value {
            let _ = writeln!(faults, "  @{key} {value:?}: {found:?}");
        }
    }
    faults
}

#[test]
fn every_case_has_the_blocks_that_it_names() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases/pasted");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .expect("the cases")
        .map(|entry| entry.expect("a file").path())
        .collect();
    files.sort();
    let (mut count, mut failed, mut report) = (0, 0, String::new());
    for path in files {
        let file = std::fs::read_to_string(&path).expect("a case file");
        for case in cases(&file) {
            count += 1;
            let faults = faults(&case);
            if !faults.is_empty() {
                failed += 1;
                let _ = writeln!(report, "{}: {}\n{faults}", path.display(), case.name);
            }
        }
    }
    assert!(failed == 0, "{failed} of {count} cases:\n{report}");
    assert!(count >= 120, "only {count} cases were read");
}

#[test]
fn navigation_alone_is_no_article() {
    let navigations = [
        "Home\nNews\nHarbour\nWeather\nSport\nCulture\nLetters\nArchive\nContact\nAbout us\nLog in",
        "Startseite\nNachrichten\nHafen\nWetter\nSport\nKultur\nBriefe\nArchiv\nKontakt\nÜber uns\nAnmelden",
        "الرئيسية\nأخبار\nالميناء\nالطقس\nرياضة\nثقافة\nرسائل\nأرشيف\nاتصل بنا\nمن نحن\nالدخول",
        "首页\n新闻\n港口\n天气\n体育\n文化\n来信\n档案\n联系\n关于我们\n登录",
    ];
    for navigation in navigations {
        let article = Article::from_text(navigation);
        assert!(
            article.caveats.contains(&Caveat::NotAnArticle),
            "{navigation}"
        );
    }
    let short =
        "Harbour opens\n\nThe harbour opened on Monday after two years of work on its piers.";
    assert!(Article::from_text(short).caveats.is_empty());
}

fn check(text: &str) {
    let article = Article::from_text(text);
    assert_eq!(article.text, text);
    let mut end = 0;
    for block in &article.blocks {
        assert!(
            block.span.start >= end,
            "blocks overlap: {:?}",
            article.blocks
        );
        assert!(
            block.span.start < block.span.end,
            "an empty block: {:?}",
            article.blocks
        );
        assert!(
            text.get(block.span.start..block.span.end).is_some(),
            "a span off the text"
        );
        end = block.span.end;
    }
}

/// Text that looks like what people paste, and text that does not.
fn pasted() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "\\PC{0,40}",
        "[A-Z][a-z]{2,9}( [a-z]{1,9}){3,18}[.!?]",
        "[#>*=|`~\\-+\\[\\]{}0-9.() ]{1,12}",
        Just("(CNN) -- By . A B . PUBLISHED: . 08:53 EST, 11 June 2013 . | . ".to_owned()),
        Just("WASHINGTON (Reuters) - ".to_owned()),
        Just("By Jane Doe, 3 May 2024 | © 2024".to_owned()),
        Just("---".to_owned()),
        Just("```".to_owned()),
        Just("{{Box".to_owned()),
        Just("| a | b |".to_owned()),
        Just("Share\nTweet\nRelated".to_owned()),
    ];
    let end = prop_oneof![
        Just("\n"),
        Just("\n\n"),
        Just("\r\n"),
        Just(" "),
        Just("\t"),
        Just("\u{a0}")
    ];
    prop::collection::vec((piece, end), 0..40)
        .prop_map(|parts| parts.into_iter().map(|(piece, end)| piece + end).collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn blocks_of_any_text_ascend_and_fit(text in pasted()) {
        check(&text);
    }

    #[test]
    fn blocks_of_any_characters_ascend_and_fit(text in any::<String>()) {
        check(&text);
    }
}

#[test]
fn extreme_texts_end() {
    check("");
    check("\n");
    check(&"\n".repeat(1_000_000));
    check(&"word ".repeat(400_000));
    check(&"a\n".repeat(50_000));
    check(&"(".repeat(500_000));
    check(&"|\t".repeat(300_000));
    check(&"> ".repeat(300_000));
    check(&"```\n".repeat(20_000));
    check(&"{{\n".repeat(10_000));
    check(&"x = {\n".repeat(10_000));
    check(&"By . ".repeat(100_000));
}
