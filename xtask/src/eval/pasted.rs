//! How well the article is found in pasted text.
//!
//! - `eval pasted PAGES COPIES [--draw N [--mixed | --rest]] [--faults]`: `PAGES` is a folder
//!   with `gold.jsonl.gz` (`text`, `title`), `COPIES` holds `<id>.txt`, whole
//!   pages copied as plain text (`xtask/peers/copy_pages.mjs`). Words are
//!   `\w+` in small letters, compared as multisets; the figure is the mean of
//!   the pages' F1. `--draw N` takes N pages by a fixed order, articles only: the
//!   first draw, whose ids lie close together, or with `--mixed` one from all
//!   over the folder. With `--rest` all articles that neither draw takes, whose
//!   faults may be looked at. Pages of the first draw were never looked at nor
//!   trained on; those of the mixed one were until there was such a draw.
//!   Titles are counted twice: as [`same_title`] has it, and with the site's name
//!   at either end of the gold's aside. A summary of three sentences is made of
//!   each page, and those of its sentences that are nothing of the article are
//!   counted by kind.
//! - `eval pasted FILE.jsonl.gz… [--lines N]`: texts that are all article; the share of
//!   their words that was marked as none of it. With `--lines` one of what sites put
//!   between paragraphs ([`interleaved`]) stands behind each `N`th.

mod interleaved;
mod selected;
mod titles;

use std::collections::{BTreeMap, HashSet};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use nutgraf::{Article, Block, BlockKind};
use serde_json::Value;

use crate::data;
use selected::{Chosen, Gold};
pub use titles::same_title;
use titles::{Site, same_but_for_site};

pub fn run(arguments: &[String]) -> Result<()> {
    let mut paths: Vec<PathBuf> = Vec::new();
    let (mut count, mut every) = (None, None);
    let (mut shows_faults, mut takes_rest, mut is_mixed) = (false, false, false);
    let mut arguments = arguments.iter();
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--draw" => {
                count = Some(arguments.next().context("--draw wants a number")?.parse()?);
            }
            "--lines" => {
                every = Some(
                    arguments
                        .next()
                        .context("--lines wants a number")?
                        .parse()?,
                );
            }
            "--rest" => takes_rest = true,
            "--mixed" => is_mixed = true,
            "--faults" => shows_faults = true,
            path => paths.push(path.into()),
        }
    }
    let draw = match count {
        None => Draw::All,
        Some(count) if takes_rest => Draw::AllBut(count),
        Some(count) if is_mixed => Draw::Only(Order::Mixed, count),
        Some(count) => Draw::Only(Order::First, count),
    };
    match paths.as_slice() {
        [pages, copies] if pages.is_dir() => whole_pages(pages, copies, draw, shows_faults),
        [] => bail!(
            "usage: eval pasted PAGES COPIES [--draw N [--mixed | --rest]] [--faults] | eval pasted FILE… [--lines N]"
        ),
        files => files
            .iter()
            .try_for_each(|file| clean(file, every, shows_faults)),
    }
}

/// What is counted over pages.
#[derive(Default)]
struct Sums {
    pages: usize,
    precision: f64,
    recall: f64,
    f1: f64,
    f1_with_headings: f64,
    titles: usize,
    /// Titles that are found when the site's name is no part of them.
    titles_but_for_site: usize,
    titled: usize,
    /// Titles that were missed and stand on no line of the copy.
    absent: usize,
    /// Of these, where what was found is the same in other words: three
    /// quarters of both are common.
    reworded: usize,
}

