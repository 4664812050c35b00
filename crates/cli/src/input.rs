//! A pack as it lies on the disk: its file, and the lesson beside it.

use crate::failure::{Failure, Outcome};
use meridian_lesson::{About, Remark, Texts, Verdict, model::beside, verdict};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// The texts of a pack.
#[derive(Debug)]
pub struct Input {
    /// The pack's file, as the caller named it.
    pub file: PathBuf,
    /// Its text.
    pub pack: String,
    /// The text of `ID.lesson.json` beside it, if there is one.
    pub lesson: Option<String>,
}

impl Input {
    /// Reads them.
    ///
    /// # Errors
    /// Where a file cannot be read, or is not UTF-8.
    pub fn read(file: &Path) -> Outcome<Self> {
        let beside = beside(file);
        let lesson = beside.is_file().then(|| text(&beside)).transpose()?;
        Ok(Self {
            file: file.to_owned(),
            pack: text(file)?,
            lesson,
        })
    }

    /// Holds them against each other, and against what they retell.
    ///
    /// # Errors
    /// Everything that is wrong, a line each with its place.
    pub fn verdict(&self, source: Option<&str>) -> Outcome<Verdict> {
        let texts = Texts {
            pack: &self.pack,
            lesson: self.lesson.as_deref(),
            source,
        };
        verdict(&texts).map_err(|remarks| Failure::Mistakes(self.lines(&remarks)))
    }

    /// Remarks as lines, each with the file it is about.
    pub fn lines(&self, remarks: &[Remark]) -> Vec<String> {
        let line = |remark: &Remark| format!("{}: {}", self.name(remark.about), remark.problem);
        remarks.iter().map(line).collect()
    }

    fn name(&self, about: About) -> String {
        match about {
            About::Pack => self.file.display().to_string(),
            About::Lesson => beside(&self.file).display().to_string(),
            About::PlainWords => format!("{} in plain words", self.file.display()),
        }
    }
}

/// A file that is a text; a byte order mark at its start is none of it.
///
/// # Errors
/// Where it cannot be read, or is not UTF-8.
pub fn text(file: &Path) -> Outcome<String> {
    let text = fs::read_to_string(file).map_err(Failure::file(file))?;
    Ok(text
        .strip_prefix('\u{feff}')
        .map(str::to_owned)
        .unwrap_or(text))
}
