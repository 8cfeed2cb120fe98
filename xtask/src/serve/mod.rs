//! `cargo xtask serve`: builds the page and serves it, to this machine only.
//!
//! The files are held in memory under the paths they are served at, so that no request can name
//! anything else.

use std::collections::BTreeMap;
use std::net::Ipv4Addr;
use std::path::Path;
use std::sync::{Arc, PoisonError, RwLock};
use std::thread;
use std::time::Instant;

use anyhow::{Context, Result, anyhow, bail};
use tiny_http::{Header, Method, Request, Response, Server};

use crate::steps::files_under;
use crate::{build, policy, project};

mod watch;

const DEFAULT_PORT: u16 = 8017;
/// A browser opens up to six connections to a host.
const THREADS: usize = 6;

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
    let server = listen(options.port)?;
    let address = server
        .server_addr()
        .to_ip()
        .context("the server has no address")?;
    println!(
        "  {:<28} {:>7.1} s",
        "in all",
        start.elapsed().as_secs_f64()
    );
    println!("\nhttp://{address}/   (stop with Ctrl-C)");
    let server = Arc::new(server);
    let workers: Vec<_> = (0..THREADS)
        .map(|_| {
            let (server, files) = (Arc::clone(&server), Arc::clone(&files));
            thread::spawn(move || {
                for request in server.incoming_requests() {
                    answer(request, &files);
                }
            })
        })
        .collect();
    if options.watch {
        watch::rebuild_on_change(|| {
            build::page()?;
            load(&project::site(), &files)
        })?;
    }
    for worker in workers {
        worker
            .join()
            .map_err(|_| anyhow!("a thread of the server has panicked"))?;
    }
    Ok(())
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

fn listen(port: u16) -> Result<Server> {
    Server::http((Ipv4Addr::LOCALHOST, port)).map_err(|error| {
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

fn answer(request: Request, files: &Files) {
    if !matches!(request.method(), Method::Get | Method::Head) {
        request
            .respond(Response::from_string("only GET and HEAD\n").with_status_code(405))
            .ok();
        return;
    }
    let path = request.url().split(['?', '#']).next().unwrap_or_default();
    let path = if path == "/" { "/index.html" } else { path };
    let found = files
        .read()
        .unwrap_or_else(PoisonError::into_inner)
        .get(path)
        .cloned();
    // A browser that went away in the middle of an answer is no concern of ours.
    match found {
        Some(contents) => {
            let mut response = Response::from_data(contents);
            for (name, value) in headers(path) {
                if let Ok(header) = Header::from_bytes(name, value) {
                    response.add_header(header);
                }
            }
            request.respond(response).ok();
        }
        None => {
            let message = format!("there is no {path}\n");
            request
                .respond(Response::from_string(message).with_status_code(404))
                .ok();
        }
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
