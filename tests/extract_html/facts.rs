//! Titles and dates where what a page declares and what it shows differ.

use super::{extract, page};

#[test]
fn structured_data_in_a_meta_is_read() {
    let head = "<meta name='script:ld+json' content='{\"@type\":\"Article\",\
                \"headline\":\"The ferry is back\",\"datePublished\":\"2023-03-02\"}'>";
    let article = extract(&page(head, "", ""));
    assert_eq!(article.published.as_deref(), Some("2023-03-02"));
}
