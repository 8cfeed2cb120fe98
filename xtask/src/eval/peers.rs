//! Other projects' programs that are compared with: run by their own
//! languages' interpreters, from `xtask/peers`, one request and one answer a
//! line of JSON.

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use serde_json::Value;

/// A program to compare with.
pub struct Peer {
    pub name: &'static str,
    /// Its file in `xtask/peers`; what it is decides who runs it.
    file: &'static str,
    argument: &'static str,
}

/// Splitters of sentences.
pub const SENTENCES: &[Peer] = &[
    Peer {
        name: "intl",
        file: "sentences.mjs",
        argument: "",
    },
    Peer {
        name: "pysbd",
        file: "sentences.py",
        argument: "pysbd",
    },
    Peer {
        name: "sentencex",
        file: "sentences.py",
        argument: "sentencex",
    },
    Peer {
        name: "punkt",
        file: "sentences.py",
        argument: "punkt",
    },
    Peer {
        name: "spacy",
        file: "sentences.py",
        argument: "spacy",
    },
    Peer {
        name: "srx",
        file: "srx/Cargo.toml",
        argument: "",
    },
];

/// Detectors of languages.
pub const LANGUAGES: &[Peer] = &[
    Peer {
        name: "langdetect",
        file: "languages.py",
        argument: "langdetect",
    },
    Peer {
        name: "py3langid",
        file: "languages.py",
        argument: "py3langid",
    },
    Peer {
        name: "franc",
        file: "languages.mjs",
        argument: "franc",
    },
    Peer {
        name: "tinyld",
        file: "languages.mjs",
        argument: "tinyld",
    },
];

/// Extractors.
pub const PAGES: &[Peer] = &[
    Peer {
        name: "readability",
        file: "pages.mjs",
        argument: "readability",
    },
    Peer {
        name: "defuddle",
        file: "pages.mjs",
        argument: "defuddle",
    },
    Peer {
        name: "trafilatura",
        file: "pages.py",
        argument: "trafilatura",
    },
    Peer {
        name: "trafilatura-fast",
        file: "pages.py",
        argument: "trafilatura-fast",
    },
];

/// Where the peers' programs are.
pub fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("peers")
}

impl Peer {
    /// Whether it takes what `xtask/peers/package.json` names.
    pub fn needs_packages(&self) -> bool {
        matches!(self.file, "pages.mjs" | "languages.mjs")
    }

    /// Asks everything at once; see [`ask`].
    ///
    /// # Errors
    ///
    /// If the program cannot be run, as where it is not installed.
    pub fn ask(&self, requests: impl Iterator<Item = Value>) -> Result<Vec<Value>> {
        ask(self.file, &[self.argument], requests)
    }
}

/// Asks a program everything at once: `file` stands in `xtask/peers`, and what
/// it is decides who runs it.
///
/// Python is `python3`, or what the variable `NUTGRAF_PYTHON` names, as an
/// environment of its own with `xtask/peers/requirements.txt` installed.
///
/// # Errors
///
/// If the program cannot be run, as where it is not installed.
pub fn ask(
    file: &str,
    arguments: &[&str],
    requests: impl Iterator<Item = Value>,
) -> Result<Vec<Value>> {
    let kind = Path::new(file).extension().and_then(|kind| kind.to_str());
    let (interpreter, options): (String, &[&str]) = match kind {
        Some("py") => {
            let python = std::env::var("NUTGRAF_PYTHON");
            (python.unwrap_or_else(|_| "python3".to_owned()), &[])
        }
        Some("toml") => (
            "cargo".to_owned(),
            &["run", "--quiet", "--release", "--manifest-path"],
        ),
        _ => ("node".to_owned(), &[]),
    };
    let script = folder().join(file);
    let mut child = Command::new(&interpreter)
        .args(options)
        .arg(script)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .with_context(|| format!("cannot start {interpreter}"))?;
    let mut input = child.stdin.take().context("no input")?;
    let lines: Vec<String> = requests.map(|request| format!("{request}\n")).collect();
    let writer = std::thread::spawn(move || {
        // A peer that has ended says so by its exit code.
        lines
            .iter()
            .try_for_each(|line| input.write_all(line.as_bytes()))
            .ok();
    });
    let output = child.stdout.take().context("no output")?;
    let answers: Result<Vec<Value>> = BufReader::new(output)
        .lines()
        .map(|line| Ok(serde_json::from_str(&line?)?))
        .collect();
    writer.join().ok();
    if !child.wait()?.success() {
        bail!("it failed; is it installed?");
    }
    answers
}
