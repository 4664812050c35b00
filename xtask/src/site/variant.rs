//! The built site with another page: program, scripts and basemap depend on neither the pack nor the words of the markup.

use super::{
    digest::{self, Asset},
    icons, page,
    prerender::Rendered,
    single_pages, style,
};
use crate::{
    failure::{Failure, Outcome},
    project,
};
use std::{fs, path::Path};

/// Writes it into a folder; `dist/` must be there.
pub fn variant(folder: &Path, rendered: &Rendered) -> Outcome {
    let dist = project::dist();
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(Failure::file(folder))?;
    }
    for file in project::files(&dist)? {
        let below = file.strip_prefix(&dist).unwrap_or(&file);
        let content = fs::read(&file).map_err(Failure::file(&file))?;
        project::write(&folder.join(below), &content)?;
    }
    let style = digest::named(
        "meridian",
        "css",
        style::sheet(page::TEMPLATE, &rendered.css, true)?,
    );
    let assets = page::Assets {
        wasm: &built("meridian-", ".wasm")?,
        module: &built("meridian-", ".js")?,
        boot: &built("boot-", ".js")?,
        style: &style,
        print: &built("print-", ".css")?,
        rules: &built("frame-", ".css")?,
        dialogs: &built("dialogs-", ".css")?,
        basemap: &built("basemap/world-", ".bin")?,
    };
    let paper = icons::Paper::of_the_page()?;
    let parts = page::linked(&assets, &paper, rendered.keep.clone());
    let singles = single_pages::Assets {
        boot: assets.boot,
        frame: &built("frame-", ".js")?,
        style: &built("single-", ".css")?,
    };
    single_pages::write(folder, rendered, &singles, &paper)?;
    let page = page::fill(page::TEMPLATE, rendered, &parts)?;
    project::write(&folder.join(&style.name), &style.content)?;
    project::write(&folder.join("index.html"), page.as_bytes())
}

/// A file of the built site, by what its path begins and ends with.
fn built(start: &str, end: &str) -> Outcome<Asset> {
    let dist = project::dist();
    for file in project::files(&dist)? {
        let below = file.strip_prefix(&dist).unwrap_or(&file);
        let name = below.to_string_lossy().replace('\\', "/");
        if name.starts_with(start) && name.ends_with(end) {
            let content = fs::read(&file).map_err(Failure::file(&file))?;
            return Ok(Asset { name, content });
        }
    }
    Err(Failure::refused("dist/", format!("holds no {start}…{end}")))
}
