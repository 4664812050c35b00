//! The package for learning platforms, unpacked.

#![allow(
    dead_code,
    reason = "shared by two test targets, each of which uses a part"
)]

use std::fs;
use xtask::{project, site::packages};

/// Unpacks the package into the pages that are served beside the site.
pub(crate) fn unpacked(name: &str) -> String {
    let folder = xtask::suite::hosts::folder().join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    packages::unpack(&project::dist().join(packages::SCORM), &folder).unwrap();
    fs::write(
        folder.join("platform.html"),
        "<!doctype html><html lang=en><title>Platform</title><script src='../npm/scorm12.js'></script>
         <script>API = new Scorm12API({ autocommit: false }); said = []; addEventListener('message', ({ data }) => said.push(data));</script>
         <iframe title=lesson src='index.html' width=1200 height=800></iframe>",
    )
    .unwrap();
    format!("{name}/platform.html")
}
