//! `dist/` over HTTP, under the strict policy the site promises to run under. Serves `cargo xtask serve` and the
//! browser tests, which bend it: another policy, a file cut short, a file gone.

use crate::{
    failure::{Failure, Outcome},
    site::weight,
};
use std::{
    fs,
    path::{Component, Path, PathBuf},
    sync::Arc,
    thread,
};
use tiny_http::{Header, Request, Response};

/// Nothing inline, nothing from elsewhere; compiling WebAssembly is all that is added to it.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; frame-src 'self'; \
    base-uri 'none'; form-action 'none'";

/// Given a path below the root (`index.html`) and the file there, what to send; `None` is a 404.
pub type Alter = Box<dyn Fn(&str, Vec<u8>) -> Option<Vec<u8>> + Send + Sync>;

/// How to serve.
pub struct Options {
    /// The `Content-Security-Policy` header.
    pub policy: String,
    /// What happens to files on their way.
    pub alter: Alter,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            policy: POLICY.to_owned(),
            alter: Box::new(|_, content| Some(content)),
        }
    }
}

/// A running server; dropping it ends it.
pub struct Server {
    inner: Arc<tiny_http::Server>,
    port: u16,
    workers: Vec<thread::JoinHandle<()>>,
}

impl Server {
    /// Serves a folder on a port of 127.0.0.1; 0 takes any free one.
    pub fn start(folder: &Path, port: u16, options: Options) -> Outcome<Self> {
        let inner = tiny_http::Server::http(("127.0.0.1", port))
            .map_err(|error| Failure::refused(format!("port {port}"), error.to_string()))?;
        let port = inner
            .server_addr()
            .to_ip()
            .map_or(port, |address| address.port());
        let inner = Arc::new(inner);
        let site = Arc::new((folder.to_path_buf(), options));
        let workers = (0..4)
            .map(|_| {
                let (inner, site) = (Arc::clone(&inner), Arc::clone(&site));
                thread::spawn(move || {
                    while let Ok(request) = inner.recv() {
                        // A browser that went away is no concern of ours.
                        let _ = answer(request, &site.0, &site.1);
                    }
                })
            })
            .collect();
        Ok(Self {
            inner,
            port,
            workers,
        })
    }

    /// Where the page is, with a slash at the end.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// Serves until the process ends.
    pub fn wait(mut self) {
        for worker in self.workers.drain(..) {
            let _ = worker.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        for _ in &self.workers {
            self.inner.unblock();
        }
        for worker in self.workers.drain(..) {
            let _ = worker.join();
        }
    }
}

fn answer(request: Request, folder: &Path, options: &Options) -> std::io::Result<()> {
    let below = below(request.url());
    let content = below
        .as_deref()
        .and_then(|below| fs::read(folder.join(below)).ok())
        .and_then(|content| (options.alter)(below.as_deref().unwrap_or_default(), content));
    let Some(content) = content else {
        return request.respond(Response::from_string("Not found\n").with_status_code(404));
    };
    let name = below.unwrap_or_default();
    let brotli = accepts_brotli(&request)
        .then(|| weight::remembered(&content))
        .flatten();
    let encoded = brotli.is_some();
    let mut response = Response::from_data(brotli.unwrap_or(content));
    let mut headers = vec![
        ("Content-Type", mime(&name)),
        ("Content-Security-Policy", options.policy.as_str()),
        (
            "Cache-Control",
            if name.ends_with(".html") {
                "no-store"
            } else {
                "no-cache"
            },
        ),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        // A frame without an origin of its own asks for module and program across origins.
        ("Access-Control-Allow-Origin", "*"),
        ("Vary", "Accept-Encoding"),
    ];
    if encoded {
        headers.push(("Content-Encoding", "br"));
    }
    for (field, value) in headers {
        if let Ok(header) = Header::from_bytes(field, value) {
            response.add_header(header);
        }
    }
    request.respond(response)
}

fn accepts_brotli(request: &Request) -> bool {
    request
        .headers()
        .iter()
        .any(|header| header.field.equiv("Accept-Encoding") && header.value.as_str().contains("br"))
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
