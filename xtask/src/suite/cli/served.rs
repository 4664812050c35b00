//! `meridian serve`, asked for a page.

use super::alone::Alone;
use crate::failure::{Failure, Outcome};
use std::{
    io::{self, BufRead, BufReader, Read, Write},
    net::TcpStream,
    process::{Child, Stdio},
    thread,
    time::{Duration, Instant},
};

/// A machine that is busy with other things takes so long at most.
const PATIENCE: Duration = Duration::from_secs(60);

/// Serves a pack of the folder and waits until its page holds a text.
///
/// # Errors
/// Where it does not within a minute.
pub fn shows(alone: &Alone, pack: &str, text: &str) -> Outcome {
    let mut serve = alone.command();
    serve.args(["serve", pack, "--port", "0"]);
    serve.stdout(Stdio::piped()).stdin(Stdio::null());
    let child = serve.spawn().map_err(Failure::file("meridian serve"))?;
    let mut running = Running(child);
    let mut said = String::new();
    if let Some(printed) = running.0.stdout.take() {
        let read = BufReader::new(printed).read_line(&mut said);
        read.map_err(Failure::file("meridian serve"))?;
    }
    let address = said
        .split_once("http://")
        .and_then(|(_, rest)| rest.split_once('/'));
    let (address, _) = address
        .ok_or_else(|| Failure::refused("meridian serve", format!("names no address: {said:?}")))?;
    let start = Instant::now();
    while start.elapsed() < PATIENCE {
        if page(address).is_ok_and(|page| page.contains(text)) {
            return Ok(());
        }
        thread::sleep(Duration::from_millis(50));
    }
    let why = format!("http://{address}/ does not come to hold {text:?}");
    Err(Failure::refused("meridian serve", why))
}

/// Ends it whatever happens.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn page(address: &str) -> io::Result<String> {
    let mut connection = TcpStream::connect(address)?;
    connection.set_read_timeout(Some(PATIENCE))?;
    write!(
        connection,
        "GET / HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n"
    )?;
    let mut answer = Vec::new();
    connection.read_to_end(&mut answer)?;
    Ok(String::from_utf8_lossy(&answer).into_owned())
}
