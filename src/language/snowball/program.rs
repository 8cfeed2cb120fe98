//! A packed program, read into steps.
//!
//! A step is a letter and what it works on: a number that is kept (`a` to `l` by the routine, `P` to `S`
//! by all of them), a constant (from `0` on), a place (`C`ursor, `L`imit, `B`ackward limit), a text up
//! to `$`, or the name of a table, group or routine. What looks back from the cursor is a capital.
//!
//! | step | what it does |
//! |---|---|
//! | `e` `E` `K` | moves over a text, or over the one kept, if it stands there |
//! | `g` `G`, `h` `H` | moves over a letter in a group, or out of it |
//! | `j` `J`, `l` `L` | moves over all letters in a group, or out of it, up to another one |
//! | `n` `N`, `x` `X` | moves over so many characters, or over one |
//! | `a` | moves over the longest ending of a table that stands there |
//! | `c`, `w` `W` | calls a routine; the latter put the cursor back, whatever comes of it |
//! | `<` `=` | compares two numbers |
//! | `:` `+` `-` | sets a number, adds to it, subtracts from it |
//! | `s` `S`, `r` `R` | keeps the cursor, puts it back |
//! | `b` `B` | begins and ends the slice at the cursor |
//! | `d` `f` `i` `k` `t` | deletes the slice, replaces it, inserts a text or the one kept, keeps the slice |
//! | `{` `}` | a block |
//! | `.` `?` `!` `~` | leaves a block, does so if the test before held, if it did not, begins it again; blocks are told by how many are open inside, a routine's end by `f`ailure, `t`rue success, or the test's `r`esult |
//! | `y` | goes on to the next character and begins the block again, or leaves another at the limit |
//! | `(` `,` `)` | what is done for the last ending's result 1, 2 and so on |

use super::endings::Endings;
use super::word::Letters;

/// Tables, groups and routines are named by the characters from here on.
pub(super) const FIRST_NAME: u8 = b'(';
/// Where a step goes that ends its routine: without success, with it, or as the last test went.
pub(super) const FAILURE: u16 = u16::MAX;
pub(super) const SUCCESS: u16 = u16::MAX - 1;
pub(super) const AS_TESTED: u16 = u16::MAX - 2;

#[derive(Debug)]
pub(super) struct Program {
    pub steps: Vec<Step>,
    /// The first steps of the routines, the stemmer's own last.
    pub routines: Vec<u16>,
    pub tables: Vec<Endings>,
    pub groups: Vec<Letters>,
    pub texts: Vec<&'static str>,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Step {
    pub what: u8,
    /// What it does that to: a place or number, or the number of a table, group or routine.
    pub one: u8,
    pub other: u8,
    /// Whether it goes elsewhere then: always (`.`), if the test holds (`?`), or if it does not (`!`).
    pub goes: u8,
    pub to: u16,
    /// The number of its text; of the step that a search begins again with.
    pub text: u16,
}

impl Step {
    fn new(what: u8, one: u8, other: u8) -> Step {
        Step {
            what,
            one,
            other,
            goes: b' ',
            to: 0,
            text: 0,
        }
    }

    /// Going elsewhere alone.
    fn going(goes: u8, to: u16) -> Step {
        Step {
            goes,
            to,
            ..Step::new(b'.', 0, 0)
        }
    }

    /// Going on with the next case if this is not the one.
    fn case(case: u8) -> Step {
        Step {
            goes: b'!',
            ..Step::new(b'(', case, 0)
        }
    }
}

/// A block that is read.
struct Block {
    start: u16,
    /// The steps that leave it.
    exits: Vec<usize>,
}

/// A choice by the last search's result that is read.
struct Choice {
    case: u8,
    /// The step that goes to the next case.
    miss: usize,
    exits: Vec<usize>,
}

impl Program {
    pub(super) fn read(packed: &'static str) -> Program {
        let mut lines = packed.split('\n');
        let tables = lines.next().unwrap_or_default();
        let groups = lines.next().unwrap_or_default();
        let mut program = Program {
            steps: Vec::new(),
            routines: Vec::new(),
            tables: Endings::tables(tables.as_bytes(), FIRST_NAME),
            groups: Letters::groups(groups),
            texts: Vec::new(),
        };
        for line in lines {
            program.routines.push(program.steps.len() as u16);
            program.read_routine(line);
        }
        program
    }

