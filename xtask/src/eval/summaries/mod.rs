//! `cargo xtask eval summaries`: ROUGE against references, beside the lead.
//!
//! Scores are F1 times 100; where a document has several references, the mean
//! over them (and, below it, the best). Every system chooses among the
//! engine's own sentences, so that ranking is all that differs.

mod dangling;
pub mod resample;
mod system;

use std::fs::File;
use std::io::Write;
use std::path::Path;

use anyhow::{Result, bail};
use serde_json::json;

use crate::corpus::{self, Document, Filter};
use crate::rouge::{self, Lines, Scores};
use system::System;

const USAGE: &str = "\
usage: cargo xtask eval summaries FILE… [OPTIONS]

  --system NAME,…    what to measure: nutgraf (and every other algorithm of the
                     engine), lead, oracle, or a peer of xtask/peers; the lead
                     is always measured. Default: nutgraf,oracle
  --length LENGTH,…  so many sentences (3), words (50w), or as many sentences as
                     the reference (ref). Default: 3,ref,50w,65w,100w
  --where FIELD=VALUE,…   only documents with that (site=cnn, genre=news,bio)
  --limit N          only the first N of each file
  --without-title    hide titles that stand beside the text
  --half even|odd    only documents whose id has an even or odd hash
  --together         all files as one set
  --show N           print N summaries of each system
  --dump FILE        write what was scored at the first length, for
                     xtask/peers/rouge_agreement.py";

/// How far down the order a summary goes.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Cut {
    Sentences(usize),
    Reference,
    Words(usize),
}

impl Cut {
    fn parse(text: &str) -> Result<Cut> {
        let number = |text: &str| text.parse::<usize>().ok().filter(|&number| number > 0);
        if text == "ref" {
            return Ok(Cut::Reference);
        }
        let cut = match text.strip_suffix('w') {
            Some(words) => number(words).map(Cut::Words),
            None => number(text).map(Cut::Sentences),
        };
        match cut {
            Some(cut) => Ok(cut),
            None => bail!("a length is a number, a number and w, or ref; {text:?} is none"),
        }
    }

    fn name(self) -> String {
        match self {
            Cut::Sentences(count) => format!("{count} sentences"),
            Cut::Reference => "as the reference".to_owned(),
            Cut::Words(count) => format!("{count} words"),
        }
    }

    /// The chosen sentences, ascending; at least one, if there is one.
    fn select(self, document: &Document, order: &[usize]) -> Vec<usize> {
        let count = match self {
            Cut::Sentences(count) => count,
            Cut::Reference => document.reference_sentences,
            Cut::Words(budget) => {
                let mut used = 0;
                let fits = |&&index: &&usize| {
                    used += words(document, index);
                    used <= budget
                };
                order.iter().take_while(fits).count().max(1)
            }
        };
        let mut selected: Vec<usize> = order.iter().copied().take(count).collect();
        selected.sort_unstable();
        selected
    }
}

fn words(document: &Document, index: usize) -> usize {
    document
        .sentences
        .sentences
        .get(index)
        .map_or(0, |sentence| sentence.words.len())
}

/// What one summary measures.
#[derive(Clone, Debug)]
struct Measure {
    mean: Scores,
    best: Scores,
    words: usize,
    dangles: bool,
}

