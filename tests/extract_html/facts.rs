//! Titles, dates and authors where what a page declares and what it shows differ.

use super::{extract, page};
use nutgraf::article::Direction;
use nutgraf::{Article, ErrorKind, ExtractOptions};

fn title(url: &str, html: &str) -> Option<String> {
    let options = ExtractOptions {
        url: Some(url.to_owned()),
        ..ExtractOptions::default()
    };
    Article::from_html(html, &options).unwrap().title
}

#[test]
fn an_address_that_is_none_of_the_web_is_refused_as_in_javascript() {
    for line in include_str!("../cases/addresses.txt").lines() {
        let (is_one, address) = match line.split_at(line.len().min(2)) {
            ("+ ", address) => (true, address),
            ("- " | "-", address) => (false, address),
            _ => continue,
        };
        let options = ExtractOptions {
            url: Some(address.to_owned()),
            ..ExtractOptions::default()
        };
        match Article::from_html("<p>The harbour opened on Monday.", &options) {
            Ok(article) => {
                assert!(is_one, "{address} is taken");
                assert_eq!(article.url.as_deref(), Some(address));
            }
            Err(error) => {
                assert!(!is_one, "{address} is refused");
                assert_eq!(error.kind(), ErrorKind::InvalidOptions);
                assert!(
                    error.to_string().contains(&format!("\"{address}\"")),
                    "{error}"
                );
            }
        }
    }
}

#[test]
fn the_address_tells_a_title_from_a_label() {
    let head = "<title>How to cross the bay by ferry</title>";
    for (address, before, expected) in [
        // The address is that of the declared title.
        (
            "/how-to-cross-the-bay-by-ferry",
            "<h1>Crossing with us</h1>",
            "How to cross the bay by ferry",
        ),
        // It is that of the heading, or of neither.
        (
            "/crossing-with-us",
            "<h1>Crossing the bay with us</h1>",
            "Crossing the bay with us",
        ),
        (
            "/article-17",
            "<h1>Crossing the bay with us</h1>",
            "Crossing the bay with us",
        ),
        // A long heading is the title, unless the address knows nothing of it.
        (
            "/cross-bay-by-ferry",
            "<h1>Crossing the bay: what you need to know before you go aboard</h1>",
            "Crossing the bay: what you need to know before you go aboard",
        ),
    ] {
        let address = format!("https://example.org{address}");
        let found = title(&address, &page(head, before, ""));
        assert_eq!(found.as_deref(), Some(expected), "{address} {before}");
    }
}

#[test]
fn a_heading_that_is_declared_as_well_is_the_title() {
    let head = "<title>Ferry times and fares</title>\
                <meta property=og:title content='Ferry times and fares'>\
                <meta name=twitter:title content='Ferry times and fares'>";
    let headline = "<script type=application/ld+json>{\"@type\":\"Article\",\
                    \"headline\":\"When the boats of the new line cross\"}</script>";
    let headings = "<h1>Our blog</h1><h1>When the boats of the new line cross</h1>";
    for (head, expected) in [
        (
            format!("{head}{headline}"),
            "When the boats of the new line cross",
        ),
        (head.to_owned(), "Ferry times and fares"),
    ] {
        let found = extract(&page(&head, headings, "")).title;
        assert_eq!(found.as_deref(), Some(expected), "{head}");
    }
}

