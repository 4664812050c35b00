//! Modules that are loaded when a button of their row below the application is pressed (boot/start.js, `arm`).

use super::{
    digest::{Asset, named},
    script::shrink,
};
use crate::{
    failure::{Failure, Outcome},
    project,
};

/// What saves the map.
pub const PICTURE: &[&str] = &["drawing", "picture"];

/// A row's id, and the scripts of `boot/` that its module is joined from.
pub const ROWS: [(&str, &[&str]); 2] = [("picture", PICTURE), ("offline", &["offline"])];

/// Scripts of `boot/` as one, in a scope of its own: other modules may be joined to it.
pub fn joined(parts: &[&str]) -> Outcome<String> {
    let mut text = String::from("{\n");
    for part in parts {
        text.push_str(&project::read(&project::path(&format!("boot/{part}.js")))?);
    }
    text.push_str("}\n");
    Ok(text)
}

/// The module behind a row.
pub fn module(row: &str, parts: &[&str], small: bool) -> Outcome<Asset> {
    let text = joined(parts)?;
    let content = if small {
        let path = project::private(&format!("stage/{row}.js"));
        project::write(&path, text.as_bytes())?;
        shrink(&path, &["--format=esm"])?
    } else {
        text.into_bytes()
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
