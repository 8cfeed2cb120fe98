//! HTTP/1.1 for files on loopback: one thread and one request a connection.
//!
//! A pool of threads under kept-alive connections can leave a browser waiting for a thread that an
//! idle connection holds; on loopback a new connection costs nothing.

use std::io::{self, Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::thread;
use std::time::Duration;

/// The longest request head that is read, in bytes.
const LONGEST_HEAD: usize = 32 * 1024;
const HEADERS: usize = 100;
const PATIENCE: Duration = Duration::from_secs(10);

/// What a request asks for.
pub struct Request<'a> {
    pub method: &'a str,
    /// The target without its query.
    pub path: &'a str,
}

/// What it gets.
pub struct Answer {
    pub status: &'static str,
    pub headers: Vec<(&'static str, &'static str)>,
    pub body: Vec<u8>,
}

/// Answers requests until the program ends.
pub fn serve(listener: &TcpListener, answer: impl Fn(&Request<'_>) -> Answer + Send + Sync) {
    thread::scope(|scope| {
        for connection in listener.incoming().flatten() {
            let answer = &answer;
            // A browser that went away in the middle of an answer is no concern of ours.
            scope.spawn(move || handle(connection, answer).ok());
        }
    });
}

fn handle(mut connection: TcpStream, answer: impl Fn(&Request<'_>) -> Answer) -> io::Result<()> {
    connection.set_read_timeout(Some(PATIENCE))?;
    connection.set_write_timeout(Some(PATIENCE))?;
    let Some(head) = read_head(&mut connection)? else {
        return Ok(());
    };
    let mut headers = [httparse::EMPTY_HEADER; HEADERS];
    let mut parsed = httparse::Request::new(&mut headers);
    let (answer, is_head) = match parsed.parse(&head) {
        Ok(_) => {
            let method = parsed.method.unwrap_or_default();
            let target = parsed.path.unwrap_or_default();
            let path = target.split(['?', '#']).next().unwrap_or_default();
            (answer(&Request { method, path }), method == "HEAD")
        }
        Err(_) => {
            let answer = Answer {
                status: "400 Bad Request",
                headers: Vec::new(),
                body: b"this is no request\n".to_vec(),
            };
            (answer, false)
        }
    };
    let mut reply = format!(
        "HTTP/1.1 {}\r\nContent-Length: {}\r\nConnection: close\r\n",
        answer.status,
        answer.body.len()
    );
    for (name, value) in &answer.headers {
        reply.push_str(&format!("{name}: {value}\r\n"));
    }
    reply.push_str("\r\n");
    connection.write_all(reply.as_bytes())?;
    if !is_head {
        connection.write_all(&answer.body)?;
    }
    // What the client still sends is read, so that the answer is not lost in a reset.
    connection.shutdown(Shutdown::Write)?;
    io::copy(&mut connection.take(1 << 20), &mut io::sink())?;
    Ok(())
}

/// The bytes up to the empty line and what came with them; `None` where it never comes.
fn read_head(connection: &mut TcpStream) -> io::Result<Option<Vec<u8>>> {
    let mut head = Vec::new();
    let mut portion = [0; 4096];
    while head.len() < LONGEST_HEAD {
        let count = connection.read(&mut portion)?;
        if count == 0 {
            return Ok(None);
        }
        head.extend_from_slice(portion.get(..count).unwrap_or_default());
        if head.windows(4).any(|four| four == b"\r\n\r\n") {
            return Ok(Some(head));
        }
    }
    Ok(None)
}
