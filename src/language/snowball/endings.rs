//! Tables of endings (and of beginnings), of which the longest one at the cursor counts.

use std::cmp::Ordering;

/// The results of endings are the characters from here on, the lack of one first.
const FIRST_RESULT: u8 = b'(';
const LAST_RESULT: u8 = b'@';
/// Before a result beyond those.
const MORE: u8 = b'%';
/// Before the routine that must agree to an ending.
const CONDITION: u8 = b'&';
/// The end of a table of what stands after the cursor; one of what stands before it ends otherwise.
const AFTER: u8 = b'#';

/// In the order of their bytes as they are read from the cursor on.
#[derive(Debug)]
pub(super) struct Endings {
    all: Vec<Ending>,
    pub is_before: bool,
    /// Whether any begins with a byte, for each byte; where all texts begin with one of them, so all.
    begins: [bool; 256],
}

#[derive(Debug)]
pub(super) struct Ending {
    pub text: &'static [u8],
    pub result: i32,
    /// The number of the routine that must agree.
    pub condition: Option<u8>,
    /// The longest other one that this one begins with.
    shorter: Option<usize>,
}

impl Endings {
    /// Reads the tables of a line.
    pub(super) fn tables(mut line: &'static [u8], first_name: u8) -> Vec<Endings> {
        let mut tables = Vec::new();
        let mut all = Vec::new();
        while let Some(end) = line
            .iter()
            .position(|byte| matches!(byte, FIRST_RESULT..=LAST_RESULT | b'#'..=b'&'))
        {
            let (text, rest) = line.split_at(end);
            let mut marks = rest.iter().copied();
            let mut mark = marks.next();
            if text.is_empty() && matches!(mark, Some(b'#' | b'$')) {
                tables.push(Endings::new(std::mem::take(&mut all), mark != Some(AFTER)));
            } else {
                let mut condition = None;
                if mark == Some(CONDITION) {
                    condition = marks.next().map(|name| name - first_name);
                    mark = marks.next();
                }
                let mut base = -1;
                if mark == Some(MORE) {
                    base += i32::from(LAST_RESULT - FIRST_RESULT) + 1;
                    mark = marks.next();
                }
                let mark = mark.unwrap_or(FIRST_RESULT);
                all.push(Ending {
                    text,
                    result: base + i32::from(mark) - i32::from(FIRST_RESULT),
                    condition,
                    shorter: None,
                });
            }
            line = line.get(line.len() - marks.len()..).unwrap_or_default();
        }
        tables
    }

    fn new(mut all: Vec<Ending>, is_before: bool) -> Endings {
        for number in 1..all.len() {
            let (known, rest) = all.split_at_mut(number);
            let Some(ending) = rest.first_mut() else {
                break;
            };
            let mut shorter = Some(number - 1);
            while let Some(other) = shorter.and_then(|shorter| known.get(shorter)) {
                if order(other.text, ending.text, is_before) == Ordering::Equal {
                    break;
                }
                shorter = other.shorter;
            }
            ending.shorter = shorter;
        }
        let mut begins = [false; 256];
        for ending in &all {
            match read(ending.text, 0, is_before) {
                Some(byte) => {
                    if let Some(begins) = begins.get_mut(usize::from(byte)) {
                        *begins = true;
                    }
                }
                None => begins = [true; 256],
            }
        }
        Endings {
            all,
            is_before,
            begins,
        }
    }

    /// Whether any can stand where the next byte is this.
    pub(super) fn may_be_at(&self, byte: Option<u8>) -> bool {
        self.begins
            .get(usize::from(byte.unwrap_or_default()))
            .is_some_and(|&begins| begins)
    }

    /// The last one that does not come after a text in their order: the longest one that the text
    /// begins with is this or, as long as that is none, its shorter one.
    pub(super) fn nearest(&self, text: &[u8]) -> Option<&Ending> {
        let after = self.all.partition_point(|ending| {
            order(ending.text, text, self.is_before) != Ordering::Greater
        });
        self.all.get(after.checked_sub(1)?)
    }

    pub(super) fn shorter(&self, ending: &Ending) -> Option<&Ending> {
        self.all.get(ending.shorter?)
    }

    /// Whether a text begins with one.
    pub(super) fn is_at(&self, ending: &Ending, text: &[u8]) -> bool {
        order(ending.text, text, self.is_before) == Ordering::Equal
    }
}

/// How an ending stands to what is at the cursor; equal where that begins with it.
fn order(ending: &[u8], text: &[u8], is_before: bool) -> Ordering {
    for nth in 0..ending.len() {
        match read(ending, nth, is_before).cmp(&read(text, nth, is_before)) {
            Ordering::Equal => {}
            other => return other,
        }
    }
    Ordering::Equal
}

/// The byte that comes so many after the first one read.
fn read(text: &[u8], nth: usize, is_before: bool) -> Option<u8> {
    let at = if is_before {
        text.len().checked_sub(1 + nth)?
    } else {
        nth
    };
    text.get(at).copied()
}
