//! Key phrases: what they are, how they are spelled, where they stand.

use nutgraf::{Article, Keyword, SummarizeOptions, summarize};

const ICE: &str = "The ice road to Hallam opens in January. Lorries use the ice road to bring fuel, \
    and the Hallam council checks the ice road each morning. When the ice road closes, Hallam \
    waits for the ferry.";

fn keywords(text: &str, language: &str, count: usize) -> Vec<Keyword> {
    let article = Article::from_text(text);
    let options = SummarizeOptions {
        language: Some(language.to_owned()),
        keywords: count,
        ..Default::default()
    };
    summarize(&article, &options).unwrap().keywords
}

fn terms(text: &str, language: &str, count: usize) -> Vec<String> {
    keywords(text, language, count)
        .into_iter()
        .map(|keyword| keyword.term)
        .collect()
}

#[test]
fn a_phrase_stands_for_its_words() {
    let terms = terms(ICE, "en", 5);
    assert!(terms.contains(&"ice road".to_owned()), "{terms:?}");
    assert!(terms.contains(&"Hallam".to_owned()), "{terms:?}");
    assert!(!terms.contains(&"ice".to_owned()), "{terms:?}");
    assert!(!terms.contains(&"road".to_owned()), "{terms:?}");
}

#[test]
fn spans_are_every_place_in_reading_order() {
    let found = keywords(ICE, "en", 5);
    let ice_road = found
        .iter()
        .find(|keyword| keyword.term == "ice road")
        .unwrap();
    assert_eq!(ice_road.spans.len(), 4);
    assert!(
        ice_road
            .spans
            .windows(2)
            .all(|pair| pair[0].end <= pair[1].start)
    );
    assert!(ice_road.spans.iter().all(|span| span.of(ICE) == "ice road"));
}

#[test]
fn an_acronym_keeps_its_last_stop() {
    let text = "The U.S. closed the port. Ships of the U.S. waited outside, and the U.S. said why. \
        Nobody in the U.S. knew.";
    let found = keywords(text, "en", 5);
    let acronym = found.iter().find(|keyword| keyword.term == "U.S.").unwrap();
    assert!(acronym.spans.iter().all(|span| span.of(text) == "U.S."));
    assert_eq!(acronym.spans.len(), 4);
}

#[test]
fn invisible_characters_are_not_spelled() {
    let text = "The har\u{FEFF}bour is shut. The har\u{FEFF}bour opens in May. Nobody leaves the \
        har\u{FEFF}bour.";
    let terms = terms(text, "en", 3);
    assert!(terms.contains(&"harbour".to_owned()), "{terms:?}");
}

#[test]
fn scores_fall_and_stay_between_zero_and_one() {
    let scores: Vec<f64> = keywords(ICE, "en", 100)
        .iter()
        .map(|keyword| keyword.score)
        .collect();
    assert!(scores.len() > 3);
    assert!(
        scores.windows(2).all(|pair| pair[0] >= pair[1]),
        "{scores:?}"
    );
    assert!(
        scores.iter().all(|score| (0.0..=1.0).contains(score)),
        "{scores:?}"
    );
}

#[test]
fn forms_of_a_word_are_one_phrase_in_its_commonest_spelling() {
    let text = "Solar panels cover the roof. A solar panel lasts for decades. \
        Solar panels need little care, and solar panels can be sold again.";
    let found = keywords(text, "en", 3);
    let panels = found
        .iter()
        .find(|keyword| keyword.term.contains("panel"))
        .unwrap();
    assert_eq!(panels.term, "solar panels");
    assert_eq!(panels.spans.len(), 4);
}

#[test]
fn elided_articles_and_possessives_are_left_out() {
    let text = "L'usine ferme en mars. Les ouvriers de l'usine ont protesté devant l'usine.";
    let terms = terms(text, "fr", 5);
    assert!(terms.iter().any(|term| term == "usine"), "{terms:?}");
    assert!(
        terms.iter().all(|term| !term.starts_with("l'")),
        "{terms:?}"
    );
}

#[test]
fn scripts_without_spaces_have_phrases_of_characters() {
    let text = "図書館は来月から改修工事に入る。図書館の職員によると、改修工事は半年かかる。\
        改修工事の間、図書館の本は借りられない。";
    let terms = terms(text, "ja", 4);
    assert!(terms.contains(&"図書館".to_owned()), "{terms:?}");
    assert!(terms.contains(&"改修工事".to_owned()), "{terms:?}");
}

#[test]
fn asked_for_none_there_are_none() {
    assert!(keywords(ICE, "en", 0).is_empty());
    assert!(keywords("", "en", 10).is_empty());
    assert!(keywords("of the and", "en", 10).is_empty());
}

