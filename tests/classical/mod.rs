//! The classical algorithms give the orders that a second, plain calculation
//! from the papers gives (`xtask/peers/classical.py` wrote the JSON files).

use std::path::Path;

use nutgraf::rank::{self, RankOptions};
use nutgraf::segment::{self, Sentences};
use nutgraf::{Algorithm, Article, language};
use proptest::prelude::*;

const CASES: [&str; 3] = ["bread", "council", "lighthouse"];

fn classical() -> impl Iterator<Item = Algorithm> {
    Algorithm::ALL
        .iter()
        .copied()
        .filter(|&algorithm| algorithm != Algorithm::Nutgraf)
}

fn file(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/classical");
    std::fs::read_to_string(folder.join(name)).unwrap()
}

fn rank_by(algorithm: Algorithm, article: &Article, sentences: &Sentences) -> rank::Ranking {
    rank::rank(
        article,
        sentences,
        &RankOptions {
            algorithm,
            ..Default::default()
        },
    )
}

/// The numbers after `"name": [`; the files hold nothing but lists of them.
fn expected(json: &str, name: &str) -> Vec<usize> {
    let (_, list) = json.split_once(&format!("\"{name}\":[")).unwrap();
    let (list, _) = list.split_once(']').unwrap();
    list.split(',')
        .map(|number| number.parse().unwrap())
        .collect()
}

#[test]
fn orders_are_those_of_the_papers() {
    for case in CASES {
        let article = Article::from_text(file(&format!("{case}.txt")));
        let sentences = segment::segment(&article, language::rules("en"));
        let eligible = rank::eligible(&article, &sentences);
        let orders = file(&format!("{case}.json"));
        for algorithm in classical() {
            let order = rank_by(algorithm, &article, &sentences).order;
            let expected: Vec<usize> = expected(&orders, algorithm.name())
                .iter()
                .map(|&place| eligible[place])
                .collect();
            assert_eq!(order, expected, "{} on {case}", algorithm.name());
        }
    }
}

#[test]
fn the_best_sentence_scores_one() {
    let article = Article::from_text(file("bread.txt"));
    let sentences = segment::segment(&article, language::rules("en"));
    for algorithm in classical() {
        let ranking = rank_by(algorithm, &article, &sentences);
        let first = ranking.order[0];
        assert!(
            (ranking.scores[first] - 1.0).abs() < 1e-12,
            "{}",
            algorithm.name()
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_text_has_one_complete_order(text in "([a-d ]{0,12}[.\n]){0,20}|\\PC{0,120}") {
        let article = Article::from_text(&text);
        let sentences = segment::segment(&article, language::rules("en"));
        let eligible = rank::eligible(&article, &sentences);
        for algorithm in classical() {
            let ranking = rank_by(algorithm, &article, &sentences);
            let mut order = ranking.order.clone();
            order.sort_unstable();
            prop_assert_eq!(&order, &eligible, "{}", algorithm.name());
            prop_assert_eq!(ranking.scores.len(), sentences.sentences.len());
            prop_assert!(ranking.scores.iter().all(|score| (0.0..=1.0).contains(score)));
            prop_assert_eq!(rank_by(algorithm, &article, &sentences), ranking);
        }
    }
}
