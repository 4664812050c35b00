//! The scripts that depend on the pack, or on the names of others: constants, and the shell's text below them. Names in that text that
//! nothing declares were left as they are when it was bundled.

use crate::{Files, SiteError, shell::Shell};
use meridian_digest::{Asset, hex, integrity, named};
use meridian_words::{EN, PAGE_TOOLS};
use serde_json::{Map, Value, json};

/// Name of the custom element's script: pages name it, and so not by its content.
pub const ELEMENT: &str = "embed.js";

/// Name of the service worker: not by content, or each version would be a worker of its own.
pub const WORKER: &str = "sw.js";

/// What boot/frame.js and boot/element.js say to readers.
fn words() -> Value {
    json!({ "whole": PAGE_TOOLS.whole, "dir": EN.dir })
}

/// Tells a page around how high this one is, and shows the one story or quote that was asked for.
pub fn frame(shell: &Shell) -> Result<Asset, SiteError> {
    let text = format!("const WORDS={};\n{}", words(), shell.text("page/frame.js")?);
    Ok(named("frame", "js", text.into_bytes()))
}

/// The page's module, which loads others when they are needed.
pub fn module(shell: &Shell, site: &Files, frame: &Asset) -> Result<Asset, SiteError> {
    let mut modules = Map::new();
    for (row, name) in &shell.names().modules {
        let content = site.get(name).map(Vec::as_slice).unwrap_or_default();
        modules.insert(row.clone(), json!([name, integrity(content)]));
    }
    modules.insert("frame".to_owned(), json!([frame.name, frame.integrity()]));
    let text = format!(
        "const MODULES={};\n{}",
        Value::from(modules),
        shell.text("page/module.js")?
    );
    Ok(named("meridian", "js", text.into_bytes()))
}

/// The same for the single file, which holds what others load.
pub fn inside(shell: &Shell) -> Result<String, SiteError> {
    let text = shell.text("page/inside.js")?;
    Ok(format!("const MODULES={{}},WORDS={};\n{text}", words()))
}

/// The custom element. It fetches program, rules and map by their contents' names, and the pack by its id, so that a page around
/// shows what the site's newest pack says.
pub fn element(shell: &Shell, pack: &str) -> Result<Vec<u8>, SiteError> {
    let names = json!({
        "wasm": shell.names().program,
        "style": shell.names().element,
        "basemap": shell.names().basemap,
        "pack": pack,
    });
    let text = shell.text("page/embed.js")?;
    Ok(format!("const FILES={names},WORDS={};\n{text}", words()).into_bytes())
}

/// The worker that keeps these files, names below the root and contents; `./` is the page.
pub fn worker(shell: &Shell, files: &[(&str, &[u8])]) -> Result<Vec<u8>, SiteError> {
    let list: Map<String, Value> = files
        .iter()
        .map(|(name, content)| ((*name).to_owned(), integrity(content).into()))
        .collect();
    let list = Value::Object(list).to_string();
    let version = hex(list.as_bytes());
    let version = version.get(..10).unwrap_or(&version);
    let text = shell.text("page/sw.js")?;
    Ok(format!("const VERSION=\"{version}\",FILES={list};\n{text}").into_bytes())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::tests::shell;

    #[test]
    fn another_content_makes_another_version() {
        let shell = shell();
        let text = |content: &[u8]| {
            let worker = worker(&shell, &[("./", b"a"), ("b.css", content)]).unwrap();
            String::from_utf8(worker).unwrap()
        };
        let version = |text: &str| text.split(',').next().map(str::to_owned);
        assert!(text(b"b").contains("\"b.css\":\"sha384-"));
        assert_eq!(version(&text(b"b")), version(&text(b"b")));
        assert_ne!(version(&text(b"b")), version(&text(b"c")));
    }
}
