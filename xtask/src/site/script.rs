//! What makes programs and scripts small, and the scripts that are no modules.

use super::digest;
use crate::{
    command::{output, run},
    failure::{Failure, Outcome},
    progress::Steps,
    project, tools,
};
use std::{fs, path::Path};

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

/// The classic script.
pub fn boot(small: bool) -> Outcome<Vec<u8>> {
    classic("boot/boot.js", &["--target=es5"], small)
}

/// The service worker. The site maker writes above it what it keeps (`VERSION`, `FILES`).
pub fn worker(small: bool) -> Outcome<Vec<u8>> {
    classic("boot/sw.js", &[], small)
}

fn classic(source: &str, extra: &[&str], small: bool) -> Outcome<Vec<u8>> {
    let source = project::path(source);
    if !small {
        return fs::read(&source).map_err(Failure::file(&source));
    }
    shrink(&source, extra)
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
