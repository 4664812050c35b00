//! A folder with nothing in it but the program and what it is given, far from the repository, and the program run there.

use crate::{
    command::{find, output},
    failure::{Failure, Outcome},
};
use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{self, Command},
};

/// The program's name in the folder.
const NAME: &str = "meridian";

/// What keeps the program from the rest of the machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Walls {
    /// An environment without a search path and a home: it finds no compiler, no node and nothing that was set up for somebody.
    Environment,
    /// The folder is its whole file system: no library, no `/tmp`, no `/proc`.
    Root,
}

/// The folder; it goes with this.
pub struct Alone {
    folder: PathBuf,
    /// What is started in place of the program, with what it is told before the program's path. Empty inside [`Walls::Environment`].
    by_way_of: Vec<PathBuf>,
}

impl Alone {
    /// A folder with a copy of the program. Where the walls that are asked for cannot be put up, `None`: the machine does not allow
    /// it, or the program needs libraries.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn new(program: &Path, walls: Walls) -> Outcome<Option<Self>> {
        let folder = env::temp_dir().join(format!("meridian-alone-{}", process::id()));
        fs::create_dir_all(&folder).map_err(Failure::file(&folder))?;
        let copy = folder.join(NAME);
        let mut alone = Self {
            folder,
            by_way_of: Vec::new(),
        };
        fs::copy(program, &copy).map_err(Failure::file(&copy))?;
        if walls == Walls::Environment {
            return Ok(Some(alone));
        }
        for way in [&["chroot"][..], &["unshare", "--map-root-user", "chroot"]] {
            let Some((first, rest)) = way.split_first() else {
                continue;
            };
            let Some(first) = find(&[first]) else {
                continue;
            };
            alone.by_way_of = [first]
                .into_iter()
                .chain(rest.iter().map(PathBuf::from))
                .collect();
            if output(alone.command().arg("--version")).is_ok() {
                return Ok(Some(alone));
            }
        }
        Ok(None)
    }

    /// Copies a file into it.
    ///
    /// # Errors
    /// Where it cannot.
    pub fn bring(&self, file: &Path) -> Outcome {
        let to = self.path(&file.file_name().unwrap_or_default().to_string_lossy());
        fs::copy(file, to).map(drop).map_err(Failure::file(file))
    }

    /// Where a file of it lies on this machine; the program names it by its path in the folder.
    pub fn path(&self, below: &str) -> PathBuf {
        self.folder.join(below)
    }

    /// The program, to be told what to do.
    pub fn command(&self) -> Command {
        let mut command = match self.by_way_of.split_first() {
            None => Command::new(self.path(NAME)),
            Some((first, rest)) => {
                let mut command = Command::new(first);
                command
                    .args(rest)
                    .arg(&self.folder)
                    .arg(Path::new("/").join(NAME));
                command
            }
        };
        command.current_dir(&self.folder).env_clear();
        command.env("PATH", self.search_path());
        if self.by_way_of.is_empty() {
            command.env("TMPDIR", &self.folder);
        }
        command
    }

    /// Nothing is found on it. `unshare` must find the next program; in the folder, that path leads nowhere.
    fn search_path(&self) -> PathBuf {
        let unshares = self.by_way_of.len() > 1;
        let chroot = find(&["chroot"]).filter(|_| unshares);
        let folder = chroot.as_deref().and_then(Path::parent);
        folder.map_or_else(|| "/nonexistent".into(), Path::to_path_buf)
    }
}

impl Drop for Alone {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}
