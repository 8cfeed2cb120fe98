//! What a page holds and does not show.

use super::parts::{PARAGRAPHS, article};

#[test]
fn a_paragraph_shown_to_nobody_is_left_out() {
    let [first, second, third] = PARAGRAPHS;
    for hidden in [
        "style='display: none'",
        "hidden",
        "style=visibility:hidden aria-hidden=true",
    ] {
        let article = article(&format!(
            "<article><p>{first}</p><p>{second}</p><p {hidden}>The pilot, who was not on board, waited \
             on the pier until the lamp went out, as nobody was ever told.</p><p>{third}</p></article>"
        ));
        assert!(
            !article.text.contains("nobody was ever told"),
            "{hidden}: {}",
            article.text
        );
        assert!(article.text.contains(third));
        let removed = article.removed.unwrap_or_default();
        assert!(
            removed.iter().any(|part| part.reason == "hidden"),
            "{hidden}"
        );
    }
}

/// Prose that nobody should read.
const HIDDEN: &str = "<p>The keys of the lamp room, which the office had lost twice, hung behind the \
     stove all winter, and nobody asked for them.</p>";

fn amid(part: &str) -> String {
    let [first, second, third] = PARAGRAPHS;
    let html = format!("<article><p>{first}</p><p>{second}</p>{part}<p>{third}</p></article>");
    let text = article(&html).text;
    assert!(text.contains(second) && text.contains(third), "{text}");
    text
}

#[test]
fn a_container_shown_to_nobody_amid_text_is_left_out() {
    for part in [
        format!("<div style='display:none'>{HIDDEN}</div>"),
        format!("<section hidden><div><div>{HIDDEN}</div></div></section>"),
        format!("<blockquote style='color: red; visibility: hidden'>{HIDDEN}</blockquote>"),
        format!("<div class=wrap><div hidden><h3>The lamp room</h3>{HIDDEN}</div></div>"),
        format!("<ul style='DISPLAY: NONE'><li>{HIDDEN}</ul>"),
        format!("<dialog><h3>The lamp room</h3>{HIDDEN}<button>Close</button></dialog>"),
        format!("<div popover>{HIDDEN}</div>"),
    ] {
        let text = amid(&part);
        assert!(!text.contains("nobody asked"), "{part}: {text}");
        assert!(!text.contains("lamp room"), "{part}: {text}");
    }
}

#[test]
fn a_container_that_readers_can_open_is_kept() {
    for part in [
        format!("<dialog open>{HIDDEN}</dialog>"),
        format!("<div hidden=until-found>{HIDDEN}</div>"),
        format!("<div hidden class=accordion-body>{HIDDEN}</div>"),
        format!("<div role=tabpanel hidden>{HIDDEN}</div>"),
        format!("<h3>The lamp room</h3> <div style='display:none'>{HIDDEN}</div>"),
        format!("<div style='display:none'>{HIDDEN}</div> <button>Show all</button>"),
        format!(
            "<div><a href=#keys>Where were the keys?</a></div><div id=keys hidden>{HIDDEN}</div>"
        ),
        format!("<p><span onclick='show()'>Where they were</span></p><div hidden>{HIDDEN}</div>"),
        format!("<div class=read-more-text style='display:none'>{HIDDEN}</div>"),
    ] {
        let text = amid(&part);
        assert!(text.contains("nobody asked"), "{part}: {text}");
    }
}

#[test]
fn the_greater_part_of_a_text_is_kept_though_it_is_hidden() {
    let rest = HIDDEN.repeat(2).replace("twice", "three times") + HIDDEN;
    let [first, second, third] = PARAGRAPHS;
    let html = format!(
        "<article><p>It is back, the office said on Monday, after a winter of repairs.</p>\
         <p>It left at noon with eleven people, two dogs and a lamp on board.</p>\
         <div style='display:none'><p>{first}</p><p>{second}</p>{rest}<p>{third}</p></div></article>"
    );
    let text = article(&html).text;
    assert!(text.contains(first) && text.contains(third), "{text}");
}