    fn read_routine(&mut self, mut line: &'static str) {
        let mut blocks: Vec<Block> = Vec::new();
        let mut choices: Vec<Choice> = Vec::new();
        let mut is_test = false;
        while let Some(what) = take(&mut line) {
            let here = self.steps.len();
            let was_test = std::mem::replace(
                &mut is_test,
                matches!(what, b'a'..=b'z' | b'A'..=b'Z' | b'<' | b'='),
            );
            match what {
                b'{' => blocks.push(Block {
                    start: here as u16,
                    exits: Vec::new(),
                }),
                b'}' => self.arrive(blocks.pop().map(|block| block.exits)),
                b'(' => {
                    choices.push(Choice {
                        case: 1,
                        miss: here,
                        exits: Vec::new(),
                    });
                    self.steps.push(Step::case(1));
                }
                b',' => {
                    if let Some(choice) = choices.last_mut() {
                        choice.exits.push(here);
                        let miss = std::mem::replace(&mut choice.miss, here + 1);
                        choice.case += 1;
                        let case = choice.case;
                        self.steps.push(Step::going(b'.', 0));
                        self.arrive(Some(vec![miss]));
                        self.steps.push(Step::case(case));
                    }
                }
                b')' => {
                    if let Some(choice) = choices.pop() {
                        self.arrive(Some(choice.exits));
                        self.arrive(Some(vec![choice.miss]));
                    }
                }
                b'.' | b'?' | b'!' | b'~' => {
                    let goes = if what == b'~' { b'.' } else { what };
                    let target = take(&mut line).unwrap_or(b'f');
                    // What goes by a test made just before goes with it.
                    let test = if was_test { here.checked_sub(1) } else { None };
                    let number = test.unwrap_or(here);
                    let to = aim(&mut blocks, target, (what != b'~').then_some(number));
                    if let Some(test) = test.and_then(|test| self.steps.get_mut(test)) {
                        test.goes = goes;
                        test.to = to;
                    } else {
                        self.steps.push(Step::going(goes, to));
                    }
                }
                b'y' => {
                    let kept = take(&mut line).unwrap_or_default();
                    let target = take(&mut line).unwrap_or(b'f');
                    let start = blocks.last().map_or(0, |block| block.start);
                    let to = aim(&mut blocks, target, Some(here));
                    self.steps.push(Step {
                        goes: b'!',
                        to,
                        text: start,
                        ..Step::new(b'y', kept, 0)
                    });
                }
                b'e' | b'E' | b'f' | b'i' => {
                    let (text, rest) = line.split_once('$').unwrap_or((line, ""));
                    line = rest;
                    self.texts.push(text);
                    let text = self.texts.len() as u16 - 1;
                    self.steps.push(Step {
                        text,
                        ..Step::new(what, 0, 0)
                    });
                }
                b'<' | b'=' | b':' | b'-' | b'+' => {
                    let one = take(&mut line).unwrap_or_default();
                    let other = take(&mut line).unwrap_or_default();
                    self.steps.push(Step::new(what, one, other));
                }
                b'n' | b'N' | b's' | b'S' | b'r' | b'R' => {
                    let one = take(&mut line).unwrap_or_default();
                    self.steps.push(Step::new(what, one, 0));
                }
                b'a' | b'c' | b'w' | b'W' | b'g' | b'G' | b'h' | b'H' | b'j' | b'J' | b'l'
                | b'L' => {
                    let name = take(&mut line).unwrap_or_default();
                    self.steps
                        .push(Step::new(what, name.wrapping_sub(FIRST_NAME), 0));
                }
                _ => self.steps.push(Step::new(what, 0, 0)),
            }
        }
        self.steps.push(Step::going(b'.', SUCCESS));
    }

    /// Lets steps go to the next one.
    fn arrive(&mut self, steps: Option<Vec<usize>>) {
        let here = self.steps.len() as u16;
        for step in steps.unwrap_or_default() {
            if let Some(step) = self.steps.get_mut(step) {
                step.to = here;
            }
        }
    }
}

/// Where a step goes that leaves a block, or begins it again if it is no step that is told.
fn aim(blocks: &mut [Block], target: u8, leaves: Option<usize>) -> u16 {
    match target {
        b'f' => FAILURE,
        b't' => SUCCESS,
        b'r' => AS_TESTED,
        depth => {
            let depth = usize::from(depth.wrapping_sub(b'0'));
            let block = blocks.iter_mut().rev().nth(depth);
            block.map_or(FAILURE, |block| {
                block.exits.extend(leaves);
                block.start
            })
        }
    }
}

/// Takes the next character, which is an ASCII one outside of texts.
fn take(line: &mut &'static str) -> Option<u8> {
    let mut characters = line.chars();
    let next = characters.next()?;
    *line = characters.as_str();
    u8::try_from(next).ok()
}
