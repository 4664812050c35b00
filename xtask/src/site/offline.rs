//! The service worker of "Keep for offline", which knows the files.

use super::{
    digest::{self, integrity},
    script::shrink,
};
use crate::{failure::Outcome, project};
use serde_json::{Map, Value};

/// Name of the worker in the site: not by content, or each version would be a worker of its own.
pub const WORKER: &str = "sw.js";

/// The worker that keeps these files, names below the root and contents; `./` is the page.
pub fn worker(files: &[(&str, &[u8])], small: bool) -> Outcome<Vec<u8>> {
    let list: Map<String, Value> = files
        .iter()
        .map(|(name, content)| ((*name).to_owned(), integrity(content).into()))
        .collect();
    let list = Value::Object(list).to_string();
    let version = digest::hex(list.as_bytes());
    let version = version.get(..10).unwrap_or(&version);
    let rest = project::read(&project::path("boot/sw.js"))?;
    let text = format!("const VERSION = \"{version}\";\nconst FILES = {list};\n{rest}");
    if !small {
        return Ok(text.into_bytes());
    }
    let path = project::private("stage/sw.js");
    project::write(&path, text.as_bytes())?;
    shrink(&path, &[])
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn another_content_makes_another_version() {
        let text = |content: &[u8]| {
            let worker = worker(&[("./", b"a"), ("b.css", content)], false).unwrap();
            String::from_utf8(worker).unwrap()
        };
        let version = |text: &str| text.lines().next().map(str::to_owned);
        assert!(text(b"b").contains("\"b.css\":\"sha384-"));
        assert_eq!(version(&text(b"b")), version(&text(b"b")));
        assert_ne!(version(&text(b"b")), version(&text(b"c")));
    }
}
