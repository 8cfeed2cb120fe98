//! Language rules and detection.

use nutgraf::article::{Article, Block, BlockKind, Direction, LanguageSource};
use nutgraf::{Span, language, segment};

const SENTENCES: &str = include_str!("../cases/segment/languages.txt");

fn cases() -> impl Iterator<Item = (&'static str, &'static str)> {
    SENTENCES
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once(": "))
}

#[test]
fn each_language_is_detected_from_one_sentence() {
    for (tag, sentence) in cases() {
        let guess = language::detect(sentence);
        assert_eq!(guess.tag, tag, "{sentence}");
        assert_eq!(guess.source, LanguageSource::Detected);
        assert!(guess.confidence > 0.5, "{tag} {}", guess.confidence);
    }
}

#[test]
fn what_could_be_two_languages_is_doubtful() {
    for sentence in [
        "Vláda dnes predloží rozpočet.",
        "Regjeringen legger fram budsjettet i dag.",
        "Regeringen fremlægger budgettet i dag.",
        "Правительство сегодня представит бюджет.",
        "Qui bene amat bene castigat.",
    ] {
        let guess = language::detect(sentence);
        assert!(
            guess.confidence < 0.6,
            "{sentence} {} {}",
            guess.tag,
            guess.confidence
        );
    }
}

#[test]
fn haitian_is_not_italian() {
    let guess = language::detect(
        "Konsèy vil la deside fèmen vye pon ki sou pò a, paske enjenyè yo di li ka tonbe nan yon ane, \
         e mèt boutik yo pè pou kliyan yo pa vini nan vil la ankò.",
    );
    assert_eq!(guess.tag, "ht");
}

#[test]
fn each_language_has_a_case() {
    for rules in language::all() {
        assert!(
            cases().any(|(tag, _)| tag == rules.tag),
            "no sentence for {}",
            rules.name
        );
    }
}

#[test]
fn stop_words_are_folded_and_stand_once() {
    for rules in language::all() {
        let words: Vec<&str> = rules.stop_words.split(' ').collect();
        for (index, word) in words.iter().enumerate() {
            assert!(!word.is_empty(), "{}", rules.name);
            assert!(
                !words[..index].contains(word),
                "{} has {word} twice",
                rules.name
            );
            assert_eq!(word.to_lowercase(), **word, "{}", rules.name);
        }
    }
}

#[test]
fn only_the_primary_subtag_counts() {
    assert_eq!(language::rules("pt-BR").tag, "pt");
    assert_eq!(language::rules("zh-Hant").tag, "zh");
    assert_eq!(language::rules("DE_at").tag, "de");
    assert_eq!(language::rules("ms").tag, "id");
    for norwegian in ["no", "nb", "nn", "nb-NO"] {
        assert_eq!(language::rules(norwegian).tag, "no");
    }
    for unknown in ["", "xx", "-", "und", "x-klingon"] {
        assert!(language::rules(unknown).is_neutral(), "{unknown:?}");
    }
}

#[test]
fn four_languages_run_from_right_to_left() {
    let right_to_left: Vec<&str> = language::all()
        .iter()
        .filter(|rules| rules.direction == Direction::RightToLeft)
        .map(|rules| rules.tag)
        .collect();
    assert_eq!(right_to_left, ["ar", "fa", "ur", "he"]);
}

#[test]
fn what_has_no_letters_has_no_language() {
    for text in ["", " ", "12,345.67", "?!…", "\u{301}\u{301}", "🙂🙂", "\0"] {
        let guess = language::detect(text);
        assert_eq!(
            (guess.tag.as_str(), guess.source),
            ("und", LanguageSource::Unknown),
            "{text:?}"
        );
    }
}

const PROSE: &str = include_str!("../cases/segment/prose.txt");

/// The tag of each paragraph, and its sentences.
fn paragraphs() -> Vec<(&'static str, Vec<&'static str>)> {
    let sections = PROSE.split("=== ").skip(1);
    let of = |section: &'static str| {
        let mut lines = section.lines().filter(|line| !line.is_empty());
        (lines.next().unwrap_or(""), lines.collect())
    };
    sections.map(of).collect()
}

#[test]
fn everyday_prose_is_detected_and_cut_in_each_language() {
    let mut faults = Vec::new();
    for (tag, sentences) in paragraphs() {
        assert_eq!(sentences.len(), 5, "{tag}");
        let is_spaced = !matches!(tag, "zh" | "ja");
        let text = sentences.join(if is_spaced { " " } else { "" });
        for part in std::iter::once(text.as_str()).chain(sentences.iter().copied()) {
            let guess = language::detect(part);
            if guess.tag != tag {
                faults.push(format!("{tag} taken for {}: {part}", guess.tag));
            }
        }
        let article = Article {
            blocks: vec![Block::new(BlockKind::Paragraph, Span::new(0, text.len()))],
            text: text.clone(),
            ..Article::default()
        };
        let found = segment::segment(&article, language::rules(tag));
        let found: Vec<&str> = found
            .sentences
            .iter()
            .map(|sentence| sentence.span.of(&text))
            .collect();
        if found != sentences {
            faults.push(format!("{tag} cut into {found:#?}"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn each_language_of_the_world_news_has_prose() {
    let tags: Vec<&str> = paragraphs().iter().map(|(tag, _)| *tag).collect();
    for tag in [
        "en", "de", "fr", "es", "pt", "it", "nl", "sv", "da", "no", "fi", "pl", "cs", "ro", "hu",
        "tr", "ru", "uk", "el", "ar", "fa", "he", "hi", "bn", "id", "ms", "vi", "zh", "ja", "ko",
        "th",
    ] {
        assert!(tags.contains(&tag), "no prose in {tag}");
    }
}
