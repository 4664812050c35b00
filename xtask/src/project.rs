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

/// Where cargo compiles to.
pub fn target() -> PathBuf {
    let set = std::env::var_os("CARGO_TARGET_DIR").filter(|value| !value.is_empty());
    path("").join(set.map_or_else(|| "target".into(), PathBuf::from))
}

/// What is built or installed once for all checkouts of this machine: tools and npm packages, each in a folder named by its
/// version. `MERIDIAN_CACHE` names the place; without it the user's cache folder; where there is none, this checkout's own.
pub fn cache(below: &str) -> PathBuf {
    let set = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
    let folder = set("MERIDIAN_CACHE").map(PathBuf::from).or_else(|| {
        let users = set("XDG_CACHE_HOME").map(PathBuf::from);
        users
            .or_else(|| Some(PathBuf::from(set("HOME")?).join(".cache")))
            .map(|users| users.join("meridian"))
    });
    folder.unwrap_or_else(|| private("cache")).join(below)
}

/// Waits until no other command works in this part of the [`cache`], and keeps others out while what it gives lives.
pub fn alone(part: &str) -> Outcome<fs::File> {
    let place = cache(part).with_extension("lock");
    write(&place, b"")?;
    let file = fs::File::open(&place).map_err(Failure::file(&place))?;
    file.lock().map_err(Failure::file(&place))?;
    Ok(file)
}

/// Everything a command remembers for this checkout; never committed.
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

/// Writes files below a folder.
pub fn write_all(folder: &Path, files: &meridian_site::Files) -> Outcome {
    files
        .iter()
        .try_for_each(|(name, content)| write(&folder.join(name), content))
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
