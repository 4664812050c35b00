//! A request on the wire (RFC 9112).

use std::io::{self, BufRead, Read};

/// Bytes of a head, request line and fields; more is refused.
const LARGEST: usize = 32_768;
/// Fields of a head.
const FIELDS: usize = 100;
/// Bytes of a body that are read past, so that the answer is not lost with the connection.
const BODY: u64 = 1 << 20;

/// What stands before a body. Bodies mean nothing to us and are read past.
#[derive(Debug)]
pub(super) struct Request {
    /// `GET`, in capitals as it came.
    pub(super) method: String,
    /// Path and query.
    pub(super) target: String,
    /// Whether another request may follow on this connection.
    pub(super) more: bool,
    /// Names in small letters, and values.
    fields: Vec<(String, String)>,
}

/// What came.
#[derive(Debug)]
pub(super) enum Heard {
    /// A request.
    Request(Request),
    /// Something else; the status that says so.
    Nonsense(&'static str),
    /// The end of the connection.
    End,
}

impl Request {
    /// The next one of a connection.
    pub(super) fn read(reader: &mut impl BufRead) -> io::Result<Heard> {
        let mut head = Vec::new();
        loop {
            let start = head.len();
            let room = LARGEST.saturating_sub(start) as u64;
            let got = reader.by_ref().take(room).read_until(b'\n', &mut head)?;
            match head.get(start..) {
                _ if room == 0 => {
                    return Ok(Heard::Nonsense("431 Request Header Fields Too Large"));
                }
                // A connection that ends within a head has nobody left to answer.
                _ if got == 0 => return Ok(Heard::End),
                // Empty lines before a request are to be skipped (RFC 9112, 2.2).
                Some(b"\r\n" | b"\n") if start == 0 => head.clear(),
                Some(b"\r\n" | b"\n") => break,
                _ => {}
            }
        }
        let Some(request) = Self::parse(&head) else {
            return Ok(Heard::Nonsense("400 Bad Request"));
        };
        request.skip_body(reader)
    }

    fn parse(head: &[u8]) -> Option<Self> {
        let mut fields = [httparse::EMPTY_HEADER; FIELDS];
        let mut parsed = httparse::Request::new(&mut fields);
        parsed.parse(head).ok()?.is_complete().then_some(())?;
        let fields: Vec<(String, String)> = parsed
            .headers
            .iter()
            .map(|field| {
                let value = String::from_utf8_lossy(field.value);
                (field.name.to_ascii_lowercase(), value.trim().to_owned())
            })
            .collect();
        let modern = parsed.version == Some(1);
        let hosts = fields.iter().filter(|(name, _)| name == "host").count();
        // RFC 9112, 3.2.
        if hosts > 1 || modern && hosts == 0 {
            return None;
        }
        let mut request = Self {
            method: parsed.method?.to_owned(),
            target: path_and_query(parsed.path?).to_owned(),
            more: modern,
            fields,
        };
        let connection = request.field("connection").unwrap_or_default();
        request.more &= !connection
            .split(',')
            .any(|word| word.trim().eq_ignore_ascii_case("close"));
        Some(request)
    }

    fn skip_body(mut self, reader: &mut impl BufRead) -> io::Result<Heard> {
        if self.field("transfer-encoding").is_some() {
            self.more = false;
        } else if let Some(length) = self.field("content-length") {
            let Ok(length) = length.parse::<u64>() else {
                return Ok(Heard::Nonsense("400 Bad Request"));
            };
            self.more &= length <= BODY;
            io::copy(&mut reader.take(length.min(BODY)), &mut io::sink())?;
        }
        Ok(Heard::Request(self))
    }

    /// The value of a field by its name in small letters; those of several of that name are one list (RFC 9110, 5.3).
    pub(super) fn field(&self, name: &str) -> Option<String> {
        let values: Vec<&str> = self
            .fields
            .iter()
            .filter(|(own, _)| own == name)
            .map(|(_, value)| value.as_str())
            .collect();
        (!values.is_empty()).then(|| values.join(", "))
    }

