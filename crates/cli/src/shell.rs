//! Where the shell is from: this program, a file that is named, or the one that `cargo xtask shell` left.

use crate::failure::{Failure, Outcome};
use meridian_site::Shell;
use std::{
    env, fs,
    path::{Path, PathBuf},
};

#[cfg(feature = "shell")]
static INSIDE: Option<&[u8]> = Some(include_bytes!(env!("MERIDIAN_SHELL")));
#[cfg(not(feature = "shell"))]
static INSIDE: Option<&[u8]> = None;

/// The name of the archive in cargo's target folder, above that of a profile.
const LEFT: &str = "meridian-shell.zip";

/// Reads the shell.
///
/// # Errors
/// Where there is none, or it is of another version.
pub fn read(named: Option<&Path>) -> Outcome<Shell> {
    let (place, bytes) = match (named, INSIDE) {
        (Some(file), _) => (
            file.to_owned(),
            fs::read(file).map_err(Failure::file(file))?,
        ),
        (None, Some(inside)) => (PathBuf::from("the shell inside"), inside.to_vec()),
        (None, None) => {
            let left = left().ok_or_else(|| {
                let why = "this program was built without one; name it with --shell FILE (`cargo xtask shell` writes it)";
                Failure::refused("no shell", why)
            })?;
            let bytes = fs::read(&left).map_err(Failure::file(&left))?;
            (left, bytes)
        }
    };
    Shell::read(&bytes).map_err(|error| Failure::refused(place.display().to_string(), error))
}

/// The archive that lies above the folder of this program, where cargo put both.
fn left() -> Option<PathBuf> {
    let program = env::current_exe().ok()?;
    let mut folders = program.ancestors().skip(2).take(3);
    folders.find_map(|folder| Some(folder.join(LEFT)).filter(|file| file.is_file()))
}
