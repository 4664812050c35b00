//! A site's files on the disk.
//!
//! A folder is ours where its [`LIST`] says so: it names the files of the site that lies there. What is not in it was put there
//! by somebody else and stays, such as `CNAME` or `robots.txt`. The new site is written whole beside the old one and then takes
//! its place, so that nobody ever sees half of it.

use crate::failure::{Failure, Outcome};
use meridian_site::Files;
use std::{
    collections::BTreeSet,
    fs, io,
    path::{Component, Path, PathBuf},
};

/// The file that lists a site's files, a path a line after a line for people.
pub const LIST: &str = ".meridian-files";

/// First line of the list.
const HEAD: &str = "# What Meridian wrote here. It replaces and removes these files and no others.";

/// Writes a site into a folder, which is made, empty, or an earlier site of ours.
///
/// # Errors
/// A folder that holds other things, a path that leads out of it, or a disk that refuses. The folder is then as it was.
pub fn write(folder: &Path, files: &Files) -> Outcome {
    let before = listed(folder)?;
    let next = beside(folder, "new")?;
    clear(&next)?;
    let written = fill(&next, files).and_then(|()| keep(folder, &next, &before));
    let exchanged = written.and_then(|()| exchange(folder, &next));
    if exchanged.is_err() {
        clear(&next)?;
    }
    exchanged
}

/// The files of the site that lies in a folder; none where there is no folder or nothing in it.
fn listed(folder: &Path) -> Outcome<BTreeSet<String>> {
    let list = folder.join(LIST);
    match fs::read_to_string(&list) {
        Ok(text) => {
            let lines = text.lines().filter(|line| !line.starts_with('#'));
            return Ok(lines.map(str::to_owned).collect());
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(source) => return Err(Failure::File { path: list, source }),
    }
    match fs::read_dir(folder) {
        Ok(mut entries) => match entries.next() {
            None => Ok(BTreeSet::new()),
            Some(_) => Err(Failure::NotOurs {
                folder: folder.to_owned(),
                why: "holds files that Meridian did not write".to_owned(),
            }),
        },
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(BTreeSet::new()),
        Err(source) => Err(Failure::File {
            path: folder.to_owned(),
            source,
        }),
    }
}

/// A neighbour of another name of a file or folder, on the same disk.
///
/// # Errors
/// Where that has no name, such as `/`.
pub fn beside(folder: &Path, what: &str) -> Outcome<PathBuf> {
    let name = folder
        .file_name()
        .ok_or_else(|| Failure::NotOurs {
            folder: folder.to_owned(),
            why: "has no name of its own".to_owned(),
        })?
        .to_string_lossy();
    Ok(folder.with_file_name(format!(".{name}.meridian-{what}")))
}

fn clear(folder: &Path) -> Outcome {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(Failure::File {
            path: folder.to_owned(),
            source: error,
        }),
        _ => Ok(()),
    }
}

fn fill(folder: &Path, files: &Files) -> Outcome {
    let mut list = format!("{HEAD}\n");
    for (name, content) in files {
        let below = Path::new(name);
        let plain = below
            .components()
            .all(|part| matches!(part, Component::Normal(_)));
        if !plain || name.is_empty() || name.contains(['\n', '\\']) {
            return Err(Failure::refused(name, "no path inside a site"));
        }
        put(&folder.join(below), content)?;
        list.push_str(name);
        list.push('\n');
    }
    put(&folder.join(LIST), list.as_bytes())
}

fn put(file: &Path, content: &[u8]) -> Outcome {
    if let Some(parent) = file.parent() {
        fs::create_dir_all(parent).map_err(Failure::file(parent))?;
    }
    fs::write(file, content).map_err(Failure::file(file))
}

/// Takes along what others put into the folder.
fn keep(folder: &Path, next: &Path, ours: &BTreeSet<String>) -> Outcome {
    let mut waiting = vec![PathBuf::new()];
    while let Some(below) = waiting.pop() {
        let here = folder.join(&below);
        let entries = match fs::read_dir(&here) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            Err(source) => return Err(Failure::File { path: here, source }),
        };
        for entry in entries {
            let entry = entry.map_err(Failure::file(&here))?;
            let below = below.join(entry.file_name());
            if entry.file_type().map_err(Failure::file(&here))?.is_dir() {
                waiting.push(below);
                continue;
            }
            let name = below.to_string_lossy().replace('\\', "/");
            let to = next.join(&below);
            if name == LIST || ours.contains(&name) || to.exists() {
                continue;
            }
            if let Some(parent) = to.parent() {
                fs::create_dir_all(parent).map_err(Failure::file(parent))?;
            }
            fs::copy(folder.join(&below), &to).map_err(Failure::file(&to))?;
        }
    }
    Ok(())
}

