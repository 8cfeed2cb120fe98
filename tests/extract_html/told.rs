//! Titles, authors and days in the shapes of content systems and of papers in many
//! languages.

use super::{extract, page};

const HEADING: &str = "<h1>The ferry is back</h1>";

#[test]
fn a_byline_is_read_in_its_language() {
    for (line, expected) in [
        ("<p>von Jana Krüger", ["Jana Krüger"].as_slice()),
        (
            "<p>11 марта 2024, 09:15 Автор: Ирина Соколова",
            &["Ирина Соколова"],
        ),
        ("<p>Текст: Олег Петров", &["Олег Петров"]),
        ("<p>بقلم: ليلى حداد", &["ليلى حداد"]),
        ("<p>김민수 기자 | 입력 2024.03.11 06:30", &["김민수"]),
        ("<p>记者 王小丽 2024-03-11", &["王小丽"]),
        ("<p>作者：李明", &["李明"]),
        ("<p>di Giulia Conti", &["Giulia Conti"]),
        ("<p>Door: Sanne de Wit", &["Sanne de Wit"]),
        ("<p>מאת: דנה לוי", &["דנה לוי"]),
        ("<p>लेखक: रमेश शर्मा", &["रमेश शर्मा"]),
        ("<p class=byline>Luc Girard avec AFP", &["Luc Girard"]),
        // A word behind a colon is no name, and a day before no label.
        ("<p>11 March 2024, Varn: Nine Boats Sail", &[]),
        ("<p>기자 회견 안내", &[]),
    ] {
        let article = extract(&page("", &format!("{HEADING}{line}</p>"), ""));
        assert_eq!(article.authors, expected, "{line}");
    }
}

#[test]
fn days_are_read_as_the_page_s_language_writes_them() {
    for (language, line, published, modified) in [
        (
            "fr",
            "Publié le 11/03/2024 à 07:00",
            Some("2024-03-11"),
            None,
        ),
        ("en-GB", "11/03/2024", Some("2024-03-11"), None),
        ("en-US", "11/03/2024", None, None),
        ("en", "11/03/2024", None, None),
        (
            "ko",
            "입력 2024.03.11 06:30 | 수정 2024.03.12 09:10",
            Some("2024-03-11"),
            Some("2024-03-12"),
        ),
        (
            "ja",
            "2024年3月11日 6時30分<p>更新：2024年3月12日",
            Some("2024-03-11"),
            Some("2024-03-12"),
        ),
        (
            "es",
            "11 de marzo de 2024<p>Actualizado: 12/03/2024 10:00",
            Some("2024-03-11"),
            Some("2024-03-12"),
        ),
        ("fa", "۲۱ اسفند ۱۴۰۲", Some("2024-03-11"), None),
    ] {
        let html = format!(
            "<html lang={language}>{}",
            page("", &format!("{HEADING}<p>{line}</p>"), "")
        );
        let article = extract(&html);
        assert_eq!(article.published.as_deref(), published, "{language} {line}");
        assert_eq!(article.modified.as_deref(), modified, "{language} {line}");
    }
}

#[test]
fn a_day_of_a_related_story_is_not_the_page_s() {
    let after = "<section class=related><h2>More</h2><div><h3><a href=/x>Nets</a></h3>\
                 <span>2 Feb 2022</span></div></section>";
    let html = format!("<title>The ferry is back</title>{HEADING}<p>It left at noon.</p>{after}");
    assert_eq!(extract(&html).published, None);
}

