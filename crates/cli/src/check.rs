//! `meridian check`: what is wrong with a pack, and what an editor would ask.

use crate::{
    failure::{Failure, Outcome},
    input::{self, Input},
};
use std::path::PathBuf;

/// What is checked.
#[derive(Debug, clap::Args)]
pub struct Check {
    /// The pack, a JSON file; a lesson beside it (ID.lesson.json) is checked with it
    pack: PathBuf,
    /// The text it retells, a paragraph a line: every quote is looked up in it, and the retelling held against it
    #[arg(long, value_name = "TEXT")]
    source: Option<PathBuf>,
    /// Refuse what is only advice, too
    #[arg(long)]
    strict: bool,
}

/// Prints the verdict.
///
/// # Errors
/// All that is wrong, and, where the caller is strict, all advice.
pub fn check(what: &Check) -> Outcome {
    let input = Input::read(&what.pack)?;
    let source = what.source.as_deref().map(input::text).transpose()?;
    let verdict = input.verdict(source.as_deref())?;
    let advice = input.lines(&verdict.advice);
    if what.strict && !advice.is_empty() {
        return Err(Failure::Mistakes(advice));
    }
    for line in advice {
        println!("advice: {line}");
    }
    let pack = verdict.pack;
    println!(
        "{}: no problem in {} stories, {} quotes, {} places",
        what.pack.display(),
        pack.stories.len(),
        pack.quotes.len(),
        pack.places.len()
    );
    Ok(())
}
