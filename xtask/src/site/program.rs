//! A program as a browser loads it: compiled to WebAssembly, with the glue of wasm-bindgen beside it.

use super::short_paths;
use crate::{
    command::{cargo, command, run},
    failure::Outcome,
    project,
};
use std::path::Path;

/// One of the package's binaries for browsers.
pub struct Program {
    /// Its name: the glue is NAME.js, the program NAME_bg.wasm.
    pub name: &'static str,
    /// The feature that it needs.
    pub feature: &'static str,
}

/// The page's.
pub const PAGE: Program = Program {
    name: "meridian",
    feature: "hydrate",
};

/// Compiles it for a draft before one is asked for.
pub fn ahead() -> Outcome {
    let stage = project::private(Grade::Draft.stage());
    compile(&PAGE, None, &stage, Grade::Draft)
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
    /// The profile in Cargo.toml, and the folder that cargo has for it. A draft shares the prerenderer's, and so its macros.
    fn profile(self) -> [&'static str; 2] {
        match self {
            Self::Whole => ["wasm", "wasm"],
            Self::Draft => ["dev", "debug"],
        }
    }

    /// Where programs and glue lie between compiler and site, below the project's private folder.
    pub fn stage(self) -> &'static str {
        match self {
            Self::Whole => "stage",
            Self::Draft => "stage-draft",
        }
    }
}

/// Compiles it into a folder; in other words than English, with the catalogue that lies in a folder (absolute).
pub fn compile(program: &Program, words: Option<&Path>, folder: &Path, grade: Grade) -> Outcome {
    let [profile, compiled_to] = grade.profile();
    let mut build = cargo();
    build
        .args(["build", "--quiet", "--package", "meridian"])
        .args(["--profile", profile])
        .args(["--bin", program.name])
        .args(["--target", "wasm32-unknown-unknown"])
        .args(["--no-default-features", "--features", program.feature])
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
            short_paths(),
        );
    if let Some(words) = words {
        build
            .args(["--features", "generated-words"])
            .env("MERIDIAN_WORDS", words);
    }
    run(&mut build)?;
    let compiled = project::target()
        .join("wasm32-unknown-unknown")
        .join(compiled_to)
        .join(format!("{}.wasm", program.name));
    run(command("wasm-bindgen")
        .args(["--target", "web", "--no-typescript"])
        .args(["--out-name", program.name])
        .arg("--out-dir")
        .arg(folder)
        .arg(compiled))
}
