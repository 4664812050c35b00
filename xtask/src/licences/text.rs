//! The texts of a crate's licences.

use super::crates::Crate;
use crate::{
    failure::{Failure, Outcome},
    project,
};
use std::{collections::BTreeMap, fs, path::PathBuf};

/// How files with licences and notices are named, in capitals.
const NAMES: [&str; 6] = [
    "LICENSE",
    "LICENCE",
    "COPYING",
    "COPYRIGHT",
    "NOTICE",
    "UNLICENSE",
];

/// All texts that a copy of it must bring along. Where there is a choice and one of the texts is that of MIT, it is MIT. A crate
/// that brings none has that of another one from its repository, or that of MIT with its authors.
///
/// # Errors
/// A crate without any of these, by its name.
pub fn of(one: &Crate, all: &BTreeMap<String, Crate>) -> Outcome<Vec<String>> {
    let own = beside(one)?;
    if !own.is_empty() {
        return Ok(own);
    }
    let related = all.values().filter(|other| {
        other.repository.is_some()
            && other.repository == one.repository
            && other.expression() == one.expression()
    });
    for other in related {
        let theirs = beside(other)?;
        if !theirs.is_empty() {
            return Ok(theirs);
        }
    }
    let choices = one.expression().split([' ', '/', '(', ')']);
    if !one.expression().contains("AND") && choices.into_iter().any(|choice| choice == "MIT") {
        let authors = match &one.authors[..] {
            [] => format!("The authors of {}", one.name),
            some => some.join(", "),
        };
        return Ok(vec![mit(&authors)?]);
    }
    let why = format!("brings no text of its licence ({})", one.expression());
    Err(Failure::refused(
        format!("{} {}", one.name, one.version),
        why,
    ))
}

/// That of the Rust standard library.
///
/// # Errors
/// Where our own licence, whose text it has, cannot be read.
pub fn standard_library() -> Outcome<String> {
    mit("The Rust Project Developers (see https://thanks.rust-lang.org)")
}

/// The MIT license with a holder: the text of our own.
fn mit(holder: &str) -> Outcome<String> {
    let path = project::path("LICENSE-MIT");
    let text = project::read(&path)?;
    let terms = text
        .find("Permission is hereby granted")
        .and_then(|at| text.get(at..));
    let terms =
        terms.ok_or_else(|| Failure::refused("LICENSE-MIT", "does not say what is granted"))?;
    Ok(format!(
        "MIT License\n\nCopyright (c) {holder}\n\n{}",
        terms.trim()
    ))
}

/// The texts that lie beside its manifest.
fn beside(one: &Crate) -> Outcome<Vec<String>> {
    let folder = one
        .manifest_path
        .parent()
        .map(PathBuf::from)
        .unwrap_or_default();
    let mut files = Vec::new();
    for entry in fs::read_dir(&folder).map_err(Failure::file(&folder))? {
        let path = entry.map_err(Failure::file(&folder))?.path();
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .to_uppercase();
        if path.is_file() && NAMES.iter().any(|start| name.starts_with(start)) {
            files.push((name, path));
        }
    }
    files.sort();
    let chosen = chosen(one.expression(), files);
    let text = |path: PathBuf| {
        let text = fs::read(&path).map_err(Failure::file(&path))?;
        Ok(String::from_utf8_lossy(&text)
            .replace('\r', "")
            .trim()
            .to_owned())
    };
    chosen.into_iter().map(text).collect()
}

/// Without the alternatives to MIT.
fn chosen(expression: &str, files: Vec<(String, PathBuf)>) -> Vec<PathBuf> {
    let choice = expression.contains(" OR ") || expression.contains('/');
    let mit = choice && files.iter().any(|(name, _)| name.contains("MIT"));
    let other = |name: &str| name.contains("APACHE") || name.starts_with("UNLICENSE");
    let kept = files.into_iter().filter(|(name, _)| !(mit && other(name)));
    kept.map(|(_, path)| path).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_there_is_a_choice_it_is_mit_and_what_comes_with_it_stays() {
        let chosen = |expression: &str, names: &[&str]| -> Vec<String> {
            let files = names
                .iter()
                .map(|name| ((*name).to_owned(), PathBuf::from(name)));
            let chosen = chosen(expression, files.collect()).into_iter();
            chosen.map(|path| path.display().to_string()).collect()
        };
        let both = ["LICENSE-APACHE", "LICENSE-MIT"];
        assert_eq!(chosen("MIT OR Apache-2.0", &both), ["LICENSE-MIT"]);
        assert_eq!(chosen("MIT/Apache-2.0", &both), ["LICENSE-MIT"]);
        assert_eq!(chosen("MIT AND Apache-2.0", &both), both);
        assert_eq!(chosen("Apache-2.0", &["LICENSE"]), ["LICENSE"]);
        let three = ["LICENSE-APACHE", "LICENSE-MIT", "LICENSE-UNICODE"];
        let expression = "(MIT OR Apache-2.0) AND Unicode-3.0";
        assert_eq!(
            chosen(expression, &three),
            ["LICENSE-MIT", "LICENSE-UNICODE"]
        );
    }
}
