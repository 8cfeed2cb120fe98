//! Language rules and detection.

use nutgraf::article::{Direction, LanguageSource};
use nutgraf::language;

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
