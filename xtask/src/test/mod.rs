//! `cargo xtask test [--quick]`: everything that can be checked, and one line at the end that sums
//! it up.
//!
//! A step that fails does not stop the others. What cannot be counted (a linter, a budget) counts
//! as one check; a runner that ends without having run a test has failed.

mod count;
mod javascript;
mod package;
mod rust;

use std::time::Instant;

use anyhow::{Result, bail};

use crate::{build, setup, size};
pub use count::Tally;

/// One part of the whole.
struct Step {
    name: &'static str,
    /// Whether it is left out of the everyday run.
    only_in_full: bool,
    run: fn(Scope) -> Result<Tally>,
}

/// How much is asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// The everyday subset.
    Quick,
    Full,
}

const STEPS: [Step; 14] = [
    Step {
        name: "formatting",
        only_in_full: false,
        run: rust::formatting,
    },
    Step {
        name: "lints",
        only_in_full: false,
        run: rust::lints,
    },
    Step {
        name: "native tests",
        only_in_full: false,
        run: rust::tests,
    },
    Step {
        name: "tests without the HTML parser",
        only_in_full: true,
        run: rust::tests_without_html,
    },
    Step {
        name: "documentation",
        only_in_full: true,
        run: rust::documentation,
    },
    Step {
        name: "oldest compiler",
        only_in_full: true,
        run: rust::oldest_compiler,
    },
    Step {
        name: "crate as published",
        only_in_full: true,
        run: rust::crate_as_published,
    },
    Step {
        name: "build",
        only_in_full: false,
        run: |_| build::all().map(|()| Tally::ONE),
    },
    Step {
        name: "size budgets",
        only_in_full: false,
        run: |_| size::check().map(|()| Tally::ONE),
    },
    Step {
        name: "package in Node",
        only_in_full: false,
        run: javascript::node_tests,
    },
    Step {
        name: "package's manifest and types",
        only_in_full: true,
        run: package::manifest,
    },
    Step {
        name: "types",
        only_in_full: false,
        run: package::types,
    },
    Step {
        name: "page in browsers",
        only_in_full: false,
        run: javascript::browser_tests,
    },
    Step {
        name: "embedded elsewhere",
        only_in_full: true,
        run: javascript::embed_tests,
    },
];

pub fn run(arguments: &[String]) -> Result<()> {
    let scope = match arguments {
        [] => Scope::Full,
        [word] if word == "--quick" => Scope::Quick,
        _ => bail!("test has one option: --quick"),
    };
    // Everything the steps need, first: a missing browser is found before an hour has gone.
    setup::node()?;
    let mut total = Tally::default();
    let mut summary = Vec::new();
    for step in STEPS
        .iter()
        .filter(|step| scope == Scope::Full || !step.only_in_full)
    {
        println!("\n── {} ──", step.name);
        let start = Instant::now();
        let tally = (step.run)(scope).unwrap_or_else(|error| {
            println!("error: {error:#}");
            Tally::FAILURE
        });
        summary.push(format!(
            "  {:<32} {:>7.1} s   {tally}",
            step.name,
            start.elapsed().as_secs_f64()
        ));
        total = total + tally;
    }
    println!("\n{}\n\n{total}", summary.join("\n"));
    if total.failed > 0 {
        std::process::exit(1);
    }
    Ok(())
}
