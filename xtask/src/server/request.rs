//! A request on the wire.

use std::io::{self, BufRead, Read};

/// What we need of a request (RFC 9112); one with a body is not expected.
pub(super) struct Request {
    /// Path and query.
    pub(super) target: String,
    /// Whether the other side reads brotli.
    pub(super) brotli: bool,
    /// Whether a window or a frame goes there: what a program asks for, a service worker for one, is none.
    pub(super) document: bool,
}

impl Request {
    /// The next one, or nothing at the end of the connection or where what comes is no request.
    pub(super) fn read(reader: &mut impl BufRead) -> io::Result<Option<Self>> {
        let mut head = Vec::new();
        loop {
            let mut line = String::new();
            // Bounded, whoever talks to us.
            let got = reader.by_ref().take(16_384).read_line(&mut line)?;
            match line.trim_end() {
                _ if got == 0 || head.len() > 100 => return Ok(None),
                "" if head.is_empty() => {}
                "" => break,
                field => head.push(field.to_owned()),
            }
        }
        let mut head = head.into_iter();
        let target = head.next().and_then(|line| {
            let mut words = line.split(' ');
            words.next().filter(|method| *method == "GET")?;
            words.next().map(str::to_owned)
        });
        let fields: Vec<String> = head.map(|field| field.to_ascii_lowercase()).collect();
        let says = |name: &str, value: &str| {
            fields
                .iter()
                .any(|field| field.starts_with(name) && field.contains(value))
        };
        let brotli = says("accept-encoding:", "br");
        let document = says("accept:", "text/html");
        Ok(target.map(|target| Self {
            target,
            brotli,
            document,
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_is_read_up_to_its_empty_line_and_the_next_follows() {
        let mut wire = &b"GET /a?b HTTP/1.1\r\nHost: x\r\naccept-encoding: gzip, br\r\n\r\n\
                          GET / HTTP/1.1\r\n\r\nPOST / HTTP/1.1\r\n\r\n"[..];
        let mut next = || Request::read(&mut wire).ok().flatten();
        let read = [next(), next(), next(), next()]
            .map(|request| request.map(|request| (request.target, request.brotli)));
        assert_eq!(
            read,
            [
                Some(("/a?b".to_owned(), true)),
                Some(("/".to_owned(), false)),
                None,
                None
            ]
        );
    }

    #[test]
    fn a_window_that_goes_somewhere_is_told_from_a_program_that_asks() {
        let document = |accept: &str| {
            let wire = format!("GET / HTTP/1.1\r\nAccept: {accept}\r\n\r\n");
            let read = Request::read(&mut wire.as_bytes()).ok().flatten();
            read.map(|request| request.document)
        };
        assert_eq!(
            document("text/html,application/xhtml+xml,*/*;q=0.8"),
            Some(true)
        );
        assert_eq!(document("*/*"), Some(false));
    }
}
