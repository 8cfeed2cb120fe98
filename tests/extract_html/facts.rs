//! Titles and dates where what a page declares and what it shows differ.

use super::{extract, page};

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
fn structured_data_in_a_meta_is_read() {
    let head = "<meta name='script:ld+json' content='{\"@type\":\"Article\",\
                \"headline\":\"The ferry is back\",\"datePublished\":\"2023-03-02\"}'>";
    let article = extract(&page(head, "", ""));
    assert_eq!(article.published.as_deref(), Some("2023-03-02"));
}