#[test]
fn a_forums_label_is_no_part_of_its_threads_title() {
    for (kind, headline, heading, expected) in [
        (
            "DiscussionForumPosting",
            "Which ferry sails at night?",
            "<span>Timetables</span>&nbsp;Which ferry sails at night?",
            "Which ferry sails at night?",
        ),
        // An article's heading may say more than what it declares.
        (
            "NewsArticle",
            "Which ferry sails at night?",
            "Timetables - Which ferry sails at night?",
            "Timetables - Which ferry sails at night?",
        ),
        // More words in front than a label has, or than the rest.
        (
            "DiscussionForumPosting",
            "the boat that sails at night",
            "Out on the bay with the boat that sails at night",
            "Out on the bay with the boat that sails at night",
        ),
        (
            "DiscussionForumPosting",
            "at night",
            "Ferries that sail at night",
            "Ferries that sail at night",
        ),
    ] {
        let told = heading
            .replace("</span>&nbsp;", " - ")
            .replace("<span>", "");
        let head = format!(
            "<title>{told} | Bay Notes</title><meta property=og:title content='{told}'>\
             <script type=application/ld+json>{{\"@type\":\"{kind}\",\
             \"headline\":\"{headline}\"}}</script>"
        );
        let found = extract(&page(&head, &format!("<h1>{heading}</h1>"), ""));
        assert_eq!(found.title.as_deref(), Some(expected), "{kind} {heading}");
        // The heading is the title's all the same, and none of the text.
        assert!(!found.text.contains("at night"), "{kind} {heading}");
    }
}

#[test]
fn the_headings_of_a_front_page_are_no_titles() {
    let html = page(
        "<title>Bay Notes: news from the quay</title>",
        "<h1>The ferry is back after forty years</h1>",
        "",
    );
    let found = title("https://example.org/", &html);
    assert_eq!(found.as_deref(), Some("Bay Notes: news from the quay"));
    let found = title("https://example.org/ferry", &html);
    assert_eq!(
        found.as_deref(),
        Some("The ferry is back after forty years")
    );
}

#[test]
fn a_part_that_is_the_name_of_the_host_is_no_part_of_the_title() {
    let html = page("<title>Ferry fares – Baynotes</title>", "", "");
    let found = title("https://www.baynotes.example/fares", &html);
    assert_eq!(found.as_deref(), Some("Ferry fares"));
    let found = title("https://example.org/fares", &html);
    assert_eq!(found.as_deref(), Some("Ferry fares – Baynotes"));
}

#[test]
fn a_title_is_cut_of_its_site_and_of_nothing_else() {
    for (head, before, expected) in [
        // The only heading, with the site's name behind it.
        (
            "<title>Fares</title>",
            "<h1>Ferry fares and times – Baynotes</h1>",
            "Ferry fares and times",
        ),
        // A section of the site stands between.
        (
            "<title>How the ferry is moored | Notes for skippers | Baynotes</title>",
            "<h1>How the ferry is moored | Notes for skippers | Baynotes</h1>",
            "How the ferry is moored",
        ),
        // Behind a colon a title goes on.
        (
            "<title>Out on the bay: Baynotes takes the ferry</title>\
             <meta property=og:site_name content=Baynotes>",
            "",
            "Out on the bay: Baynotes takes the ferry",
        ),
        // One heading may stand twice, and say what no declared title says.
        (
            "<title>Boats: hours and prices</title>",
            "<h1>When does the ferry leave?</h1><h1>When does the ferry leave?</h1>",
            "When does the ferry leave?",
        ),
        (
            "<title>Boats: hours and prices</title>",
            "<h1>Find out when the ferry leaves the island tonight</h1>",
            "Find out when the ferry leaves the island tonight",
        ),
        (
            "<title>Ferry</title>",
            "<h1>Ferry cross&shy;ings</h1>",
            "Ferry crossings",
        ),
    ] {
        let found = title(
            "https://www.baynotes.example/fares",
            &page(head, before, ""),
        );
        assert_eq!(found.as_deref(), Some(expected), "{head} {before}");
    }
}

