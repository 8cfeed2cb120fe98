//! What is kept whole, and what is kept once.

use nutgraf::article::Caveat;
use nutgraf::source::html::{HtmlParser, Parser};
use nutgraf::{Article, BlockKind, ExtractOptions, Limits};

pub(super) const PARAGRAPHS: [&str; 3] = [
    "The harbour of the old town opened again on Monday, after a long winter in which no ship had \
     come in, and hundreds of people stood on the pier to see the first ferry arrive.",
    "The ferry brought letters, fruit and eleven passengers, said its captain, who had waited for \
     the ice to break since the middle of January; most of them had not been home for weeks.",
    "From next week on the ferries will go twice a day, in the morning and in the afternoon, and \
     on Saturdays once more at night, if the weather allows it and the pilots agree.",
];

fn paragraphs() -> String {
    PARAGRAPHS.map(|text| format!("<p>{text}</p>")).concat()
}

fn extracted(html: &str) -> Article {
    let options = ExtractOptions {
        debug: true,
        ..Default::default()
    };
    Article::from_html(html, &options).expect("a page of fair size")
}

pub(super) fn article(body: &str) -> Article {
    extracted(&format!(
        "<title>The harbour opens</title><nav><a href=/>Home</a></nav><h1>The harbour opens</h1>{body}"
    ))
}

#[test]
fn the_lines_of_a_headline_are_no_one_word() {
    let page = |class: &str| {
        extracted(&format!(
            "<h1><span class='{class}'>The harbour</span><span class='{class}'>opens again</span></h1>{}",
            paragraphs()
        ))
    };
    let title = |class: &str| page(class).title.unwrap_or_default();
    assert_eq!(title("text-xl block"), "The harbour opens again");
    assert_eq!(title("d-block"), "The harbour opens again");
    let first = "<h1><span class='d-block'>The harbour</span>opens again</h1>";
    let page = extracted(&format!("{first}{}", paragraphs()));
    assert_eq!(page.title.as_deref(), Some("The harbour opens again"));
    // Parts of one word may be set apart by colour.
    assert_eq!(title("blocky"), "The harbouropens again");
}

#[test]
fn a_copy_from_word_keeps_its_title_and_its_list() {
    let bullet =
        "<span style='font-family:Symbol;mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span>";
    let item = |text: &str| {
        format!(
            "<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level1 lfo1'>{bullet}{text}</p>"
        )
    };
    let copied = format!(
        "<p class=MsoTitle>Ferries return to the bay</p>{}<h1>Fares</h1>{}{}{}",
        paragraphs().replace("<p>", "<p class=MsoNormal>"),
        item("Children travel with their parents for nothing."),
        item("A bicycle costs as much as a dog does."),
        paragraphs().replace("<p>", "<p class=MsoNormal>Once more: "),
    );
    let article = extracted(&copied);
    assert_eq!(article.title.as_deref(), Some("Ferries return to the bay"));
    let items: Vec<&str> = article
        .blocks
        .iter()
        .filter(|block| block.kind == BlockKind::ListItem)
        .map(|block| block.span.of(&article.text))
        .collect();
    assert_eq!(
        items,
        [
            "Children travel with their parents for nothing.",
            "A bicycle costs as much as a dog does."
        ]
    );
}

#[test]
fn what_a_page_shows_twice_is_kept_once() {
    let once = paragraphs();
    let twice = format!(
        "<article><div class='wide'>{once}</div><div class='narrow'>{once}</div></article>"
    );
    let article = article(&twice);
    for text in PARAGRAPHS {
        assert_eq!(article.text.matches(text).count(), 1, "{}", article.text);
    }
    let removed = article.removed.unwrap_or_default();
    assert!(removed.iter().any(|part| part.reason == "repeated"));
}

#[test]
fn a_paragraph_repeated_side_by_side_stays() {
    let refrain = format!("<p>{}</p>", PARAGRAPHS.join(" "));
    let article = article(&format!("<article>{}</article>", refrain.repeat(3)));
    assert_eq!(article.text.matches(PARAGRAPHS[0]).count(), 3);
}

