//! Building again when a source changes.

use std::sync::mpsc;
use std::time::Duration;

use anyhow::Result;
use notify::event::{EventKind, ModifyKind};
use notify::{RecursiveMode, Watcher};

use crate::project;

/// Editors write a file in several steps: changes this close together are one.
const SETTLED: Duration = Duration::from_millis(150);
const SOURCES: [&str; 3] = ["src", "www", "Cargo.toml"];

/// Calls `rebuild` after every change, and says what went wrong where it fails; never returns
/// unless the watcher itself ends.
pub fn rebuild_on_change(rebuild: impl Fn() -> Result<()>) -> Result<()> {
    let (sender, receiver) = mpsc::channel();
    let mut watcher = notify::recommended_watcher(sender)?;
    for source in SOURCES {
        watcher.watch(&project::root().join(source), RecursiveMode::Recursive)?;
    }
    println!("watching {} for changes", SOURCES.join(", "));
    while let Ok(event) = receiver.recv() {
        let mut is_change = event.is_ok_and(|event| changes_contents(&event.kind));
        while let Ok(event) = receiver.recv_timeout(SETTLED) {
            is_change |= event.is_ok_and(|event| changes_contents(&event.kind));
        }
        if !is_change {
            continue;
        }
        println!();
        match rebuild() {
            Ok(()) => println!("  ready: reload the page"),
            Err(error) => eprintln!("error: {error:#}"),
        }
    }
    Ok(())
}

/// Reading a file is an event too, and building reads them all.
fn changes_contents(kind: &EventKind) -> bool {
    match kind {
        EventKind::Create(_) | EventKind::Remove(_) => true,
        EventKind::Modify(what) => !matches!(what, ModifyKind::Metadata(_)),
        EventKind::Any | EventKind::Access(_) | EventKind::Other => false,
    }
}
