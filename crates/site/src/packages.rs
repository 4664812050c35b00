//! The site as one file to upload: a package for learning management systems (SCORM 1.2, "Content Aggregation Model") around the
//! single file, and a plain archive of everything.

use crate::{Files, SiteError};
use meridian_markup::escape::escaped;
use std::io::{Cursor, Write};
use zip::{ZipWriter, write::SimpleFileOptions};

/// Name of the package for learning management systems.
pub const SCORM: &str = "meridian-scorm.zip";

/// Name of the archive.
pub const WEB: &str = "meridian-web.zip";

/// What stands around the single file in the package.
pub struct Frame<'a> {
    /// The manifest, `imsmanifest.xml`. `@id@`, `@lang@` and `@title@` are filled in, as in the next one.
    pub manifest: &'a str,
    /// The page with the single file in a frame.
    pub page: &'a str,
    /// Its script, which speaks with the platform.
    pub script: &'a str,
}

/// What the package says of the pack.
pub struct About<'a> {
    /// The pack's id.
    pub id: &'a str,
    /// Language of the content, BCP 47.
    pub lang: &'a str,
    /// Title, plain text.
    pub title: &'a str,
}

/// The package around the single file, whose name and content are given.
///
/// # Errors
/// Where the archive cannot be written.
pub fn scorm(frame: &Frame, about: &About, single: (&str, &[u8])) -> Result<Vec<u8>, SiteError> {
    let filled = |text: &str| {
        let title = escaped(about.title);
        let values = [
            ("@id@", about.id),
            ("@lang@", about.lang),
            ("@title@", &title),
        ];
        let filled = |text: String, (mark, value): (&str, &str)| text.replace(mark, value);
        values.into_iter().fold(text.to_owned(), filled)
    };
    let (manifest, page, script) = (
        filled(frame.manifest),
        filled(frame.page),
        filled(frame.script),
    );
    archive(
        SCORM,
        [
            ("imsmanifest.xml", manifest.as_bytes()),
            ("index.html", page.as_bytes()),
            ("scorm.js", script.as_bytes()),
            single,
        ],
    )
}

/// The archive of a site, without the two.
///
/// # Errors
/// Where the archive cannot be written.
pub fn web(site: &Files) -> Result<Vec<u8>, SiteError> {
    let files = site
        .iter()
        .filter(|(name, _)| *name != SCORM && *name != WEB);
    archive(
        WEB,
        files.map(|(name, content)| (name.as_str(), content.as_slice())),
    )
}

/// The same files make the same bytes: the library dates every entry 1980-01-01.
fn archive<'a>(
    name: &str,
    files: impl IntoIterator<Item = (&'a str, &'a [u8])>,
) -> Result<Vec<u8>, SiteError> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (file, content) in files {
        zip.start_file(file, SimpleFileOptions::default())
            .map_err(|error| SiteError::archive(name, error))?;
        zip.write_all(content)
            .map_err(|error| SiteError::archive(name, error))?;
    }
    let done = zip
        .finish()
        .map_err(|error| SiteError::archive(name, error))?;
    Ok(done.into_inner())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use std::io::Read;

    #[test]
    fn an_archive_holds_its_files_and_is_the_same_every_time() {
        let zeros = [0; 10_000];
        let files: [(&str, &[u8]); 2] = [("a.txt", b"one"), ("b/c.txt", &zeros)];
        let first = archive("a.zip", files).unwrap();
        assert_eq!(first, archive("a.zip", files).unwrap());
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