#[test]
fn a_table_in_an_article_is_kept_whole() {
    let rows = (1..9).map(|day| format!("<tr><td>{day} May<td>{day}:30<td>{}", day * 7));
    let table: String = rows.collect();
    let head = "<tr><th>Day<th>Time<th>Passengers";
    let once = paragraphs();
    let article = article(&format!(
        "<article>{once}<table>{head}{table}</table>{once}</article>"
    ));
    let cells = article.blocks.iter().filter(|b| b.kind == BlockKind::Cell);
    assert_eq!(cells.count(), 27, "{}", article.text);
}

/// An article of its own, with its heading.
fn another(heading: &str, signed: &str) -> String {
    format!(
        "<article><h1>{heading}</h1>{signed}<p>The council of the old town voted on Tuesday to lend the \
         market hall to its merchants for another thirty years, against the votes of the mayor's \
         party.<p>The merchants had asked for fifty, and had promised to mend the roof, which the \
         rain has come through since the storm of last autumn, said their speaker.</article>"
    )
}

#[test]
fn the_articles_that_a_page_goes_on_with_are_not_its_article() {
    let own = format!("<h1>The harbour opens</h1>{}", paragraphs());
    let page = |title: &str, signed: &str| {
        let others = another("Market hall lent", signed) + &another("No new roof yet", signed);
        let html = format!("<title>{title}</title><main><article>{own}</article>{others}</main>");
        extracted(&html)
    };
    let time = "<time datetime=2026-05-04>4 May</time>";
    let article = page("The harbour opens", time);
    for text in PARAGRAPHS {
        assert!(article.text.contains(text), "{}", article.text);
    }
    assert!(!article.text.contains("merchants"), "{}", article.text);
    let removed = article.removed.unwrap_or_default();
    let is_told = |text: &str| {
        removed
            .iter()
            .any(|part| part.reason == "related" && part.text.contains(text))
    };
    assert!(is_told("Market hall lent") && is_told("rain has come through"));
    // No title says which of them is meant, or they are sections of one.
    for sections in [
        page("News of the old town", time),
        page("The harbour opens", ""),
    ] {
        assert!(sections.text.contains("merchants"), "{}", sections.text);
    }
}

#[test]
fn a_dialog_for_consent_is_no_part_of_an_article() {
    let dialog = "<div class='privacy-modal'><div class='box'><p>When you visit our pages we store \
        cookies in your browser, to count our readers and to show what may be of use to you.<p>You \
        can turn each of these kinds off, and parts of the site may then no longer work as they \
        should.</div></div>";
    let once = paragraphs();
    let page = |title: &str| {
        let html = format!(
            "<title>{title}</title><main><h1>{title}</h1><article>{once}{dialog}</article></main>"
        );
        extracted(&html)
    };
    let article = page("The harbour opens");
    assert!(article.text.contains(PARAGRAPHS[2]), "{}", article.text);
    assert!(!article.text.contains("cookies"), "{}", article.text);
    let removed = article.removed.unwrap_or_default();
    let is_told = |text: &str| {
        removed
            .iter()
            .any(|part| part.reason == "notice" && part.text.contains(text))
    };
    assert!(is_told("cookies") && is_told("no longer work"));
    // A page that is named after the banner on it is no dialog.
    let wrapped = format!(
        "<title>The harbour opens</title><div class='has-cookie-banner'><main><h2>The harbour</h2>\
         {once}</main><footer><a href=/cookies>Cookies</a></footer></div>"
    );
    let wrapped = extracted(&wrapped);
    assert!(wrapped.text.contains(PARAGRAPHS[1]), "{}", wrapped.text);
}

#[test]
fn a_part_that_came_late_is_not_hidden() {
    let streamed = format!(
        "<main><template id='B:0'></template></main><div hidden id='S:0'>{}</div>",
        paragraphs()
    );
    assert!(article(&streamed).text.contains(PARAGRAPHS[1]));
}

#[test]
fn of_nothing_it_is_not_sure() {
    let nothing = Article::from_html("<title></title>", &ExtractOptions::default());
    let nothing = nothing.expect("a page of fair size");
    assert_eq!(nothing.text, "");
    assert!(nothing.confidence.is_sign_positive());
    assert_eq!(nothing.confidence, 0.0);
}

