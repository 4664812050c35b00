//! `cargo xtask check`: what is wrong with a pack, all of it.

use crate::{
    failure::{Failure, Outcome},
    project,
};
use meridian::domain::pack::{
    Pack,
    validate::{Problem, check_selectors, validate},
};
use std::path::Path;

/// Prints the verdict on a pack file; with a source, every quote is looked up in it. Paths are the caller's.
pub fn check(file: &str, source: Option<&str>) -> Outcome {
    let pack = valid(file, Path::new(file))?;
    if let Some(source) = source {
        refuse(
            file,
            &check_selectors(&pack, &project::read(Path::new(source))?),
        )?;
    }
    println!(
        "{file}: no problem in {} stories, {} quotes, {} places",
        pack.stories.len(),
        pack.quotes.len(),
        pack.places.len()
    );
    Ok(())
}

/// The pack in a file, or all that is wrong with it under the given name.
pub fn valid(name: &str, file: &Path) -> Outcome<Pack> {
    match validate(&project::read(file)?) {
        Ok(pack) => Ok(pack),
        Err(problems) => {
            refuse(name, &problems)?;
            Err(Failure::refused(name, "is no pack"))
        }
    }
}

fn refuse(name: &str, problems: &[Problem]) -> Outcome {
    if problems.is_empty() {
        return Ok(());
    }
    let lines = problems.iter().map(|problem| format!("{name}: {problem}"));
    Err(Failure::Unmet(lines.collect()))
}
