//! Running a program on a word.

use super::Algorithm;
use super::program::{AS_TESTED, FAILURE, Program, SUCCESS};
use super::word::Word;

/// How many numbers all routines share, and how many each may keep.
const SHARED: usize = 4;
const LOCALS: usize = 12;

/// Finds stems by one of Snowball's algorithms.
#[derive(Debug)]
pub(crate) struct Stemmer {
    program: &'static Program,
}

impl Stemmer {
    pub(crate) fn new(algorithm: &'static Algorithm) -> Stemmer {
        Stemmer {
            program: algorithm.program(),
        }
    }

    /// The stem of a word in small letters. Time is that of Snowball's programs: for each of a bounded
    /// number of rules linear in the word.
    pub(crate) fn stem(&self, word: &str) -> String {
        let mut run = Run {
            program: self.program,
            word: Word::new(word),
            shared: [0; SHARED],
            kept: String::new(),
        };
        run.routine(self.program.routines.len().saturating_sub(1));
        run.word.text
    }
}

struct Run<'p> {
    program: &'p Program,
    word: Word,
    shared: [i32; SHARED],
    /// The one text that routines share.
    kept: String,
}

impl Run<'_> {
    /// Runs a routine to its end, and says whether it succeeded.
    fn routine(&mut self, number: usize) -> bool {
        let program = self.program;
        let mut locals = [0; LOCALS];
        // How the last test went, and what the last search found.
        let mut is_so = false;
        let mut result = 0;
        let mut at = program.routines.get(number).map_or(SUCCESS, |&first| first);
        while let Some(&step) = program.steps.get(usize::from(at)) {
            at += 1;
            let text = || {
                program
                    .texts
                    .get(usize::from(step.text))
                    .copied()
                    .unwrap_or_default()
            };
            // The same in capitals: before the cursor.
            let is_before = step.what.is_ascii_uppercase();
            match step.what {
                b'.' => {}
                b'(' => is_so = result == i32::from(step.one),
                b'c' => is_so = self.routine(usize::from(step.one)),
                b'w' | b'W' => {
                    let cursor = self.word.from(self.word.cursor, is_before);
                    self.routine(usize::from(step.one));
                    self.word.cursor = self.word.from(cursor, is_before);
                }
                b'y' => {
                    self.word.cursor = kept(&locals, step.one.wrapping_sub(b'a'));
                    is_so = self.word.hop(1, false);
                    if is_so {
                        at = step.text;
                    }
                }
                b'a' => {
                    result = self.find(step.one);
                    is_so = result != 0;
                }
                b'e' | b'E' => is_so = self.word.pass(text(), is_before),
                b'K' => is_so = self.word.pass(&self.kept, true),
                b'g' | b'G' | b'h' | b'H' | b'j' | b'J' | b'l' | b'L' => {
                    let Some(group) = program.groups.get(usize::from(step.one)) else {
                        return false;
                    };
                    let is_in = matches!(step.what, b'g' | b'G' | b'j' | b'J');
                    let mut moved = self.word.step(group, is_in, is_before);
                    if matches!(step.what, b'g' | b'G' | b'h' | b'H') {
                        is_so = moved == Some(true);
                    } else {
                        while moved == Some(true) {
                            moved = self.word.step(group, is_in, is_before);
                        }
                        is_so = moved.is_some();
                    }
                }
                b'n' | b'N' => is_so = self.word.hop(step.one.wrapping_sub(b'0'), is_before),
                b'x' | b'X' => {
                    self.word.hop(1, is_before);
                }
                b'd' => self.word.replace_slice(""),
                b'f' => self.word.replace_slice(text()),
                b'i' => self.word.insert(text()),
                b'k' => self.word.insert(&self.kept),
                b't' => self.kept = self.word.between(self.word.bra, self.word.ket).to_owned(),
                b's' | b'S' => {
                    let cursor = self.word.from(self.word.cursor, is_before);
                    if let Some(local) = locals.get_mut(usize::from(step.one.wrapping_sub(b'a'))) {
                        *local = cursor;
                    }
                }
                b'r' | b'R' => {
                    let cursor = kept(&locals, step.one.wrapping_sub(b'a'));
                    self.word.cursor = self.word.from(cursor, is_before);
                }
                b'b' => self.word.bra = self.word.cursor,
                b'B' => self.word.ket = self.word.cursor,
                b'<' | b'=' => {
                    let (one, other) = (
                        self.value(step.one, &locals),
                        self.value(step.other, &locals),
                    );
                    is_so = if step.what == b'<' {
                        one < other
                    } else {
                        one == other
                    };
                }
                _ => {
                    let value = self.value(step.other, &locals);
                    let old = self.value(step.one, &locals);
                    if let Some(place) = self.place(step.one, &mut locals) {
                        *place = match step.what {
                            b'-' => old - value,
                            b'+' => old + value,
                            _ => value,
                        };
                    }
                }
            }
            let goes = match step.goes {
                b'.' => true,
                b'?' => is_so,
                b'!' => !is_so,
                _ => false,
            };
            if goes {
                match step.to {
                    FAILURE => return false,
                    SUCCESS => return true,
                    AS_TESTED => return is_so,
                    to => at = to,
                }
            }
        }
        true
    }

    /// The result of the longest ending at the cursor that its condition agrees to, and the cursor moved
    /// over it; 0 without one.
    fn find(&mut self, table: u8) -> i32 {
        let Some(endings) = self.program.tables.get(usize::from(table)) else {
            return 0;
        };
        let is_before = endings.is_before;
        if !endings.may_be_at(self.word.next_byte(is_before)) {
            return 0;
        }
        let cursor = self.word.cursor;
        let mut next = endings.nearest(self.word.ahead(is_before).as_bytes());
        while let Some(ending) = next {
            let ahead = self.word.ahead_of(cursor, is_before);
            if endings.is_at(ending, ahead.as_bytes()) {
                let length = ending.text.len();
                self.word.move_to(cursor, length, is_before);
                let agrees = |condition: u8| self.routine(usize::from(condition));
                if ending.condition.is_none_or(agrees) {
                    self.word.move_to(cursor, length, is_before);
                    return ending.result;
                }
            }
            next = endings.shorter(ending);
        }
        0
    }

    fn value(&self, name: u8, locals: &[i32; LOCALS]) -> i32 {
        let word = &self.word;
        match name {
            b'C' => word.cursor,
            b'L' => word.limit,
            b'B' => word.start,
            b'K' => word.text.chars().count() as i32,
            b'a'.. => kept(locals, name - b'a'),
            b'P'.. => kept(&self.shared, name - b'P'),
            _ => i32::from(name) - i32::from(b'0'),
        }
    }

    fn place<'a>(&'a mut self, name: u8, locals: &'a mut [i32; LOCALS]) -> Option<&'a mut i32> {
        match name {
            b'C' => Some(&mut self.word.cursor),
            b'L' => Some(&mut self.word.limit),
            b'B' => Some(&mut self.word.start),
            b'a'.. => locals.get_mut(usize::from(name - b'a')),
            _ => self.shared.get_mut(usize::from(name.wrapping_sub(b'P'))),
        }
    }
}

#[inline(always)]
fn kept(numbers: &[i32], number: u8) -> i32 {
    numbers
        .get(usize::from(number))
        .copied()
        .unwrap_or_default()
}
