//! The program and its scripts: wasm-opt, the one module, the boot file.

use super::{
    digest::{self, Asset},
    divided::{self, Divided},
};
use crate::{
    command::{output, run},
    failure::{Failure, Outcome},
    progress::Steps,
    project, tools,
};
use std::{collections::BTreeMap, fs, path::Path};

/// What wasm-bindgen's `--target web` glue ends with; boot/start.js calls the name it exports as default.
const DEFAULT_EXPORT: &str = "__wbg_init as default";

/// What wasm-opt is told. Rust leaves the first kilobyte of memory alone.
const OPTIMISATION: [&str; 10] = [
    "--converge",
    "--low-memory-unused",
    "--flatten",
    "--rereloop",
    "-O2",
    "-Oz",
    "-Oz",
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
];

/// The floor of the supported browsers: esbuild writes newer syntax so that these understand it.
pub const FLOOR: &str = "--target=chrome97,firefox89,safari16.4";

/// A WebAssembly file, optimised for size. wasm-opt reads which features the compiler used from the file itself
/// (`strip = "none"` in Cargo.toml keeps that section); naming all would add imports that browsers refuse.
pub fn optimised(steps: &Steps, input: &Path, small: bool) -> Outcome<Vec<u8>> {
    let bytes = fs::read(input).map_err(Failure::file(input))?;
    if !small {
        return Ok(bytes);
    }
    // The same program comes again with every pack and address, and this takes half a minute.
    let known = project::private("wasm-opt").join(memo(&bytes));
    if known.is_file() {
        return fs::read(&known).map_err(Failure::file(&known));
    }
    steps.note("wasm-opt");
    let out = input.with_extension("small.wasm");
    run(tools::node::tool("binaryen", "bin/wasm-opt")
        .args(OPTIMISATION)
        .arg(input)
        .arg("-o")
        .arg(&out))?;
    let small = fs::read(&out).map_err(Failure::file(&out))?;
    project::write(&known, &small)?;
    Ok(small)
}

/// A name for what comes of a program under these options.
fn memo(program: &[u8]) -> String {
    let options = OPTIMISATION.join(" ");
    let of = [options.as_bytes(), program].concat();
    format!("{}.wasm", digest::hex(&of))
}

/// What the module of a site is made of, after the glue.
pub const LINKED: &[&str] = &["parts", "page", "start"];

/// What the module of the single file is made of, after the glue.
pub const INSIDE: &[&str] = &["inflate", "single", "parts", "page", "start"];

/// Glue and start in one module: a static `import` could carry no integrity hash, and would cost a round trip.
/// `on_request` are modules that it may load, by their names in boot/start.js; those of the single file stand in `more`, which
/// comes last.
pub fn module(
    stage: &Path,
    parts: &[&str],
    on_request: &BTreeMap<&str, Asset>,
    divided: &Divided,
    more: &str,
    small: bool,
) -> Outcome<Vec<u8>> {
    let glue = glue(stage)?;
    let named = on_request.iter().map(|(name, asset)| {
        (
            (*name).to_owned(),
            serde_json::json!([asset.name, asset.integrity()]),
        )
    });
    let named: serde_json::Map<_, _> = named.collect();
    // Addresses are relative to the document.
    let mut joined = format!(
        "const MODULES = {};\nconst SITE = \"\";\nconst CODE = {};\n{glue}",
        serde_json::Value::from(named),
        divided.for_scripts(),
    );
    for part in parts {
        joined.push_str(&project::read(&project::path(&format!("boot/{part}.js")))?);
    }
    joined.push_str(more);
    if !small && joined.contains("./snippets/") {
        return Err(Failure::missing(
            "npm, which joins the program's script snippets,",
            "apt-get install npm",
        ));
    }
    let path = stage.join("module.js");
    project::write(&path, joined.as_bytes())?;
    if small {
        shrink(&path, &["--bundle", "--format=esm", "--tree-shaking=true"])
    } else {
        Ok(joined.into_bytes())
    }
}

