//! Stemming by Snowball's algorithms (Porter 2001, "Snowball: a language for stemming algorithms"),
//! as its compiler, release 3.0, has them: the stems are the same to the byte.
//!
//! Compiled, twenty of them weigh twice what they do here as short programs, and one interpreter for
//! all. `cargo xtask snowball` packs them; the tests hold each against the crate they come from.
//!
//! A program is a text of lines: tables of endings, groups of letters, then a routine a line, the
//! stemmer itself last. [`program`] reads it, [`stemmer`] runs it.

mod endings;
mod program;
mod programs;
mod stemmer;
#[cfg(test)]
mod tests;
mod word;

pub(crate) use stemmer::Stemmer;

use std::sync::OnceLock;

use self::program::Program;

/// An algorithm of Snowball's.
#[derive(Debug)]
pub struct Algorithm {
    packed: &'static str,
    read: OnceLock<Program>,
}

impl Algorithm {
    const fn new(packed: &'static str) -> Algorithm {
        Algorithm {
            packed,
            read: OnceLock::new(),
        }
    }

    /// Its program, read at the first use.
    fn program(&self) -> &Program {
        self.read.get_or_init(|| Program::read(self.packed))
    }
}

macro_rules! algorithms {
    ($($name:ident)*) => {
        $(pub(super) static $name: Algorithm = Algorithm::new(programs::$name);)*
    };
}

algorithms! {
    ARABIC ARMENIAN DANISH DUTCH ENGLISH FINNISH FRENCH GERMAN HINDI HUNGARIAN INDONESIAN ITALIAN
    NORWEGIAN POLISH PORTUGUESE ROMANIAN RUSSIAN SPANISH SWEDISH TURKISH
}
