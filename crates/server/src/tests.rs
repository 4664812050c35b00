//! Over a real connection.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod client;
mod page;

use super::*;
use client::{Client, Folder};
use std::io::Read;

fn serve(folder: &Folder, options: Options) -> (Server, Client) {
    let server = Server::start(&folder.0, 0, options).unwrap();
    let client = Client::of(&server);
    (server, client)
}

#[test]
fn connections_that_stay_open_and_silent_keep_nobody_waiting() {
    let folder = Folder::new(&[("icon.svg", "<svg/>")]);
    let server = Server::start(&folder.0, 0, Options::default()).unwrap();
    let silent: Vec<_> = (0..40).map(|_| Client::of(&server)).collect();
    assert_eq!(
        Client::of(&server).ask("GET /icon.svg", &[]).status,
        "200 OK"
    );
    drop(silent);
}

/// Fields of a request, and what they make of the answer: status, body, `Content-Range`.
type Case<'a> = (&'a [(&'a str, &'a str)], &'a str, &'a str, Option<&'a str>);

#[test]
fn one_connection_carries_requests_of_all_kinds_one_after_another() {
    let folder = Folder::new(&[("a.txt", "0123456789")]);
    let (_server, mut client) = serve(&folder, Options::default());
    let whole = client.ask("GET /a.txt", &[]);
    assert_eq!(
        (whole.status.as_str(), whole.text()),
        ("200 OK", "0123456789")
    );
    assert_eq!(whole.field("accept-ranges"), Some("bytes"));
    assert_eq!(whole.field("vary"), Some("Accept-Encoding"));
    let tag = whole.field("etag").unwrap();

    let head = client.ask("HEAD /a.txt", &[]);
    assert_eq!(head.status, "200 OK");
    for (name, value) in &whole.fields {
        if name != "date" {
            assert_eq!(head.field(name), Some(value.as_str()), "{name}");
        }
    }

    let other = "\"other\"";
    let cases: [Case; 10] = [
        (&[("If-None-Match", tag)], "304 Not Modified", "", None),
        (&[("If-None-Match", other)], "200 OK", "0123456789", None),
        (
            &[("If-Match", other)],
            "412 Precondition Failed",
            "Precondition Failed\n",
            None,
        ),
        (
            &[("Range", "bytes=2-4")],
            "206 Partial Content",
            "234",
            Some("bytes 2-4/10"),
        ),
        (
            &[("Range", "bytes=-3")],
            "206 Partial Content",
            "789",
            Some("bytes 7-9/10"),
        ),
        (
            &[("Range", "bytes=10-")],
            "416 Range Not Satisfiable",
            "Range Not Satisfiable\n",
            Some("bytes */10"),
        ),
        (&[("Range", "bytes=0-1,4-5")], "200 OK", "0123456789", None),
        (
            &[("Range", "bytes=2-4"), ("If-Range", tag)],
            "206 Partial Content",
            "234",
            Some("bytes 2-4/10"),
        ),
        (
            &[("Range", "bytes=2-4"), ("If-Range", other)],
            "200 OK",
            "0123456789",
            None,
        ),
        (
            &[("Range", "bytes=2-4"), ("If-None-Match", tag)],
            "304 Not Modified",
            "",
            None,
        ),
    ];
    for (fields, status, body, range) in cases {
        let got = client.ask("GET /a.txt", fields);
        assert_eq!(got.status, status, "{fields:?}");
        assert_eq!(got.text(), body, "{fields:?}");
        assert_eq!(got.field("content-range"), range, "{fields:?}");
        if !status.starts_with('4') {
            assert_eq!(got.field("etag"), Some(tag), "{fields:?}");
        }
    }
    assert_eq!(
        client.ask("HEAD /a.txt", &[("Range", "bytes=2-4")]).status,
        "200 OK"
    );

    let posted = client.send(
        "POST /a.txt HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nbody",
        false,
    );
    assert_eq!(posted.status, "405 Method Not Allowed");
    assert_eq!(posted.field("allow"), Some("GET, HEAD"));
    assert_eq!(client.ask("GET /b.txt", &[]).status, "404 Not Found");
    assert_eq!(client.ask("HEAD /b.txt", &[]).status, "404 Not Found");
    // The last: nothing of what came before is still on the line.
    assert_eq!(client.ask("GET /a.txt", &[]).text(), "0123456789");
}

