//! `cargo xtask check`: what is wrong with a pack and the lesson beside it, all of it.

use crate::{
    failure::{Failure, Outcome},
    project,
};
use meridian_lesson::{About, Remark, Texts, Verdict, model::beside, verdict};
use meridian_pack::Pack;
use std::path::Path;

/// Prints the verdict on a pack file and the lesson beside it; with a source, every quote is looked up in it, and the retelling
/// held against it. What an editor would ask is printed as advice, or, where the caller is strict, refused. Paths are the caller's.
pub fn check(file: &str, source: Option<&str>, strict: bool) -> Outcome {
    let source = source
        .map(|source| project::read(Path::new(source)))
        .transpose()?;
    let Verdict { pack, advice, .. } = judged(file, Path::new(file), source.as_deref())?;
    if strict && !advice.is_empty() {
        return Err(refused(file, &advice));
    }
    for remark in advice {
        println!("{}: advice: {}", name(file, remark.about), remark.problem);
    }
    println!(
        "{file}: no problem in {} stories, {} quotes, {} places",
        pack.stories.len(),
        pack.quotes.len(),
        pack.places.len()
    );
    Ok(())
}

/// The pack in a file, or all that is wrong with it under the given name, or with its lesson: the file `ID.lesson.json` beside
/// `ID.json`, if there is one.
pub fn valid(name: &str, file: &Path) -> Outcome<Pack> {
    judged(name, file, None).map(|verdict| verdict.pack)
}

fn judged(name: &str, file: &Path, source: Option<&str>) -> Outcome<Verdict> {
    let pack = project::read(file)?;
    let lesson = beside(file);
    let lesson = lesson
        .is_file()
        .then(|| project::read(&lesson))
        .transpose()?;
    let texts = Texts {
        pack: &pack,
        lesson: lesson.as_deref(),
        source,
    };
    verdict(&texts).map_err(|remarks| refused(name, &remarks))
}

fn refused(file: &str, remarks: &[Remark]) -> Failure {
    let line = |remark: &Remark| format!("{}: {}", name(file, remark.about), remark.problem);
    Failure::Unmet(remarks.iter().map(line).collect())
}

/// What a remark is about, by the name of the pack's file.
fn name(file: &str, about: About) -> String {
    match about {
        About::Pack => file.to_owned(),
        About::Lesson => beside(Path::new(file)).to_string_lossy().into_owned(),
        About::PlainWords => format!("{file} in plain words"),
    }
}
