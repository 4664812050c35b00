//! The program of those who use Meridian, in a process of its own: it draws with the views and the words as they are now, not as they
//! were when xtask was compiled.

use crate::{
    command::{cargo, run},
    failure::{Failure, Outcome},
    project,
};
use std::{fs, path::Path};

/// What is asked of it.
pub struct Asked<'a> {
    /// The shell's archive.
    pub shell: &'a Path,
    /// The pack, its path from the root; its lesson lies beside it.
    pub pack: &'a str,
    /// Where the site will be.
    pub base: Option<&'a str>,
    /// Whether PNG pictures are drawn.
    pub pictures: bool,
    /// Whether the site is packed, too.
    pub packages: bool,
    /// The folder of another catalogue than the English one, absolute.
    pub words: Option<&'a Path>,
}

/// Makes the site, in a folder that has nothing else afterwards.
pub fn make(asked: &Asked, folder: &Path) -> Outcome {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(Failure::file(folder))?;
    }
    let pack = project::path(asked.pack);
    let mut maker = cargo();
    maker
        .args(["run", "--quiet", "--package", "meridian-cli"])
        .args(["--bin", "meridian"]);
    if let Some(words) = asked.words {
        maker
            .args(["--features", "generated-words"])
            .env("MERIDIAN_WORDS", words);
    }
    maker.args(["--", "build"]).arg(&pack);
    maker.arg("--shell").arg(asked.shell);
    maker.arg("--output").arg(folder);
    if let Some(base) = asked.base {
        maker.args(["--base", base]);
    }
    for (wanted, what) in [(asked.pictures, "pictures"), (asked.packages, "packages")] {
        if !wanted {
            maker.args(["--without", what]);
        }
    }
    run(&mut maker)
}
