//! `meridian build`: a site from a pack.

use crate::{failure::Outcome, order::Wanted, output, shell};
use std::{path::PathBuf, time::Instant};

/// What is built, and where.
#[derive(Debug, clap::Args)]
pub struct Build {
    #[command(flatten)]
    wanted: Wanted,
    /// The folder that becomes the site: a new or empty one, or one that an earlier build made
    #[arg(short, long, value_name = "DIR")]
    output: PathBuf,
    /// Write beside each file its compressed forms (.br and .gz), for servers that send them
    #[arg(long)]
    compress: bool,
}

/// Builds, and says what was built.
///
/// # Errors
/// A pack with mistakes, no shell, or a folder that cannot or must not be written.
pub fn build(what: &Build) -> Outcome {
    let start = Instant::now();
    let shell = shell::read(what.wanted.shell.as_deref())?;
    let files = what.wanted.files(&shell, what.compress)?;
    output::write(&what.output, &files)?;
    println!(
        "{}: {} files in {:.1} s",
        what.output.display(),
        files.len(),
        start.elapsed().as_secs_f64()
    );
    Ok(())
}
