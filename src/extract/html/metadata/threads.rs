//! Whether an address is that of a thread: few forums declare themselves, but
//! nearly all say it in their addresses.

use crate::lowercase::lowercase;

/// What hosts of forums begin with, and what stands alone between slashes, or
/// before a number or an ending, in the addresses of their threads.
const PLACES: &str = " forum forums board boards bbs discuss community thread threads \
     discussion discussions viewtopic showthread showtopic ";

/// What does so with a number behind it, and means something else without.
const NUMBERED: &str = " topic questions t ";

/// Whether the words of an address say that it is a thread's; O(n).
pub(super) fn is_thread(address: &str) -> bool {
    let address = lowercase(address);
    let (_, rest) = address.split_once("//").unwrap_or(("", &address));
    let mut parts = rest.trim_start_matches("www.").split(['/', '?', '&']);
    let is_in =
        |list: &str, word: &str| !word.is_empty() && list.split(' ').any(|listed| listed == word);
    let host = parts.next().unwrap_or("");
    let (label, domain) = host.split_once('.').unwrap_or(("", host));
    if domain.contains('.') && is_in(PLACES, label) {
        return true;
    }
    // How many parts ago one stood that needs a number.
    let mut since = 2;
    parts.any(|part| {
        let end = part.find(|sign: char| !sign.is_ascii_alphabetic());
        let (word, behind) = part.split_at(end.unwrap_or(part.len()));
        let is_alone = matches!(behind.as_bytes(), [] | [b'.', ..] | [_, b'0'..=b'9', ..]);
        let is_numbered = since < 2 && part.starts_with(|sign: char| sign.is_ascii_digit());
        since = if behind.is_empty() && is_in(NUMBERED, word) {
            0
        } else {
            since + 1
        };
        is_numbered || is_alone && is_in(PLACES, word)
    })
}

#[cfg(test)]
mod tests {
    use super::is_thread;

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
        ] {
            assert!(is_thread(address), "{address}");
        }
        for address in [
            "https://forum.org/boats",
            "https://example.org/news/forum-calls-for-boats",
            "https://example.org/topics/boats",
            "https://example.org/t/boats",
            "https://example.org/topic/boats/tides/12",
            "https://example.org/2024/boats",
            "",
        ] {
            assert!(!is_thread(address), "{address}");
        }
    }
}
