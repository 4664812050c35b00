//! Modules that are loaded when a button of their row below the application is pressed (boot/start.js, `arm`).

use super::{
    digest::{Asset, named},
    script::shrink,
};
use crate::{
    failure::{Failure, Outcome},
    project,
};
use std::fs;

/// Ids of the rows; `boot/ID.js` is the module of each.
pub const ROWS: [&str; 2] = ["picture", "offline"];

/// The module behind a row.
pub fn module(row: &str, small: bool) -> Outcome<Asset> {
    let source = project::path(&format!("boot/{row}.js"));
    let content = if small {
        shrink(&source, &["--format=esm"])?
    } else {
        fs::read(&source).map_err(Failure::file(&source))?
    };
    Ok(named(row, "js", content))
}

/// Says in the markup where the module of a row is.
pub fn placed(keep: &str, row: &str, module: &Asset) -> Outcome<String> {
    let place = format!("id=\"{row}\"");
    let (before, after) = keep
        .split_once(&place)
        .ok_or_else(|| Failure::refused("prerender", format!("`keep` holds no {place}")))?;
    Ok(format!(
        "{before}{place} data-module=\"{}\" data-integrity=\"{}\"{after}",
        module.name,
        module.integrity()
    ))
}
