//! Articles as they come with what sites put between their paragraphs.

/// What is put there, one after the other.
const LINES: [&str; 16] = [
    "Advertisement",
    "Read more: The ferry that came home empty",
    "Related: What a winter without ice costs the harbour",
    "Sign up for our newsletter",
    "ADVERTISEMENT",
    "READ MORE",
    "Story continues below advertisement",
    "Share this article",
    "See also: Ten lighthouses to visit this summer",
    "Subscribe to our morning briefing to get the day's news in your inbox.",
    "The ferry that came home empty",
    "Read also: Why the pilots want more pay",
    "Recommended",
    "Don't miss: The island that counts its seals",
    "Article continues after this ad",
    "Watch: How a lock is emptied",
];

/// A text with a line behind each `every`th of its paragraphs, and where the
/// lines begin.
pub fn with_lines(text: &str, every: usize) -> (String, Vec<usize>) {
    let paragraphs: Vec<&str> = text
        .split('\n')
        .filter(|line| !line.trim().is_empty())
        .collect();
    let mut lines = LINES.iter().cycle();
    let (mut noisy, mut starts) = (String::new(), Vec::new());
    for (at, paragraph) in paragraphs.iter().enumerate() {
        noisy.push_str(paragraph);
        noisy.push_str("\n\n");
        if (at + 1) % every.max(1) == 0
            && at + 1 < paragraphs.len()
            && let Some(line) = lines.next()
        {
            starts.push(noisy.len());
            noisy.push_str(line);
            noisy.push_str("\n\n");
        }
    }
    (noisy, starts)
}
