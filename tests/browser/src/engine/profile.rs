//! A browser's profile to copy. What a browser compiles and lays out when it first starts in a profile is half the work of its
//! start; a copy of one in which it has started before spares that, and is as fresh to a page.

use std::{
    fs, io,
    path::{Path, PathBuf},
    process,
};

/// What a page could find again.
const VISITED: [&str; 2] = ["cache2", "storage"];

/// The profile to copy, below `target/`: made by a browser that starts in the folder and ends by itself, unless there is one.
pub(super) fn begun(engine: &str, start: impl FnOnce(&Path)) -> PathBuf {
    let kept = xtask::project::path("target/profiles").join(engine);
    if kept.is_dir() {
        return kept;
    }
    // Other test processes may be about to do the same: whoever comes first with a whole one is taken.
    let own = kept.with_extension(process::id().to_string());
    fs::create_dir_all(&own).expect("a folder for a profile");
    start(&own);
    for folder in VISITED {
        let _ = fs::remove_dir_all(own.join(folder));
    }
    if fs::rename(&own, &kept).is_err() {
        let _ = fs::remove_dir_all(&own);
    }
    kept
}

/// Copies folders and files; a lock that points to nothing is left.
pub(super) fn copy(from: &Path, to: &Path) {
    copied(from, to).unwrap_or_else(|error| panic!("a copy of {}: {error}", from.display()));
}

fn copied(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        let kind = entry.file_type()?;
        if kind.is_dir() {
            copied(&from, &to)?;
        } else if kind.is_file() {
            fs::copy(&from, &to)?;
        }
    }
    Ok(())
}
