//! The release site in `dist/`: Trunk compiles, the native prerenderer draws the page, and what follows here shrinks,
//! joins, names by content and fills in. Every address in it is relative, so it works in any sub-folder.

pub mod digest;
pub mod fingerprint;
pub mod icons;
pub mod json;
pub mod locale;
pub mod offline;
pub mod on_request;
pub mod page;
pub mod prerender;
pub mod script;
pub mod single;
pub mod style;
mod variant;
pub mod weight;

use crate::{
    check,
    command::{command, has, run},
    failure::{Failure, Outcome},
    progress::Steps,
    project, tools,
};
use digest::named;
use std::{
    fs,
    path::{Path, PathBuf},
};
pub use variant::variant;

/// The pack the site is built from, unless another is asked for.
pub const PACK: &str = "public/packs/china-in-eurasia.json";

/// How to build.
pub struct Options {
    /// Path of the pack, from the root.
    pub pack: String,
    /// Where the site will be, absolute and with a slash at its end; without it nothing that needs an address is written.
    pub base: Option<String>,
    /// Whether it may do without npm, and then leaves the program larger than need be.
    pub npm_optional: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            pack: PACK.to_owned(),
            base: None,
            npm_optional: false,
        }
    }
}

impl Options {
    /// Of a command line: `[--pack FILE] [--base URL]`.
    pub fn of(words: &[&str]) -> Outcome<Self> {
        let mut options = Self::default();
        for pair in words.chunks(2) {
            match *pair {
                ["--pack", pack] => options.pack = pack.to_owned(),
                ["--base", base] => options.base = Some(address(base)?),
                _ => {
                    return Err(Failure::Usage(
                        "cargo xtask build [--pack FILE] [--base URL]".to_owned(),
                    ));
                }
            }
        }
        Ok(options)
    }
}

/// A web address that file names can be put behind.
fn address(base: &str) -> Outcome<String> {
    let absolute = ["https://", "http://"]
        .iter()
        .any(|scheme| base.starts_with(scheme));
    if absolute && base.ends_with('/') && !base.contains(['?', '#', '"', '<', ' ']) {
        Ok(base.to_owned())
    } else {
        Err(Failure::Usage(format!(
            "{base} is not an absolute address that ends with a slash"
        )))
    }
}

/// Builds the site, or leaves it when nothing it is made from has changed.
pub fn build(options: &Options) -> Outcome {
    // Cheap, and lists everything: the prerenderer stops at the first thing that keeps it from reading the pack.
    check::valid(&options.pack, &project::path(&options.pack))?;
    let inputs = fingerprint::of(&options.pack, options.base.as_deref())?;
    if let Some(last) = fingerprint::last() {
        let enough = last.small || (options.npm_optional && !has("npm"));
        if last.inputs == inputs && enough {
            eprintln!("dist/ is up to date");
            return Ok(());
        }
    }
    fingerprint::forget()?;

    tools::system::linker()?;
    let mut steps = Steps::new(7);
    tools::rust::ensure(&mut steps)?;
    steps.next("wasm-opt and esbuild");
    let small = match tools::node::ensure(&steps) {
        Ok(()) => true,
        Err(missing) if options.npm_optional => {
            steps.note(&format!("{missing}"));
            steps.note("going on without: the page works, the program stays larger");
            false
        }
        Err(missing) => return Err(missing),
    };
    steps.next("compiling the program to WebAssembly");
    trunk()?;
    steps.next("prerendering the page");
    let rendered = prerender::run(&options.pack, options.base.as_deref())?;
    steps.next("finishing the files");
    finish(&steps, &rendered, small)?;
    fingerprint::remember(&inputs, small)?;
    eprintln!("dist/ is ready after {}", steps.elapsed());
    Ok(())
}

fn trunk() -> Outcome {
    run(command("trunk")
        .args(["build", "--release", "--skip-version-check"])
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
            short_paths(),
        )
        // Trunk reads `NO_COLOR=1` as a malformed boolean.
        .env_remove("NO_COLOR"))
}

/// Compiler flags that keep this machine's paths out of the program: messages of panics hold the paths of their sources,
/// which weigh more than a kilobyte and differ from machine to machine.
fn short_paths() -> String {
    let home = std::env::var_os("CARGO_HOME").map_or_else(
        || PathBuf::from(std::env::var_os("HOME").unwrap_or_default()).join(".cargo"),
        PathBuf::from,
    );
    let registries = fs::read_dir(home.join("registry/src"));
    let crates = registries
        .into_iter()
        .flatten()
        .flatten()
        .map(|one| one.path());
    crates
        .chain([project::path("")])
        .map(|path| format!("--remap-path-prefix={}=", path.display()))
        .collect::<Vec<_>>()
        .join(" ")
}

