//! The other side of a connection, and something to serve.

use crate::Server;
use std::{
    fs,
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    path::PathBuf,
    sync::atomic::{AtomicU32, Ordering},
    time::Duration,
};

/// A folder of its own for each test, gone with it.
pub(super) struct Folder(pub(super) PathBuf);

impl Folder {
    pub(super) fn new(files: &[(&str, &str)]) -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let name = format!("meridian-server-{}-{number}", std::process::id());
        let folder = Self(std::env::temp_dir().join(name));
        fs::create_dir_all(&folder.0).unwrap();
        for (name, content) in files {
            folder.write(name, content);
        }
        folder
    }

    pub(super) fn write(&self, name: &str, content: &str) {
        let file = self.0.join(name);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, content).unwrap();
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// One connection, which stays open.
pub(super) struct Client(pub(super) BufReader<TcpStream>);

/// Status line, fields in small letters, body.
pub(super) struct Got {
    pub(super) status: String,
    pub(super) fields: Vec<(String, String)>,
    pub(super) body: Vec<u8>,
}

impl Got {
    pub(super) fn field(&self, name: &str) -> Option<&str> {
        let mut found = self.fields.iter().filter(|(own, _)| own == name);
        let value = found.next().map(|(_, value)| value.as_str());
        assert!(found.next().is_none(), "{name} stands there twice");
        value
    }

    pub(super) fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }
}

impl Client {
    pub(super) fn of(server: &Server) -> Self {
        let connection = TcpStream::connect(("127.0.0.1", server.port)).unwrap();
        connection
            .set_read_timeout(Some(Duration::from_secs(20)))
            .unwrap();
        Self(BufReader::new(connection))
    }

    /// Sends a request line's first two words and fields, and reads the whole answer.
    pub(super) fn ask(&mut self, what: &str, fields: &[(&str, &str)]) -> Got {
        let fields: String = fields
            .iter()
            .map(|(name, value)| format!("{name}: {value}\r\n"))
            .collect();
        let request = format!("{what} HTTP/1.1\r\nHost: a\r\n{fields}\r\n");
        self.send(&request, what.starts_with("HEAD"))
    }

    pub(super) fn send(&mut self, request: &str, head: bool) -> Got {
        self.0.get_mut().write_all(request.as_bytes()).unwrap();
        let mut got = self.head();
        let length = got
            .field("content-length")
            .map_or(0, |n| n.parse().unwrap());
        if !head {
            got.body = vec![0; length];
            self.0.read_exact(&mut got.body).unwrap();
        }
        got
    }

    pub(super) fn head(&mut self) -> Got {
        let mut line = || {
            let mut line = String::new();
            self.0.read_line(&mut line).unwrap();
            line.trim_end().to_owned()
        };
        let status = line().strip_prefix("HTTP/1.1 ").unwrap().to_owned();
        let fields = std::iter::from_fn(|| Some(line()).filter(|line| !line.is_empty()))
            .map(|line| {
                let (name, value) = line.split_once(": ").unwrap();
                (name.to_ascii_lowercase(), value.to_owned())
            })
            .collect();
        Got {
            status,
            fields,
            body: Vec::new(),
        }
    }

    pub(super) fn at_its_end(&mut self) -> bool {
        matches!(self.0.read(&mut [0]), Ok(0))
    }
}
