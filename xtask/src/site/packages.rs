//! The archives of a site, for tests.

use crate::{
    failure::{Failure, Outcome},
    project,
};
use meridian_site::archive::unpacked;
pub use meridian_site::packages::SCORM;
use std::{fs, path::Path};

/// Unpacks one of them into a folder.
pub fn unpack(package: &Path, folder: &Path) -> Outcome {
    let bytes = fs::read(package).map_err(Failure::file(package))?;
    let files =
        unpacked(&bytes).map_err(|error| Failure::refused("an archive", error.to_string()))?;
    project::write_all(folder, &files)
}
