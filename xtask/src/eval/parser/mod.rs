//! `cargo xtask eval parser FOLDER`: the parser, and `html5ever` beside it,
//! against the tree construction tests of html5lib, as the arena shows their
//! trees. In a folder of pages the two are compared with each other.
//!
//! The folder holds their `.dat` files: `testdata/tree-construction` of the
//! source distribution of `html5lib` on the Python Package Index. The arena
//! keeps less than the tests tell: comments, doctypes, names and attributes
//! that extraction has no use for, and code are taken out of the expected
//! trees too. Tests of fragments, and of pages with scripting, are left out.

mod html5ever;
mod pages;
#[cfg(test)]
mod same;

use std::path::Path;

use anyhow::{Context, Result, bail};
use nutgraf::Limits;
use nutgraf::source::document::{Document, NodeId};
use nutgraf::source::html::{HtmlParser, Parser};
use nutgraf::source::names::{Attribute, Tag};

use self::html5ever::Html5ever;
use crate::steps::files_under;

/// So many failures of a parser in a file are shown.
const SHOWN: usize = 3;

pub fn run(arguments: &[String]) -> Result<()> {
    let [folder] = arguments else {
        bail!("usage: cargo xtask eval parser FOLDER");
    };
    let folder = Path::new(folder);
    if folder.join("gold.jsonl.gz").exists() {
        let mut comparison = pages::Comparison::default();
        comparison.add(folder, 1)?;
        comparison.print();
        return Ok(());
    }
    let mut files = files_under(folder)?;
    files.retain(|file| file.extension().is_some_and(|kind| kind == "dat"));
    files.sort();
    let mut parsers = [
        Tally::new("our parser", &HtmlParser),
        Tally::new("html5ever", &Html5ever),
    ];
    for file in &files {
        let bytes = std::fs::read(file).with_context(|| format!("{}", file.display()))?;
        let tests = tests(&String::from_utf8_lossy(&bytes));
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        println!("  {name}: {} tests", tests.len());
        for parser in &mut parsers {
            parser.run(&tests)?;
        }
    }
    for parser in parsers {
        println!(
            "{}: {} of {} trees are as the standard says",
            parser.name, parser.passed, parser.all
        );
    }
    Ok(())
}

/// A parser, and how it did.
struct Tally<'a> {
    name: &'static str,
    parser: &'a dyn Parser,
    passed: usize,
    all: usize,
}

impl<'a> Tally<'a> {
    fn new(name: &'static str, parser: &'a dyn Parser) -> Tally<'a> {
        Tally {
            name,
            parser,
            passed: 0,
            all: 0,
        }
    }

    fn run(&mut self, tests: &[Test]) -> Result<()> {
        let mut shown = 0;
        for test in tests {
            let document = self.parser.parse(&test.data, &Limits::default())?;
            let (ours, expected) = (outline(&document, Code::LeftOut), expected(&test.document));
            self.all += 1;
            if ours == expected {
                self.passed += 1;
            } else if shown < SHOWN {
                shown += 1;
                println!(
                    "    {}: {:?}\n    expected {expected:?}\n    is       {ours:?}",
                    self.name, test.data
                );
            }
        }
        Ok(())
    }
}

/// A page and the tree that it should become.
#[derive(Debug, Default)]
struct Test {
    data: String,
    document: String,
    is_fragment: bool,
    is_scripted: bool,
}

fn tests(text: &str) -> Vec<Test> {
    let mut tests: Vec<Test> = Vec::new();
    let mut section = "";
    for line in text.split('\n') {
        match line {
            "#data" => {
                tests.push(Test::default());
                section = line;
            }
            "#errors" | "#new-errors" | "#document" => section = line,
            "#document-fragment" | "#script-on" | "#script-off" => {
                section = line;
                if let Some(test) = tests.last_mut() {
                    test.is_fragment |= line == "#document-fragment";
                    test.is_scripted |= line == "#script-on";
                }
            }
            _ => {
                let Some(test) = tests.last_mut() else {
                    continue;
                };
                let held = match section {
                    "#data" => &mut test.data,
                    "#document" => &mut test.document,
                    _ => continue,
                };
                if !held.is_empty() {
                    held.push('\n');
                }
                held.push_str(line);
            }
        }
    }
    tests.retain(|test| !test.is_fragment && !test.is_scripted);
    tests
}

