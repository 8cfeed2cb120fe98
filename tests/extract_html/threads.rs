//! Threads: each post is text, and what a post repeats of others is not.

use nutgraf::{Article, ExtractOptions};

const QUESTION: &str = "We keep two rowing boats on the lake behind the mill, and every spring one \
                        of them leaks where the keel meets the stern, however often we tar it.";

const SECOND: &str = "Last year we let it lie in the water for a week, so that the planks could \
                      swell, but in the end there was as much water inside as there was outside.";

const ANSWER: &str = "Take the old tar off down to the wood before anything else, let it dry for a \
                      month under a roof, and then fill the seam with cotton and putty.";

const LAST: &str = "Ours leaked in the same place until somebody found that the bolt behind the \
                    stern was loose; tighten that one first, it costs nothing but a morning.";

/// The article of a page with these posts.
fn extracted(address: &str, posts: &[String]) -> Article {
    let post = |text: &String| {
        format!(
            "<article class=post><div class=user>Ada</div><div class=text>{text}</div></article>"
        )
    };
    let posts: String = posts.iter().map(post).collect();
    let html = format!(
        "<title>A leaking boat</title><nav><a href=/>Home</a></nav><h1>A leaking boat</h1>\
         <main>{posts}</main><footer>Imprint</footer>"
    );
    let options = ExtractOptions {
        url: Some(address.to_owned()),
        debug: true,
        ..Default::default()
    };
    Article::from_html(&html, &options).expect("a page of fair size")
}

fn posts(quoted: &str) -> Vec<String> {
    vec![
        format!("<p>{QUESTION}</p><p>{SECOND}</p>"),
        format!("<blockquote>{quoted}</blockquote><p>{ANSWER}</p>"),
        format!("<p>{LAST}</p>"),
    ]
}

const THREAD: &str = "https://forum.example.org/threads/a-leaking-boat.12/";

#[test]
fn a_signature_below_each_post_is_said_once() {
    let signature =
        "<p>Rowing on the mill lake since the dam was built, and never yet on time.</p>";
    let signed: Vec<String> = posts(SECOND)
        .iter()
        .map(|post| format!("{post}{signature}"))
        .collect();
    let article = extracted(THREAD, &signed);
    for text in [QUESTION, ANSWER, LAST] {
        assert_eq!(article.text.matches(text).count(), 1, "{}", article.text);
    }
    assert!(
        article.text.matches("never yet on time").count() <= 1,
        "{}",
        article.text
    );
    let removed = article.removed.unwrap_or_default();
    assert!(removed.iter().any(|part| part.reason == "repeated"));
}

#[test]
fn a_quotation_stays_for_it_tells_what_is_answered() {
    let short = "In the end there was as much water inside as there was outside.";
    for (quoted, times) in [(SECOND, 2), (short, 1)] {
        let article = extracted(THREAD, &posts(quoted));
        assert_eq!(
            article.text.matches(quoted).count(),
            times,
            "{}",
            article.text
        );
    }
}

#[test]
fn an_answer_in_words_that_others_used_stays() {
    // Each pair of its words stands in one of the posts before.
    let answer = "We tar the whole keel before spring comes, the lake is frozen all winter long.";
    let first = "We tar the whole keel before spring comes, whatever the neighbours say about it.";
    let second =
        "Before spring comes, the lake is frozen all winter long, and the boats lie on land.";
    let mut posts = posts("In the end it leaked.");
    posts.extend([first, second, answer].map(|text| format!("<p>{text}</p>")));
    let article = extracted(THREAD, &posts);
    assert!(article.text.contains(answer), "{}", article.text);
}

#[test]
fn an_article_may_say_a_sentence_again() {
    let address = "https://example.org/a-leaking-boat";
    let article = extracted(address, &posts(SECOND));
    assert_eq!(article.text.matches(SECOND).count(), 2, "{}", article.text);
}
