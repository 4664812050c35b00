//! Where things are, and which versions the lock file holds.

use crate::failure::{Failure, Outcome};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// The repository's root.
pub fn root() -> &'static Path {
    // xtask always lies one level below.
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

/// A path below the root, without the `..` of [`root`] where that can be resolved.
pub fn path(below: &str) -> PathBuf {
    root()
        .canonicalize()
        .unwrap_or_else(|_| root().to_path_buf())
        .join(below)
}

/// The finished site.
pub fn dist() -> PathBuf {
    path("dist")
}

/// Everything a command installs or remembers for this checkout; never committed.
pub fn private(below: &str) -> PathBuf {
    path(".meridian").join(below)
}

/// Reads a text file, naming it when that fails.
pub fn read(path: &Path) -> Outcome<String> {
    fs::read_to_string(path).map_err(Failure::file(path))
}

/// Writes a file and the folders above it.
pub fn write(path: &Path, content: &[u8]) -> Outcome {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(Failure::file(folder))?;
    }
    fs::write(path, content).map_err(Failure::file(path))
}

/// Every file below a folder, sorted; none when the folder is not there.
pub fn files(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        if !folder.is_dir() {
            continue;
        }
        for entry in fs::read_dir(&folder).map_err(Failure::file(&folder))? {
            let path = entry.map_err(Failure::file(&folder))?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

/// The version of a crate in Cargo.lock: written down there and nowhere else.
pub fn locked_version(krate: &str) -> Outcome<String> {
    let lock = read(&path("Cargo.lock"))?;
    version_in(&lock, krate)
        .map(str::to_owned)
        .ok_or_else(|| Failure::refused("Cargo.lock", format!("holds no {krate}")))
}

fn version_in<'a>(lock: &'a str, krate: &str) -> Option<&'a str> {
    let name = format!("name = \"{krate}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines
        .nth(1)?
        .strip_prefix("version = \"")?
        .strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_read_from_the_lock_file_by_the_whole_name() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"1.0.0\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(version_in(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(version_in(lock, "wasm"), None);
    }
}
