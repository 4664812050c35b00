//! `cargo xtask shell`: compiles, shrinks and names by content all that a site is made of but the pack, and writes it as one
//! archive. `meridian_site::shell` says what is in it.

use crate::{
    failure::{Failure, Outcome},
    licences,
    progress::Steps,
    project,
    site::{
        bundle::{Bundler, ROWS},
        compressed,
        digest::{Asset, named},
        divided::Divided,
        paper, script, style,
    },
};
use meridian_site::{Files, Shell, icons, shell::Names};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// Where the shell of the last whole build lies.
pub fn place() -> PathBuf {
    project::target().join("meridian-shell.zip")
}

/// What a shell is made of.
pub struct Parts<'a> {
    /// Where the compiled program and its glue are.
    pub stage: &'a Path,
    /// Whether the program goes through wasm-opt.
    pub optimised: bool,
    /// Whether scripts go through esbuild.
    pub small: bool,
    /// Font files by name; nothing where the shell is to make no PNG pictures.
    pub fonts: Vec<(String, Vec<u8>)>,
}

/// Puts a shell together.
pub fn make(steps: &Steps, parts: Parts) -> Outcome<Shell> {
    let Parts {
        stage,
        optimised,
        small,
        fonts,
    } = parts;
    let mut files = Files::new();
    let mut add = |asset: Asset| {
        files.insert(format!("site/{}", asset.name), asset.content);
        asset.name
    };
    let program = script::optimised(steps, &stage.join("meridian_bg.wasm"), optimised)?;
    let divided = Divided::read(steps, stage, optimised)?;
    let bundler = Bundler::new(stage, &divided, small)?;
    let modules = ROWS.map(|row| {
        let asset = named(row, "js", bundler.bundle(row)?);
        Ok((row.to_owned(), add(asset)))
    });
    let sheet = |stem: &str, rules: String, add: &mut dyn FnMut(Asset) -> String| {
        add(named(stem, "css", rules.into_bytes()))
    };
    let mut basemap = named("world", "bin", read("public/basemap/world.bin")?);
    basemap.name = format!("basemap/{}", basemap.name);
    let names = Names {
        program: add(named("meridian", "wasm", program)),
        modules: modules.into_iter().collect::<Outcome<_>>()?,
        boot: add(named("boot", "js", script::boot(small)?)),
        print: sheet("print", style::paper()?, &mut add),
        frame: sheet("frame", style::frame()?, &mut add),
        dialogs: sheet("dialogs", style::dialogs()?, &mut add),
        lesson: sheet("lesson", style::lesson()?, &mut add),
        permalink: sheet("permalink", style::permalink()?, &mut add),
        element: sheet("element", style::element()?, &mut add),
        basemap: add(basemap),
        parts: divided.files.into_values().map(add).collect(),
    };

    let icon = read("public/icon.svg")?;
    for (name, content) in icons::drawings(&icon, &paper()?)? {
        files.insert(format!("site/{name}"), content);
    }
    files.insert("site/icon.svg".to_owned(), icon);
    for (name, from) in [
        ("site/embed.d.ts", "public/embed.d.ts"),
        ("page/coarse.bin", "basemap/coarse.bin"),
        ("page/tokens.css", "src/styles/tokens.css"),
        ("scorm/manifest.xml", "boot/scorm/manifest.xml"),
        ("scorm/index.html", "boot/scorm/index.html"),
        ("scorm/scorm.js", "boot/scorm/scorm.js"),
    ] {
        files.insert(name.to_owned(), read(from)?);
    }
    for (name, content) in [
        ("module.js", bundler.bundle("page")?),
        ("inside.js", bundler.bundle("inside")?),
        ("frame.js", bundler.bundle("frame")?),
        ("embed.js", bundler.bundle("embed")?),
        ("sw.js", script::worker(small)?),
        ("screen.css", style::screen()?.into_bytes()),
    ] {
        files.insert(format!("page/{name}"), content);
    }
    if optimised {
        // Once for all sites: whoever asks for compressed files would wait for it each time.
        let texts: Vec<(String, Vec<u8>)> = files.iter().filter_map(sent_smaller).collect();
        for (name, content) in texts {
            files.insert(format!("brotli/{name}"), compressed::brotli(&content)?);
        }
    }
    for (name, text) in licences::texts()? {
        files.insert(format!("licences/{name}"), text);
    }
    for (name, content) in fonts {
        files.insert(format!("fonts/{name}"), content);
    }
    Ok(Shell::new(names, files))
}

/// A file that lies in each site and gets smaller on its way to a reader; pictures do not.
fn sent_smaller((path, content): (&String, &Vec<u8>)) -> Option<(String, Vec<u8>)> {
    let name = path.strip_prefix("site/")?;
    (!name.ends_with(".png")).then(|| (name.to_owned(), content.clone()))
}

/// Writes it.
pub fn write(shell: &Shell, place: &Path) -> Outcome {
    project::write(place, &shell.write()?)
}

fn read(below: &str) -> Outcome<Vec<u8>> {
    let path = project::path(below);
    fs::read(&path).map_err(Failure::file(&path))
}