    /// Whether a window or a frame goes there: what a program asks for, a service worker for one, is none.
    pub(super) fn document(&self) -> bool {
        self.field("accept")
            .is_some_and(|types| types.contains("text/html"))
    }
}

/// Of a target in absolute form too, which everyone has to take (RFC 9112, 3.2.2).
fn path_and_query(target: &str) -> &str {
    let Some(rest) = target
        .strip_prefix("http://")
        .or_else(|| target.strip_prefix("https://"))
    else {
        return target;
    };
    rest.find('/').and_then(|at| rest.get(at..)).unwrap_or("/")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic)]
    use super::*;

    fn read(wire: &mut &[u8]) -> Heard {
        Request::read(wire).unwrap()
    }

    fn one(wire: &str) -> Request {
        match read(&mut wire.as_bytes()) {
            Heard::Request(request) => request,
            other => panic!("{wire:?} is {other:?}"),
        }
    }

    #[test]
    fn a_request_is_read_up_to_its_end_and_the_next_follows() {
        let mut wire = &b"GET /a?b HTTP/1.1\r\nHost: x\r\naccept-encoding: gzip\r\nAccept-Encoding: br\r\n\r\n\
                          \r\nPOST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello\
                          HEAD http://x/c HTTP/1.1\r\nHost: x\r\n\r\nGET /cut HT"[..];
        let mut next = || match read(&mut wire) {
            Heard::Request(request) => {
                let encodings = request.field("accept-encoding");
                Some((request.method, request.target, encodings))
            }
            _ => None,
        };
        let expected = |method: &str, target: &str, encodings: Option<&str>| {
            Some((
                method.to_owned(),
                target.to_owned(),
                encodings.map(str::to_owned),
            ))
        };
        assert_eq!(next(), expected("GET", "/a?b", Some("gzip, br")));
        assert_eq!(next(), expected("POST", "/", None));
        assert_eq!(next(), expected("HEAD", "/c", None));
        assert_eq!(next(), None);
    }

    #[test]
    fn what_is_no_request_is_told_so() {
        let long = format!("GET /{} HTTP/1.1\r\n\r\n", "a".repeat(LARGEST));
        let many = format!("GET / HTTP/1.1\r\n{}\r\n", "a: b\r\n".repeat(FIELDS + 1));
        for (wire, status) in [
            ("hello\r\n\r\n", "400 Bad Request"),
            ("GET /\r\n\r\n", "400 Bad Request"),
            ("GET / HTTP/1.1\r\n\r\n", "400 Bad Request"),
            (
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "400 Bad Request",
            ),
            ("GET / HTTP/1.1\r\nHost : a\r\n\r\n", "400 Bad Request"),
            (
                "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
                "400 Bad Request",
            ),
            (many.as_str(), "400 Bad Request"),
            (long.as_str(), "431 Request Header Fields Too Large"),
        ] {
            let heard = read(&mut wire.as_bytes());
            assert!(
                matches!(heard, Heard::Nonsense(said) if said == status),
                "{:.60?} is {heard:?}",
                wire
            );
        }
    }

    #[test]
    fn a_connection_stays_open_unless_either_side_says_otherwise() {
        for (head, more) in [
            ("GET / HTTP/1.1\r\nHost: a\r\n\r\n", true),
            (
                "GET / HTTP/1.1\r\nHost: a\r\nConnection: Close\r\n\r\n",
                false,
            ),
            ("GET / HTTP/1.0\r\n\r\n", false),
            (
                "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n",
                false,
            ),
        ] {
            assert_eq!(one(head).more, more, "{head:?}");
        }
    }

    #[test]
    fn a_window_that_goes_somewhere_is_told_from_a_program_that_asks() {
        let document = |accept: &str| {
            one(&format!(
                "GET / HTTP/1.1\r\nHost: a\r\nAccept: {accept}\r\n\r\n"
            ))
            .document()
        };
        assert!(document("text/html,application/xhtml+xml,*/*;q=0.8"));
        assert!(!document("*/*"));
    }
}
