//! An order of a wasm's functions in which each stands beside those most like it.
//!
//! Brotli tells what it has seen before the shorter, the nearer it is; the compiler leaves functions in
//! the order of its own work. This way 2 KB less travel, and nothing runs otherwise.

use std::collections::HashMap;

use anyhow::{Context, Result};

/// How many bytes in a row two functions must share to be alike in something.
const RUN: usize = 5;
/// What more functions than these have says nothing.
const COMMON: usize = 200;
/// How much a short function counts as longer than it is: what little it shares is soon half of it.
const SHORT: f64 = 20.0;

const CUSTOM_SECTION: u8 = 0;
const IMPORT_SECTION: u8 = 2;
const CODE_SECTION: u8 = 10;
const FUNCTION_KIND: u8 = 0;

/// The wasm with names by which `wasm-opt --reorder-functions-by-name` puts its functions in order.
///
/// # Errors
///
/// If it is no wasm, or imports anything but functions.
pub fn name(wasm: &[u8]) -> Result<Vec<u8>> {
    let (imported, bodies) = functions(wasm)?;
    let mut names = Vec::new();
    let order = order(&bodies);
    write_number(&mut names, order.len());
    let mut places: Vec<(usize, usize)> = (0..).zip(order).map(|(at, body)| (body, at)).collect();
    places.sort_unstable();
    for (body, place) in places {
        write_number(&mut names, imported + body);
        write_text(&mut names, &format!("{place:06}"));
    }
    let mut section = Vec::new();
    write_text(&mut section, "name");
    section.push(1);
    write_number(&mut section, names.len());
    section.extend(names);
    let mut named = wasm.to_vec();
    named.push(CUSTOM_SECTION);
    write_number(&mut named, section.len());
    named.extend(section);
    Ok(named)
}

/// The longest one first, then always the one most like the last.
fn order(bodies: &[&[u8]]) -> Vec<usize> {
    let runs: Vec<Vec<&[u8]>> = bodies.iter().map(|body| runs(body)).collect();
    let mut sharing: HashMap<&[u8], Vec<usize>> = HashMap::new();
    for (body, runs) in runs.iter().enumerate() {
        for run in runs {
            sharing.entry(run).or_default().push(body);
        }
    }
    // Those that have no place yet, the longest first.
    let mut left: Vec<usize> = (0..bodies.len()).collect();
    left.sort_by_key(|&body| std::cmp::Reverse(bodies.get(body).map(|body| body.len())));
    let mut order = Vec::with_capacity(bodies.len());
    let mut next = left.first().copied();
    while let Some(body) = next.or_else(|| left.first().copied()) {
        left.retain(|&other| other != body);
        order.push(body);
        let mut shared: HashMap<usize, u32> = HashMap::new();
        for run in runs.get(body).into_iter().flatten() {
            let others = sharing.get(run).filter(|others| others.len() <= COMMON);
            for &other in others.into_iter().flatten() {
                *shared.entry(other).or_default() += 1;
            }
        }
        let likeness = |other: usize| {
            let shared = shared.get(&other).copied()?;
            let length = runs.get(other).map_or(0, Vec::len) as f64;
            Some(f64::from(shared) / (length + SHORT).sqrt())
        };
        next = left
            .iter()
            .filter_map(|&other| Some((likeness(other)?, other)))
            .max_by(|one, other| one.0.total_cmp(&other.0).then(one.1.cmp(&other.1)))
            .map(|(_, body)| body);
    }
    order
}

/// Each run of bytes in a body once.
fn runs(body: &[u8]) -> Vec<&[u8]> {
    let mut runs: Vec<&[u8]> = body.windows(RUN).collect();
    runs.sort_unstable();
    runs.dedup();
    runs
}

/// How many functions are imported, and the bodies of the others.
fn functions(wasm: &[u8]) -> Result<(usize, Vec<&[u8]>)> {
    let mut rest = wasm.get(8..).context("no wasm")?;
    let mut imported = 0;
    let mut bodies = Vec::new();
    while let Some((&kind, after)) = rest.split_first() {
        rest = after;
        let mut section = take_counted(&mut rest)?;
        match kind {
            IMPORT_SECTION => {
                for _ in 0..take_number(&mut section)? {
                    take_counted(&mut section)?;
                    take_counted(&mut section)?;
                    let (&kind, after) = section.split_first().context("an import's kind")?;
                    section = after;
                    anyhow::ensure!(kind == FUNCTION_KIND, "more than functions are imported");
                    take_number(&mut section)?;
                    imported += 1;
                }
            }
            CODE_SECTION => {
                for _ in 0..take_number(&mut section)? {
                    bodies.push(take_counted(&mut section)?);
                }
            }
            _ => {}
        }
    }
    Ok((imported, bodies))
}

/// Bytes with their number before them.
fn take_counted<'w>(rest: &mut &'w [u8]) -> Result<&'w [u8]> {
    let count = take_number(rest)?;
    let (taken, after) = rest
        .split_at_checked(count)
        .context("the wasm ends early")?;
    *rest = after;
    Ok(taken)
}

/// A number in LEB128.
fn take_number(rest: &mut &[u8]) -> Result<usize> {
    let mut number = 0;
    for shift in (0..32).step_by(7) {
        let (&byte, after) = rest.split_first().context("the wasm ends early")?;
        *rest = after;
        number |= usize::from(byte & 0x7F) << shift;
        if byte < 0x80 {
            break;
        }
    }
    Ok(number)
}

fn write_number(bytes: &mut Vec<u8>, mut number: usize) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

fn write_text(bytes: &mut Vec<u8>, text: &str) {
    write_number(bytes, text.len());
    bytes.extend(text.bytes());
}

#[cfg(test)]
mod tests {
    use super::{functions, name, order, take_number, write_number};

    #[test]
    fn what_is_alike_stands_together() {
        let bodies: [&[u8]; 4] = [
            b"one two three four five",
            b"ABCDEFGHIJKLMNOPQRSTUVWXYZ abc",
            b"one two three four six",
            b"BCDEFGHIJKLMNOPQRSTUVWXYZ",
        ];
        assert_eq!(order(&bodies), [1, 3, 0, 2]);
    }

    #[test]
    fn every_function_gets_a_name_once() {
        // A module of one imported function and two empty ones.
        let wasm = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x02\x07\x01\x01m\x01f\0\0\x03\x03\x02\0\0\
            \x0a\x07\x02\x02\0\x0b\x02\0\x0b";
        let (imported, bodies) = functions(wasm).unwrap();
        assert_eq!((imported, bodies.len()), (1, 2));
        let named = name(wasm).unwrap();
        assert!(named.starts_with(wasm));
        assert!(
            named.ends_with(b"\x02\x01\x06000000\x02\x06000001"),
            "{named:?}"
        );
    }

    #[test]
    fn numbers_are_read_as_they_are_written() {
        for number in [0, 1, 127, 128, 300, 70_000, 5_000_000] {
            let mut bytes = Vec::new();
            write_number(&mut bytes, number);
            assert_eq!(take_number(&mut bytes.as_slice()).unwrap(), number);
        }
    }
}
