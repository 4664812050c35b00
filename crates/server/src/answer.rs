//! An answer on the wire.

use std::time::SystemTime;

/// Status, fields, body.
#[derive(Debug)]
pub(super) struct Answer {
    /// `200 OK`.
    pub(super) status: &'static str,
    /// Beside those that every answer has.
    pub(super) fields: Vec<(&'static str, String)>,
    /// Not sent where the request was `HEAD`.
    pub(super) body: Vec<u8>,
}

impl Answer {
    /// A status in words, and nothing else to say.
    pub(super) fn plain(status: &'static str) -> Self {
        let (_, reason) = status.split_once(' ').unwrap_or(("", status));
        Self {
            status,
            fields: vec![
                ("Content-Type", "text/plain; charset=utf-8".to_owned()),
                ("Cache-Control", "no-store".to_owned()),
            ],
            body: format!("{reason}\n").into_bytes(),
        }
    }

    /// With one more field.
    pub(super) fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.fields.push((name, value.into()));
        self
    }

    /// All bytes: without the body where `head`, with the word that nothing follows unless `more`.
    pub(super) fn wire(&self, head: bool, more: bool) -> Vec<u8> {
        let date = httpdate::fmt_http_date(SystemTime::now());
        let mut text = format!("HTTP/1.1 {}\r\nDate: {date}\r\n", self.status);
        // A 304 never has a body, and its length would be that of the file (RFC 9110, 8.6).
        let bodiless = self.status.starts_with("304");
        if !bodiless {
            text.push_str(&format!("Content-Length: {}\r\n", self.body.len()));
        }
        if !more {
            text.push_str("Connection: close\r\n");
        }
        for (name, value) in &self.fields {
            text.push_str(&format!("{name}: {value}\r\n"));
        }
        text.push_str("\r\n");
        let mut wire = text.into_bytes();
        if !head && !bodiless {
            wire.extend_from_slice(&self.body);
        }
        wire
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_tells_the_length_of_the_body_that_it_leaves_out() {
        let answer = Answer::plain("404 Not Found").with("Vary", "Accept-Encoding");
        let text = |head, more| String::from_utf8(answer.wire(head, more)).unwrap_or_default();
        let whole = text(false, true);
        assert!(
            whole.starts_with("HTTP/1.1 404 Not Found\r\nDate: "),
            "{whole}"
        );
        assert!(whole.contains("\r\nContent-Length: 10\r\n"), "{whole}");
        assert!(
            whole.ends_with("\r\nVary: Accept-Encoding\r\n\r\nNot Found\n"),
            "{whole}"
        );
        let head = text(true, true);
        assert!(
            whole.starts_with(&head) && head.ends_with("\r\n\r\n"),
            "{head}"
        );
        assert!(!whole.contains("Connection:"));
        assert!(text(false, false).contains("\r\nConnection: close\r\n"));
    }

    #[test]
    fn a_304_has_neither_body_nor_length() {
        let wire = Answer::plain("304 Not Modified").wire(false, true);
        let text = String::from_utf8(wire).unwrap_or_default();
        assert!(
            text.ends_with("\r\n\r\n") && !text.contains("Content-Length"),
            "{text}"
        );
    }
}
