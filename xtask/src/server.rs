//! `dist/` over HTTP, under the strict policy the site promises to run under. Serves `cargo xtask serve` and the
//! browser tests, which bend it: another policy, a file cut short, a file gone ([`bend`]).

mod bend;
mod request;

pub use bend::{Alter, Asked, Line, ORIGIN, Options};

use crate::{
    failure::{Failure, Outcome},
    site::weight,
};
use request::Request;
use std::{
    fs,
    io::{self, BufReader},
    net::{TcpListener, TcpStream},
    path::{Component, Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread,
};

/// Nothing inline, nothing from elsewhere; compiling WebAssembly is all that is added to it.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; frame-src 'self'; \
    base-uri 'none'; form-action 'none'";

/// A running server; dropping it ends it.
pub struct Server {
    port: u16,
    ended: Arc<AtomicBool>,
    accepting: Option<thread::JoinHandle<()>>,
}

impl Server {
    /// Serves a folder on a port of 127.0.0.1; 0 takes any free one.
    pub fn start(folder: &Path, port: u16, mut options: Options) -> Outcome<Self> {
        let refused =
            |error: io::Error| Failure::refused(format!("port {port}"), error.to_string());
        let listener = TcpListener::bind(("127.0.0.1", port)).map_err(refused)?;
        let port = listener.local_addr().map_err(refused)?.port();
        let ended = Arc::new(AtomicBool::new(false));
        options.policy = options
            .policy
            .replace(ORIGIN, &format!("http://127.0.0.1:{port}"));
        let site = Arc::new((folder.to_path_buf(), options));
        let accepting = thread::spawn({
            let ended = Arc::clone(&ended);
            move || {
                for connection in listener.incoming() {
                    if ended.load(Ordering::Acquire) {
                        return;
                    }
                    let (Ok(connection), site) = (connection, Arc::clone(&site)) else {
                        continue;
                    };
                    // A thread each: browsers keep half a dozen open and idle, and with fewer threads than
                    // connections a page waits for ever. A browser that went away is no concern of ours.
                    thread::spawn(move || {
                        let _ = converse(&connection, &site.0, &site.1);
                    });
                }
            }
        });
        Ok(Self {
            port,
            ended,
            accepting: Some(accepting),
        })
    }

    /// Where the page is, with a slash at the end.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// Serves until the process ends.
    pub fn wait(mut self) {
        if let Some(accepting) = self.accepting.take() {
            let _ = accepting.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.ended.store(true, Ordering::Release);
        // Wakes the thread that accepts.
        let _ = TcpStream::connect(("127.0.0.1", self.port));
        if let Some(accepting) = self.accepting.take() {
            let _ = accepting.join();
        }
    }
}

/// Answers one request after another until the other side closes the connection.
fn converse(connection: &TcpStream, folder: &Path, options: &Options) -> io::Result<()> {
    connection.set_nodelay(true)?;
    let mut reader = BufReader::new(connection);
    while let Some(request) = Request::read(&mut reader)? {
        let answer = answer(&request, folder, options);
        options.line.send(connection, &answer)?;
    }
    Ok(())
}

fn answer(request: &Request, folder: &Path, options: &Options) -> Vec<u8> {
    let asked = options.asked.add(&request.target);
    let below = below(&request.target);
    let content = below
        .as_deref()
        .and_then(|below| fs::read(folder.join(below)).ok())
        .and_then(|content| (options.alter)(below.as_deref().unwrap_or_default(), content));
    let Some(content) = content else {
        options.asked.missing(asked);
        return message(
            "404 Not Found",
            &[("Content-Type", "text/plain")],
            b"Not found\n",
        );
    };
    let name = below.unwrap_or_default();
    let early = if request.document && name.ends_with(".html") {
        options.with_early(&content)
    } else {
        None
    };
    let (content, policy) = early.unwrap_or((content, options.policy.clone()));
    let brotli = request
        .brotli
        .then(|| weight::remembered(&content))
        .flatten();
    let mut headers = vec![
        ("Content-Type", mime(&name)),
        ("Content-Security-Policy", policy.as_str()),
        (
            "Cache-Control",
            if name.ends_with(".html") {
                "no-store"
            } else {
                "no-cache"
            },
        ),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        // A frame without an origin of its own asks for module and program across origins.
        ("Access-Control-Allow-Origin", "*"),
        ("Vary", "Accept-Encoding"),
    ];
    if brotli.is_some() {
        headers.push(("Content-Encoding", "br"));
    }
    message("200 OK", &headers, &brotli.unwrap_or(content))
}

/// A whole answer: status, headers, body.
fn message(status: &str, headers: &[(&str, &str)], body: &[u8]) -> Vec<u8> {
    let mut text = format!("HTTP/1.1 {status}\r\nContent-Length: {}\r\n", body.len());
    for (field, value) in headers {
        text.push_str(&format!("{field}: {value}\r\n"));
    }
    text.push_str("\r\n");
    let mut answer = text.into_bytes();
    answer.extend_from_slice(body);
    answer
}

/// The file a request path means, or nothing when it leaves the folder.
fn below(url: &str) -> Option<String> {
    let path = url.split(['?', '#']).next()?.strip_prefix('/')?;
    let ordinary = Path::new(path)
        .components()
        .all(|part| matches!(part, Component::Normal(_)));
    if !ordinary {
        return None;
    }
    let index = path.is_empty() || path.ends_with('/');
    let file: PathBuf = if index {
        Path::new(path).join("index.html")
    } else {
        path.into()
    };
    file.into_os_string().into_string().ok()
}

fn mime(name: &str) -> &'static str {
    match name.rsplit_once('.').map_or("", |(_, extension)| extension) {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "webmanifest" => "application/manifest+json",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{BufRead, Write};

    #[test]
    fn connections_that_stay_open_and_silent_keep_nobody_waiting() {
        let folder = crate::project::path("public");
        let server = Server::start(&folder, 0, Options::default());
        let Ok(server) = server else {
            unreachable!("some port is free");
        };
        let connect = || TcpStream::connect(("127.0.0.1", server.port));
        let silent: Vec<_> = (0..40).map(|_| connect()).collect();
        let answer = connect().and_then(|mut connection| {
            connection.set_read_timeout(Some(std::time::Duration::from_secs(10)))?;
            connection.write_all(b"GET /icon.svg HTTP/1.1\r\n\r\n")?;
            let mut line = String::new();
            BufReader::new(connection).read_line(&mut line)?;
            Ok(line)
        });
        assert_eq!(answer.ok().as_deref(), Some("HTTP/1.1 200 OK\r\n"));
        drop(silent);
    }

    #[test]
    fn only_files_inside_the_folder_are_served() {
        for (url, file) in [
            ("/", Some("index.html")),
            ("/?view=map#x", Some("index.html")),
            ("/packs/a.json", Some("packs/a.json")),
            ("/quotes/", Some("quotes/index.html")),
            ("/../Cargo.toml", None),
            ("//etc/passwd", None),
        ] {
            assert_eq!(below(url).as_deref(), file, "{url}");
        }
    }
}
