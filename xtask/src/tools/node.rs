//! Tools that come from npm: wasm-opt, esbuild, what the single file unpacks with, and for the browser tests axe-core and the vocabulary of schema.org.

use crate::{
    command::{command, has, run},
    failure::Outcome,
    progress::Steps,
    project,
    tools::system,
};
use std::{fs, path::PathBuf, process::Command};

/// Package and version. Debian's own binaryen is too old and corrupts externref tables.
const PACKAGES: [(&str, &str); 5] = [
    ("binaryen", "132.0.0"),
    ("esbuild", "0.28.2"),
    ("fflate", "0.8.3"),
    ("axe-core", "4.14.1"),
    ("schema-dts", "2.1.0"),
];

/// Makes the packages available, npm included; where it cannot, an error that says how to get it.
pub fn ensure(steps: &Steps) -> Outcome {
    install(steps, &PACKAGES)
}

/// Makes other packages available, names and versions, beside those that are there.
pub fn install(steps: &Steps, packages: &[(&str, &str)]) -> Outcome {
    if has("node") && missing(packages).is_empty() {
        return Ok(());
    }
    system::ensure(steps, &system::NPM)?;
    let _alone = project::alone("npm")?;
    let missing = missing(packages);
    if missing.is_empty() {
        return Ok(());
    }
    let names: Vec<_> = missing.iter().map(|(name, _)| *name).collect();
    steps.note(&format!("installing {} from npm, once", names.join(", ")));
    let folder = folder();
    // Without a package of its own, npm would walk up and find another.
    // What is listed there already stays: npm deletes what is not.
    let list = folder.join("package.json");
    if !list.is_file() {
        project::write(&list, b"{\"private\":true}\n")?;
    }
    let wanted = missing
        .iter()
        .map(|(name, version)| format!("{name}@{version}"));
    run(command("npm")
        .current_dir(&folder)
        .args([
            "install",
            "--save-exact",
            "--ignore-scripts",
            "--no-audit",
            "--no-fund",
            "--loglevel=error",
        ])
        .args(wanted))
}

/// Those that are not there in the version that is wanted.
fn missing<'a>(packages: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let lacks = |one: &&(&str, &str)| !has_version(one);
    packages.iter().filter(lacks).copied().collect()
}

/// A program one of the packages brings, run by node.
pub fn tool(package: &str, program: &str) -> Command {
    let mut node = command("node");
    node.arg(file(package, program));
    node
}

/// A file inside an installed package.
pub fn file(package: &str, below: &str) -> PathBuf {
    folder().join("node_modules").join(package).join(below)
}

/// Where the packages are. A script that imports one of them must lie here too.
pub fn folder() -> PathBuf {
    project::cache("npm")
}

fn has_version((package, version): &(&str, &str)) -> bool {
    let text = fs::read_to_string(file(package, "package.json")).unwrap_or_default();
    let json: serde_json::Value = serde_json::from_str(&text).unwrap_or_default();
    json.get("version").and_then(|it| it.as_str()) == Some(*version)
}
