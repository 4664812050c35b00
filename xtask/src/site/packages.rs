//! The site as one file to upload: a package for learning management systems (SCORM 1.2, "Content Aggregation Model") around the
//! single file, and a plain archive of everything.

use super::single;
use crate::{
    failure::{Failure, Outcome},
    project,
};
use meridian::domain::escape::escaped;
use std::{
    fs,
    io::{Cursor, Write},
    path::Path,
};
use zip::{ZipWriter, write::SimpleFileOptions};

/// Name of the package for learning management systems.
pub const SCORM: &str = "meridian-scorm.zip";

/// Name of the archive.
pub const WEB: &str = "meridian-web.zip";

/// Writes both into the site. The second holds all that is in it but the two.
pub fn write(dist: &Path, id: &str, lang: &str, title: &str) -> Outcome {
    let filled = |name: &str| -> Outcome<Vec<u8>> {
        let text = project::read(&project::path(&format!("boot/scorm/{name}")))?;
        let text = [("@id@", id), ("@lang@", lang), ("@title@", &escaped(title))]
            .iter()
            .fold(text, |text, (mark, value)| text.replace(mark, value));
        Ok(text.into_bytes())
    };
    let page = dist.join(single::NAME);
    let page = fs::read(&page).map_err(Failure::file(&page))?;
    let scorm = [
        ("imsmanifest.xml".to_owned(), filled("manifest.xml")?),
        ("index.html".to_owned(), filled("index.html")?),
        ("scorm.js".to_owned(), filled("scorm.js")?),
        (single::NAME.to_owned(), page),
    ];
    let mut files = Vec::new();
    for file in project::files(dist)? {
        let Ok(below) = file.strip_prefix(dist) else {
            continue;
        };
        let name = below.to_string_lossy().replace('\\', "/");
        if name != SCORM && name != WEB {
            files.push((name, fs::read(&file).map_err(Failure::file(&file))?));
        }
    }
    files.sort();
    project::write(&dist.join(SCORM), &archive(&scorm)?)?;
    project::write(&dist.join(WEB), &archive(&files)?)
}

/// Unpacks one of them into a folder that is there.
pub fn unpack(package: &Path, folder: &Path) -> Outcome {
    let file = fs::File::open(package).map_err(Failure::file(package))?;
    let refused = |error: zip::result::ZipError| Failure::refused("an archive", error.to_string());
    let mut zip = zip::ZipArchive::new(file).map_err(refused)?;
    zip.extract(folder).map_err(refused)
}

/// The same files make the same bytes: the library dates every entry 1980-01-01.
fn archive(files: &[(String, Vec<u8>)]) -> Outcome<Vec<u8>> {
    let refused = |error: String| Failure::refused("an archive", error);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        zip.start_file(name, SimpleFileOptions::default())
            .map_err(|error| refused(error.to_string()))?;
        zip.write_all(content)
            .map_err(|error| refused(error.to_string()))?;
    }
    let done = zip.finish().map_err(|error| refused(error.to_string()))?;
    Ok(done.into_inner())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use std::io::Read;

    #[test]
    fn an_archive_holds_its_files_and_is_the_same_every_time() {
        let files = [
            ("a.txt".to_owned(), b"one".to_vec()),
            ("b/c.txt".to_owned(), vec![0; 10_000]),
        ];
        let first = archive(&files).unwrap();
        assert_eq!(first, archive(&files).unwrap());
        assert!(first.len() < 1_000);
        let mut zip = zip::ZipArchive::new(Cursor::new(first)).unwrap();
        let mut text = String::new();
        zip.by_name("a.txt")
            .unwrap()
            .read_to_string(&mut text)
            .unwrap();
        assert_eq!(text, "one");
        assert_eq!(zip.len(), 2);
    }
}