/// The page's glue as statements. That of a program in parts is joined with what brings them (boot/link.js) in the place of what
/// wasm-split writes for that.
pub fn glue(stage: &Path) -> Outcome<String> {
    let glue = project::read(&stage.join("meridian.js"))?;
    let loader = loader(&glue);
    let mut text = plain(&glue)?;
    if let Some(name) = loader {
        text.push_str(&project::read(&project::path("boot/link.js"))?);
        text.push_str(&format!("const {name} = link;\n"));
    }
    Ok(text)
}

/// The name under which glue imports what loads the program's parts; none where the program is whole.
fn loader(glue: &str) -> Option<&str> {
    let line = glue.lines().find(|line| loads_parts(line))?;
    line.strip_prefix("import * as ")?.split(' ').next()
}

fn loads_parts(line: &str) -> bool {
    line.starts_with("import * as ") && line.contains(divided::LOADER)
}

/// A line of the object that the program gets its imports from.
fn hands_over_loader(line: &str) -> bool {
    let key = ["\"./", divided::LOADER, "\":"].concat();
    line.trim_start().starts_with(&key)
}

/// The glue as statements: it exports nothing any more, and imports no loader of parts.
pub fn plain(glue: &str) -> Outcome<String> {
    let place = "meridian.js of wasm-bindgen";
    if !glue.contains(DEFAULT_EXPORT) {
        return Err(Failure::refused(
            place,
            format!("does not export `{DEFAULT_EXPORT}`"),
        ));
    }
    // Nobody imports this; without exports, what is not called can be dropped.
    let mut module = String::with_capacity(glue.len());
    let mut named = false;
    let kept = |line: &&str| {
        // A program with several parts asks for its loader as often, each time under another name: the first one does.
        let again = hands_over_loader(line) && std::mem::replace(&mut named, true);
        !again && !line.starts_with("export {") && !loads_parts(line)
    };
    for line in glue.lines().filter(kept) {
        module.push_str(line.strip_prefix("export ").unwrap_or(line));
        module.push('\n');
    }
    Ok(module)
}

/// The classic script.
pub fn boot(small: bool) -> Outcome<Vec<u8>> {
    let source = project::path("boot/boot.js");
    if !small {
        return fs::read(&source).map_err(Failure::file(&source));
    }
    shrink(&source, &["--target=es5"])
}

/// Minifies a script or a style sheet.
pub fn shrink(path: &Path, extra: &[&str]) -> Outcome<Vec<u8>> {
    let text = output(
        tools::node::tool("esbuild", "bin/esbuild")
            .arg(path)
            .args(["--minify", "--charset=utf8", "--log-level=warning", FLOOR])
            .args(extra),
    )?;
    Ok(text.into_bytes())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn glue_that_is_joined_exports_nothing() {
        let glue =
            "export class A {}\nlet x = 'export ';\nexport { initSync, __wbg_init as default };\n";
        assert_eq!(plain(glue).unwrap(), "class A {}\nlet x = 'export ';\n");
    }

    #[test]
    fn what_loads_parts_is_known_by_the_name_that_the_glue_has_for_it() {
        let glue = "import * as import1 from \"./__wasm_split.js\"\nlet wasm;\nexport { __wbg_init as default };\n";
        assert_eq!(loader(glue), Some("import1"));
        assert_eq!(plain(glue).unwrap(), "let wasm;\n");
        assert_eq!(loader("let wasm;\n"), None);
        let several = "import * as import1 from \"./__wasm_split.js\"\nimport * as import2 from \"./__wasm_split.js\"\n\
            let all = {\n  \"./__wasm_split.js\": import1,\n  \"./__wasm_split.js\": import2,\n};\n\
            export { __wbg_init as default };\n";
        assert_eq!(loader(several), Some("import1"));
        assert_eq!(
            plain(several).unwrap(),
            "let all = {\n  \"./__wasm_split.js\": import1,\n};\n"
        );
    }

    #[test]
    fn glue_of_another_shape_is_refused() {
        assert!(plain("export default init;").is_err());
    }
}