/// Puts the new folder in the place of the old one.
fn exchange(folder: &Path, next: &Path) -> Outcome {
    if let Some(parent) = folder.parent().filter(|path| !path.as_os_str().is_empty()) {
        fs::create_dir_all(parent).map_err(Failure::file(parent))?;
    }
    let old = beside(folder, "old")?;
    clear(&old)?;
    let was = folder.exists();
    if was {
        fs::rename(folder, &old).map_err(Failure::file(folder))?;
    }
    if let Err(source) = fs::rename(next, folder) {
        if was {
            // Back as it was; where even that fails, the first failure is the one to tell.
            let _ = fs::rename(&old, folder);
        }
        return Err(Failure::File {
            path: folder.to_owned(),
            source,
        });
    }
    clear(&old)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn files(of: &[(&str, &str)]) -> Files {
        let file =
            |(name, content): &(&str, &str)| ((*name).to_owned(), content.as_bytes().to_vec());
        of.iter().map(file).collect()
    }

    /// What lies in a folder, the list left out.
    fn there(folder: &Path) -> Vec<(String, String)> {
        let mut found = Vec::new();
        let mut waiting = vec![folder.to_owned()];
        while let Some(at) = waiting.pop() {
            for entry in fs::read_dir(at).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    waiting.push(path);
                } else if !path.ends_with(LIST) {
                    let name = path.strip_prefix(folder).unwrap().to_string_lossy();
                    found.push((name.into_owned(), fs::read_to_string(&path).unwrap()));
                }
            }
        }
        found.sort();
        found
    }

    fn pairs(of: &[(&str, &str)]) -> Vec<(String, String)> {
        of.iter()
            .map(|(name, content)| ((*name).to_owned(), (*content).to_owned()))
            .collect()
    }

    #[test]
    fn a_new_site_takes_the_place_of_the_old_one_and_stale_files_go() {
        let home = tempfile::tempdir().unwrap();
        let site = home.path().join("deep/site");
        write(&site, &files(&[("a.html", "1"), ("old/b.js", "2")])).unwrap();
        write(&site, &files(&[("a.html", "3"), ("c.css", "4")])).unwrap();
        assert_eq!(there(&site), pairs(&[("a.html", "3"), ("c.css", "4")]));
        // Nothing is left beside it.
        assert_eq!(fs::read_dir(site.parent().unwrap()).unwrap().count(), 1);
    }

    #[test]
    fn what_others_put_there_stays() {
        let home = tempfile::tempdir().unwrap();
        let site = home.path().join("site");
        write(&site, &files(&[("a.html", "1")])).unwrap();
        fs::write(site.join("CNAME"), "example.org").unwrap();
        write(&site, &files(&[("b.html", "2")])).unwrap();
        let expected = pairs(&[("CNAME", "example.org"), ("b.html", "2")]);
        assert_eq!(there(&site), expected);
    }

    #[test]
    fn a_folder_that_is_not_ours_is_refused_and_stays_as_it_was() {
        let home = tempfile::tempdir().unwrap();
        fs::write(home.path().join("thesis.doc"), "years").unwrap();
        let refused = write(home.path(), &files(&[("a.html", "1")])).unwrap_err();
        assert!(matches!(refused, Failure::NotOurs { .. }), "{refused}");
        assert_eq!(there(home.path()), pairs(&[("thesis.doc", "years")]));
    }

    #[test]
    fn a_path_that_leads_out_is_refused_and_the_old_site_stays() {
        let home = tempfile::tempdir().unwrap();
        let site = home.path().join("site");
        write(&site, &files(&[("a.html", "1")])).unwrap();
        for name in ["../b.html", "/b.html", "", "x/../../b"] {
            assert!(write(&site, &files(&[(name, "2")])).is_err(), "{name}");
        }
        assert_eq!(there(&site), pairs(&[("a.html", "1")]));
        assert_eq!(fs::read_dir(home.path()).unwrap().count(), 1);
    }
}
