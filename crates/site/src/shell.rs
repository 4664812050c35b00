//! The shell: all that a site is made of but the pack. `cargo xtask shell` compiles and shrinks it once for a version of Meridian and a
//! language; whoever has it makes sites without a compiler.
//!
//! It is one zip archive:
//!
//! ```text
//! shell.json   what the archive is: "format", "version", and "names", which file of `site/` is which
//! site/        files that lie in each site as they are, at the paths that they have there
//! brotli/      the same as a server may send them, as small as brotli gets them, which takes long; none in a draft
//! page/        texts that are completed for a pack: scripts, which lack constants at their head, the style sheet, which lacks rules at
//!              their end, the coarse basemap of the printed map, and tokens.css, for colours outside of style sheets
//! scorm/       what stands around the single file in the package for learning management systems
//! fonts/       the faces of pictures; without them there are no PNG pictures
//! licences/    the licences of all that is in it
//! ```

use crate::{Files, SiteError, archive};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The form of the archive that this version reads and writes.
pub const FORMAT: u32 = 1;

/// The version of Meridian that this site maker is of. Pages are drawn by it and taken over by the shell's program, so both are of one.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

const MANIFEST: &str = "shell.json";

/// The shell, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shell {
    names: Names,
    files: Files,
}

/// Which file of `site/` is which, by their paths in a site. All but drawn icons are named by their content.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Names {
    /// The program, or its first part.
    pub program: String,
    /// Its other parts.
    pub parts: Vec<String>,
    /// The classic script before first paint.
    pub boot: String,
    /// Modules that the page loads when a button is pressed, by the id of the button's row.
    pub modules: BTreeMap<String, String>,
    /// Rules for paper.
    pub print: String,
    /// Rules for a frame or a part of the page.
    pub frame: String,
    /// Rules of the dialogs.
    pub dialogs: String,
    /// Rules of the lesson.
    pub lesson: String,
    /// Rules of the pages of stories and quotes.
    pub permalink: String,
    /// Rules of the custom element. Where things stand the program tells it: nothing was printed there.
    pub element: String,
    /// The detailed map, which the program fetches.
    pub basemap: String,
}

#[derive(Serialize, Deserialize)]
struct Manifest {
    format: u32,
    version: String,
    names: Names,
}

impl Shell {
    /// Of its files, by their paths in the archive.
    pub fn new(names: Names, files: Files) -> Self {
        Self { names, files }
    }

    /// Reads an archive.
    ///
    /// # Errors
    /// Where it is none, or of another form or version.
    pub fn read(bytes: &[u8]) -> Result<Self, SiteError> {
        let refused = |why: String| SiteError::shell("shell", why);
        let mut files =
            archive::unpacked(bytes).map_err(|error| refused(format!("is no archive: {error}")))?;
        let manifest = files
            .remove(MANIFEST)
            .ok_or_else(|| refused(format!("holds no {MANIFEST}")))?;
        let Manifest {
            format,
            version,
            names,
        } = serde_json::from_slice(&manifest)
            .map_err(|error| SiteError::shell(MANIFEST, error.to_string()))?;
        if format != FORMAT {
            let why = format!("is of format {format}; this site maker reads {FORMAT}");
            return Err(refused(why));
        }
        if version != VERSION {
            let why = format!("is of Meridian {version}; this site maker is of {VERSION}");
            return Err(refused(why));
        }
        Ok(Self { names, files })
    }

    /// The archive. The same shell is the same bytes.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn write(&self) -> Result<Vec<u8>, SiteError> {
        let manifest = Manifest {
            format: FORMAT,
            version: VERSION.to_owned(),
            names: self.names.clone(),
        };
        let manifest = serde_json::to_vec_pretty(&manifest)
            .map_err(|error| SiteError::shell(MANIFEST, error.to_string()))?;
        let files = self.files.iter();
        let files = files.map(|(name, content)| (name.as_str(), content.as_slice()));
        archive::packed(
            "shell",
            [(MANIFEST, &manifest[..])].into_iter().chain(files),
        )
    }

    /// Which file is which.
    pub fn names(&self) -> &Names {
        &self.names
    }

    /// The licences, texts by their names.
    pub fn licences(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.below("licences/")
    }

    /// The brotli form (RFC 7932) of a file of a site, where that is as it lies in the shell.
    pub fn brotli(&self, name: &str, content: &[u8]) -> Option<&[u8]> {
        let same = self.files.get(&format!("site/{name}"))? == content;
        let form = self.files.get(&format!("brotli/{name}"))?;
        same.then_some(form)
    }

    /// Font files.
    pub(crate) fn fonts(&self) -> impl Iterator<Item = Vec<u8>> {
        self.below("fonts/").map(|(_, content)| content.to_vec())
    }

    /// What lies in each site.
    pub(crate) fn site(&self) -> Files {
        let owned = |(name, content): (&str, &[u8])| (name.to_owned(), content.to_vec());
        self.below("site/").map(owned).collect()
    }

    fn below<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = (&'a str, &'a [u8])> {
        let inside = move |(name, content): (&'a String, &'a Vec<u8>)| {
            Some((name.strip_prefix(folder)?, content.as_slice()))
        };
        self.files.iter().filter_map(inside)
    }

    /// A file by its path in the archive.
    pub(crate) fn file(&self, path: &str) -> Result<&[u8], SiteError> {
        let found = self.files.get(path).map(Vec::as_slice);
        found.ok_or_else(|| SiteError::shell("shell", format!("holds no {path}")))
    }

    /// The same, a text.
    pub(crate) fn text(&self, path: &str) -> Result<&str, SiteError> {
        std::str::from_utf8(self.file(path)?)
            .map_err(|error| SiteError::shell(path, error.to_string()))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;
    use crate::tests::{shell, with};

    #[test]
    fn a_shell_that_was_written_is_read_again_and_written_as_the_same_bytes() {
        let shell = shell();
        let bytes = shell.write().unwrap();
        let again = Shell::read(&bytes).unwrap();
        assert_eq!(again, shell);
        assert_eq!(again.write().unwrap(), bytes);
    }

    #[test]
    fn a_shell_of_another_version_is_refused_with_both_named() {
        let mut files = archive::unpacked(&shell().write().unwrap()).unwrap();
        let text = String::from_utf8(files.remove(MANIFEST).unwrap()).unwrap();
        let other = text.replace(VERSION, "9.9.9").into_bytes();
        let parts = files
            .iter()
            .map(|(name, content)| (name.as_str(), &content[..]));
        let bytes = archive::packed("shell", [(MANIFEST, &other[..])].into_iter().chain(parts));
        let error = Shell::read(&bytes.unwrap()).unwrap_err().to_string();
        assert_eq!(
            error,
            format!("shell: is of Meridian 9.9.9; this site maker is of {VERSION}")
        );
    }

    #[test]
    fn a_brotli_form_is_given_for_what_it_was_made_of_alone() {
        let shell = with(shell(), "brotli/icon.svg", "small");
        let icon = shell.site()["icon.svg"].clone();
        assert_eq!(shell.brotli("icon.svg", &icon), Some(&b"small"[..]));
        assert_eq!(shell.brotli("icon.svg", b"another icon"), None);
        assert_eq!(shell.brotli("print.css", &shell.site()["print.css"]), None);
    }

    #[test]
    fn what_is_no_archive_is_refused() {
        assert_eq!(Shell::read(b"no").unwrap_err().place(), "shell");
    }
}