fn whole_pages(pages: &Path, copies: &Path, draw: Draw, shows_faults: bool) -> Result<()> {
    let mut sums = Sums::default();
    let mut faults: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let mut chosen = Chosen::default();
    for gold in drawn(pages, copies, draw)? {
        let id = field(&gold, "id");
        let copy = std::fs::read_to_string(copies.join(format!("{id}.txt")))?;
        let wanted = words(field(&gold, "text"));
        if wanted.is_empty() {
            continue;
        }
        let article = Article::from_text(copy.as_str());
        let eligible = kept(&article, BlockKind::is_eligible);
        let whole = kept(&article, |kind| {
            kind.is_eligible() || kind == BlockKind::Heading
        });
        let (precision, recall, f1) = compare(&words(&eligible), &wanted);
        sums.pages += 1;
        sums.precision += precision;
        sums.recall += recall;
        sums.f1 += f1;
        sums.f1_with_headings += compare(&words(&whole), &wanted).2;
        let title = field(&gold, "title");
        if !title.trim().is_empty() {
            sums.titled += 1;
            let found = article.title.as_deref().unwrap_or_default();
            let is_absent = || !copy.lines().any(|line| same_title(line, title));
            sums.titles_but_for_site +=
                usize::from(same_but_for_site(found, title, &Site::of(&gold)));
            if same_title(found, title) {
                sums.titles += 1;
            } else {
                if is_absent() {
                    sums.absent += 1;
                    let (.., common) = compare(&words(found), &words(title));
                    sums.reworded += usize::from(common >= 0.75);
                }
                if shows_faults {
                    println!("{id} title: {found:?}\n     wanted: {title:?}");
                }
            }
        }
        if shows_faults && f1 < 0.8 {
            println!(
                "{id} P {precision:.2} R {recall:.2} F1 {f1:.2} words {}",
                wanted.values().sum::<usize>()
            );
        }
        count_faults(&article, &wanted, shows_faults, &mut faults);
        chosen.add(id, &article, &Gold::of(field(&gold, "text")), shows_faults)?;
    }
    let mean = |sum: f64| sum / sums.pages.max(1) as f64;
    println!(
        "{} pages ({}): precision {:.3} recall {:.3} F1 {:.3} (with headings {:.3}); titles {}/{} = {:.1} %, {} with the site's name aside, {} missed for not being in the copy (in {} of which what was found is the same in other words), of those in it {:.1} %",
        sums.pages,
        draw.name(),
        mean(sums.precision),
        mean(sums.recall),
        mean(sums.f1),
        mean(sums.f1_with_headings),
        sums.titles,
        sums.titled,
        100.0 * sums.titles as f64 / sums.titled.max(1) as f64,
        sums.titles_but_for_site,
        sums.absent,
        sums.reworded,
        100.0 * sums.titles as f64 / (sums.titled - sums.absent).max(1) as f64,
    );
    for (kind, (blocks, words)) in faults {
        println!("  {kind:<34} {blocks:>6} blocks {words:>7} words");
    }
    chosen.print();
    Ok(())
}

/// A field of an object that holds text; empty where it does not.
pub fn field<'o>(object: &'o Value, name: &str) -> &'o str {
    object.get(name).and_then(Value::as_str).unwrap_or_default()
}

/// Which pages are taken. Of the articles some are drawn by a fixed order.
#[derive(Clone, Copy, Debug)]
pub enum Draw {
    All,
    /// So many articles.
    Only(Order, usize),
    /// The articles that draws so large leave, in either order.
    AllBut(usize),
}

/// An order in which articles are drawn.
#[derive(Clone, Copy, Debug)]
pub enum Order {
    /// By the hash of the id: ids that begin alike stand together.
    First,
    /// By that hash with its bits mixed.
    Mixed,
}

impl Draw {
    fn name(self) -> &'static str {
        match self {
            Draw::All => "all",
            Draw::Only(Order::First, _) => "first draw",
            Draw::Only(Order::Mixed, _) => "mixed draw",
            Draw::AllBut(_) => "in neither draw",
        }
    }
}

/// The pages that have a copy and are asked for.
pub fn drawn(pages: &Path, copies: &Path, draw: Draw) -> Result<Vec<Value>> {
    let mut golds: Vec<Value> = data::objects(&pages.join("gold.jsonl.gz"))?
        .into_iter()
        .filter(|gold| {
            let id = field(gold, "id");
            copies.join(format!("{id}.txt")).exists()
        })
        .collect();
    if matches!(draw, Draw::All) {
        return Ok(golds);
    }
    golds.retain(|gold| {
        gold.get("type")
            .and_then(Value::as_str)
            .is_none_or(|kind| kind == "article")
    });
    let sort = |golds: &mut Vec<Value>, order: Order| match order {
        Order::First => golds.sort_by_key(|gold| seeded(field(gold, "id"))),
        Order::Mixed => golds.sort_by_key(|gold| mixed(seeded(field(gold, "id")))),
    };
    match draw {
        Draw::All => {}
        Draw::Only(order, count) => {
            sort(&mut golds, order);
            golds.truncate(count);
        }
        Draw::AllBut(count) => {
            // The pages of both orders are taken from the same set.
            let mut taken = HashSet::new();
            for order in [Order::Mixed, Order::First] {
                sort(&mut golds, order);
                let ids = golds.iter().take(count).map(|gold| field(gold, "id"));
                taken.extend(ids.map(str::to_owned));
            }
            golds.retain(|gold| !taken.contains(field(gold, "id")));
        }
    }
    Ok(golds)
}

