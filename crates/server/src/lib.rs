//! A folder over HTTP, under the strict policy the site promises to run under. Serves those who write, whose pages show how
//! the build goes ([`live`]) and are built when files change ([`Watch`]), and the browser tests, which bend it: another policy,
//! a file cut short, a file gone ([`Options`]).
//!
//! ```
//! use meridian_server::{Options, Server};
//!
//! let server = Server::start(std::path::Path::new("."), 0, Options::default())?;
//! assert!(server.address().starts_with("http://127.0.0.1:"));
//! # Ok::<(), meridian_server::ServerError>(())
//! ```
//!
//! It reads requests with httparse and answers in own code, some 300 lines: `GET` and `HEAD`, single ranges, strong ETags, brotli.
//! tiny_http (5 crates) does none of the last three. tower-http (30 crates, and an async runtime beside) tags files by size and
//! time, which says nothing of what a test changes on the way.

mod answer;
mod encoding;
mod error;
mod etag;
mod fault_injection;
mod files;
pub mod live;
mod range;
mod request;
mod root;
mod squeeze;
mod watch;

pub use error::ServerError;
pub use fault_injection::{Alter, Asked, Line, ORIGIN, Options};
pub use root::Root;
pub use squeeze::Known;
pub use watch::Watch;

use answer::Answer;
use live::Live;
use request::{Heard, Request};
use squeeze::Squeezed;
use std::{
    io::{self, BufReader},
    net::{TcpListener, TcpStream},
    path::Path,
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
    site: Arc<Site>,
    accepting: Option<thread::JoinHandle<()>>,
}

/// What is served, and how.
struct Site {
    root: Arc<Root>,
    options: Options,
    squeezed: Squeezed,
    live: Option<Live>,
}

impl Server {
    /// Serves a folder on a port of 127.0.0.1; 0 takes any free one.
    ///
    /// # Errors
    /// Where the port is taken.
    pub fn start(folder: &Path, port: u16, options: Options) -> Result<Self, ServerError> {
        Self::serve(Arc::new(Root::new(folder)), port, options, None)
    }

    /// The same for a folder that is being built: pages show how the build goes and load themselves again when it is done.
    ///
    /// # Errors
    /// Where the port is taken.
    pub fn live(
        root: Arc<Root>,
        port: u16,
        board: Arc<live::Board>,
        options: Options,
    ) -> Result<Self, ServerError> {
        Self::serve(root, port, options, Some(Live::new(board)))
    }

    fn serve(
        root: Arc<Root>,
        port: u16,
        mut options: Options,
        live: Option<Live>,
    ) -> Result<Self, ServerError> {
        let refused = |source| ServerError::Port { port, source };
        let listener = TcpListener::bind(("127.0.0.1", port)).map_err(refused)?;
        let port = listener.local_addr().map_err(refused)?.port();
        let ended = Arc::new(AtomicBool::new(false));
        options.policy = options
            .policy
            .replace(ORIGIN, &format!("http://127.0.0.1:{port}"));
        let site = Arc::new(Site {
            root,
            options,
            squeezed: Squeezed::default(),
            live,
        });
        let accepting = thread::spawn({
            let (ended, site) = (Arc::clone(&ended), Arc::clone(&site));
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
                        let _ = converse(&connection, &site);
                    });
                }
            }
        });
        Ok(Self {
            port,
            ended,
            site,
            accepting: Some(accepting),
        })
    }

    /// Where the page is, with a slash at the end.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.ended.store(true, Ordering::Release);
        if let Some(live) = &self.site.live {
            live.end();
        }
        // Wakes the thread that accepts.
        let _ = TcpStream::connect(("127.0.0.1", self.port));
        if let Some(accepting) = self.accepting.take() {
            let _ = accepting.join();
        }
    }
}

/// Answers one request after another until one side closes the connection.
fn converse(connection: &TcpStream, site: &Site) -> io::Result<()> {
    connection.set_nodelay(true)?;
    let mut reader = BufReader::new(connection);
    loop {
        let request = match Request::read(&mut reader)? {
            Heard::Request(request) => request,
            Heard::Nonsense(status) => {
                let wire = Answer::plain(status).wire(false, false);
                return site.options.line.send(connection, &wire);
            }
            Heard::End => return Ok(()),
        };
        let answer = match (request.method.as_str(), &site.live) {
            ("GET", Some(live)) if live.follows(&request) => return live.tell(connection),
            ("GET" | "HEAD", Some(live)) => live
                .answer(&request, &site.root.folder())
                .unwrap_or_else(|| files::answer(&request, site)),
            ("GET" | "HEAD", None) => files::answer(&request, site),
            _ => Answer::plain("405 Method Not Allowed").with("Allow", "GET, HEAD"),
        };
        let wire = answer.wire(request.method == "HEAD", request.more);
        site.options.line.send(connection, &wire)?;
        if !request.more {
            return Ok(());
        }
    }
}

#[cfg(test)]
mod tests;