/// A node as both sides show it.
#[derive(Clone, Debug, PartialEq)]
enum Shown {
    Element(usize, Tag, Vec<(Attribute, String)>),
    Text(usize, String),
}

/// Whether the text of scripts is shown: the arena keeps only structured data.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Code {
    Shown,
    LeftOut,
}

/// The arena's tree.
fn outline(document: &Document, code: Code) -> Vec<Shown> {
    let mut shown = Vec::new();
    for node in document.nodes().skip(1) {
        let depth = document.ancestors(node).count() - 1;
        match document.text(node) {
            Some(text) => {
                let is_hidden = code == Code::LeftOut && is_code(document, node);
                push_text(&mut shown, depth, text, is_hidden);
            }
            None => {
                let tag = document.tag(node).unwrap_or(Tag::Other);
                let mut attributes: Vec<(Attribute, String)> = Attribute::known()
                    .filter_map(|name| {
                        let value = document.attribute(node, name)?;
                        Some((name, value.to_owned()))
                    })
                    .collect();
                attributes.sort();
                shown.push(Shown::Element(depth, tag, attributes));
            }
        }
    }
    shown
}

fn is_code(document: &Document, text: NodeId) -> bool {
    let parent = document
        .parent(text)
        .and_then(|parent| document.tag(parent));
    matches!(parent, Some(Tag::Script | Tag::Style))
}

/// Text beside text is one.
fn push_text(shown: &mut Vec<Shown>, depth: usize, text: &str, is_code: bool) {
    if is_code {
        return;
    }
    match shown.last_mut() {
        Some(Shown::Text(at, last)) if *at == depth => last.push_str(text),
        _ => shown.push(Shown::Text(depth, text.to_owned())),
    }
}

/// The expected tree, as far as the arena keeps it.
fn expected(document: &str) -> Vec<Shown> {
    let mut shown = Vec::new();
    // How deep the contents of a template lie, which hang below it directly.
    let mut contents: Vec<usize> = Vec::new();
    let mut code = None;
    for line in document.split("\n| ") {
        let line = line.strip_prefix("| ").unwrap_or(line);
        let node = line.trim_start_matches(' ');
        let indent = (line.len() - node.len()) / 2;
        contents.retain(|&at| at < indent);
        let depth = indent - contents.len();
        if code.is_some_and(|at| indent <= at) {
            code = None;
        }
        if node == "content" {
            contents.push(indent);
        } else if let Some(text) = node.strip_prefix('"') {
            let text = text.trim_end_matches('\n');
            let text = text.strip_suffix('"').unwrap_or(text);
            push_text(&mut shown, depth, text, code.is_some());
        } else if node.starts_with("<!") || node.starts_with("<?") {
            // Comments and doctypes.
        } else if let Some(name) = node.strip_prefix('<') {
            let name = name.trim_end().trim_end_matches('>');
            let tag = match name.split_once(' ') {
                Some(("svg", "svg")) => Tag::Svg,
                Some(("math", "math")) => Tag::Math,
                Some(_) => Tag::Other,
                None => Tag::of(name),
            };
            if matches!(tag, Tag::Script | Tag::Style) {
                code = Some(indent);
            }
            shown.push(Shown::Element(depth, tag, Vec::new()));
        } else if let Some((name, value)) = node.split_once("=\"")
            && let Some(Shown::Element(_, _, attributes)) = shown.last_mut()
        {
            // `xml lang` is how the tests write `xml:lang` of foreign elements.
            let name = Attribute::of(&name.replace(' ', ":"));
            let value = value.trim_end_matches('\n');
            let value = value.strip_suffix('"').unwrap_or(value);
            if name != Attribute::Other {
                attributes.push((name, value.to_owned()));
                attributes.sort();
            }
        }
    }
    shown
}
