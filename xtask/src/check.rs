//! `cargo xtask check`: what is wrong with a pack and the lesson beside it, all of it.

use crate::{
    failure::{Failure, Outcome},
    project,
};
use meridian::domain::{
    lesson::problems,
    pack::{
        Pack,
        lesson::{Lesson, beside},
        review::review,
        validate::{Problem, check_selectors, validate},
    },
};
use std::path::Path;

/// Prints the verdict on a pack file; with a source, every quote is looked up in it, and the retelling held against it. What an
/// editor would ask is printed as advice, or, where the caller is strict, refused. Paths are the caller's.
pub fn check(file: &str, source: Option<&str>, strict: bool) -> Outcome {
    let pack = valid(file, Path::new(file))?;
    let source = source
        .map(|source| project::read(Path::new(source)))
        .transpose()?;
    if let Some(source) = &source {
        refuse(file, &check_selectors(&pack, source))?;
    }
    let advice = review(&pack, source.as_deref());
    if strict {
        refuse(file, &advice)?;
    }
    for remark in advice {
        println!("{file}: advice: {remark}");
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
    match validate(&project::read(file)?) {
        Ok(pack) => {
            let lesson = beside(file);
            if lesson.is_file() {
                let name = beside(Path::new(name));
                fits(&name.to_string_lossy(), &project::read(&lesson)?, &pack)?;
            }
            Ok(pack)
        }
        Err(problems) => {
            refuse(name, &problems)?;
            Err(Failure::refused(name, "is no pack"))
        }
    }
}

/// A lesson that fits its pack.
fn fits(name: &str, text: &str, pack: &Pack) -> Outcome {
    let lesson = Lesson::parse(text).map_err(|error| Failure::refused(name, error.to_string()))?;
    refuse(name, &problems(pack, &lesson))
}

fn refuse(name: &str, problems: &[Problem]) -> Outcome {
    if problems.is_empty() {
        return Ok(());
    }
    let lines = problems.iter().map(|problem| format!("{name}: {problem}"));
    Err(Failure::Unmet(lines.collect()))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_lesson_that_does_not_fit_its_pack_is_refused() {
        let read =
            |name: &str| project::read(&project::path(&format!("public/packs/{name}"))).unwrap();
        let pack = Pack::parse(&read("china-in-eurasia.json")).unwrap();
        let lesson = read("china-in-eurasia.lesson.json");
        assert!(fits("lesson", &lesson, &pack).is_ok());
        let other = lesson.replace("event:zhou-delhi", "event:zhou-deli");
        let problem = fits("lesson", &other, &pack).unwrap_err().to_string();
        assert!(
            problem.contains("$.tour[5].state") && problem.contains("zhou-deli"),
            "{problem}"
        );
        assert!(fits("lesson", "{}", &pack).is_err());
    }
}