#[test]
fn without_a_known_language_there_are_phrases_all_the_same() {
    assert!(!keywords(ICE, "und", 5).is_empty());
}

#[test]
fn without_stop_words_no_clause_is_a_phrase() {
    let text = "Navis magna portum intravit. Nautae fessi panem vinumque petiverunt, et mercator \
        navem magnam laudavit. Postridie navis magna ex portu abiit, sed nautae fessi manserunt.";
    let found = terms(text, "la", 6);
    assert!(!found.is_empty());
    for term in &found {
        assert!(term.split_whitespace().count() <= 2, "{found:?}");
    }
}

#[test]
fn what_any_article_says_is_no_keyword() {
    let text = "The harbour asked for a dredger and called the ministry. The ministry asked what the \
        dredger would cost and called again. The harbour knew what it asked for, and nobody but the \
        harbour did; nobody came today, and today the dredger sank.";
    let found = terms(text, "en", 10);
    assert!(found.contains(&"dredger".to_owned()), "{found:?}");
    for word in ["asked", "called", "knew", "nobody", "today"] {
        assert!(!found.contains(&word.to_owned()), "{found:?}");
    }
}

#[test]
fn a_day_is_no_keyword_and_who_said_it_is_one_without_the_verb() {
    let text = "The dredger left on Thursday, Mayor Holm said. On Thursday the harbour was full, \
        Mayor Holm said, and three ferries were late. Of three dredgers three are late on Thursday.";
    let found = terms(text, "en", 10);
    assert!(found.iter().any(|term| term.ends_with("Holm")), "{found:?}");
    for term in &found {
        let is_none = term.ends_with("said") || ["Thursday", "three"].contains(&term.as_str());
        assert!(!is_none, "{found:?}");
    }
}

#[test]
fn german_keywords_end_with_a_noun() {
    let text = "Der Hafen braucht einen Schwimmbagger, sagen die Lotsen. Die Lotsen sagen auch, dass \
        tiefe Rinnen schnell versanden. Schnell versanden sie im Herbst, und der Schwimmbagger \
        kommt spät, sagen die Lotsen.";
    let found = terms(text, "de", 10);
    assert!(found.contains(&"Schwimmbagger".to_owned()), "{found:?}");
    for term in &found {
        let last = term.split_whitespace().last().unwrap_or_default();
        assert!(last.starts_with(char::is_uppercase), "{found:?}");
    }
}

#[test]
fn vietnamese_keywords_are_no_lone_syllables() {
    let text = "Công an xã đã mở lại bến cảng sau tám năm. Bến cảng do Pháp xây, và công an xã nói \
        rằng tàu thuyền sẽ vào bến cảng từ thứ hai. Theo công an xã, tàu thuyền của Pháp, đến đầu tiên.";
    let found = terms(text, "vi", 8);
    assert!(found.contains(&"Pháp".to_owned()), "{found:?}");
    for term in found.iter().filter(|term| *term != "Pháp") {
        assert!(term.contains(' '), "{found:?}");
    }
}

#[test]
fn a_word_cut_at_the_end_of_its_line_is_whole() {
    let text = "The keepers of the light-\nhouse lit the lamp at four. A light-\n  house without a \
        lamp is no use, said the widow of a keeper. Every lighthouse of the coast has two lamps.";
    let found = keywords(text, "en", 10);
    let whole = found
        .iter()
        .find(|keyword| keyword.term == "lighthouse")
        .unwrap();
    let spelled: Vec<&str> = whole.spans.iter().map(|span| span.of(text)).collect();
    assert_eq!(spelled, ["light-\nhouse", "light-\n  house", "lighthouse"]);
}

#[test]
fn what_stands_in_footnotes_alone_is_no_keyword() {
    let sources = "[1] Institute of Shore Lamps. Retrieved in May.\n[2] Institute of Shore Lamps. \
        Retrieved in June.\n[3] Institute of Shore Lamps. Retrieved in July.";
    let found = terms(&format!("{ICE}\n\n{sources}"), "en", 20);
    assert!(found.contains(&"ice road".to_owned()), "{found:?}");
    assert!(
        !found.iter().any(|term| term.contains("Lamps")),
        "{found:?}"
    );
}

#[test]
fn an_address_is_no_keyword() {
    let text = ICE.replace("Hallam", "[Hallam](https://hallam.example/roads)");
    let found = terms(&text, "en", 20);
    assert!(
        found.iter().any(|term| term.starts_with("ice")),
        "{found:?}"
    );
    assert!(
        !found.iter().any(|term| term.contains("hallam.example")),
        "{found:?}"
    );
}
