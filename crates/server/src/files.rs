//! The file a request means, in the form it asks for.

use super::{
    Site,
    answer::Answer,
    encoding, etag,
    range::{self, Wanted},
    request::Request,
};
use std::{
    fs,
    path::{Component, Path, PathBuf},
};

/// What a `GET` or `HEAD` gets.
pub(super) fn answer(request: &Request, site: &Site) -> Answer {
    let options = &site.options;
    let asked = options.asked.add(&request.target);
    let below = below(&request.target);
    let content = below
        .as_deref()
        .and_then(|below| fs::read(site.root.folder().join(below)).ok())
        .and_then(|content| (options.alter)(below.as_deref().unwrap_or_default(), content));
    let Some(mut content) = content else {
        options.asked.missing(asked);
        return Answer::plain("404 Not Found");
    };
    let name = below.unwrap_or_default();
    let mut policy = options.policy.clone();
    let document = request.document() && name.ends_with(".html");
    if let Some(early) = document.then(|| options.with_early(&content)).flatten() {
        (content, policy) = early;
    }
    if let Some(live) = &site.live {
        content = live.altered(&name, content, document);
    }
    let brotli = request
        .field("accept-encoding")
        // Parts are those of the plain file.
        .filter(|field| request.field("range").is_none() && encoding::takes_brotli(field))
        .and_then(|_| site.squeezed.of(&name, &content, site.options.compressed));
    let fields = vec![
        ("Content-Security-Policy", policy),
        ("Cache-Control", kept(&name).to_owned()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        ("Referrer-Policy", "no-referrer".to_owned()),
        // A frame without an origin of its own asks for module and program across origins.
        ("Access-Control-Allow-Origin", "*".to_owned()),
        ("Vary", vary(&name).to_owned()),
        ("Accept-Ranges", "bytes".to_owned()),
    ];
    let mut whole = Answer {
        status: "200 OK",
        fields,
        body: content,
    };
    if let Some(form) = brotli {
        whole.body = form.to_vec();
        whole = whole.with("Content-Encoding", "br");
    }
    conditional(request, whole.with("Content-Type", mime(&name)))
}

/// The answer, unless the conditions of the request make it shorter; in the order of RFC 9110, 13.2.2. Tags are made from
/// what would be sent, after everything that may have been put into it.
fn conditional(request: &Request, mut whole: Answer) -> Answer {
    let tag = etag::of(&whole.body);
    whole = whole.with("ETag", tag.as_str());
    if request
        .field("if-match")
        .is_some_and(|field| !etag::agrees(&field, &tag))
    {
        return Answer::plain("412 Precondition Failed").with("ETag", tag);
    }
    if request
        .field("if-none-match")
        .is_some_and(|field| etag::has(&field, &tag))
    {
        // What describes the content goes with it; what a cache writes down anew stays.
        whole
            .fields
            .retain(|(name, _)| !matches!(*name, "Content-Type" | "Content-Encoding"));
        whole.status = "304 Not Modified";
        whole.body.clear();
        return whole;
    }
    let continues = request
        .field("if-range")
        .is_none_or(|field| etag::continues(&field, &tag));
    let Some(field) = request
        .field("range")
        // Ranges are for GET alone (RFC 9110, 14.2).
        .filter(|_| continues && request.method == "GET")
    else {
        return whole;
    };
    let length = whole.body.len();
    match range::wanted(&field, length) {
        Wanted::Whole => whole,
        Wanted::Nowhere => Answer::plain("416 Range Not Satisfiable")
            .with("Content-Range", format!("bytes */{length}"))
            .with("Accept-Ranges", "bytes"),
        Wanted::Part(part) => {
            let place = format!("bytes {}-{}/{length}", part.start, part.end - 1);
            whole.body = whole.body.drain(part).collect();
            whole.status = "206 Partial Content";
            whole.with("Content-Range", place)
        }
    }
}

/// Pages may have a test's scripts in them; everything else is asked for each time, and mostly answered by a 304.
fn kept(name: &str) -> &'static str {
    if name.ends_with(".html") {
        "no-store"
    } else {
        "no-cache"
    }
}

/// A window may get scripts in its page that a program does not get.
fn vary(name: &str) -> &'static str {
    if name.ends_with(".html") {
        "Accept-Encoding, Accept"
    } else {
        "Accept-Encoding"
    }
}

/// The file a request path means, or nothing when it leaves the folder.
fn below(url: &str) -> Option<String> {
    let path = url.split(['?', '#']).next()?.strip_prefix('/')?;
    let ordinary = Path::new(path)
        .components()
        .all(|part| matches!(part, Component::Normal(_)));
    if !ordinary {
        return None;
    }
    let index = path.is_empty() || path.ends_with('/');
    let file: PathBuf = if index {
        Path::new(path).join("index.html")
    } else {
        path.into()
    };
    file.into_os_string().into_string().ok()
}

fn mime(name: &str) -> &'static str {
    match name.rsplit_once('.').map_or("", |(_, extension)| extension) {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "webmanifest" => "application/manifest+json",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_files_inside_the_folder_are_served() {
        for (url, file) in [
            ("/", Some("index.html")),
            ("/?view=map#x", Some("index.html")),
            ("/packs/a.json", Some("packs/a.json")),
            ("/quotes/", Some("quotes/index.html")),
            ("/../Cargo.toml", None),
            ("//etc/passwd", None),
        ] {
            assert_eq!(below(url).as_deref(), file, "{url}");
        }
    }
}
