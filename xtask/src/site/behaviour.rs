//! The built site with the pack that tests of behaviour are written for: made once, and kept until something it is made of
//! changes.

use super::{digest, fingerprint, of_last_shell};
use crate::{
    check,
    failure::{Failure, Outcome},
    project,
};
use std::{
    fs,
    path::{Path, PathBuf},
    process,
};

/// The pack, its path from the root.
pub const BEHAVIOUR: &str = "tests/packs/behaviour.json";

/// Its site's folder; `dist/` must have been built. Tests of several engines may ask for it at the same time: each makes its
/// own, and the first to be ready stays.
pub fn behaviour() -> Outcome<PathBuf> {
    let name: String = made_of()?.chars().take(16).collect();
    let folder = project::private("behaviour").join(name);
    if folder.is_dir() {
        return Ok(folder);
    }
    let mine = folder.with_extension(process::id().to_string());
    make(&mine)?;
    if let Err(error) = fs::rename(&mine, &folder) {
        fs::remove_dir_all(&mine).map_err(Failure::file(&mine))?;
        if !folder.is_dir() {
            return Err(Failure::file(&folder)(error));
        }
    }
    forget_others(&folder)?;
    Ok(folder)
}

/// A hash of the pack, of all that the page is drawn from, and of the site that was built last.
fn made_of() -> Outcome<String> {
    let index = project::dist().join("index.html");
    let index = fs::read(&index).map_err(Failure::file(&index))?;
    let sources = fingerprint::of(BEHAVIOUR, None)?;
    Ok(digest::hex(
        [sources.as_bytes(), &index].concat().as_slice(),
    ))
}

fn make(folder: &Path) -> Outcome {
    check::valid(BEHAVIOUR, &project::path(BEHAVIOUR))?;
    of_last_shell(BEHAVIOUR, folder)
}

/// Removes those that were made of something else. One that is still being made has its process behind a dot.
fn forget_others(kept: &Path) -> Outcome {
    let beside = fs::read_dir(project::private("behaviour"));
    for other in beside.into_iter().flatten().flatten() {
        let other = other.path();
        if other != kept && other.extension().is_none() {
            fs::remove_dir_all(&other).map_err(Failure::file(&other))?;
        }
    }
    Ok(())
}
