//! The policy, and which files are named by their content.

#![allow(
    dead_code,
    reason = "shared by two test targets, each of which uses a part"
)]

use std::{collections::BTreeSet, fs};
use xtask::{project, site::digest};

/// Issue by issue the same: nothing may be added to it.
pub(crate) const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
    connect-src 'self'; manifest-src 'self'; worker-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'";

/// Of the files of a site: those named by their content, which may be cached for ever.
pub(crate) fn hashed() -> BTreeSet<String> {
    let dist = project::dist();
    let files = project::files(&dist).expect("dist/");
    let named = files.iter().filter_map(|file| {
        let content = fs::read(file).ok()?;
        let hash = digest::hex(&content)[..10].to_owned();
        let below = file
            .strip_prefix(&dist)
            .ok()?
            .to_string_lossy()
            .into_owned();
        below.contains(&hash).then_some(below)
    });
    named.collect()
}