fn finish(steps: &Steps, rendered: &prerender::Rendered, small: bool) -> Outcome {
    let stage = project::private("stage");
    let dist = project::dist();
    if dist.exists() {
        fs::remove_dir_all(&dist).map_err(Failure::file(&dist))?;
    }
    copy(&project::path("public"), &dist)?;
    let icon = fs::read(dist.join("icon.svg")).map_err(Failure::file("icon.svg"))?;
    let paper = icons::Paper::of_the_page()?;
    icons::write(&dist, &icon, rendered, &paper)?;
    let basemap = take(&dist, "basemap", "world", "bin")?;

    let wasm = named("meridian", "wasm", script::program(steps, &stage, small)?);
    let module = named(
        "meridian",
        "js",
        script::module(&stage, script::LINKED, "", small)?,
    );
    let boot = named("boot", "js", script::boot(small)?);
    let mut keep = rendered.keep.clone();
    let mut on_request = Vec::new();
    for (row, parts) in on_request::ROWS {
        let module = on_request::module(row, parts, small)?;
        keep = on_request::placed(&keep, row, &module)?;
        on_request.push(module);
    }
    let skeleton = project::read(&stage.join("index.html"))?;
    let style = named(
        "meridian",
        "css",
        style::sheet(&skeleton, &rendered.css, small)?,
    );
    let print = named("print", "css", style::paper(&skeleton, small)?);
    let linked = page::linked(
        &page::Assets {
            wasm: &wasm,
            module: &module,
            boot: &boot,
            style: &style,
            print: &print,
            basemap: &basemap,
        },
        &paper,
        keep,
    );
    // Without a network, the map is saved by what the file holds.
    let picture = on_request::joined(on_request::PICTURE)?;
    let inside = single::inside(
        &single::Texts {
            boot: &boot.content,
            style: &style.content,
            print: &print.content,
            module: &script::module(&stage, script::INSIDE, &picture, small)?,
            icon: &icon,
        },
        &paper,
        &basemap.name,
        rendered.keep_inside.clone(),
        &[
            (single::PROGRAM, &wasm.content),
            (&basemap.name, &basemap.content),
        ],
    )?;

    let mut assets = vec![&wasm, &module, &boot, &style, &print, &basemap];
    assets.extend(&on_request);
    for asset in &assets {
        project::write(&dist.join(&asset.name), &asset.content)?;
    }
    let index = page::fill(&skeleton, rendered, &linked)?;
    let single = page::fill(&skeleton, rendered, &inside)?;
    let manifest = dist.join(icons::MANIFEST);
    let manifest = fs::read(&manifest).map_err(Failure::file(&manifest))?;
    let mut kept: Vec<(&str, &[u8])> = vec![
        ("./", index.as_bytes()),
        ("icon.svg", &icon),
        (icons::MANIFEST, &manifest),
    ];
    kept.extend(
        assets
            .into_iter()
            .map(|asset| (asset.name.as_str(), asset.content.as_slice())),
    );
    project::write(&dist.join(offline::WORKER), &offline::worker(&kept, small)?)?;
    project::write(&dist.join("index.html"), index.as_bytes())?;
    project::write(&dist.join(single::NAME), single.as_bytes())
}

/// A file of `public/` that is fetched by its content's name.
fn take(dist: &Path, folder: &str, stem: &str, extension: &str) -> Outcome<digest::Asset> {
    let plain = dist.join(folder).join(format!("{stem}.{extension}"));
    let content = fs::read(&plain).map_err(Failure::file(&plain))?;
    fs::remove_file(&plain).map_err(Failure::file(&plain))?;
    let mut asset = named(stem, extension, content);
    asset.name = format!("{folder}/{}", asset.name);
    Ok(asset)
}

fn copy(from: &Path, to: &Path) -> Outcome {
    fs::create_dir_all(to).map_err(Failure::file(to))?;
    for file in project::files(from)? {
        let Ok(below) = file.strip_prefix(from) else {
            continue;
        };
        let content = fs::read(&file).map_err(Failure::file(&file))?;
        project::write(&to.join(below), &content)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_absolute_and_ends_with_a_slash() {
        let base = |words: &[&str]| Options::of(words).ok().and_then(|options| options.base);
        assert_eq!(
            base(&["--base", "https://example.org/a/"]).as_deref(),
            Some("https://example.org/a/")
        );
        for wrong in [
            "example.org/",
            "https://example.org/a",
            "https://example.org/?a/",
            "ftp://example.org/",
        ] {
            assert!(Options::of(&["--base", wrong]).is_err(), "{wrong}");
        }
        assert!(Options::of(&["--pack"]).is_err());
    }
}
