//! The quotations and the items of lists that are open while blocks are written.
//!
//! What a block stands in comes from the page, or where there was none from its
//! kind, level and number: quotations stand around lists, and a block that is
//! itself a quotation may stand in an item. Time is linear in the blocks times
//! the containers of each, which are a few.

use crate::article::{Block, BlockKind};

/// What is open around a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Container {
    Quote,
    /// An item of a list; the number where it has one.
    Item(Option<u32>),
}

/// How one block follows another.
#[derive(Clone, Debug, Default)]
pub(super) struct Step {
    /// What the block stands in, the outermost first.
    pub around: Vec<Container>,
    /// How many of these are open already.
    pub kept: usize,
    /// Where the first that is new is an item of a list that is open already, the
    /// last item of that list.
    pub joins: Option<Container>,
    /// Whether the block before stands in more than what is kept.
    leaves: bool,
}

impl Step {
    /// Whether a block stands where the one before it stands.
    pub fn stays(&self) -> bool {
        self.kept == self.around.len() && !self.leaves
    }

    /// What a picture between a block and the one before stands in: between items of a
    /// list it is of the one before.
    pub fn beside<'a>(&self, before: &'a Step) -> &'a [Container] {
        let all = before.around.as_slice();
        let kept = all.get(..self.kept).unwrap_or(all);
        if self.joins.is_some() { all } else { kept }
    }

    /// Whether it is the first of an item.
    pub fn begins_item(&self) -> bool {
        matches!(self.around.get(self.kept..), Some([.., Container::Item(_)]))
    }
}

/// The deepest that lists are written.
const DEEPEST: u8 = 16;

/// How each block follows the one before it.
pub(super) fn steps(blocks: &[Block]) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::with_capacity(blocks.len());
    for block in blocks {
        let empty = Step::default();
        let before = steps.last().unwrap_or(&empty).around.as_slice();
        let next = step(before, block);
        steps.push(next);
    }
    steps
}

fn step(before: &[Container], block: &Block) -> Step {
    let within = block.within;
    let mut quotes = usize::from(within.quotes);
    let mut items = usize::from(within.items);
    let mut kept = usize::from(within.kept);
    let is_item = matches!(block.kind, BlockKind::ListItem | BlockKind::Footnote);
    let is_quote = block.kind == BlockKind::Quote;
    if is_item && items == 0 {
        items = usize::from(block.level.unwrap_or(1).clamp(1, DEEPEST));
        let goes_on = block.ordinal.is_some()
            && before.get(quotes + items - 1) == Some(&Container::Item(block.ordinal));
        if kept == quotes {
            kept += items - usize::from(!goes_on);
        }
    }
    // A quotation in an item is known by the kind of its blocks alone.
    let is_inner = is_quote && items > 0;
    if is_quote && quotes + items == 0 {
        quotes = 1;
        kept = 1;
    }
    if is_inner && kept == quotes + items {
        kept += 1;
    }
    let listed = quotes + items;
    let all = listed + usize::from(is_inner);
    let mut around = Vec::with_capacity(all);
    let mut open = 0;
    for at in 0..all {
        let mut next = Container::Quote;
        if at >= quotes && at < listed {
            next = Container::Item(block.ordinal.filter(|_| at + 1 == listed));
        }
        // The number of an item that goes on is known from its first block.
        if let Some(&old) = before.get(at)
            && at == open
            && at < kept
            && (next == Container::Quote) == (old == Container::Quote)
        {
            next = old;
            open += 1;
        }
        around.push(next);
    }
    let last = before.get(open).copied();
    let joins = match (around.get(open), last) {
        (Some(Container::Item(new)), Some(Container::Item(old))) => new.is_some() == old.is_some(),
        _ => false,
    };
    Step {
        around,
        kept: open,
        joins: last.filter(|_| joins),
        leaves: before.len() > open,
    }
}