/// A fixed order of pages: FNV-1a of the id.
pub fn seeded(id: &str) -> u64 {
    id.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// The last steps of SplitMix64 (Steele, Lea and Flood 2014), after which each
/// bit of a hash depends on all of it.
fn mixed(hash: u64) -> u64 {
    let hash = (hash ^ (hash >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let hash = (hash ^ (hash >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    hash ^ (hash >> 31)
}

/// Where words were wrongly kept or wrongly left out, by kind of block.
fn count_faults(
    article: &Article,
    wanted: &BTreeMap<String, usize>,
    shows: bool,
    faults: &mut BTreeMap<&str, (usize, usize)>,
) {
    for block in &article.blocks {
        let bag = words(block.span.of(&article.text));
        let count: usize = bag.values().sum();
        let known: usize = bag
            .iter()
            .filter(|(word, _)| wanted.contains_key(*word))
            .map(|(_, count)| count)
            .sum();
        let is_article = count >= 8 && known * 100 >= count * 95;
        let is_foreign = count >= 3 && known * 2 <= count;
        let fault = match (block.kind.is_eligible(), count) {
            (true, 0..8) if is_foreign => "kept, foreign, under 8 words",
            (true, _) if is_foreign => "kept, foreign, 8 words or more",
            (false, _) if is_article && block.kind == BlockKind::Boilerplate => {
                "left out as boilerplate"
            }
            (false, _) if is_article => block.kind.name(),
            _ => continue,
        };
        if shows {
            let start: String = block.span.of(&article.text).chars().take(110).collect();
            println!("    {fault} ({}): {start:?}", block.kind.name());
        }
        let entry = faults.entry(fault).or_default();
        entry.0 += 1;
        entry.1 += count;
    }
}

fn clean(file: &Path, every: Option<usize>, shows_faults: bool) -> Result<()> {
    let mut total = 0_usize;
    let mut lost: BTreeMap<&str, usize> = BTreeMap::new();
    let mut documents = 0;
    let mut titles = 0;
    let mut touched = 0;
    let (mut inserted, mut kept) = (0, 0);
    let texts: Vec<Value> = if file.extension().is_some_and(|extension| extension == "txt") {
        vec![serde_json::json!({ "id": "text", "text": std::fs::read_to_string(file)? })]
    } else {
        data::objects(file)?
    };
    for object in texts {
        let plain = field(&object, "text");
        let (text, lines) = match every {
            Some(every) => interleaved::with_lines(plain, every),
            None => (plain.to_owned(), Vec::new()),
        };
        let text = text.as_str();
        let article = Article::from_text(text);
        documents += 1;
        titles += usize::from(article.title.is_some());
        total += words(plain).values().sum::<usize>();
        let is_line = |block: &Block| lines.contains(&block.span.start);
        inserted += lines.len();
        kept += article
            .blocks
            .iter()
            .filter(|block| block.kind.is_eligible() && is_line(block))
            .count();
        let mut is_touched = false;
        for block in &article.blocks {
            if block.kind.is_eligible() || is_line(block) {
                continue;
            }
            let content = block.span.of(text);
            let count: usize = words(content).values().sum();
            *lost.entry(block.kind.name()).or_default() += count;
            let is_harmless = matches!(
                block.kind,
                BlockKind::Title | BlockKind::Heading | BlockKind::Byline | BlockKind::Dateline
            );
            if !is_harmless {
                is_touched = true;
            }
            if shows_faults && (!is_harmless || count > 15) {
                let start: String = content.chars().take(150).collect();
                println!("{} {}: {start}", field(&object, "id"), block.kind.name());
            }
        }
        touched += usize::from(is_touched);
    }
    let boilerplate = lost.get("boilerplate").copied().unwrap_or(0);
    println!(
        "{}: {documents} documents, {titles} titles; boilerplate {:.3} % of words; documents with a loss {touched}; lines between {inserted}, eligible {kept}",
        file.display(),
        100.0 * boilerplate as f64 / total.max(1) as f64,
    );
    for (kind, count) in lost {
        println!(
            "  {kind:<12} {count:>7} words {:.3} %",
            100.0 * count as f64 / total.max(1) as f64
        );
    }
    Ok(())
}

/// The text of the blocks of some kinds.
fn kept(article: &Article, wanted: impl Fn(BlockKind) -> bool) -> String {
    let mut text = String::new();
    for block in article.blocks.iter().filter(|block| wanted(block.kind)) {
        text.push_str(block.span.of(&article.text));
        text.push('\n');
    }
    text
}

/// The words of a text with their counts: `\w+`, in small letters.
pub fn words(text: &str) -> BTreeMap<String, usize> {
    let mut words = BTreeMap::new();
    for word in text.split(|character: char| !character.is_alphanumeric() && character != '_') {
        if !word.is_empty() {
            *words.entry(word.to_lowercase()).or_default() += 1;
        }
    }
    words
}

/// Precision, recall and F1 of one multiset of words against another.
fn compare(found: &BTreeMap<String, usize>, wanted: &BTreeMap<String, usize>) -> (f64, f64, f64) {
    let common: usize = found
        .iter()
        .map(|(word, count)| (*count).min(wanted.get(word).copied().unwrap_or(0)))
        .sum();
    let share = |whole: usize| {
        if whole == 0 {
            0.0
        } else {
            common as f64 / whole as f64
        }
    };
    let precision = share(found.values().sum());
    let recall = share(wanted.values().sum());
    let sum = precision + recall;
    (
        precision,
        recall,
        if sum > 0.0 {
            2.0 * precision * recall / sum
        } else {
            0.0
        },
    )
}
