//! The weights as Rust.

use std::fmt::Write;

use anyhow::{Context, Result};
use nutgraf::extract::text::training::{Network, ONE};

use super::titles::TitleNetwork;
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
         use super::network::Packed;\n\
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
    title_network(&mut source, title)?;
    Ok(source)
}

/// The source with another network for titles, which is its last.
pub(super) fn with_title(source: &str, title: &TitleNetwork) -> Result<String> {
    let start = source
        .find(&format!("/// {TITLE}"))
        .context("the weights hold no network for titles")?;
    let mut source = source.get(..start).unwrap_or_default().to_owned();
    title_network(&mut source, title)?;
    Ok(source.trim_end().to_owned() + "\n")
}

const TITLE: &str = "What can be the title of a page.";

fn title_network(source: &mut String, title: &TitleNetwork) -> Result<()> {
    let names = ("TITLE", "TITLE_FEATURES", "TITLE_UNITS");
    network(source, TITLE, names, title)
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
        "pub(super) static {name}: Packed<{size}, {units}> = Packed {{"
    )?;
    writeln!(
        source,
        "    straight: {},\n    hidden: [",
        table(&network.straight)
    )?;
    for unit in &network.hidden {
        writeln!(source, "    {},", table(unit))?;
    }
    writeln!(source, "    ],\n    out: {},\n}};\n", table(&network.out))?;
    Ok(())
}

/// Weights in brackets, eighteen a line, as they are shipped.
fn table(values: &[f32]) -> String {
    // A cast stops at what a byte can hold.
    let packed: Vec<String> = values
        .iter()
        .map(|value| ((value * ONE).round() as i8).to_string())
        .collect();
    let lines: Vec<String> = packed.chunks(18).map(|line| line.join(", ")).collect();
    format!("[\n    {},\n    ]", lines.join(",\n    "))
}