#[test]
fn a_connection_ends_when_the_other_side_asks_for_it_or_makes_no_sense() {
    let folder = Folder::new(&[("a.txt", "0")]);
    let (server, mut client) = serve(&folder, Options::default());
    let got = client.ask("GET /a.txt", &[("Connection", "close")]);
    assert_eq!(
        (got.status.as_str(), got.field("connection")),
        ("200 OK", Some("close"))
    );
    assert!(client.at_its_end());
    let mut client = Client::of(&server);
    let got = client.send("what is this\r\n\r\n", false);
    assert_eq!(
        (got.status.as_str(), got.text()),
        ("400 Bad Request", "Bad Request\n")
    );
    assert!(client.at_its_end());
}

#[test]
fn brotli_goes_to_those_who_take_it_with_a_tag_of_its_own() {
    let text = "made by no build; ".repeat(2000);
    let folder = Folder::new(&[("a.js", &text)]);
    let (_server, mut client) = serve(&folder, Options::default());
    let plain = client.ask("GET /a.js", &[("Accept-Encoding", "gzip, br;q=0")]);
    assert_eq!(
        (plain.field("content-encoding"), plain.text()),
        (None, text.as_str())
    );
    let brotli = client.ask("GET /a.js", &[("Accept-Encoding", "gzip, br")]);
    assert_eq!(brotli.field("content-encoding"), Some("br"));
    assert_eq!(brotli.field("content-type"), plain.field("content-type"));
    let mut again = String::new();
    brotli::Decompressor::new(&brotli.body[..], 4096)
        .read_to_string(&mut again)
        .unwrap();
    assert_eq!(again, text);
    let tag = brotli.field("etag").unwrap();
    assert_ne!(plain.field("etag").unwrap(), tag);
    let head = client.ask("HEAD /a.js", &[("Accept-Encoding", "br")]);
    assert_eq!(head.field("content-length"), brotli.field("content-length"));
    let fields = [("Accept-Encoding", "br"), ("If-None-Match", tag)];
    let known = client.ask("GET /a.js", &fields);
    assert_eq!(known.status, "304 Not Modified");
    assert_eq!(known.field("content-encoding"), None);
    // Parts are those of the plain file.
    let part = client.ask(
        "GET /a.js",
        &[("Accept-Encoding", "br"), ("Range", "bytes=0-3")],
    );
    assert_eq!(
        (part.text(), part.field("content-encoding")),
        ("made", None)
    );
}

#[test]
fn what_a_test_changes_on_the_way_has_a_tag_of_its_own_and_a_304_counts_as_found() {
    let folder = Folder::new(&[("a.js", "a"), ("index.html", "<head>")]);
    let asked = Arc::new(Asked::default());
    let second = Arc::new(AtomicBool::new(false));
    let options = Options {
        early: "early()".to_owned(),
        asked: Arc::clone(&asked),
        alter: {
            let second = Arc::clone(&second);
            Box::new(move |name, content| match name {
                "gone.js" => None,
                "a.js" if second.load(Ordering::Acquire) => Some(b"b".to_vec()),
                _ => Some(content),
            })
        },
        ..Options::default()
    };
    let (_server, mut client) = serve(&folder, options);
    let first = client.ask("GET /a.js", &[]);
    let tag = first.field("etag").unwrap();
    assert_eq!(
        client.ask("GET /a.js?1", &[("If-None-Match", tag)]).status,
        "304 Not Modified"
    );
    second.store(true, Ordering::Release);
    let changed = client.ask("GET /a.js?2", &[("If-None-Match", tag)]);
    assert_eq!((changed.status.as_str(), changed.text()), ("200 OK", "b"));
    client.ask("GET /gone.js", &[]);
    let plain = client.ask("GET /", &[]);
    let window = client.ask("GET /", &[("Accept", "text/html")]);
    assert_eq!(plain.text(), "<head>");
    assert_eq!(window.text(), "<head><script>early()</script>");
    assert_ne!(plain.field("etag"), window.field("etag"));
    assert_eq!(window.field("cache-control"), Some("no-store"));
    let list = asked.list();
    let expected = [
        ("/a.js", true),
        ("/a.js?1", true),
        ("/a.js?2", true),
        ("/gone.js", false),
        ("/", true),
        ("/", true),
    ];
    assert_eq!(
        list,
        expected.map(|(target, found)| (target.to_owned(), found))
    );
}
