//! Sentences in running text that are nothing of the article: copies of pages
//! lose the lines that would tell, so that captions, credits, words before a
//! link and notices of rights stand among the paragraphs.

use super::phrases::{self, fold};
use super::shape::{is_closing, is_stop, is_wide_stop};
use super::signals::{is_copyright, is_credit, is_names};
use crate::search::{contains, places};

/// Longer sentences say something beside.
const LONGEST: usize = 40;
const LONGEST_CREDIT: usize = 25;

/// What only notices say: of rights, of what the site earns, of comments.
const NOTICES: [&str; 14] = [
    "contain affiliate link",
    "contains affiliate link",
    "all rights reserved",
    "at no additional cost to you",
    "at no extra cost to you",
    "creative commons attribution",
    "licensed under a creative commons",
    "earn us a commission",
    "from qualifying purchases",
    "may use affiliate link",
    "we may receive compensation",
    "you are using an out of date browser",
    "comment moderation is enabled",
    "comments are moderated",
];

/// How sentences begin that announce what follows, or tell of the article itself.
const ANNOUNCEMENTS: [&str; 9] = [
    "here are ",
    "here is ",
    "here's ",
    "below are ",
    "below is ",
    "editor's note",
    "please note",
    "this article is about ",
    "we independently selected these",
];

/// What lines begin with that say who had it in hand, and when.
const STAMPS: [&str; 4] = ["updated:", "published:", "posted by ", "reviewed by "];

/// What a sentence begins or ends with that is there for its link alone.
const LINKS: [&str; 4] = ["click here", "cliquez ici", "hier klicken", "clic aquí"];

/// How sentences begin that send some of their readers elsewhere.
const FOR_SOME: [&str; 5] = [
    "for more ",
    "for tips ",
    "to find out ",
    "to learn how ",
    "to learn more",
];

/// What a site asks of those to whom the first part of a sentence applies: *If
/// you like this story, consider a gift.*
const REQUESTS: [&str; 12] = [
    ", check out",
    ", click",
    ", read our",
    "consider a gift",
    "consider becoming",
    "consider donating",
    "consider making a",
    "consider subscribing",
    "consider supporting",
    ", sign up",
    ", subscribe",
    ", visit our",
];

/// Where shops and authors say that a thing is to be had.
const COUNTERS: [&str; 3] = [" at ", " here", " in this "];

/// Whether a sentence of so many words is an aside. Looks at its first 160
/// characters, and at the last as many.
pub(crate) fn is_aside(sentence: &str, words: usize) -> bool {
    if words > LONGEST {
        return false;
    }
    let folded = fold(sentence);
    let leads_on = phrases::TEASER.start(&folded).is_some_and(|length| {
        let rest = folded.get(length..).unwrap_or("").trim_start();
        rest.starts_with([':', '\u{ff1a}', '>', '\u{bb}'])
    });
    leads_on
        || is_copyright(&folded)
        || NOTICES.iter().any(|phrase| contains(&folded, phrase))
        || ANNOUNCEMENTS.iter().any(|start| folded.starts_with(start))
        || is_stamp(&folded)
        || is_link(&folded)
        || is_request(&folded)
        || is_offer(sentence, &folded)
        || phrases::PITCH.start(&folded).is_some()
        || is_row_of_labels(sentence)
        || is_enumeration(sentence, words)
        || words <= LONGEST_CREDIT && is_credited(sentence, &folded, words)
}

/// Whether a line is a stamp; a sentence that begins so has an end (*Posted by a clerk, the list
/// was gone by noon.*), but the stamp that ends with the hour.
fn is_stamp(folded: &str) -> bool {
    let is_sentence = folded.ends_with(['.', '!', '?']) && !folded.ends_with(".m.");
    !is_sentence && STAMPS.iter().any(|start| folded.starts_with(start))
}

fn is_link(folded: &str) -> bool {
    let said = folded.trim_matches(|letter: char| !letter.is_alphanumeric());
    LINKS
        .iter()
        .any(|link| said.starts_with(link) || said.ends_with(link))
}

fn is_request(folded: &str) -> bool {
    let asks = || REQUESTS.iter().any(|request| contains(folded, request));
    let is_for_some = FOR_SOME.iter().any(|start| folded.starts_with(start));
    is_for_some && !folded.starts_with("for more than") && (asks() || contains(folded, ", see "))
        || folded.starts_with("if you") && asks()
}

