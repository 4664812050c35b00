//! The archives of the site, on disk.

use super::single;
use crate::{
    failure::{Failure, Outcome},
    project,
};
pub use meridian_site::packages::{SCORM, WEB};
use meridian_site::{Files, packages};
use std::{fs, path::Path};

/// Writes both into the site. The second holds all that is in it but the two.
pub fn write(dist: &Path, id: &str, lang: &str, title: &str) -> Outcome {
    let part = |name: &str| project::read(&project::path(&format!("boot/scorm/{name}")));
    let frame = packages::Frame {
        manifest: &part("manifest.xml")?,
        page: &part("index.html")?,
        script: &part("scorm.js")?,
    };
    let page = dist.join(single::NAME);
    let page = fs::read(&page).map_err(Failure::file(&page))?;
    let about = packages::About { id, lang, title };
    let scorm = packages::scorm(&frame, &about, (single::NAME, &page))?;
    let mut files = Files::new();
    for file in project::files(dist)? {
        let Ok(below) = file.strip_prefix(dist) else {
            continue;
        };
        let name = below.to_string_lossy().replace('\\', "/");
        files.insert(name, fs::read(&file).map_err(Failure::file(&file))?);
    }
    project::write(&dist.join(SCORM), &scorm)?;
    project::write(&dist.join(WEB), &packages::web(&files)?)
}

/// Unpacks one of them into a folder that is there.
pub fn unpack(package: &Path, folder: &Path) -> Outcome {
    let file = fs::File::open(package).map_err(Failure::file(package))?;
    let refused = |error: zip::result::ZipError| Failure::refused("an archive", error.to_string());
    let mut zip = zip::ZipArchive::new(file).map_err(refused)?;
    zip.extract(folder).map_err(refused)
}
