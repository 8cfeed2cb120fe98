//! Whether a page leads on to others rather than tells something itself: home
//! pages, sections, results of a search.
//!
//! Such a page holds titles that are links, one below the other, and at most a
//! few lines between them; an article has one text that is longer than any of
//! these, however many links it has. Time is linear in the page.

use super::body::Body;
use super::hints;
use super::page::Page;
use super::phrases::{Phrase, phrases};
use crate::article::BlockKind;

/// What a page holds of either kind.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Leads {
    /// How many of its headings are links.
    pub headings: u32,
    /// How many titles in what was chosen are links.
    pub titles: u32,
    /// The share of the chosen words that is linked.
    pub linked: f32,
    /// The words of the longest text that no title parts.
    pub longest: f32,
    /// How many of its headings have the same link below: *Read more*.
    alike: u32,
    /// The words of the longest text that no heading parts.
    entry: f32,
}

/// The least share of a block that is linked where it is a link.
const LINKED: f32 = 0.8;

/// Links of fewer words are names and labels.
const TITLE_WORDS: f32 = 3.0;

/// Blocks with as many words and few links count as prose.
const PROSE_WORDS: f32 = 12.0;

impl Leads {
    pub fn of(page: &Page<'_>, body: &Body) -> Leads {
        const FURNITURE: hints::Hints =
            hints::NAV | hints::MENU | hints::HEADER | hints::FOOTER | hints::ASIDE;
        let mut leads = Leads::default();
        let (mut words, mut linked, mut run) = (0.0, 0.0, 0.0);
        let mut chosen = body.chosen.iter().peekable();
        let (mut entry, mut is_below_heading) = (0.0, false);
        let (mut label, mut alike) = ("", 0);
        for (at, (block, counts)) in page.flow.blocks.iter().zip(&page.counts).enumerate() {
            let share = page.linked(at);
            let is_chosen = chosen.next_if(|&&next| next == at).is_some();
            let is_title = share >= LINKED && counts.words >= TITLE_WORDS;
            let is_heading = block.kind == BlockKind::Heading;
            let is_furniture = page.hints.all(block.node) & FURNITURE != 0;
            if is_title && is_heading && !is_furniture {
                leads.headings += 1;
            }
            if is_heading {
                entry = 0.0;
                is_below_heading = true;
            } else if share >= LINKED && counts.words < TITLE_WORDS && is_below_heading {
                let text = block.span.of(&page.flow.text);
                let leads_on = phrases(text) & (1 << Phrase::ReadMore as u32) != 0;
                alike = match leads_on {
                    true if text == label => alike + 1,
                    leads_on => u32::from(leads_on),
                };
                label = text;
                is_below_heading = false;
                leads.alike = leads.alike.max(alike);
            }
            if is_title && (is_heading || is_chosen) {
                run = 0.0;
            }
            if !is_chosen {
                continue;
            }
            leads.titles += u32::from(is_title);
            if !is_heading {
                entry += counts.words;
                leads.entry = leads.entry.max(entry);
            }
            words += counts.words;
            linked += counts.words * share;
            if counts.words >= PROSE_WORDS && counts.stops > 0.0 && share < 0.5 {
                run += counts.words;
                leads.longest = leads.longest.max(run);
            }
        }
        leads.linked = linked / f32::max(words, 1.0);
        leads
    }

    /// Whether a page that nothing is known of holds but what leads on.
    pub fn are_all(&self) -> bool {
        const TITLES: u32 = 5;
        const LONGEST: f32 = 100.0;
        let are_many = self.headings >= TITLES || self.titles >= TITLES && self.linked > 0.5;
        // Of cards the titles may be none, and each have the same link below.
        const ENTRY: f32 = 40.0;
        let are_cards = self.alike >= TITLES && self.entry < ENTRY;
        are_many && self.longest < LONGEST || are_cards
    }

    /// Whether a page that its address calls a list has what a list has.
    pub fn are_some(&self) -> bool {
        const TITLES: u32 = 3;
        const LONGEST: f32 = 150.0;
        let are_many = self.headings >= TITLES || self.titles >= TITLES && self.linked > 0.15;
        are_many && self.longest < LONGEST
    }

    /// Whether the page has a text that is longer than what leads on.
    pub fn is_long(&self) -> bool {
        const LONG: f32 = 200.0;
        self.longest > LONG
    }

    /// Whether the page is one text and little else.
    pub fn is_one_text(&self) -> bool {
        self.is_long() && self.titles < 5
    }
}