/// Whether a shop speaks: where a thing is to be had, or for how much. A sum
/// that a sentence begins with has a small letter after it (*$5 million went*),
/// and a sentence has an end.
fn is_offer(sentence: &str, folded: &str) -> bool {
    let is_counter = (folded.starts_with("you can find ") || folded.starts_with("you can buy "))
        && COUNTERS.iter().any(|counter| contains(folded, counter));
    let is_price = |price: &str| {
        let behind = price.trim_start_matches(|sign: char| sign.is_ascii_digit() || sign == '.');
        // "1,500 went" goes on after its comma.
        !behind
            .trim_start_matches([' ', ','])
            .starts_with(char::is_alphanumeric)
            || behind.starts_with(", ")
    };
    let price = folded.strip_prefix(['$', '£', '€']);
    is_counter || !is_ended(sentence) && price.is_some_and(is_price)
}

/// Whether things are counted up and nothing is said of them: *Roofs, mobile
/// homes, new buildings*, *Rovers: Hall; Reid, Stone, Moon; Finn, Katz, Young.*
fn is_enumeration(sentence: &str, words: usize) -> bool {
    /// A sentence of as many names has a verb.
    const LINE_UP: usize = 5;
    let commas = places(sentence, ", ").count();
    let names = commas + places(sentence, "; ").count();
    let is_small = |word: &&str| word.starts_with(char::is_lowercase);
    commas > 1 && words <= commas * 3 + 3 && !is_ended(sentence)
        || names >= LINE_UP
            && words <= names * 3
            && !sentence.split(' ').any(|word| is_small(&word))
}

/// Whether labels of a menu stand in one line: nearly every word has a capital
/// or is a number, and no stop ends it.
fn is_row_of_labels(sentence: &str) -> bool {
    const LEAST: usize = 8;
    let is_label = |word: &&str| {
        word.starts_with(|first: char| first.is_uppercase() || first.is_ascii_digit())
    };
    let all = sentence.split_whitespace().count();
    let labels = sentence.split_whitespace().filter(is_label).count();
    all >= LEAST
        && labels * 5 >= all * 4
        // In capitals alone it may say anything.
        && sentence.contains(char::is_lowercase)
        && !is_ended(sentence)
}

/// Whether a sentence has an end in any script, be it in quotation marks or
/// before the mark of a reference.
fn is_ended(sentence: &str) -> bool {
    sentence.ends_with(|last: char| {
        is_stop(last) || is_wide_stop(last) || is_closing(last) || matches!(last, ':' | '…')
    })
}

fn is_credited(sentence: &str, folded: &str, words: usize) -> bool {
    // "Photo by the family camp under a licence." names nobody, but who else
    // would open a sentence so?
    let is_made_by = phrases::CREDIT.start(folded).is_some_and(|length| {
        let label = folded.get(..length).unwrap_or("");
        label.ends_with(" by") && !label.starts_with("image")
    });
    let words = u32::try_from(words).unwrap_or(u32::MAX);
    is_made_by || is_signed(sentence) || is_credit(sentence, folded, words, sentence.ends_with('.'))
}

/// `The pier in the morning Image: Jane Doe.`, where a line ended before the
/// label.
fn is_signed(sentence: &str) -> bool {
    let parts = sentence
        .trim_end_matches('.')
        .rsplit_once([':', '\u{ff1a}']);
    parts.is_some_and(|(before, name)| {
        let label = before.rsplit(' ').next().unwrap_or("");
        label.starts_with(char::is_uppercase)
            && phrases::PICTURE.is(&fold(label))
            && is_names(name.trim())
    })
}

#[cfg(test)]
mod tests {
    use super::is_aside;

    fn asides(sentences: &[&str]) -> Vec<bool> {
        let words = |sentence: &str| sentence.split(' ').count();
        sentences
            .iter()
            .map(|sentence| is_aside(sentence, words(sentence)))
            .collect()
    }