pub fn run(arguments: &[String]) -> Result<()> {
    let mut files = Vec::new();
    let mut systems = "nutgraf,oracle".to_owned();
    let mut lengths = "3,ref,50w,65w,100w".to_owned();
    let mut filter = Filter::default();
    let mut half = None;
    let mut is_together = false;
    let mut show = 0;
    let mut dump = None;
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        let mut value = || match rest.next() {
            Some(value) => Ok(value.clone()),
            None => bail!("{argument} wants a value\n\n{USAGE}"),
        };
        match argument.as_str() {
            "--system" => systems = value()?,
            "--length" => lengths = value()?,
            "--sentences" => lengths = value()?,
            "--where" => filter.add(&value()?)?,
            "--limit" => filter.limit = Some(value()?.parse()?),
            "--half" => half = Some(value()?),
            "--show" => show = value()?.parse()?,
            "--dump" => dump = Some(File::create(value()?)?),
            "--without-title" => filter.without_title = true,
            "--together" => is_together = true,
            option if option.starts_with('-') => bail!("there is no option {option}\n\n{USAGE}"),
            file => files.push(file.to_owned()),
        }
    }
    if files.is_empty() {
        bail!("which files?\n\n{USAGE}");
    }
    let systems: Vec<System> = std::iter::once("lead")
        .chain(systems.split(',').filter(|name| *name != "lead"))
        .map(System::from_name)
        .collect();
    let cuts: Vec<Cut> = lengths.split(',').map(Cut::parse).collect::<Result<_>>()?;
    let mut sets: Vec<(String, Vec<Document>)> = Vec::new();
    for file in &files {
        let path = Path::new(file);
        let mut documents = corpus::load(path, &filter)?;
        match half.as_deref() {
            None => {}
            Some("even") => documents.retain(|document| corpus::parity(&document.id) == 0),
            Some("odd") => documents.retain(|document| corpus::parity(&document.id) == 1),
            Some(other) => bail!("--half is even or odd, not {other:?}"),
        }
        match sets.first_mut() {
            Some((name, all)) if is_together => {
                name.push_str(" + ");
                name.push_str(file);
                all.append(&mut documents);
            }
            _ => sets.push((file.clone(), documents)),
        }
    }
    for (name, documents) in &sets {
        evaluate(name, documents, &systems, &cuts, show, dump.as_mut())?;
    }
    Ok(())
}

fn evaluate(
    name: &str,
    documents: &[Document],
    systems: &[System],
    cuts: &[Cut],
    show: usize,
    mut dump: Option<&mut File>,
) -> Result<()> {
    println!("\n{name}: {} documents", documents.len());
    let orders: Vec<Vec<Vec<usize>>> = systems
        .iter()
        .map(|system| system.orders(documents))
        .collect::<Result<_>>()?;
    for &cut in cuts {
        println!(
            "  {:<18}{:>6}{:>6}{:>6}   {:<22}{:<22}{:<16}{:>6}{:>7}",
            cut.name(),
            "R1",
            "R2",
            "RLsum",
            "R1 - lead [95 %] p",
            "R2 - lead",
            "RLsum - lead",
            "words",
            "dangle"
        );
        let mut lead: Vec<Measure> = Vec::new();
        for (system, orders) in systems.iter().zip(&orders) {
            let measures: Vec<Measure> = documents
                .iter()
                .zip(orders)
                .map(|(document, order)| measure(document, &cut.select(document, order)))
                .collect();
            if lead.is_empty() {
                lead.clone_from(&measures);
            }
            print_row(system.name(), &measures, &lead);
            if let Some(file) = dump.as_mut().filter(|_| cuts.first() == Some(&cut)) {
                write_scored(file, documents, orders, cut, &measures)?;
            }
        }
    }
    for (document, index) in documents.iter().zip(0..show) {
        for (system, orders) in systems.iter().zip(&orders) {
            let Some(order) = orders.get(index) else {
                continue;
            };
            println!(
                "\n[{} {} {}] {}",
                document.set,
                document.genre,
                document.id,
                system.name()
            );
            for chosen in cuts
                .first()
                .map_or(Vec::new(), |cut| cut.select(document, order))
            {
                if let Some(sentence) = document.sentences.sentences.get(chosen) {
                    println!(
                        "  {chosen:>3}  {}",
                        sentence.span.of(&document.article.text)
                    );
                }
            }
        }
    }
    Ok(())
}