#[test]
fn a_page_that_shows_nothing_gives_what_it_says_of_itself() {
    let description = "Has anybody fished from the new pier? I wonder what to take with me, and …";
    let page = format!(
        "<title>Fishing from the pier</title><meta name=description content='{description}'>\
         <div id=app></div><script src=app.js></script>"
    );
    let options = ExtractOptions {
        debug: true,
        ..Default::default()
    };
    let article = Article::from_html(&page, &options).expect("a page of fair size");
    assert_eq!(article.text, description);
    // On a live page the scripts have run: what it does not show has no place.
    let document = HtmlParser.parse(&page, &Limits::default()).unwrap();
    let (live, origins) = Article::from_document_with_origins(&document, &options);
    assert!(live.text.is_empty() && origins.is_empty());
    assert_eq!(article.confidence, 0.0);
    assert_eq!(article.confidences.expect("asked for by debug"), [0.0]);
    for caveat in [Caveat::NotAnArticle, Caveat::PossiblyTruncated] {
        assert!(article.caveats.contains(&caveat), "{caveat:?}");
    }
    let untitled =
        "<meta name=description content='A page of the pier & harbour that needs scripts.'>";
    let article = Article::from_html(untitled, &options).expect("a page of fair size");
    assert!(article.text.starts_with("A page of the pier &"));
    assert_eq!(article.confidence, 0.0);
}

#[test]
fn each_block_says_how_sure_it_is() {
    let page = format!(
        "<article>{}</article><footer><p>Imprint, terms, contact, and the weather of the week</p></footer>",
        paragraphs()
    );
    let article = article(&page);
    let confidences = article.confidences.expect("asked for by debug");
    assert_eq!(confidences.len(), article.blocks.len());
    assert!(confidences.iter().all(|one| (0.5..=1.0).contains(one)));
    let removed = article.removed.expect("asked for by debug");
    let footer = removed.iter().find(|part| part.text.contains("Imprint"));
    assert!(footer.expect("no part of the article").confidence < 0.5);
    let plain = Article::from_html(&page, &ExtractOptions::default()).expect("a page of fair size");
    assert!(plain.confidences.is_none() && plain.removed.is_none());
}

#[test]
fn paragraphs_that_begin_alike_and_end_otherwise_are_no_copies() {
    let told = |who: &str| {
        let told = PARAGRAPHS.map(|text| format!("<p>{text} So said {who} on the pier.</p>"));
        format!("<div>{}</div>", told.concat())
    };
    let article = article(&format!("{}{}", told("the captain"), told("the pilot")));
    let said = |who: &str| article.text.matches(&format!("So said {who}")).count();
    assert_eq!((said("the captain"), said("the pilot")), (3, 3));
}

#[test]
fn links_to_their_own_place_are_no_text() {
    let article = extracted(
        "<main><h1 id=moor>How to moor<a href=#moor title='Link to this heading'>¶</a></h1>\
         <p>A boat that lies still is moored at both ends, as its owner learns in the first storm.</p>\
         <div><h2 id=knots>Knots</h2>\n<a href=#knots><span aria-hidden=true>link</span><span>Section called “Knots”</span></a></div>\
         <p>Two knots are enough for a life at sea, and <a href=#bowline>one of them</a> can be tied with one hand.</p>\
         <dl><dt id=bowline>bowline(rope)<a href=#bowline>¶</a></dt><dd>Ties a loop that does not slip, whatever pulls at it.</dd></dl>\
         <h2 id=rope><a href=#rope>Rope</a></h2><p>Old rope holds less than it did.<a href=#note>*</a></p></main>",
    );
    assert_eq!(article.title.as_deref(), Some("How to moor"));
    let text = &article.text;
    assert!(
        !text.contains('¶') && !text.contains("Section called"),
        "{text}"
    );
    for kept in ["Knots", "one of them", "bowline(rope)", "Rope", "did.*"] {
        assert!(text.contains(kept), "{kept} is not in {text}");
    }
}
