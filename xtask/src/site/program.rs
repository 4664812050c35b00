//! A program as a browser loads it: compiled to WebAssembly, with the glue of wasm-bindgen beside it.

use super::{divided, short_paths};
use crate::{
    command::{cargo, command, run},
    failure::{Failure, Outcome},
    project,
};
use std::{fs, path::Path};

/// One of the package's binaries for browsers.
pub struct Program {
    /// Its name: the glue is NAME.js, the program NAME_bg.wasm.
    pub name: &'static str,
    /// The feature that it needs.
    pub feature: &'static str,
    /// The feature that makes it one of parts, if it can be.
    pub in_parts: Option<&'static str>,
}

/// The page's.
pub const PAGE: Program = Program {
    name: "meridian",
    feature: "hydrate",
    in_parts: Some("split"),
};

/// Compiles it for a draft before one is asked for.
pub fn ahead() -> Outcome {
    let stage = project::private(Grade::Draft.stage());
    compile(&PAGE, None, &stage, Grade::Draft, false)
}

/// How much work goes into a program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grade {
    /// As readers get it: small, which takes minutes.
    Whole,
    /// As those who write it look at it: there within seconds.
    Draft,
}

impl Grade {
    /// The profile in Cargo.toml, and the folder that cargo has for it. A draft shares the site maker's, and so its macros.
    fn profile(self) -> [&'static str; 2] {
        match self {
            Self::Whole => ["wasm", "wasm"],
            Self::Draft => ["dev", "debug"],
        }
    }

    /// Where programs and glue lie on their way from the compiler to the site, below the project's private folder.
    pub fn stage(self) -> &'static str {
        match self {
            Self::Whole => "stage",
            Self::Draft => "stage-draft",
        }
    }
}

/// Compiles it into a folder; in other words than English, with the catalogue that lies in a folder (absolute). A program that is
/// `divided` lies there as its first part, with the others beside it (`divided::folder`); one that cannot be is whole.
pub fn compile(
    program: &Program,
    words: Option<&Path>,
    folder: &Path,
    grade: Grade,
    divide: bool,
) -> Outcome {
    let [profile, compiled_to] = grade.profile();
    let in_parts = program.in_parts.filter(|_| divide);
    let mut build = cargo();
    build
        .args(["rustc", "--quiet", "--package", "meridian"])
        .args(["--profile", profile])
        .args(["--bin", program.name])
        .args(["--target", "wasm32-unknown-unknown"])
        .args(["--no-default-features", "--features"])
        .arg(in_parts.unwrap_or(program.feature))
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
            short_paths(),
        );
    if let Some(words) = words {
        build
            .args(["--features", "generated-words"])
            .env("MERIDIAN_WORDS", words);
    }
    if in_parts.is_some() {
        // Which code calls and points to which: the program is divided by that.
        build.args(["--", "-Clink-arg=--emit-relocs"]);
    }
    run(&mut build)?;
    let compiled = project::target()
        .join("wasm32-unknown-unknown")
        .join(compiled_to)
        .join(format!("{}.wasm", program.name));
    let parts = divided::folder(folder);
    if parts.exists() {
        fs::remove_dir_all(&parts).map_err(Failure::file(&parts))?;
    }
    let mut bindgen = command("wasm-bindgen");
    bindgen
        .args(["--target", "web", "--no-typescript"])
        .args(["--out-name", program.name])
        .arg("--out-dir")
        .arg(folder);
    if in_parts.is_some() {
        run(command("wasm-split-cli")
            .arg(&compiled)
            .arg(&parts)
            .args(["--out-name", program.name]))?;
        let first = parts.join(format!("{}.wasm", program.name));
        // The parts look for what they share under the linker's names.
        run(bindgen.arg("--keep-lld-exports").arg(&first))
    } else {
        run(bindgen.arg(&compiled))
    }
}
