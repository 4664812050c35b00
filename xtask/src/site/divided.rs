//! The program in parts: wasm-split divides what cargo compiled, and what it writes is read here. Its own script that loads the
//! parts knows no integrity and no name by content, so the site has one of ours (boot/parts.js, boot/link.js).

use super::{
    digest::{Asset, named},
    script,
};
use crate::{
    failure::{Failure, Outcome},
    progress::Steps,
    project,
};
use serde_json::{Value, json};
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

/// The script of wasm-split, from which the program imports what loads a part.
pub const LOADER: &str = "__wasm_split.js";

/// Parts that come without being asked for, once the first is there.
const EARLY: [&str; 1] = ["later"];

/// Where the parts lie, beside a program's glue.
pub fn folder(stage: &Path) -> PathBuf {
    stage.join("parts")
}

/// What a program was divided into, beside its first part.
#[derive(Default)]
pub struct Divided {
    /// The files, each by its name.
    pub files: BTreeMap<String, Asset>,
    /// What a part is asked for by, and the names of its files, its own last.
    needs: BTreeMap<String, Vec<String>>,
}

impl Divided {
    /// Reads the parts of the program in this folder, through wasm-opt where they are to be small; none of a whole one.
    pub fn read(steps: &Steps, stage: &Path, optimised: bool) -> Outcome<Self> {
        let folder = folder(stage);
        let loader = folder.join(LOADER);
        if !loader.is_file() {
            return Ok(Self::default());
        }
        let needs = needs(&project::read(&loader)?)?;
        let mut files = BTreeMap::new();
        for name in needs.values().flatten() {
            if !files.contains_key(name) {
                let compiled = folder.join(format!("{name}.wasm"));
                let content = script::optimised(steps, &compiled, optimised)?;
                files.insert(name.clone(), named(&stem(name, &needs), "wasm", content));
            }
        }
        Ok(Self { files, needs })
    }

    /// For boot/parts.js: a JSON object.
    pub fn for_scripts(&self) -> Value {
        let files: BTreeMap<_, _> = self
            .files
            .iter()
            .map(|(name, file)| (name, json!([file.name, file.integrity()])))
            .collect();
        let early = EARLY.iter().filter(|name| self.needs.contains_key(**name));
        json!({ "files": files, "needs": self.needs, "early": early.collect::<Vec<_>>() })
    }
}

/// What a file is called in the site: by the part, or the parts, that need it, such as `extras-later`.
fn stem(file: &str, needs: &BTreeMap<String, Vec<String>>) -> String {
    let needed = |files: &Vec<String>| files.iter().any(|one| one == file);
    let parts = needs.iter().filter(|(_, files)| needed(files));
    let parts: Vec<&str> = parts.map(|(part, _)| part.as_str()).collect();
    parts.join("-")
}

/// What wasm-split's script says of the files that a part needs. A line of it defines a chunk that parts share,
///
/// ```text
/// const __chunk_1 = makeLoad(() => { … new URL("./chunk_1.wasm", …) … }, []);
/// ```
///
/// or what loads a part, as `export const __wasm_split_load_NAME = wrapAsyncCb(makeLoad(…, [__chunk_1, __chunk_2]));`.
fn needs(script: &str) -> Outcome<BTreeMap<String, Vec<String>>> {
    const PART: &str = "export const __wasm_split_load_";
    let strange = || Failure::refused(LOADER, "is not of the shape that is known");
    let mut needs = BTreeMap::new();
    for definition in script.split(PART).skip(1) {
        let (name, rest) = definition.split_once(" = ").ok_or_else(strange)?;
        let rest = rest.split("\nconst ").next().unwrap_or(rest);
        let (_, list) = rest.rsplit_once('[').ok_or_else(strange)?;
        let (list, _) = list.split_once(']').ok_or_else(strange)?;
        let shared = list.split(", ").filter(|chunk| !chunk.is_empty());
        let mut files = shared
            .map(|chunk| {
                let name = chunk.strip_prefix("__").ok_or_else(strange)?;
                Ok(name.to_owned())
            })
            .collect::<Outcome<Vec<_>>>()?;
        // A part that holds nothing of its own has no file.
        if let Some((_, file)) = rest.split_once("new URL(\"./") {
            let (file, _) = file.split_once(".wasm\"").ok_or_else(strange)?;
            files.push(file.to_owned());
        }
        needs.insert(name.to_owned(), files);
    }
    if needs.is_empty() {
        return Err(strange());
    }
    Ok(needs)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_part_needs_the_chunks_that_it_shares_and_its_own_file_last() {
        let script = "import { initSync } from \"./meridian.js\";\n\
            /* extras, later */\n\
            const __chunk_1 = makeLoad(() => {\n const src = fetch(new URL(\"./chunk_1.wasm\", import.meta.url));\n}\n, []);\n\
            export const __wasm_split_load_later = wrapAsyncCb(makeLoad(() => {\n    \
            const src = fetch(new URL(\"./split_later.wasm\", import.meta.url));\n}\n, [__chunk_1]));\n\
            export const __wasm_split_load_empty = wrapAsyncCb(makeLoad(() => async (_imp) => ({}), []));\n";
        let needs = needs(script).unwrap();
        assert_eq!(*needs.get("later").unwrap(), ["chunk_1", "split_later"]);
        assert!(needs.get("empty").unwrap().is_empty());
    }

    #[test]
    fn a_file_is_named_by_the_parts_that_need_it() {
        let needs = BTreeMap::from([
            (
                "extras".to_owned(),
                vec!["chunk_1".to_owned(), "split_extras".to_owned()],
            ),
            (
                "later".to_owned(),
                vec!["chunk_1".to_owned(), "split_later".to_owned()],
            ),
        ]);
        assert_eq!(stem("split_later", &needs), "later");
        assert_eq!(stem("chunk_1", &needs), "extras-later");
    }

    #[test]
    fn a_script_of_another_shape_is_refused() {
        assert!(needs("export const load = 1;").is_err());
    }
}
