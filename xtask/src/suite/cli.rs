//! `cargo xtask test cli`: the program of those who use Meridian, by itself, does what it promises.

mod alone;
mod served;
mod words;

use crate::{
    cli::{self, Grade},
    command::output,
    failure::{Failure, Outcome},
    progress::Steps,
    project, site,
};
use alone::{Alone, Walls};
use meridian_lesson::model::beside;
use std::{
    fs,
    path::{Path, PathBuf},
};
use words::Site;

/// What Meridian says itself, whatever the pack: names on its map, its note on borders, a kind of speaker.
const OUR_OWN: &str =
    "Inner Mongolia, inner-mongolia, United States; United Nations; Unnamed voice";

/// A program that is compiled in seconds, in an environment with nothing in it.
///
/// # Errors
/// The first thing that differs from what was promised.
pub fn check() -> Outcome {
    let program = cli::compile(Grade::Draft)?;
    let alone = Alone::new(&program, Walls::Environment)?;
    hold(&alone.ok_or_else(|| Failure::refused("meridian", "does not start"))?)
}

/// The program that is given away, in a file system with nothing else in it where the machine allows that.
///
/// # Errors
/// The first thing that differs from what was promised.
pub fn given_away(program: &Path) -> Outcome {
    if let Some(alone) = Alone::new(program, Walls::Root)? {
        return hold(&alone);
    }
    Steps::new(0)
        .note("tried without a root of its own: it needs libraries, or chroot is not allowed here");
    let alone = Alone::new(program, Walls::Environment)?;
    hold(&alone.ok_or_else(|| Failure::refused("meridian", "does not start"))?)
}

/// All that it promises; `dist/` must be the built-in site.
fn hold(alone: &Alone) -> Outcome {
    says(
        alone,
        &["--version"],
        &[concat!("meridian ", env!("CARGO_PKG_VERSION"))],
    )?;
    says(
        alone,
        &["licences"],
        &["MIT License", "ParaType", "Natural Earth", "\nleptos "],
    )?;
    let [built_in, other] = [site::PACK, site::BEHAVIOUR].map(project::path);
    for pack in [&built_in, &other] {
        alone.bring(pack)?;
        let lesson = beside(pack);
        if lesson.is_file() {
            alone.bring(&lesson)?;
        }
    }
    let [built_in_name, other_name] = [&built_in, &other].map(|pack| name(pack));
    says(alone, &["check", &built_in_name], &[": no problem in "])?;
    let old = project::path("tests/packs/first.json");
    alone.bring(&old)?;
    let asked = ["check", &name(&old), "--upgrade"];
    says(alone, &asked, &["wrote $.lines", "question: "])?;
    says(alone, &asked, &["nothing to write"])?;

    // The built-in pack: byte for byte what lies in dist/.
    output(
        alone
            .command()
            .args(["build", &built_in_name, "-o", "site"]),
    )?;
    let ours = alone.path("site");
    let first = read(&ours)?;
    same(&read(&project::dist())?, &first)?;
    let mut not_telling = texts(&other)?;
    not_telling.push(OUR_OWN.to_owned());
    let phrases = words::phrases(&texts(&built_in)?, &not_telling)?;
    let its_own = words::found(&first, &phrases)?;
    for place in [
        "index.html",
        "meridian-scorm.zip/meridian.html",
        "meridian-web.zip/packs/china-in-eurasia.json",
    ] {
        if !its_own.contains_key(place) {
            return Err(Failure::refused(
                place,
                "holds no word of its pack, so the search for them is blind",
            ));
        }
    }

    // Another pack in its place: nothing of the first is left, and what somebody put there stays.
    project::write(&ours.join("CNAME"), b"example.org\n")?;
    output(
        alone
            .command()
            .args(["build", &other_name, "-o", "site", "--compress"]),
    )?;
    let second = read(&ours)?;
    for wanted in ["CNAME", "index.html.br", "index.html.gz"] {
        if !second.contains_key(wanted) {
            return Err(Failure::refused(wanted, "is not in the site"));
        }
    }
    let strange = words::found(&second, &phrases)?;
    let line = |(place, words): (&String, &std::collections::BTreeSet<&str>)| {
        format!("{place} holds words of a pack that is not its own: {words:?}")
    };
    if !strange.is_empty() {
        return Err(Failure::Unmet(strange.iter().map(line).collect()));
    }

    served::shows(alone, &other_name, "A night train and a reading room")?;

    // What must not be overwritten is not.
    let refused = output(alone.command().args(["build", &other_name, "-o", "."]));
    if refused.is_ok() || !alone.path(&other_name).is_file() {
        return Err(Failure::refused("a folder of others", "was overwritten"));
    }
    Ok(())
}

/// Whether a command prints all of these.
fn says(alone: &Alone, words: &[&str], wanted: &[&str]) -> Outcome {
    let printed = output(alone.command().args(words))?;
    match wanted.iter().find(|text| !printed.contains(**text)) {
        None => Ok(()),
        Some(text) => Err(Failure::refused(
            format!("meridian {}", words.join(" ")),
            format!("does not say {text:?}"),
        )),
    }
}

/// A pack and its lesson, if it has one.
fn texts(pack: &Path) -> Outcome<Vec<String>> {
    let lesson = beside(pack);
    let files = [
        Some(pack.to_owned()),
        Some(lesson).filter(|file| file.is_file()),
    ];
    files
        .into_iter()
        .flatten()
        .map(|file: PathBuf| project::read(&file))
        .collect()
}

fn name(file: &Path) -> String {
    file.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

fn read(folder: &Path) -> Outcome<Site> {
    let files = project::files(folder)?.into_iter().map(|file| {
        let below = file.strip_prefix(folder).unwrap_or(&file);
        let content = fs::read(&file).map_err(Failure::file(&file))?;
        Ok((below.to_string_lossy().into_owned(), content))
    });
    files.collect()
}

fn same(one: &Site, other: &Site) -> Outcome {
    let names = one.keys().chain(other.keys());
    let differ: Vec<&String> = names
        .filter(|name| one.get(*name) != other.get(*name))
        .collect();
    if differ.is_empty() {
        return Ok(());
    }
    let why = format!("differs in {differ:?}");
    Err(Failure::refused("the built-in site", why))
}
