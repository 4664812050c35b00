//! `embed.js`: the custom element, in one file that pages name, and so not by its content. It fetches program, rules and map
//! by their contents' names, and the pack by its id, so that a page around shows what the site's newest pack says.

use super::{digest::Asset, divided::Divided, script};
use crate::{failure::Outcome, project};
use serde_json::json;
use std::path::Path;

/// Its name in the site.
pub const NAME: &str = "embed.js";

/// What it fetches, by address from the site's root.
pub struct Files<'a> {
    /// The program.
    pub wasm: &'a Asset,
    /// Its later parts.
    pub divided: &'a Divided,
    /// Rules for a shadow root: `style::in_shadow`.
    pub style: &'a Asset,
    /// The detailed map.
    pub basemap: &'a Asset,
    /// The whole pack.
    pub pack: &'a str,
}

/// The script; `words` is a JSON object of what it says to readers.
pub fn script(files: &Files, words: &str, stage: &Path, small: bool) -> Outcome<Vec<u8>> {
    let names = json!({
        "wasm": files.wasm.name,
        "style": files.style.name,
        "basemap": files.basemap.name,
        "pack": files.pack,
    });
    let code = files.divided.for_scripts();
    let glue = script::glue(stage)?;
    let boot = |name: &str| project::read(&project::path(&format!("boot/{name}.js")));
    let (bring, element) = (boot("parts")?, boot("element")?);
    let text = format!(
        "const SITE = new URL(\"./\", import.meta.url).href;\n\
         const FILES = {names};\nconst WORDS = {words};\nconst CODE = {code};\n{bring}\
         function program(host) {{\n{glue}return {{ begin: __wbg_init, end: destroy }};\n}}\n{element}"
    );
    if !small {
        return Ok(text.into_bytes());
    }
    let path = stage.join(NAME);
    project::write(&path, text.as_bytes())?;
    script::shrink(&path, &["--bundle", "--format=esm"])
}
