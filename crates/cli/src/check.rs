//! `meridian check`: what is wrong with a pack, and what an editor would ask.

use crate::{
    failure::{Failure, Outcome},
    input::{self, Input},
    upgrade,
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
    /// Write into the pack what newer versions of Meridian added, where it follows from the pack, and ask for the rest
    #[arg(long)]
    upgrade: bool,
}

/// Prints the verdict, and then writes what newer versions added, if that is asked for.
///
/// # Errors
/// All that is wrong, and, where the caller is strict, all advice; a file that cannot be written.
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
    if what.upgrade {
        for line in upgrade::write(&what.pack)? {
            println!("{line}");
        }
    }
    Ok(())
}
