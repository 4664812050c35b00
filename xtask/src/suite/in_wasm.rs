//! Whether the site maker gives the same bytes in WebAssembly as here: a studio in a browser makes the site that the command line
//! makes.

use crate::{
    command::{cargo, command, find, run},
    failure::{Failure, Outcome},
    progress::Steps,
    project, shell,
    site::{BEHAVIOUR, PACK},
    tools,
};
use meridian_lesson::model::beside;
use meridian_site::{Files, Order, Shell, archive::unpacked, make};
use std::{fs, path::PathBuf};

const BASE: &str = "https://example.org/explorer/";

/// Makes the sites of two packs both ways, with everything there is, and compares them byte by byte; the shell of the last whole
/// build must be there.
///
/// # Errors
/// Where a file differs, each by its name.
pub fn check() -> Outcome {
    tools::rust::ensure(&mut Steps::new(2))?;
    let glue = compiled()?;
    let bytes = fs::read(shell::place()).map_err(Failure::file(shell::place()))?;
    let shell = Shell::read(&bytes)?;
    let mut differing = Vec::new();
    for path in [PACK, BEHAVIOUR] {
        let pack = project::path(path);
        let lesson = Some(beside(&pack)).filter(|file| file.is_file());
        let archive = project::private("in-wasm/site.zip");
        let node = find(&["node", "nodejs"])
            .ok_or_else(|| Failure::missing("node", "apt-get install nodejs"))?;
        run(command(node)
            .arg(project::path("xtask/src/suite/in_wasm.cjs"))
            .arg(&glue)
            .arg(shell::place())
            .arg(&pack)
            .arg(lesson.clone().unwrap_or_default())
            .arg(BASE)
            .arg(&archive))?;
        let archive = fs::read(&archive).map_err(Failure::file(&archive))?;
        let there =
            unpacked(&archive).map_err(|error| Failure::refused("site.zip", error.to_string()))?;

        let text = project::read(&pack)?;
        let lesson = lesson.map(|file| project::read(&file)).transpose()?;
        let order = Order {
            lesson: lesson.as_deref(),
            base: Some(BASE),
            ..Order::new(&text)
        };
        let here = make(&shell, &order)?;
        eprintln!("      {path}: {} files", here.len());
        differing.extend(difference(&here, &there).map(|name| format!("{path}: {name}")));
    }
    if differing.is_empty() {
        return Ok(());
    }
    let differing = differing.iter();
    let lines = differing.map(|name| format!("{name} is another in WebAssembly"));
    Err(Failure::Unmet(lines.collect()))
}

/// Names of files that are not the same in both.
fn difference<'a>(one: &'a Files, other: &'a Files) -> impl Iterator<Item = &'a String> {
    let changed = one
        .iter()
        .filter(|(name, content)| other.get(*name) != Some(*content));
    let more = other.iter().filter(|(name, _)| !one.contains_key(*name));
    changed.chain(more).map(|(name, _)| name)
}

/// Compiles it for node; gives its glue.
fn compiled() -> Outcome<PathBuf> {
    const TARGET: &str = "wasm32-unknown-unknown";
    let mut build = cargo();
    run(build
        .arg("build")
        .args(["--quiet", "--package", "meridian-site-in-wasm"])
        .args(["--target", TARGET]))?;
    let folder = project::private("in-wasm");
    run(command("wasm-bindgen")
        .args(["--target", "nodejs", "--no-typescript"])
        .args(["--out-name", "site"])
        .arg("--out-dir")
        .arg(&folder)
        .arg(
            project::target()
                .join(TARGET)
                .join("debug/meridian_site_in_wasm.wasm"),
        ))?;
    Ok(folder.join("site.js"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_differs_is_what_is_elsewhere_another_or_missing() {
        let files = |list: &[(&str, &str)]| -> Files {
            let owned = list.iter();
            owned
                .map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec()))
                .collect()
        };
        let (one, other) = (
            files(&[("a", "1"), ("b", "1"), ("c", "1")]),
            files(&[("a", "1"), ("b", "2"), ("d", "1")]),
        );
        assert_eq!(
            difference(&one, &other).collect::<Vec<_>>(),
            ["b", "c", "d"]
        );
    }
}
