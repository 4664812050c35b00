//! `cargo xtask check`: what is wrong with a pack and the lesson beside it, all of it.

use crate::{
    failure::{Failure, Outcome},
    project,
};
use meridian::domain::{
    lesson::{
        model::{Lesson, beside},
        problems, retold,
    },
    pack::{
        Pack,
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
    advise(file, &review(&pack, source.as_deref()), strict)?;
    if let Some(lesson) = taught(file, Path::new(file))? {
        // The same is asked of the stories in plain words; paths are those of the pack.
        let plain = review(&retold(&pack, &lesson), source.as_deref());
        advise(&format!("{file} in plain words"), &plain, strict)?;
    }
    println!(
        "{file}: no problem in {} stories, {} quotes, {} places",
        pack.stories.len(),
        pack.quotes.len(),
        pack.places.len()
    );
    Ok(())
}

/// Advice, or, to who is strict, a refusal.
fn advise(name: &str, advice: &[Problem], strict: bool) -> Outcome {
    if strict {
        return refuse(name, advice);
    }
    for remark in advice {
        println!("{name}: advice: {remark}");
    }
    Ok(())
}

/// The pack in a file, or all that is wrong with it under the given name, or with its lesson: the file `ID.lesson.json` beside
/// `ID.json`, if there is one.
pub fn valid(name: &str, file: &Path) -> Outcome<Pack> {
    match validate(&project::read(file)?) {
        Ok(pack) => {
            if let Some(lesson) = taught(name, file)? {
                let name = beside(Path::new(name));
                refuse(&name.to_string_lossy(), &problems(&pack, &lesson))?;
            }
            Ok(pack)
        }
        Err(problems) => {
            refuse(name, &problems)?;
            Err(Failure::refused(name, "is no pack"))
        }
    }
}

/// The lesson beside a pack's file, if there is one.
fn taught(name: &str, file: &Path) -> Outcome<Option<Lesson>> {
    let lesson = beside(file);
    if !lesson.is_file() {
        return Ok(None);
    }
    let name = beside(Path::new(name));
    let read = Lesson::parse(&project::read(&lesson)?);
    let read = read.map_err(|error| Failure::refused(name.to_string_lossy(), error.to_string()));
    read.map(Some)
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
    use std::{fs, path::PathBuf};

    /// A folder with the built-in pack and its lesson, changed; the pack's file.
    fn beside_each_other(name: &str, change: impl Fn(String) -> String) -> PathBuf {
        let folder =
            std::env::temp_dir().join(format!("meridian-check-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let of =
            |file: &str| project::read(&project::path(&format!("public/packs/{file}"))).unwrap();
        let pack = folder.join("china-in-eurasia.json");
        fs::write(&pack, of("china-in-eurasia.json")).unwrap();
        fs::write(beside(&pack), change(of("china-in-eurasia.lesson.json"))).unwrap();
        pack
    }

    #[test]
    fn a_lesson_that_does_not_fit_its_pack_is_refused() {
        let as_it_is = beside_each_other("fits", |lesson| lesson);
        assert!(valid("pack.json", &as_it_is).is_ok());
        let other = beside_each_other("other", |lesson| {
            lesson.replace("event:zhou-delhi", "event:zhou-deli")
        });
        let problem = valid("pack.json", &other).unwrap_err().to_string();
        assert!(
            problem.contains("pack.lesson.json: $.tour[5].state") && problem.contains("zhou-deli"),
            "{problem}"
        );
        let empty = beside_each_other("empty", |_| "{}".to_owned());
        assert!(valid("pack.json", &empty).is_err());
    }

    #[test]
    fn an_editor_s_questions_go_to_the_plain_words_too() {
        let bare = beside_each_other("bare", |lesson| {
            lesson.replace(
                "So says Check Point, a firm for computer security. It says that they",
                "They",
            )
        });
        let bare = bare.to_string_lossy();
        assert!(check(&bare, None, false).is_ok());
        let refused = check(&bare, None, true).unwrap_err().to_string();
        assert!(
            refused.contains("in plain words: $.stories[0].gist[1]"),
            "{refused}"
        );
    }
}
