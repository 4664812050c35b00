//! What a page that is being worked on gets beside its files, below `/.meridian/`: a script that loads it again after each
//! build and shows what went wrong, and a page of its own as long as there is none. None of it is ever part of `dist/`.

mod board;
mod page;

pub use board::{Board, Problem, Status, Step};

use super::{POLICY, answer::Answer, request::Request};
use std::{
    io::{self, Write},
    net::TcpStream,
    path::Path,
    sync::Arc,
    time::Duration,
};

/// Where pages hear how the build is going.
const EVENTS: &str = "/.meridian/live";
const SCRIPT: &str = include_str!("live/live.js");
const STYLES: &str = include_str!("live/live.css");
/// Stands before the service worker's own text.
const WORKER: &str = include_str!("live/worker.js");
/// The least time between two messages to a page, however fast a compiler talks.
const PACE: Duration = Duration::from_millis(150);
/// After this long a silence a line is sent all the same: only sending shows whether somebody still listens.
const SIGN_OF_LIFE: Duration = Duration::from_secs(15);

/// The pages' side of a [`Board`].
pub(super) struct Live {
    board: Arc<Board>,
}

impl Live {
    pub(super) fn new(board: Arc<Board>) -> Self {
        Self { board }
    }

    /// Lets go of everyone who listens.
    pub(super) fn end(&self) {
        self.board.close();
    }

    /// Whether a request asks for news, and so for a connection of its own.
    pub(super) fn follows(&self, request: &Request) -> bool {
        request.target == EVENTS
    }

    /// Sends server-sent events until the page or the server goes away.
    pub(super) fn tell(&self, mut to: &TcpStream) -> io::Result<()> {
        to.write_all(
            b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\n\
              Access-Control-Allow-Origin: *\r\nConnection: close\r\n\r\nretry: 500\n\n",
        )?;
        let mut heard = None;
        while let Some((number, status)) = self.board.after(heard, SIGN_OF_LIFE) {
            if heard == Some(number) {
                to.write_all(b":\n\n")?;
                continue;
            }
            heard = Some(number);
            to.write_all(format!("data: {}\n\n", page::event(&status)).as_bytes())?;
            std::thread::sleep(PACE);
        }
        Ok(())
    }

    /// What is not a file of the site: our own files, and the page that stands in for one that is not built yet.
    pub(super) fn answer(&self, request: &Request, folder: &Path) -> Option<Answer> {
        let path = request.target.split('?').next().unwrap_or_default();
        let own = match path {
            "/.meridian/live.js" => Some((SCRIPT, "text/javascript; charset=utf-8")),
            "/.meridian/live.css" => Some((STYLES, "text/css; charset=utf-8")),
            EVENTS => Some(("", "text/event-stream")),
            _ => None,
        };
        if let Some((text, kind)) = own {
            return Some(fresh("200 OK", text.to_owned(), kind));
        }
        let status = self.board.status();
        let there = folder.join("index.html").is_file();
        if there && !status.version.is_empty() {
            return None;
        }
        // Programs that ask get no page in place of the file they want, and may ask again.
        let answer = if request.document() {
            fresh(
                "503 Service Unavailable",
                page::waiting(&status),
                "text/html; charset=utf-8",
            )
        } else {
            Answer::plain("503 Service Unavailable")
        };
        Some(answer.with("Retry-After", "1"))
    }

    /// A file of the site on its way: a page that a window goes to gets our script, the service worker asks the network first.
    pub(super) fn altered(&self, name: &str, content: Vec<u8>, document: bool) -> Vec<u8> {
        let Ok(text) = std::str::from_utf8(&content) else {
            return content;
        };
        if name == "sw.js" {
            return format!("{WORKER}\n{text}").into_bytes();
        }
        if !document {
            return content;
        }
        match page::with_script(text, &self.board.status()) {
            Some(page) => page.into_bytes(),
            None => content,
        }
    }
}

/// An answer that nobody keeps.
fn fresh(status: &'static str, text: String, kind: &str) -> Answer {
    Answer {
        status,
        fields: vec![
            ("Content-Type", kind.to_owned()),
            ("Content-Security-Policy", POLICY.to_owned()),
            ("Cache-Control", "no-store".to_owned()),
            ("X-Content-Type-Options", "nosniff".to_owned()),
            // A frame without an origin of its own asks across origins.
            ("Access-Control-Allow-Origin", "*".to_owned()),
        ],
        body: text.into_bytes(),
    }
}
