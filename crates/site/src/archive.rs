//! Zip archives. The same files make the same bytes: the library dates every entry 1980-01-01.

use crate::{Files, SiteError};
use std::io::{Cursor, Read, Write};
use zip::{ZipArchive, ZipWriter, result::ZipError, write::SimpleFileOptions};

/// The archive of these files, by the name that it will have itself, which an error says.
///
/// # Errors
/// Where it cannot be written.
pub fn packed<'a>(
    name: &str,
    files: impl IntoIterator<Item = (&'a str, &'a [u8])>,
) -> Result<Vec<u8>, SiteError> {
    let refused = |error: ZipError| SiteError::archive(name, error.to_string());
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (file, content) in files {
        zip.start_file(file, SimpleFileOptions::default())
            .map_err(refused)?;
        zip.write_all(content)
            .map_err(|error| refused(error.into()))?;
    }
    Ok(zip.finish().map_err(refused)?.into_inner())
}

/// The files of an archive.
///
/// # Errors
/// Where it is none, or broken.
pub fn unpacked(bytes: &[u8]) -> Result<Files, ZipError> {
    let mut zip = ZipArchive::new(Cursor::new(bytes))?;
    let mut files = Files::new();
    for index in 0..zip.len() {
        let mut file = zip.by_index(index)?;
        let mut content = Vec::new();
        file.read_to_end(&mut content)?;
        files.insert(file.name().to_owned(), content);
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn an_archive_holds_its_files_and_is_the_same_every_time() {
        let zeros = [0; 10_000];
        let files: [(&str, &[u8]); 2] = [("a.txt", b"one"), ("b/c.txt", &zeros)];
        let first = packed("a.zip", files).unwrap();
        assert_eq!(first, packed("a.zip", files).unwrap());
        assert!(first.len() < 1_000);
        let found = unpacked(&first).unwrap();
        assert_eq!(found.get("a.txt").unwrap(), b"one");
        assert_eq!(found.len(), 2);
    }
}
