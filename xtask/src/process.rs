//! Other programs, run with a limit of time, their output shown or kept.

use std::io::{BufRead, BufReader, Read};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use rustix::process::{Pid, Signal, kill_process_group};

/// How often a running program is asked whether it has ended.
const POLL: Duration = Duration::from_millis(20);
/// Long enough for any one program that is not a test run.
pub const LIMIT: Duration = Duration::from_secs(15 * 60);

/// What a program left behind.
pub struct Outcome {
    pub succeeded: bool,
    /// Standard output and standard error, as they came.
    pub output: String,
    pub timed_out: bool,
}

/// Runs a program quietly; its output is shown only where it fails.
///
/// # Errors
///
/// If it cannot be started, fails, or takes longer than `limit`.
pub fn run(command: &mut Command, limit: Duration) -> Result<String> {
    let outcome = observe(command, limit, false)?;
    if outcome.timed_out {
        bail!(
            "{} took more than {} s\n{}",
            line(command),
            limit.as_secs(),
            outcome.output
        );
    }
    if !outcome.succeeded {
        bail!("{} failed\n{}", line(command), outcome.output.trim_end());
    }
    Ok(outcome.output)
}

/// Runs a program and keeps what it says, and shows it too if `echo`.
///
/// It gets a process group of its own, so that when its time is up its children (browsers, mostly)
/// end with it.
///
/// # Errors
///
/// If it cannot be started.
pub fn observe(command: &mut Command, limit: Duration, echo: bool) -> Result<Outcome> {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .process_group(0)
        .spawn()
        .with_context(|| format!("cannot start {}", line(command)))?;
    let kept = Arc::new(Mutex::new(String::new()));
    let readers: Vec<JoinHandle<()>> = [
        child
            .stdout
            .take()
            .map(|pipe| keep(pipe, Arc::clone(&kept), echo)),
        child
            .stderr
            .take()
            .map(|pipe| keep(pipe, Arc::clone(&kept), echo)),
    ]
    .into_iter()
    .flatten()
    .collect();
    let (succeeded, timed_out) = wait(&mut child, limit)?;
    for reader in readers {
        // A reader that panicked has lost a line of output, nothing more.
        reader.join().ok();
    }
    let output = kept.lock().map(|text| text.clone()).unwrap_or_default();
    Ok(Outcome {
        succeeded,
        output,
        timed_out,
    })
}

fn wait(child: &mut Child, limit: Duration) -> Result<(bool, bool)> {
    let end = Instant::now() + limit;
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok((status.success(), false));
        }
        if Instant::now() >= end {
            if let Some(group) = i32::try_from(child.id()).ok().and_then(Pid::from_raw) {
                kill_process_group(group, Signal::KILL).ok();
            }
            child.wait()?;
            return Ok((false, true));
        }
        thread::sleep(POLL);
    }
}

fn keep(pipe: impl Read + Send + 'static, kept: Arc<Mutex<String>>, echo: bool) -> JoinHandle<()> {
    thread::spawn(move || {
        let mut reader = BufReader::new(pipe);
        let mut bytes = Vec::new();
        while reader
            .read_until(b'\n', &mut bytes)
            .is_ok_and(|count| count > 0)
        {
            let text = String::from_utf8_lossy(&bytes);
            if echo {
                print!("{text}");
            }
            if let Ok(mut all) = kept.lock() {
                all.push_str(&text);
            }
            bytes.clear();
        }
    })
}

/// The command as one would type it.
pub fn line(command: &Command) -> String {
    std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(|word| word.to_string_lossy().into_owned())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Whether a program of that name can be started at all.
pub fn is_there(program: &str) -> bool {
    Command::new(program)
        .arg("--version")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}
