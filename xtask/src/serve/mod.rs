//! `cargo xtask serve`: builds the page and serves it, to this machine only.
//!
//! The files are held in memory under the paths they are served at, so that no request can name
//! anything else.

use std::collections::BTreeMap;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::sync::{Arc, PoisonError, RwLock};
use std::thread;
use std::time::Instant;

use anyhow::{Context, Result, anyhow, bail};
use http::{Answer, Request};

use crate::steps::files_under;
use crate::{build, policy, project};

mod http;
mod watch;

const DEFAULT_PORT: u16 = 8017;

/// What is served, by path.
type Files = Arc<RwLock<BTreeMap<String, Vec<u8>>>>;

struct Options {
    port: u16,
    watch: bool,
}

pub fn run(arguments: &[String]) -> Result<()> {
    let options = read_options(arguments)?;
    let start = Instant::now();
    build::page()?;
    let files: Files = Arc::default();
    load(&project::site(), &files)?;
    let listener = listen(options.port)?;
    let address = listener.local_addr().context("the server has no address")?;
    println!(
        "  {:<28} {:>7.1} s",
        "in all",
        start.elapsed().as_secs_f64()
    );
    println!("\nhttp://{address}/   (stop with Ctrl-C)");
    let served = Arc::clone(&files);
    let server = thread::spawn(move || http::serve(&listener, |request| answer(request, &served)));
    if options.watch {
        watch::rebuild_on_change(|| {
            build::page()?;
            load(&project::site(), &files)
        })?;
    }
    server
        .join()
        .map_err(|_| anyhow!("the thread of the server has panicked"))
}

fn read_options(arguments: &[String]) -> Result<Options> {
    let mut options = Options {
        port: DEFAULT_PORT,
        watch: false,
    };
    let mut words = arguments.iter();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--port" => {
                let number = words.next().context("--port needs a number")?;
                options.port = number
                    .parse()
                    .with_context(|| format!("{number:?} is not a port"))?;
            }
            "--watch" => options.watch = true,
            other => bail!("serve has no option {other:?}; it has --port N and --watch"),
        }
    }
    Ok(options)
}

fn listen(port: u16) -> Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| {
        anyhow!("port {port} cannot be had ({error}); try --port 0 for a free one")
    })
}

fn load(folder: &Path, files: &Files) -> Result<()> {
    let mut loaded = BTreeMap::new();
    for file in files_under(folder)? {
        let path = file
            .strip_prefix(folder)?
            .to_string_lossy()
            .replace('\\', "/");
        loaded.insert(format!("/{path}"), std::fs::read(&file)?);
    }
    *files.write().unwrap_or_else(PoisonError::into_inner) = loaded;
    Ok(())
}

fn answer(request: &Request<'_>, files: &Files) -> Answer {
    let plain = |status, message: String| Answer {
        status,
        headers: vec![("Content-Type", "text/plain; charset=utf-8")],
        body: message.into_bytes(),
    };
    if !matches!(request.method, "GET" | "HEAD") {
        return plain("405 Method Not Allowed", "only GET and HEAD\n".to_owned());
    }
    let path = match request.path {
        "/" => "/index.html",
        path => path,
    };
    let files = files.read().unwrap_or_else(PoisonError::into_inner);
    match files.get(path) {
        Some(contents) => Answer {
            status: "200 OK",
            headers: headers(path).to_vec(),
            body: contents.clone(),
        },
        None => plain("404 Not Found", format!("there is no {path}\n")),
    }
}

fn headers(path: &str) -> [(&'static str, &'static str); 5] {
    let is_at_the_top = path.matches('/').count() == 1;
    [
        ("Content-Type", media_type(path)),
        ("Content-Security-Policy", policy::header()),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        // All but the files at the top lie under a name that changes with the contents.
        (
            "Cache-Control",
            if is_at_the_top {
                "no-cache"
            } else {
                "max-age=31536000, immutable"
            },
        ),
    ]
}

/// The few kinds of file that a page is made of.
fn media_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map(|(_, extension)| extension) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json" | "map") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("webp") => "image/webp",
        Some("ico") => "image/x-icon",
        Some("woff2") => "font/woff2",
        Some("txt" | "md") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
