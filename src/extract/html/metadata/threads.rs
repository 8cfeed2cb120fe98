//! Whether an address is that of a thread: few forums declare themselves, but
//! nearly all say it in their addresses.

use crate::lowercase::lowercase;

/// What hosts of forums begin with, and what stands alone between slashes, or
/// before an ending or a number, in the addresses of their threads.
const PLACES: &str = "forum forums bbs discuss thread threads viewtopic showthread showtopic";

/// What is a forum as the beginning of a host, and any section between slashes.
const HOSTS: &str = "board boards community discussion discussions";

/// What is a thread's with a number behind it, and means something else without.
const NUMBERED: &str = "topic questions t board boards community discussion discussions";

/// What is a thread's as a whole section and nothing else.
const SECTION: &str = "comments";

/// Whether the words of an address say that it is a thread's; O(n).
pub(super) fn is_thread(address: &str) -> bool {
    let is_in = |list: &str, word: &str| list.split(' ').any(|listed| listed == word);
    // How many parts ago one stood that needs a number.
    let mut since = 2;
    lowercase(address).split(['/', '?', '&']).any(|part| {
        let behind = part.trim_start_matches(|sign: char| sign.is_ascii_alphabetic());
        let word = part.strip_suffix(behind).unwrap_or(part);
        let is_alone = matches!(behind.as_bytes(), [] | [b'.', ..] | [_, b'0'..=b'9', ..]);
        let is_number = part.starts_with(|sign: char| sign.is_ascii_digit());
        let is_host = behind.starts_with('.') && is_in(HOSTS, word);
        let is_topic = word == "topic" && matches!(behind.as_bytes(), [b'=', b'0'..=b'9', ..]);
        let is_place = part == SECTION || is_topic || is_alone && is_in(PLACES, word);
        let is_thread = is_number && since < 2 || is_place || is_host;
        since = if behind.is_empty() && is_in(NUMBERED, word) {
            0
        } else {
            since + 1
        };
        is_thread
    })
}

#[cfg(test)]
mod tests {
    use super::is_thread;
    use crate::Limits;
    use crate::extract::html::flow::flow;
    use crate::extract::html::metadata::metadata;
    use crate::extract::html::page::Page;
    use crate::source::html::{HtmlParser, Parser};

    #[test]
    fn a_page_is_a_thread_by_the_address_it_has_or_gives() {
        let is = |html: &str, address: Option<&str>| {
            let document = HtmlParser.parse(html, &Limits::default());
            let document = document.expect("a page of fair size");
            let flow = flow(&document);
            let page = Page::new(&document, &flow);
            metadata(&document, &flow, &page.hints, address).is_forum_type
        };
        let canonical = "<link rel=canonical href=https://example.org/forum/boats><p>Boats";
        assert!(is("<p>Boats", Some("https://example.org/forum/boats")));
        assert!(is(canonical, None));
        assert!(!is(canonical, Some("https://example.org/boats")));
        assert!(!is("<p>Boats", None));
    }

    #[test]
    fn threads_are_known_by_their_addresses() {
        for address in [
            "https://forum.example.org/anything",
            "https://www.example.org/forums/boats/tides",
            "https://example.org/viewtopic.php?t=12",
            "https://example.org/thread-12.html",
            "https://example.org/t/when-do-boats-leave/12",
            "https://example.org/questions/12/when-do-boats-leave",
            "https://Community.Example.org/x",
            "https://example.org/boats/index.php?topic=12.0",
            "https://www.example.org/r/boats/comments/x1y2z3/when_do_boats_leave/",
            "https://example.org/community/boats/12",
        ] {
            assert!(is_thread(address), "{address}");
        }
        for address in [
            "https://example.org/news/forum-calls-for-boats",
            "https://example.org/topics/boats",
            "https://example.org/boats?comments=1#comments",
            "https://example.org/community/boats",
            "https://example.org/discussion/when-do-boats-leave",
            "https://example.org/t/boats",
            "https://example.org/index.php?topic=boats&t=12",
            "https://example.org/topic/boats/tides/12",
            "https://example.org/2024/boats",
            "https://www.example.org/boats",
            "",
        ] {
            assert!(!is_thread(address), "{address}");
        }
    }
}