fn write_scored(
    file: &mut File,
    documents: &[Document],
    orders: &[Vec<usize>],
    cut: Cut,
    measures: &[Measure],
) -> Result<()> {
    for ((document, order), measure) in documents.iter().zip(orders).zip(measures) {
        let candidate: Vec<&str> = cut
            .select(document, order)
            .iter()
            .filter_map(|&index| document.sentences.sentences.get(index))
            .map(|sentence| sentence.span.of(&document.article.text))
            .collect();
        let scored = json!({
            "references": document.reference_texts,
            "candidate": candidate.join("\n"),
            "scores": measure.mean.map(|score| score * 100.0),
        });
        writeln!(file, "{scored}")?;
    }
    Ok(())
}

fn measure(document: &Document, selected: &[usize]) -> Measure {
    let candidate: Lines = selected
        .iter()
        .filter_map(|&index| document.tokens.get(index).cloned())
        .collect();
    let mut best = [0.0; 3];
    for reference in &document.references {
        for (best, score) in best.iter_mut().zip(rouge::score(reference, &candidate)) {
            *best = f64::max(*best, score);
        }
    }
    // The first eligible sentence leans on nothing: only title, byline or
    // dateline stand before it.
    let first = document.eligible.first().copied();
    let dangles = document.language == "en"
        && selected.iter().any(|&index| {
            let is_alone = index
                .checked_sub(1)
                .is_some_and(|before| !selected.contains(&before));
            is_alone
                && Some(index) != first
                && document
                    .sentences
                    .sentences
                    .get(index)
                    .is_some_and(|sentence| {
                        dangling::opens_in_mid_air(sentence.span.of(&document.article.text))
                    })
        });
    Measure {
        mean: system::mean(&document.references, &candidate),
        best,
        words: selected.iter().map(|&index| words(document, index)).sum(),
        dangles,
    }
}

fn print_row(name: &str, measures: &[Measure], lead: &[Measure]) {
    let count = measures.len().max(1) as f64;
    let mean = |value: &dyn Fn(&Measure) -> f64| measures.iter().map(value).sum::<f64>() / count;
    let column = |metric: usize| move |measure: &Measure| pick(&measure.mean, metric) * 100.0;
    let difference = |metric: usize| {
        let differences: Vec<f64> = measures
            .iter()
            .zip(lead)
            .map(|(own, lead)| column(metric)(own) - column(metric)(lead))
            .collect();
        let (low, high) = resample::interval(&differences);
        let mean = differences.iter().sum::<f64>() / count;
        (mean, low, high, resample::p_value(&differences))
    };
    let (one, one_low, one_high, p) = difference(0);
    let (two, two_low, two_high, _) = difference(1);
    let (long, long_low, long_high, _) = difference(2);
    println!(
        "  {:<18}{:>6.2}{:>6.2}{:>6.2}   {:<22}{:<22}{:<20}{:>5.1}{:>6.1}%",
        name,
        mean(&column(0)),
        mean(&column(1)),
        mean(&column(2)),
        format!("{one:+.2} [{one_low:+.1} {one_high:+.1}] {p:.3}"),
        format!("{two:+.2} [{two_low:+.1} {two_high:+.1}]"),
        format!("{long:+.2} [{long_low:+.1} {long_high:+.1}]"),
        mean(&|measure| measure.words as f64),
        mean(&|measure| if measure.dangles { 100.0 } else { 0.0 }),
    );
    if measures.iter().any(|measure| measure.best != measure.mean) {
        println!(
            "  {:<18}{:>6.2}{:>6.2}{:>6.2}",
            "  best reference",
            mean(&|measure| pick(&measure.best, 0) * 100.0),
            mean(&|measure| pick(&measure.best, 1) * 100.0),
            mean(&|measure| pick(&measure.best, 2) * 100.0),
        );
    }
}

fn pick(scores: &Scores, metric: usize) -> f64 {
    scores.get(metric).copied().unwrap_or(0.0)
}
