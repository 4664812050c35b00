//! The release site in `dist/`: cargo and wasm-bindgen compile, the native prerenderer draws the page, and what follows here
//! shrinks, joins, names by content and fills in. Every address in it is relative, so it works in any sub-folder.

mod assemble;
mod behaviour;
pub mod compressed;
pub mod divided;
pub mod element;
pub mod fingerprint;
mod fonts;
pub mod icons;
pub mod json;
pub mod lesson;
pub mod locale;
pub mod oembed;
pub mod offline;
pub mod on_request;
pub mod packages;
pub mod page;
mod pictures;
pub mod prerender;
pub mod program;
pub mod script;
mod shadow;
pub mod single;
pub mod single_pages;
pub mod style;
mod tokens;
mod variant;
pub mod weight;

use crate::{
    check,
    command::has,
    failure::{Failure, Outcome},
    progress::Steps,
    project, tools,
};
pub use behaviour::{BEHAVIOUR, behaviour};
use meridian::domain::pack::Pack;
pub use meridian_digest as digest;
pub use program::Grade;
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
    /// Whether it may do without npm, and then leaves the program larger than need be, and without fonts, and then makes no
    /// PNG pictures.
    pub lenient: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            pack: PACK.to_owned(),
            base: None,
            lenient: false,
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

/// Builds the site in `dist/`, or leaves it when nothing it is made from has changed.
pub fn build(options: &Options) -> Outcome {
    // Cheap, and lists everything: the prerenderer stops at the first thing that keeps it from reading the pack.
    check::valid(&options.pack, &project::path(&options.pack))?;
    let inputs = fingerprint::of(&options.pack, options.base.as_deref())?;
    if let Some(last) = fingerprint::last() {
        let enough = last.small || (options.lenient && !has("npm"));
        if last.inputs == inputs && enough {
            eprintln!("dist/ is up to date");
            return Ok(());
        }
    }
    fingerprint::forget()?;

    let mut steps = Steps::new(7);
    let (small, fonts) = make(&mut steps, options, Grade::Whole, &project::dist())?;
    fingerprint::remember(&inputs, small && fonts)?;
    eprintln!("dist/ is ready after {}", steps.elapsed());
    Ok(())
}

/// Builds a site to look at while one writes, in seconds: compiled quickly, not shrunk, with the pictures and archives of the
/// last whole one. Gives its folder, which is complete whenever it is there.
pub fn draft(options: &Options) -> Outcome<PathBuf> {
    check::valid(&options.pack, &project::path(&options.pack))?;
    let (folder, next) = (project::private("draft"), project::private("draft.next"));
    let mut steps = Steps::new(6);
    make(&mut steps, options, Grade::Draft, &next)?;
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(Failure::file(&folder))?;
    }
    fs::rename(&next, &folder).map_err(Failure::file(&next))?;
    Ok(folder)
}

/// Makes a site in a folder; gives whether scripts and programs were shrunk, and whether the faces of pictures were there.
fn make(
    steps: &mut Steps,
    options: &Options,
    grade: Grade,
    folder: &Path,
) -> Outcome<(bool, bool)> {
    tools::system::linker()?;
    tools::rust::ensure(steps)?;
    steps.next("wasm-opt and esbuild");
    let small = match tools::node::ensure(steps) {
        Ok(()) => true,
        Err(missing) if options.lenient => {
            steps.note(&format!("{missing}"));
            steps.note("going on without: the page works, the program stays larger");
            false
        }
        Err(missing) => return Err(missing),
    };
    steps.next("compiling the program to WebAssembly");
    let stage = project::private(grade.stage());
    // In parts it needs a tool more, and is no better to look at while one writes.
    let divide = small && grade == Grade::Whole;
    if divide {
        tools::rust::wasm_split(steps)?;
    }
    program::compile(&program::PAGE, None, &stage, grade, divide)?;
    steps.next("prerendering the page");
    let rendered = prerender::run(&options.pack, options.base.as_deref())?;
    steps.next("finishing the files");
    let parts = assemble::Parts {
        site: folder,
        stage: &stage,
        pack: &options.pack,
        rendered: &rendered,
        optimised: small && grade == Grade::Whole,
        small,
    };
    assemble::assemble(steps, &parts)?;
    if grade == Grade::Draft {
        return Ok((small, kept(folder)?));
    }
    steps.next("pictures of what a link shows");
    Ok((small, shown(steps, options)?))
}

/// Takes what a draft does not make from the last whole site: pictures and archives; false where there is none.
fn kept(folder: &Path) -> Outcome<bool> {
    let dist = project::dist();
    for file in project::files(&dist)? {
        let below = file.strip_prefix(&dist).unwrap_or(&file);
        let to = folder.join(below);
        let name = below.to_string_lossy();
        let wanted = [".png", ".svg", ".zip"]
            .iter()
            .any(|end| name.ends_with(end));
        if wanted && !to.exists() {
            let content = fs::read(&file).map_err(Failure::file(&file))?;
            project::write(&to, &content)?;
        }
    }
    Ok(dist.is_dir())
}

/// What those who show links want, and whether all of it could be made.
fn shown(steps: &Steps, options: &Options) -> Outcome<bool> {
    let dist = project::dist();
    let pack = Pack::parse(&project::read(&project::path(&options.pack))?)
        .map_err(|error| Failure::refused(&options.pack, error.to_string()))?;
    if let Some(base) = &options.base {
        oembed::write(&dist, &pack, base)?;
    }
    let fonts = match fonts::ensure(steps) {
        Ok(fonts) => Some(fonts),
        Err(missing) if options.lenient => {
            steps.note(&format!("{missing}"));
            steps.note("going on without: there are no PNG pictures");
            None
        }
        Err(missing) => return Err(missing),
    };
    pictures::write(&dist, &pack, &tokens::Tokens::load()?, fonts.as_ref())?;
    packages::write(&dist, &pack.id, &pack.lang, &pack.title)?;
    Ok(fonts.is_some())
}

/// Compiler flags that keep this machine's paths out of the program: messages of panics hold the paths of their sources,
/// which weigh more than a kilobyte and differ from machine to machine.
pub fn short_paths() -> String {
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
