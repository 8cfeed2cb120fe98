//! Words and terms, through the sentences of an article.

use nutgraf::article::{Article, Block, BlockKind};
use nutgraf::segment::{Sentences, Word, segment};
use nutgraf::{Span, language};

fn segmented(text: &str, tag: &str) -> Sentences {
    let block = Block::new(BlockKind::Paragraph, Span::new(0, text.len()));
    let article = Article {
        text: text.to_owned(),
        blocks: vec![block],
        ..Article::default()
    };
    segment(&article, language::rules(tag))
}

/// The words that are no stop words, each with its term.
fn content(text: &str, tag: &str) -> Vec<(String, String)> {
    let sentences = segmented(text, tag);
    let term = |word: &Word| sentences.term(*word).expect("each word has a term");
    sentences
        .words
        .iter()
        .filter(|word| !term(word).is_stop)
        .map(|word| (word.span.of(text).to_owned(), term(word).stem.clone()))
        .collect()
}

fn terms(text: &str, tag: &str) -> Vec<String> {
    content(text, tag)
        .into_iter()
        .map(|(_, term)| term)
        .collect()
}

#[test]
fn inflected_forms_share_a_term() {
    assert_eq!(terms("The ship and the ships", "en"), ["ship", "ship"]);
    assert_eq!(terms("Hafen, Hafens und Häfen", "de")[..2], ["haf", "haf"]);
    assert_eq!(terms("přístav v přístavu", "cs"), ["příst", "příst"]);
}

#[test]
fn words_keep_their_place_whatever_folding_does() {
    let text = "İstanbul ve ﬁnal ẞ";
    let found = content(text, "und");
    let words: Vec<&str> = found.iter().map(|(word, _)| word.as_str()).collect();
    assert_eq!(words, ["İstanbul", "ve", "ﬁnal", "ẞ"]);
    let terms: Vec<&str> = found.iter().map(|(_, term)| term.as_str()).collect();
    assert_eq!(terms, ["istanbul", "ve", "final", "ß"]);
}

#[test]
fn turkish_capitals_fold_to_turkish_letters() {
    assert_eq!(terms("IŞIK", "tr"), terms("ışık", "tr"));
    assert_eq!(terms("İZMİR", "tr"), terms("izmir", "tr"));
}

#[test]
fn an_elided_article_is_no_part_of_the_term() {
    assert_eq!(terms("L’arbre", "fr"), terms("arbre", "fr"));
    assert_eq!(terms("dell'albero", "it"), terms("albero", "it"));
    assert_eq!(terms("aujourd’hui", "fr"), ["aujourd'hui"]);
}

#[test]
fn a_word_cut_at_the_end_of_its_line_is_one() {
    assert_eq!(
        terms("light-\nhouse, light\u{2010}\r\n  house", "en"),
        ["lighthous", "lighthous"]
    );
    assert_eq!(
        terms("deep-sea light\nhouse", "en"),
        ["deep", "sea", "light", "hous"]
    );
    // What is left out stands behind *und*, and a name is joined to a name.
    assert_eq!(
        terms("Ein-\nund Ausfahrt", "de"),
        terms("Ein und Ausfahrt", "de")
    );
    assert_eq!(terms("North-\nHallam", "en").len(), 2);
    // However many there are, a word stays one of some length.
    let cut = "lamp-\n".repeat(20_000);
    assert!(segmented(&cut, "en").words.len() > 1_000);
}

#[test]
fn typographic_apostrophes_are_apostrophes() {
    assert!(terms("don’t", "en").is_empty());
}

#[test]
fn scripts_without_spaces_have_pairs_as_terms() {
    let text = "港口的船只";
    let sentences = segmented(text, "zh");
    let words: Vec<&str> = sentences
        .words
        .iter()
        .map(|word| word.span.of(text))
        .collect();
    assert_eq!(words, ["港", "口", "的", "船", "只"]);
    assert_eq!(terms(text, "zh"), ["港口", "船只"]);
    assert_eq!(terms("コンピューターの船", "ja"), ["コンピューター", "船"]);
}

#[test]
fn the_greek_final_sigma_survives_capitals() {
    assert_eq!(terms("ΛΙΜΑΝΙΟΣ", "el"), terms("λιμανιος", "el"));
}
