//! The weights as Rust.

use std::fmt::Write;

use anyhow::Result;
use nutgraf::extract::text::training::Network;

use super::{Fitted, UNITS};

pub(super) fn source(fitted: &Fitted) -> Result<String> {
    let Fitted {
        first,
        last,
        change,
        title,
    } = fitted;
    let mut source = format!(
        "//! The weights of the page model, made by `cargo xtask train pasted`.\n\n\
         #![allow(clippy::approx_constant, reason = \"a weight may happen to be near one\")]\n\n\
         use super::network::{{Network, Thousandths}};\n\
         use super::page::{{FEATURES, SECOND as SECOND_FEATURES}};\n\
         use super::title::{{TITLE_FEATURES, TITLE_UNITS}};\n\n\
         /// How many units each network has.\nconst UNITS: usize = {UNITS};\n\n\
         /// The price of a change between article and other.\n\
         pub(super) const CHANGE: f64 = {change:?};\n\n"
    );
    network(
        &mut source,
        "The first look at a piece.",
        ("FIRST", "FEATURES", "UNITS"),
        first,
    )?;
    network(
        &mut source,
        "The second.",
        ("SECOND", "SECOND_FEATURES", "UNITS"),
        last,
    )?;
    network(
        &mut source,
        "What can be the title of a page.",
        ("TITLE", "TITLE_FEATURES", "TITLE_UNITS"),
        title,
    )?;
    Ok(source)
}

fn network<const F: usize, const H: usize>(
    source: &mut String,
    doc: &str,
    (name, size, units): (&str, &str, &str),
    network: &Network<F, H>,
) -> Result<()> {
    writeln!(source, "/// {doc}\n#[rustfmt::skip]")?;
    writeln!(
        source,
        "pub(super) static {name}: Thousandths<{size}, {units}> = Network {{"
    )?;
    writeln!(
        source,
        "    straight: {},\n    hidden: [",
        table(&network.straight)
    )?;
    for unit in &network.hidden {
        writeln!(source, "    {},", table(unit))?;
    }
    writeln!(
        source,
        "    ],\n    out: {},\n}}.thousandths();\n",
        table(&network.out)
    )?;
    Ok(())
}

/// Numbers in brackets, twelve a line, three decimals.
fn table(values: &[f32]) -> String {
    let lines: Vec<String> = values
        .chunks(12)
        .map(|line| {
            line.iter()
                .map(|value| format!("{value:.3}"))
                .collect::<Vec<_>>()
                .join(", ")
        })
        .collect();
    format!("[\n    {},\n    ]", lines.join(",\n    "))
}
