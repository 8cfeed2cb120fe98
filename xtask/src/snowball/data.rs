//! The tables of endings and the groups of letters.

use anyhow::{Context, Result, bail, ensure};

use super::lines::{Lines, between, number};
use super::name;

/// The results of endings are written as the characters from here on, the lack of one first; those
/// that reach into the letters as what is left after `MORE`.
const FIRST_RESULT: u8 = b'(';
const RESULTS: i32 = 24;
const MORE: char = '%';
/// Before the routine that must agree to an ending.
const CONDITION: char = '&';
/// The end of a table whose endings are looked for before the cursor, and of one after it.
const BEFORE: char = '$';
const AFTER: char = '#';
const END: char = '$';

/// Each table's endings, each with its result behind it; the tables with an end each.
pub fn tables(lines: &Lines, routines: &[&str]) -> Result<String> {
    let mut packed = String::new();
    let mut end = None;
    for line in &lines.all {
        if let Some(rest) = line.strip_prefix("static ") {
            let (table, _) = rest.split_once(':').context("a table's name")?;
            let is_used = |function| {
                let call = format!("env.{function}({table}, context)");
                lines.all.iter().any(|line| line.contains(&call))
            };
            end = match (is_used("find_among_b"), is_used("find_among")) {
                (true, true) => bail!("{table} is read in both directions"),
                (true, false) => Some(BEFORE),
                (false, true) => Some(AFTER),
                (false, false) => None,
            };
        }
        if *line == "];" {
            packed.extend(end.take());
        }
        let Some(entry) = between(line, "Among(", "),") else {
            continue;
        };
        let mut parts = entry.rsplitn(4, ", ");
        let mut next = || parts.next().context("an ending of fewer parts");
        let (routine, result, _longest, text) = (next()?, next()?, next()?, next()?);
        let text = literal(text)?;
        ensure!(
            text.chars().all(|letter| letter.is_alphabetic()
                || "'~".contains(letter)
                || !letter.is_ascii()),
            "{text:?} holds what marks an end"
        );
        packed.push_str(&text);
        if let Some(routine) = between(routine, "Some(&r_", ")") {
            packed.push(CONDITION);
            packed.push(name(number(routines, routine)?)?);
        }
        let mut result: i32 = result.parse::<i32>()? + 1;
        if result > RESULTS {
            packed.push(MORE);
            result -= RESULTS + 1;
        }
        packed.push(char::from(FIRST_RESULT + u8::try_from(result)?));
    }
    Ok(packed)
}

/// Each group's letters, the groups with an end each.
pub fn groups(lines: &Lines) -> Result<String> {
    let names = lines.names("static G_", ":")?;
    let mut packed = Vec::new();
    for group in names {
        let start = format!("static G_{group}: ");
        let definition = lines
            .all
            .iter()
            .find_map(|line| line.strip_prefix(&start))
            .and_then(|rest| rest.split_once("= &["))
            .and_then(|(_, bits)| bits.strip_suffix("];"))
            .context("a group without bits")?;
        let bits: Vec<u32> = definition
            .split(", ")
            .map(str::parse)
            .collect::<Result<_, _>>()?;
        // The first letter stands where the group is used.
        let used = format!("(G_{group}, ");
        let first: u32 = lines
            .all
            .iter()
            .find_map(|line| line.split_once(&used))
            .and_then(|(_, rest)| rest.split_once(',')?.0.parse().ok())
            .context("a group that is not used")?;
        let letters: Option<String> = (0..)
            .zip(bits)
            .flat_map(|(byte, bits)| {
                (0..8)
                    .filter(move |bit| bits >> bit & 1 == 1)
                    .map(move |bit| char::from_u32(first + 8 * byte + bit))
            })
            .collect();
        packed.push(letters.context("a group of no letters")?);
    }
    Ok(packed.join(&END.to_string()))
}

/// A string literal's text.
pub fn literal(quoted: &str) -> Result<String> {
    let inner = between(quoted, "\"", "\"").with_context(|| format!("{quoted} is no text"))?;
    let mut text = String::new();
    let mut rest = inner;
    while let Some((before, after)) = rest.split_once("\\u{") {
        let (code, after) = after.split_once('}').context("an escape without an end")?;
        text.push_str(before);
        text.push(char::from_u32(u32::from_str_radix(code, 16)?).context("no character")?);
        rest = after;
    }
    text.push_str(rest);
    ensure!(!text.contains(END), "{text:?} holds what marks an end");
    Ok(text)
}
