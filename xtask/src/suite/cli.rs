//! `cargo xtask test cli`: the program of those who use Meridian, by itself, makes the site that the project builds.

use crate::{
    cli::{self, Grade},
    command::output,
    failure::{Failure, Outcome},
    project, site,
};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// Makes sites with nothing but the program and a pack at hand, and compares them.
///
/// # Errors
/// The first thing that differs from what was promised.
pub fn check() -> Outcome {
    let program = cli::compile(Grade::Draft)?;
    let folder = project::private("cli");
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(Failure::file(&folder))?;
    }
    let alone = folder.join("alone");
    fs::create_dir_all(&alone).map_err(Failure::file(&alone))?;
    let program = taken_along(&program, &alone)?;

    // The built-in pack: byte for byte what lies in dist/.
    let pack = Path::new(site::PACK);
    for file in [pack.to_owned(), pack.with_extension("lesson.json")] {
        taken_along(&project::path(&file.to_string_lossy()), &alone)?;
    }
    let name = pack.file_name().unwrap_or_default().to_owned();
    let ours = alone.join("site");
    output(
        by_itself(&program, &alone)
            .arg("build")
            .arg(&name)
            .args(["-o", "site"]),
    )?;
    same(&project::dist(), &ours)?;

    // Another pack in its place: nothing of the first is left, and what somebody put there stays.
    project::write(&ours.join("CNAME"), b"example.org\n")?;
    taken_along(&project::path("tests/packs/valid.json"), &alone)?;
    output(by_itself(&program, &alone).args(["build", "valid.json", "-o", "site", "--compress"]))?;
    let other = read(&ours)?;
    let strange: Vec<&String> = other
        .iter()
        .filter(|(_, content)| contains(content, b"china-in-eurasia"))
        .map(|(name, _)| name)
        .collect();
    if !strange.is_empty() {
        let why = format!("hold words of a pack that is not theirs: {strange:?}");
        return Err(Failure::refused("site of another pack", why));
    }
    for wanted in ["CNAME", "index.html.br", "index.html.gz"] {
        if !other.contains_key(wanted) {
            return Err(Failure::refused(wanted, "is not in the site"));
        }
    }

    // A folder that must not be overwritten is left alone.
    let refused = output(by_itself(&program, &alone).args(["build", "valid.json", "-o", "."]));
    if refused.is_ok() || !alone.join("valid.json").is_file() {
        return Err(Failure::refused("a folder of others", "was overwritten"));
    }
    Ok(())
}

/// A command that finds nothing of the machine: no compiler, no node, no home.
fn by_itself(program: &Path, folder: &Path) -> Command {
    let mut command = Command::new(program);
    command
        .current_dir(folder)
        .env_clear()
        .env("PATH", "/nonexistent");
    command
}

fn taken_along(file: &Path, folder: &Path) -> Outcome<PathBuf> {
    let to = folder.join(file.file_name().unwrap_or_default());
    fs::copy(file, &to).map_err(Failure::file(file))?;
    Ok(to)
}

fn read(folder: &Path) -> Outcome<BTreeMap<String, Vec<u8>>> {
    let files = project::files(folder)?.into_iter().map(|file| {
        let below = file.strip_prefix(folder).unwrap_or(&file);
        let content = fs::read(&file).map_err(Failure::file(&file))?;
        Ok((below.to_string_lossy().into_owned(), content))
    });
    files.collect()
}

fn same(one: &Path, other: &Path) -> Outcome {
    let (one, other) = (read(one)?, read(other)?);
    let names = one.keys().chain(other.keys());
    let differ: Vec<&String> = names
        .filter(|name| one.get(*name) != other.get(*name))
        .collect();
    if differ.is_empty() {
        return Ok(());
    }
    Err(Failure::refused(
        "the built-in site",
        format!("differs in {differ:?}"),
    ))
}

fn contains(content: &[u8], words: &[u8]) -> bool {
    content.windows(words.len()).any(|part| part == words)
}
