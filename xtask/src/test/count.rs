//! Counting what test runners report in their closing lines.

use std::fmt;
use std::ops::Add;

/// How many tests there were, by how they ended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub passed: u32,
    pub failed: u32,
    pub skipped: u32,
}

impl Tally {
    /// A check that is not a test runner has passed.
    pub const ONE: Self = Self {
        passed: 1,
        failed: 0,
        skipped: 0,
    };
    /// It has failed.
    pub const FAILURE: Self = Self {
        passed: 0,
        failed: 1,
        skipped: 0,
    };
    /// It could not be made here.
    pub const SKIPPED: Self = Self {
        passed: 0,
        failed: 0,
        skipped: 1,
    };

    /// Cargo's `test result: ok. 3 passed; 0 failed; 1 ignored; …`, one line a test binary.
    pub fn of_cargo(output: &str) -> Self {
        output
            .lines()
            .filter_map(|line| line.trim().strip_prefix("test result: "))
            .map(|line| Self {
                passed: number_before(line, " passed"),
                failed: number_before(line, " failed"),
                skipped: number_before(line, " ignored"),
            })
            .fold(Self::default(), Self::add)
    }

    /// The closing lines of Node's runner, in its `spec` form: `ℹ pass 3`.
    ///
    /// A test that was cancelled (its time was up) has failed.
    pub fn of_node(output: &str) -> Self {
        let sum = |name: &str| -> u32 {
            output
                .lines()
                .filter_map(|line| line.trim().strip_prefix("ℹ ")?.strip_prefix(name))
                .filter_map(|rest| rest.strip_prefix(' ')?.parse::<u32>().ok())
                .sum()
        };
        Self {
            passed: sum("pass"),
            failed: sum("fail") + sum("cancelled"),
            skipped: sum("skipped") + sum("todo"),
        }
    }

    /// Counts a runner that failed without a failed test, or ran none, as a failure.
    pub fn checked(self, succeeded: bool) -> Self {
        let ran = self.passed + self.failed + self.skipped;
        if self.failed == 0 && (!succeeded || ran == 0) {
            self + Self::FAILURE
        } else {
            self
        }
    }
}

fn number_before(line: &str, word: &str) -> u32 {
    line.split(word)
        .next()
        .filter(|before| before.len() < line.len())
        .and_then(|before| before.rsplit(' ').next())
        .and_then(|number| number.parse().ok())
        .unwrap_or(0)
}

impl Add for Tally {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
            skipped: self.skipped + other.skipped,
        }
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} passed, {} failed", self.passed, self.failed)?;
        if self.skipped > 0 {
            write!(formatter, ", {} skipped", self.skipped)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::Tally;

    #[test]
    fn cargo_reports_a_line_for_each_binary() {
        let output = "\
test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.1s
   Doc-tests nutgraf
test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.1s";
        assert_eq!(
            Tally::of_cargo(output),
            Tally {
                passed: 15,
                failed: 2,
                skipped: 1
            }
        );
    }

    #[test]
    fn node_reports_a_line_for_each_number() {
        let output = "✔ passes (1ms)\nℹ tests 7\nℹ suites 0\nℹ pass 3\nℹ fail 1\nℹ cancelled 1\n\
                      ℹ skipped 2\nℹ todo 0\nℹ duration_ms 80.1";
        assert_eq!(
            Tally::of_node(output),
            Tally {
                passed: 3,
                failed: 2,
                skipped: 2
            }
        );
    }

    #[test]
    fn a_runner_that_ran_nothing_has_failed() {
        assert_eq!(Tally::default().checked(true), Tally::FAILURE);
        assert_eq!(Tally::ONE.checked(true), Tally::ONE);
        assert_eq!(Tally::ONE.checked(false), Tally::ONE + Tally::FAILURE);
    }

    #[test]
    fn the_closing_line_names_skips_only_where_there_are_some() {
        assert_eq!(Tally::ONE.to_string(), "1 passed, 0 failed");
        assert_eq!(
            (Tally::ONE + Tally::SKIPPED).to_string(),
            "1 passed, 0 failed, 1 skipped"
        );
    }
}
