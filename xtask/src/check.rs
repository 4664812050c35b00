//! `cargo xtask check`: what is wrong with a pack, all of it.

use crate::{
    failure::{Failure, Outcome},
    project,
};
use meridian::domain::pack::validate::{check_selectors, validate};
use std::path::Path;

/// Validates a pack file, and with a source looks up every quote in it. Paths are the caller's, not the root's.
pub fn check(file: &str, source: Option<&str>) -> Outcome {
    let text = project::read(Path::new(file))?;
    let mut problems = Vec::new();
    match validate(&text) {
        Err(found) => problems = found,
        Ok(pack) => {
            if let Some(source) = source {
                problems = check_selectors(&pack, &project::read(Path::new(source))?);
            }
            if problems.is_empty() {
                println!(
                    "{file}: no problem in {} stories, {} quotes, {} places",
                    pack.stories.len(),
                    pack.quotes.len(),
                    pack.places.len()
                );
            }
        }
    }
    if problems.is_empty() {
        return Ok(());
    }
    let lines = problems.iter().map(|problem| format!("{file}: {problem}"));
    Err(Failure::Unmet(lines.collect()))
}
