//! `meridian check --upgrade`: what newer versions added to the format is written into the pack's file.

use crate::{
    failure::{Failure, Outcome},
    output,
};
use meridian_pack::upgrade::{Upgraded, upgrade};
use std::{fs, path::Path};

/// A byte order mark, which some editors put before a text and want back.
const MARK: char = '\u{feff}';

/// Writes it and says what was written, a line each, and what its author is asked. Where there is nothing to write, the file is not
/// touched.
///
/// # Errors
/// A pack with mistakes, or a file that cannot be read or written; it is then as it was.
pub fn write(file: &Path) -> Outcome<Vec<String>> {
    let name = file.display();
    let text = fs::read_to_string(file).map_err(Failure::file(file))?;
    let (mark, pack) = match text.strip_prefix(MARK) {
        Some(pack) => (MARK.to_string(), pack),
        None => (String::new(), &text[..]),
    };
    let Upgraded {
        text: upgraded,
        written,
        asked,
    } = upgrade(pack).map_err(|problems| {
        let line = |problem| format!("{name}: {problem}");
        Failure::Mistakes(problems.iter().map(line).collect())
    })?;
    let mut lines: Vec<String> = written
        .iter()
        .map(|note| format!("{name}: wrote {note}"))
        .collect();
    if written.is_empty() {
        lines.push(format!(
            "{name}: nothing to write, it is as this version has it"
        ));
    } else {
        replace(file, &[mark, upgraded].concat())?;
    }
    lines.extend(asked.iter().map(|note| format!("question: {name}: {note}")));
    Ok(lines)
}

/// Puts a text in the place of a file's, whole or not at all. A link stays a link, and rights stay as they were.
fn replace(file: &Path, text: &str) -> Outcome {
    let file = fs::canonicalize(file).map_err(Failure::file(file))?;
    let rights = fs::metadata(&file)
        .map_err(Failure::file(&file))?
        .permissions();
    let next = output::beside(&file, "new")?;
    let written = fs::write(&next, text)
        .and_then(|()| fs::set_permissions(&next, rights))
        .and_then(|()| fs::rename(&next, &file));
    written.map_err(|source| {
        // The first failure is the one to tell.
        let _ = fs::remove_file(&next);
        Failure::File { path: file, source }
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;

    const FIRST: &str = include_str!("../../../tests/packs/first.json");

    #[test]
    fn an_older_pack_is_written_once_and_then_not_touched() {
        let home = tempfile::tempdir().unwrap();
        let pack = home.path().join("first.json");
        fs::write(&pack, format!("{MARK}{FIRST}")).unwrap();
        let lines = write(&pack).unwrap();
        let first = format!("{}: wrote $.corrections: [], where", pack.display());
        assert!(lines[0].starts_with(&first), "{lines:?}");
        assert!(lines.iter().any(|line| line.starts_with("question: ")));
        let once = fs::read_to_string(&pack).unwrap();
        assert!(once.starts_with(MARK) && once.contains("\"lines\": []"));

        let mut read_only = fs::metadata(&pack).unwrap().permissions();
        read_only.set_readonly(true);
        fs::set_permissions(&pack, read_only).unwrap();
        let changed = fs::metadata(&pack).unwrap().modified().unwrap();
        let lines = write(&pack).unwrap();
        assert!(lines[0].ends_with("nothing to write, it is as this version has it"));
        assert_eq!(fs::read_to_string(&pack).unwrap(), once);
        assert_eq!(fs::metadata(&pack).unwrap().modified().unwrap(), changed);
        // Nothing is left beside it.
        assert_eq!(fs::read_dir(home.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_pack_with_mistakes_stays_as_it_is() {
        let home = tempfile::tempdir().unwrap();
        let pack = home.path().join("broken.json");
        let broken = FIRST.replace("\"land\"", "\"Land\"");
        fs::write(&pack, &broken).unwrap();
        assert!(matches!(write(&pack), Err(Failure::Mistakes(_))));
        assert_eq!(fs::read_to_string(&pack).unwrap(), broken);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_to_a_pack_stays_a_link() {
        let home = tempfile::tempdir().unwrap();
        let (pack, link) = (
            home.path().join("first.json"),
            home.path().join("link.json"),
        );
        fs::write(&pack, FIRST).unwrap();
        std::os::unix::fs::symlink(&pack, &link).unwrap();
        write(&link).unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert!(fs::read_to_string(&pack).unwrap().contains("\"lines\": []"));
    }
}
