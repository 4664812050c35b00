//! `trunk build --release` and `trunk serve`, as everyone who knows Leptos types them: the page they make is tried by the
//! browser tests, that they make and serve one is tried here.

use crate::{
    command::{building, run},
    failure::{Failure, Outcome},
    progress::Steps,
    project,
    site::{self, PACK, digest, fingerprint},
    tools,
};
use std::{
    fs,
    io::{BufRead, BufReader, Read, Write},
    net::{TcpListener, TcpStream},
    path::PathBuf,
    process::{Child, Command},
    thread,
    time::{Duration, Instant},
};

/// How long `trunk serve` may take to answer: what it compiles has just been compiled by [`build`].
const PATIENCE: Duration = Duration::from_secs(300);

/// What Trunk's own script in the page asks for: tells it when there is something new.
const RELOAD: &str = "/.well-known/trunk/ws";

/// Trunk's page, made without a network when what it is made from has changed; gives its folder.
///
/// # Errors
/// Where Trunk cannot be had or does not get to its end.
pub fn build() -> Outcome<PathBuf> {
    let folder = project::private("trunk/built");
    let made = project::private("trunk/built.made-of");
    // Browser tests ask for it two at a time, and the folder must not change under one of them.
    let _alone = project::alone("trunk")?;
    let of = made_of()?;
    if folder.is_dir() && fs::read_to_string(&made).is_ok_and(|it| it == of) {
        return Ok(folder);
    }
    tools::rust::trunk(&Steps::new(1))?;
    run(trunk("build").arg("--offline").arg("--dist").arg(&folder))?;
    project::write(&made, of.as_bytes())?;
    Ok(folder)
}

/// What the site is made from, and Trunk's own.
fn made_of() -> Outcome<String> {
    let own = ["index.html", "Trunk.toml"].map(|file| project::read(&project::path(file)));
    let own = own.into_iter().collect::<Outcome<Vec<_>>>()?.concat();
    let of = fingerprint::of(PACK, None)?;
    Ok(digest::hex((of + &own).as_bytes()))
}

/// Whether `trunk build --release` goes through, and `trunk serve` answers with the page and lets it hear of changes.
pub fn check() -> Outcome {
    build()?;
    let port = free_port()?;
    let folder = project::private("trunk/served");
    let mut serve = trunk("serve");
    serve
        .args(["--address", "127.0.0.1", "--port", &port.to_string()])
        .arg("--dist")
        .arg(folder);
    let started = serve.spawn();
    let mut server = Served(started.map_err(Failure::file("trunk"))?);
    server.answers(port)?;
    let mut missing = Vec::new();
    let mut expect = |holds: bool, what: &str| {
        if !holds {
            missing.push(format!("trunk serve: {what}"));
        }
    };
    let page = ask(port, "/", "")?;
    expect(page.starts_with("HTTP/1.1 200"), "no page at /");
    expect(page.contains("id=\"app\""), "the page at / is another");
    expect(
        page.contains(RELOAD.trim_start_matches('/')),
        "the page does not listen for changes",
    );
    let nothing = ask(port, "/nothing.json", "")?;
    expect(nothing.starts_with("HTTP/1.1 404"), "no 404");
    let listening = "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n\
                     Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
    expect(
        ask(port, RELOAD, listening)?.starts_with("HTTP/1.1 101"),
        "who listens for changes is refused",
    );
    if missing.is_empty() {
        Ok(())
    } else {
        Err(Failure::Unmet(missing))
    }
}

fn trunk(verb: &str) -> Command {
    let mut trunk = building("trunk");
    trunk
        .args([verb, "--release", "--skip-version-check"])
        // With the flags of the site's program, so that only our own code is compiled once more.
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
            site::short_paths(),
        )
        // Trunk reads `NO_COLOR=1` as a malformed boolean.
        .env_remove("NO_COLOR");
    trunk
}

/// A `trunk serve`; dropping it ends it.
struct Served(Child);

impl Served {
    /// Waits until something listens at the port.
    fn answers(&mut self, port: u16) -> Outcome {
        let start = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            if let Ok(Some(status)) = self.0.try_wait() {
                return Err(Failure::refused("trunk serve", format!("ended: {status}")));
            }
            if start.elapsed() > PATIENCE {
                let why = format!("did not answer within {PATIENCE:?}");
                return Err(Failure::refused("trunk serve", why));
            }
            thread::sleep(Duration::from_millis(100));
        }
        Ok(())
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A port that nothing listens at: Trunk does not say which one it took when it may choose.
fn free_port() -> Outcome<u16> {
    let taken = TcpListener::bind(("127.0.0.1", 0)).and_then(|listener| listener.local_addr());
    Ok(taken.map_err(Failure::file("127.0.0.1"))?.port())
}

/// The whole answer, or of one that goes on for ever (101) the head.
fn ask(port: u16, path: &str, headers: &str) -> Outcome<String> {
    let lost = || Failure::file(format!("http://127.0.0.1:{port}{path}"));
    let connection = if headers.is_empty() {
        "Connection: close\r\n"
    } else {
        headers
    };
    let mut stream = TcpStream::connect(("127.0.0.1", port)).map_err(lost())?;
    stream
        .write_all(
            format!("GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n{connection}\r\n").as_bytes(),
        )
        .map_err(lost())?;
    let mut reader = BufReader::new(stream);
    let mut answer = String::new();
    while !answer.ends_with("\r\n\r\n") {
        if reader.read_line(&mut answer).map_err(lost())? == 0 {
            return Ok(answer);
        }
    }
    if !answer.starts_with("HTTP/1.1 101") {
        reader.read_to_string(&mut answer).map_err(lost())?;
    }
    Ok(answer)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use crate::{
        project,
        site::style::{PAPER, SCREEN},
    };

    /// The style sheets that a page links, in its order.
    fn sheets(page: &str) -> Vec<&str> {
        page.split("href=\"")
            .filter_map(|rest| rest.split_once('"'))
            .map(|(address, _)| address)
            .filter(|address| address.ends_with(".css"))
            .collect()
    }

    #[test]
    fn trunks_page_links_the_sheets_of_the_site_and_those_of_frames_before_paper() {
        let page = project::read(&project::path("index.html")).unwrap();
        let wanted = SCREEN.iter().chain(&["frame"]).chain(&PAPER);
        let wanted: Vec<_> = wanted
            .map(|sheet| format!("src/styles/{sheet}.css"))
            .collect();
        assert_eq!(sheets(&page), wanted);
    }
}
