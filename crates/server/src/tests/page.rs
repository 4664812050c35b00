//! A page that is being built.

use super::{
    super::{
        POLICY, Root, Server,
        live::{Board, Problem},
    },
    client::{Client, Folder},
};
use crate::Options;
use std::{
    io::{BufRead, Read, Write},
    sync::Arc,
};

const WINDOW: (&str, &str) = ("Accept", "text/html,*/*;q=0.8");

/// The next event of a stream.
fn next(stream: &mut Client) -> serde_json::Value {
    loop {
        let mut line = String::new();
        assert_ne!(
            stream.0.read_line(&mut line).unwrap(),
            0,
            "the stream has ended"
        );
        if let Some(data) = line.strip_prefix("data: ") {
            return serde_json::from_str(data).unwrap();
        }
    }
}

#[test]
fn a_page_waits_for_its_first_build_hears_of_it_and_is_there() {
    let folder = Folder::new(&[]);
    let board = Arc::new(Board::default());
    let server = Server::live(
        Arc::new(Root::new(&folder.0)),
        0,
        Arc::clone(&board),
        Options::default(),
    )
    .unwrap();
    let mut client = Client::of(&server);
    board.building();
    board.step("1 of 2: compiling");
    let page = client.ask("GET /?view=map", &[WINDOW]);
    assert_eq!(page.status, "503 Service Unavailable");
    assert!(
        page.text().contains("Building, step 1 of 2: compiling"),
        "{}",
        page.text()
    );
    assert_eq!(page.field("content-security-policy"), Some(POLICY));
    let file = client.ask("GET /sw.js", &[]);
    assert_eq!(file.status, "503 Service Unavailable");
    assert!(!file.text().contains('<'), "programs get no page");
    for (name, kind) in [
        ("live.js", "text/javascript; charset=utf-8"),
        ("live.css", "text/css; charset=utf-8"),
    ] {
        let own = client.ask(&format!("GET /.meridian/{name}"), &[]);
        assert_eq!(
            (own.status.as_str(), own.field("content-type")),
            ("200 OK", Some(kind))
        );
    }

    let mut stream = Client::of(&server);
    let request = b"GET /.meridian/live HTTP/1.1\r\nHost: a\r\n\r\n";
    stream.0.get_mut().write_all(request).unwrap();
    assert_eq!(
        stream.head().field("content-type"),
        Some("text/event-stream")
    );
    assert_eq!(
        next(&mut stream)["step"],
        "Building, step 1 of 2: compiling"
    );

    board.failed(vec![Problem {
        place: "src/a.rs:1:2".to_owned(),
        ..Problem::default()
    }]);
    let news = next(&mut stream);
    assert!(news["problems"].as_str().unwrap().contains("src/a.rs:1:2"));
    assert_eq!(news["settled"], false);
    let page = client.ask("GET /", &[WINDOW]);
    assert!(page.text().contains("src/a.rs:1:2"));

    folder.write("index.html", "<html><head><title>");
    folder.write("sw.js", "\"the worker\"");
    board.ready("v1");
    let news = next(&mut stream);
    assert_eq!(
        (&news["version"], &news["settled"]),
        (&"v1".into(), &true.into())
    );
    let page = client.ask("GET /", &[WINDOW]);
    assert_eq!(page.status, "200 OK");
    assert!(
        page.text().contains("live.js\" data-version=\"v1\""),
        "{}",
        page.text()
    );
    // What the service worker keeps is the page as it was built.
    assert_eq!(
        client.ask("GET /", &[("Accept", "*/*")]).text(),
        "<html><head><title>"
    );
    let worker = client.ask("GET /sw.js", &[]);
    assert!(
        worker.text().contains("stopImmediatePropagation")
            && worker.text().ends_with("\"the worker\"")
    );

    drop(server);
    assert!(
        stream.0.read_to_string(&mut String::new()).is_ok(),
        "the stream ends with the server"
    );
}

#[test]
fn what_is_served_may_be_exchanged_while_it_is() {
    let site = |content| Folder::new(&[("index.html", "<head>"), ("a", content)]);
    let (first, second) = (site("1"), site("2"));
    let root = Arc::new(Root::new(&first.0));
    let board = Arc::new(Board::default());
    board.ready("v1");
    let server = Server::live(Arc::clone(&root), 0, board, Options::default()).unwrap();
    let mut client = Client::of(&server);
    assert_eq!(client.ask("GET /a", &[]).text(), "1");
    root.exchange(second.0.clone());
    assert_eq!(client.ask("GET /a", &[]).text(), "2");
}