    #[test]
    fn captions_teasers_links_and_notices_are_told_from_the_text() {
        let found = asides(&[
            "Read more: The harbour opens again.",
            "Photo by the harbour camp under a CC license.",
            "The new pier in the morning Image: Marta Olsen.",
            "Copyright 2015 The Harbour Post.",
            "Click here to load the free table of tides.",
            "(To learn more about the tides, click here.)",
            "Pour le tableau des marées, cliquez ici.",
            "Haga clic aquí.",
            "If you register through a link on our site, we may receive compensation.",
            "Here’s what the harbour master found in the shed.",
            "Below are nine ways to moor a boat in a storm.",
            "Editor’s note: this story was changed on Monday.",
            "Updated: Dec. 22, 2023, 1:59 p.m.",
            "Reviewed by Marta Olsen, MD, Editor of the Harbour Letter; Contributor",
            "Read our guide to the tides before you sail.",
            "Sign up for letters from the harbour and get the tides each Monday.",
            "Join over 5,000 sailors who read the tides each week.",
            "Inscrivez-vous à la lettre du port.",
            "Please note: comments are moderated and appear in the morning.",
            "If you love the harbour as we do, consider a gift to its lamp.",
            "This story contains affiliate links that may earn us a commission.",
            "We independently selected these ropes because we love them.",
            "We earn from qualifying purchases of ropes.",
            "At no extra cost to you, the harbour makes a small commission.",
            "For more on how to moor a boat, check out the harbour's table.",
            "To learn more about moorings, see the harbour's table.",
            "To learn more, read our tale of the harbour.",
            "Email us at quay@harbour.example.",
            "Be sure to check out the other piers.",
            "If you have a boat, and if it leaks, visit our shed on the quay.",
            "You can find ropes of every length and colour at Moor & Sons.",
            "€82, at Moor & Sons",
            "Ropes, mobile sheds, new anchors, lamps and oars",
            "Rovers: Hall; Reid, Stone, Moon (Lowe 80); Finn, Katz, Young.",
            "Learn more about the tides of the northern bays in our table.",
            "Weitere Infos zum Hafen stehen auf der Seite der Stadt.",
            "How it Works Our Boats Piers and Berths FAQs Prices Tide Table 2025",
            "The story of the pier by Ada Moor is licensed under a Creative Commons Attribution 4.0 licence.",
        ]);
        assert!(found.iter().all(|is| *is), "{found:?}");
        let kept = asides(&[
            "Read more books, the mayor told the children.",
            "The photo by the pier shows how high the water stood.",
            "The mayor had one answer: Marta Olsen.",
            "Here the harbour is open again, and the ships are back.",
            "Posted by a clerk of the harbour, the list was gone by noon.",
            "The note that the editor's office found below is from March.",
            "Whoever was told to click here for a prize lost the harbour's money.",
            "The harbour is open again, the mayor said on Monday.",
            "Our readers try our patience, the harbour master said.",
            "The Harbour Master Ada Moor Met King Olav The Fifth In Hull.",
            "The boats came home at noon and nobody at the pier had waited for them",
            "If you hear the horn, leave the pier at once, the harbour master said.",
            "You can find the wreck by the two masts that stand out of the water.",
            "$5 million went into the new pier, half of it lent by the town.",
            "Ropes, sheds, anchors and lamps were sold on Monday.",
            "Ropes, sheds, boats, and lamps were lost.[4]",
            "Hall, Reid, Stone, Moon, Finn and Katz sailed.",
            "रस्सी, जाल, लैंप, नाव सब बिक गए।",
            "$5-million deals were signed by the port with three builders.",
            "$400, which he had saved, went into the new pier.",
            "If you have a fever, please call the doctor of the port, the town said.",
            "If you stay for a night, visit the lamp and the old shed.",
            "For more than a year, see or no see, the ferry had kept its hours.",
            "The affiliate of the port in Hull selected the ropes.",
            "Email was how the harbour told us at last.",
            "An affiliate link is an address with a code that tells who sent the buyer.",
            "In the harbour we independently selected forty boats of each year.",
            "To learn the trade, see the world and earn a wage, young men left.",
            "Be sure to check the oil before you start the engine.",
            "If you climb the lamp, see the bay and think of nothing, you are at home.",
            "Boats, nets and men who had been out since dawn came home with the storm behind them",
            "Lawyers for the band said the copyright in the song expired in 1998, and the court agreed.",
        ]);
        assert!(kept.iter().all(|is| !*is), "{kept:?}");
    }
}