#[test]
fn a_site_is_not_called_by_its_address_or_with_an_account_s_mark() {
    for (given, expected) in [
        ("Baynotes", "Baynotes"),
        ("@baynotes", "baynotes"),
        ("https://www.baynotes.example/", "baynotes.example"),
        (
            "Baynotes, at https://baynotes.example",
            "Baynotes, at https://baynotes.example",
        ),
    ] {
        let head = format!("<meta property=og:site_name content=\"{given}\">");
        let html = page(&head, "<h1>Ferry fares</h1>", "");
        let article = Article::from_html(&html, &ExtractOptions::default()).unwrap();
        assert_eq!(article.site_name.as_deref(), Some(expected));
    }
}

#[test]
fn a_label_in_front_of_a_heading_keeps_its_mark() {
    let head = "<title>Question - Which pump for a leaking ferry?</title>";
    let before = "<h1><span>Question</span> Which pump for a leaking ferry?</h1>";
    assert_eq!(
        extract(&page(head, before, "")).title.as_deref(),
        Some("Question - Which pump for a leaking ferry?")
    );
}

/// A page that declares to be published when it was changed last.
fn anew(shown: &str) -> Option<String> {
    let head = "<meta property=article:published_time content=2024-05-06T08:00:00Z>\
                <meta property=article:modified_time content=2024-05-06T08:00:00Z>";
    let before = format!("<h1>The ferry is back</h1>{shown}");
    extract(&page(head, &before, "")).published
}

#[test]
fn an_older_day_is_believed_where_the_declared_one_is_that_of_the_last_change() {
    for (shown, expected) in [
        ("<p>March 2, 2023</p>", "2023-03-02"),
        (
            "<p>Published <time datetime=2023-03-02>2 March</time></p>",
            "2023-03-02",
        ),
        // No older day, one of something else, none.
        ("<p>June 2, 2024</p>", "2024-05-06T08:00:00Z"),
        ("<p>Joined: March 2, 2023</p>", "2024-05-06T08:00:00Z"),
        (
            "<figure><img src=a.png><figcaption>The quay on March 2, 2023</figcaption></figure>",
            "2024-05-06T08:00:00Z",
        ),
        ("", "2024-05-06T08:00:00Z"),
    ] {
        assert_eq!(anew(shown).as_deref(), Some(expected), "{shown}");
    }
}

#[test]
fn a_day_is_read_as_it_is_shown_where_the_markup_has_another() {
    let before = "<h1>Ferry</h1><p><time datetime=2019-09-03>12/22/2023</time></p>";
    let article = extract(&page("", before, ""));
    assert_eq!(article.published.as_deref(), Some("2023-12-22"));
}

#[test]
fn a_day_is_found_under_the_title_that_stands_twice() {
    let before = "<div><h1>The ferry is back</h1></div><div class=comment-wrapper>\
                  <h1>The ferry is back</h1><div>March 2, 2023</div></div>";
    let article = extract(&page("", before, ""));
    assert_eq!(article.published.as_deref(), Some("2023-03-02"));
}

#[test]
fn structured_data_in_a_meta_is_read() {
    let head = "<meta name='script:ld+json' content='{\"@type\":\"Article\",\
                \"headline\":\"The ferry is back\",\"datePublished\":\"2023-03-02\"}'>";
    let article = extract(&page(head, "", ""));
    assert_eq!(article.published.as_deref(), Some("2023-03-02"));
}

#[test]
fn authors_of_papers_may_stand_family_name_first() {
    let head = "<meta name=citation_author content='van der Lund, Marit'>\
                <meta name=citation_author content='Ben Orrin'>";
    let article = extract(&page(head, "", ""));
    assert_eq!(article.authors, ["Marit van der Lund", "Ben Orrin"]);
}

#[test]
fn further_people_are_no_given_names() {
    for (content, expected) in [
        (
            "Marit Lund, Ole Dahl",
            ["Marit Lund", "Ole Dahl"].as_slice(),
        ),
        ("Lund, Marit T.", ["Marit T. Lund"].as_slice()),
    ] {
        let head = format!("<meta name=citation_author content='{content}'>");
        assert_eq!(extract(&page(&head, "", "")).authors, expected, "{content}");
    }
}