#[test]
fn of_several_articles_in_data_the_page_s_own_is_told() {
    let data = |headline: &str, address: &str, author: &str| {
        format!(
            "{{\"@type\":\"NewsArticle\",\"headline\":\"{headline}\",\"url\":\"{address}\",\
             \"author\":\"{author}\",\"datePublished\":\"2024-03-11\"}}"
        )
    };
    let other = data("Nets and knots", "https://example.org/nets", "Ole Dahl");
    let by_title = data("The ferry is back", "", "Marit Lund");
    let by_address = data("It sails", "https://example.org/ferry", "Marit Lund");
    for (head, first, second, expected) in [
        (
            "<meta property=og:title content='The ferry is back'>",
            &other,
            &by_title,
            "Marit Lund",
        ),
        (
            "<link rel=canonical href=https://example.org/ferry>",
            &other,
            &by_address,
            "Marit Lund",
        ),
        (
            "<link rel=canonical href=https://example.org/ferry>",
            &by_address,
            &other,
            "Marit Lund",
        ),
        // None is, or both are: the first.
        ("", &other, &by_address, "Ole Dahl"),
    ] {
        let head = format!("{head}<script type=application/ld+json>[{first},{second}]</script>");
        let article = extract(&page(&head, "<h1>Out on the bay</h1>", ""));
        assert_eq!(article.authors, [expected], "{head}");
    }
}

#[test]
fn drupal_tells_author_and_day_in_rdfa() {
    let line = |class: &str| {
        format!(
            "<article><footer><span rel='{class}'><a href=/user/5 typeof=schema:Person>Petra Olsen</a></span> \
             <span property='schema:dateCreated' content='2021-06-15T10:00:00+00:00'>Tue, 15/6</span></footer></article>"
        )
    };
    let own = line("schema:author");
    let article = extract(&page("", &format!("{HEADING}{own}"), ""));
    assert_eq!(article.authors, ["Petra Olsen"]);
    assert_eq!(
        article.published.as_deref(),
        Some("2021-06-15T10:00:00+00:00")
    );
    // Several footers are those of a list.
    let article = extract(&page("", &format!("{HEADING}{}", own.repeat(3)), ""));
    assert!(article.authors.is_empty(), "{:?}", article.authors);
}

#[test]
fn libraries_name_the_family_first() {
    for (head, expected) in [
        (
            "<meta name=DC.Creator content='Holt, Lena'>",
            ["Lena Holt"].as_slice(),
        ),
        (
            "<meta name=DC.Creator content='Lena Holt, Bo Li'>",
            &["Lena Holt", "Bo Li"],
        ),
    ] {
        assert_eq!(
            extract(&page(head, HEADING, "")).authors,
            expected,
            "{head}"
        );
    }
    let issued = "<meta name=dcterms.issued content=2016-02-29>";
    let published = extract(&page(issued, HEADING, "")).published;
    assert_eq!(published.as_deref(), Some("2016-02-29"));
}

#[test]
fn a_blog_s_name_in_front_is_no_title() {
    let head = "<title>Quay Notes: A night on the pier</title>\
                <meta property=og:title content='A night on the pier'>";
    let headings = "<h1><a href=/>Quay Notes</a></h1><h3>A night on the pier</h3>";
    let article = extract(&page(head, headings, ""));
    assert_eq!(article.title.as_deref(), Some("A night on the pier"));
}

#[test]
fn a_page_that_is_called_as_its_site_may_declare_its_own_title() {
    let head = "<title>The Quay</title><meta property=og:site_name content='The Quay'>";
    let own = "<meta property=og:title content='The ferry is back'>";
    for (own, expected) in [(own, "The ferry is back"), ("", "The Quay")] {
        let article = extract(&page(&format!("{head}{own}"), "", ""));
        assert_eq!(article.title.as_deref(), Some(expected));
    }
}

#[test]
fn an_excerpt_has_no_tags() {
    for (content, expected) in [
        (
            "&lt;p&gt;Boats &amp;amp; piers.&lt;br/&gt;Daily.&lt;/p&gt;",
            "Boats & piers. Daily.",
        ),
        (
            "What the &lt;table&gt; element is for",
            "What the <table> element is for",
        ),
    ] {
        let head = format!("<meta name=description content='{content}'>");
        let excerpt = extract(&page(&head, HEADING, "")).excerpt;
        assert_eq!(excerpt.as_deref(), Some(expected));
    }
}
