//! Focus: what the reader asks for comes first, and nothing else changes.

use nutgraf::{Algorithm, Article, ErrorKind, Length, SummarizeOptions, summarize};

const CASES: &str = include_str!("focus.txt");

fn options(focus: &[&str], algorithm: Algorithm) -> SummarizeOptions {
    SummarizeOptions {
        length: Length::Sentences(1),
        focus: focus.iter().map(|&text| text.to_owned()).collect(),
        algorithm,
        explain: true,
        ..SummarizeOptions::default()
    }
}

/// The text of each case file's article, with its questions and openings.
fn cases() -> Vec<(String, Vec<(String, String)>)> {
    let mut cases: Vec<(String, Vec<(String, String)>)> = Vec::new();
    for line in CASES.lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with("== ") {
            cases.push((String::new(), Vec::new()));
        }
        let Some((text, questions)) = cases.last_mut() else {
            continue;
        };
        if let Some(question) = line.strip_prefix("? ") {
            let (focus, opening) = question.rsplit_once(" | ").expect("a bar in the case");
            questions.push((focus.to_owned(), opening.to_owned()));
        } else if !line.starts_with("== ") {
            text.push_str(line);
            text.push('\n');
        }
    }
    cases
}

#[test]
fn the_sentence_about_it_comes_first() {
    let mut count = 0;
    let mut missed = Vec::new();
    for (text, questions) in cases() {
        let article = Article::from_text(text.trim());
        for (focus, opening) in questions {
            let focus: Vec<&str> = focus.split("; ").collect();
            for algorithm in [Algorithm::Nutgraf, Algorithm::Lead] {
                let summary = summarize(&article, &options(&focus, algorithm)).unwrap();
                count += 1;
                if !summary.text().starts_with(&opening) {
                    missed.push(format!(
                        "{} {focus:?}: {}",
                        algorithm.name(),
                        summary.text()
                    ));
                }
            }
        }
    }
    assert_eq!(count, 60);
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

#[test]
fn nothing_about_it_changes_nothing() {
    for (text, _) in cases() {
        let article = Article::from_text(text.trim());
        for &algorithm in Algorithm::ALL {
            let plain = summarize(&article, &options(&[], algorithm)).unwrap();
            for focus in [&["zyxwv"][..], &["the", "der", "le"], &["", "?!"]] {
                let focused = summarize(&article, &options(focus, algorithm)).unwrap();
                assert_eq!(focused.ranking, plain.ranking, "{focus:?}");
            }
        }
    }
}

#[test]
fn a_focus_keeps_one_order_and_says_what_it_adds() {
    for (text, questions) in cases() {
        let article = Article::from_text(text.trim());
        let plain = summarize(&article, &options(&[], Algorithm::Nutgraf)).unwrap();
        for (focus, _) in questions {
            let focused = summarize(&article, &options(&[&focus], Algorithm::Nutgraf)).unwrap();
            let sorted = |order: &[usize]| {
                let mut order = order.to_vec();
                order.sort_unstable();
                order
            };
            assert_eq!(sorted(&focused.ranking.order), sorted(&plain.ranking.order));
            let first = focused.ranking.order[0];
            let reasons = &focused.ranking.reasons.as_ref().unwrap()[first];
            let part = reasons.parts.iter().find(|part| part.feature == "focus");
            assert!(part.is_some_and(|part| part.weight > 0.0), "{focus}");
            let sum: f64 = reasons.parts.iter().map(|part| part.weight).sum();
            assert!((sum - reasons.raw).abs() < 1e-9);
        }
        let reasons = plain.ranking.reasons.as_ref().unwrap().iter();
        let mut parts = reasons.flat_map(|reasons| &reasons.parts);
        assert!(parts.all(|part| part.feature != "focus"));
    }
}

#[test]
fn what_leans_brings_what_it_leans_on() {
    let article = Article::from_text(
        "The bridge was opened in May. A baker cut the ribbon on Sunday. He had paid for the \
         lanterns. Rain fell all day. The mayor spoke for an hour.",
    );
    let summary = summarize(
        &article,
        &SummarizeOptions {
            length: Length::Sentences(2),
            ..options(&["lanterns"], Algorithm::Nutgraf)
        },
    )
    .unwrap();
    assert_eq!(
        summary.text(),
        "A baker cut the ribbon on Sunday. He had paid for the lanterns."
    );
}

#[test]
fn too_much_focus_is_refused() {
    let article = Article::from_text("The bridge was opened in May.");
    for focus in [vec!["bridge"; 101], vec![&*"bridge ".repeat(1_500)]] {
        let error = summarize(&article, &options(&focus, Algorithm::Nutgraf)).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidOptions);
        assert!(error.to_string().contains("focus"));
    }
}