#[test]
fn a_day_that_a_sentence_tells_is_not_that_of_publication() {
    let head = "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"datePublished\":\
                \"2024-05-01\",\"dateModified\":\"2024-05-01\"}</script>";
    let after = "<p>On <time datetime=2019-03-02>2 March 2019</time> the harbour had been closed for \
                 the ice, which nobody in the town had seen since the war.</p>";
    let article = extract(&page(head, "<h1>The ferry is back</h1>", after));
    assert_eq!(article.published.as_deref(), Some("2024-05-01"));
}

#[test]
fn the_same_moment_in_another_zone_keeps_its_hour() {
    let before = "<h1>Ferry</h1><p><time datetime=2024-03-01T00:30:00Z>Feb 29, 2024</time></p>";
    let article = extract(&page("", before, ""));
    assert_eq!(article.published.as_deref(), Some("2024-03-01T00:30:00Z"));
}

#[test]
fn signs_behind_a_colon_are_no_name_of_a_site() {
    let article = extract(&page("<title>So it begins: 🎉</title>", "", ""));
    assert_eq!(article.title.as_deref(), Some("So it begins: 🎉"));
}

#[test]
fn a_heading_behind_the_text_is_the_title_only_where_nothing_else_is() {
    let prose =
        "<p>The ferry left at noon with eleven people on board, letters for the island and \
                 two dogs, and came back late in the evening, as its captain had said it would.</p>"
            .repeat(5);
    let promotion = "<h1>A word from the owner of the Harbour Post to all who read it</h1>";
    let head = "<title>The ferry is back - Harbour Post</title>\
                <meta property=og:site_name content='Harbour Post'>";
    let address = "https://harbour.example/news/17";
    let declared = format!("{head}<h2>The ferry is back</h2>{prose}{promotion}");
    assert_eq!(
        title(address, &declared).as_deref(),
        Some("The ferry is back")
    );
    // A notice may be longer than the text below the heading, and have one itself.
    let bare = format!(
        "<body><div>{prose}</div><h2>Cookies</h2><h1>The ferry is back</h1><p>It left at noon."
    );
    assert_eq!(title(address, &bare).as_deref(), Some("The ferry is back"));
}

#[test]
fn numbered_sections_are_not_the_title() {
    let section = |heading: &str| {
        format!(
            "<h1>{heading}</h1><p>A knot holds as long as its rope is dry, and longer if it is not."
        )
    };
    let sections = [
        "1. What a knot is",
        "2. Simple knots",
        "3. Knots of two ropes",
    ];
    let html = format!(
        "<title>Knots</title><div>Knots</div>{}",
        sections.map(section).concat()
    );
    let address = "https://harbour.example/knots.html";
    assert_eq!(title(address, &html).as_deref(), Some("Knots"));
}

#[test]
fn a_direction_is_that_of_the_text_whatever_the_page_declares() {
    let arabic = "عبرت العبارة الخليج يوم الاثنين لأول مرة منذ أربعين عاما، ونزل الناس إلى الرصيف.";
    let english = "The ferry crossed the bay on Monday for the first time in forty years.";
    let mixed = "Harbour news today, and مرحبا بكم في ميناء المدينة";
    for (declared, text, expected) in [
        ("ltr", arabic, Direction::RightToLeft),
        ("rtl", arabic, Direction::RightToLeft),
        ("rtl", english, Direction::LeftToRight),
        ("", english, Direction::LeftToRight),
        ("", arabic, Direction::RightToLeft),
        ("rtl", mixed, Direction::RightToLeft),
        ("ltr", mixed, Direction::LeftToRight),
    ] {
        let page = format!("<html dir='{declared}'><title>1</title><p>{text}</p></html>");
        let article = Article::from_html(&page, &ExtractOptions::default()).unwrap();
        assert_eq!(article.direction, expected, "{declared}: {text}");
    }
}
