//! The release site in `dist/`: cargo and wasm-bindgen compile; what follows here shrinks, bundles and names by content, which gives the
//! shell (`crate::shell`); the site maker makes a site of the shell and a pack. Every address in it is relative, so it works in any
//! sub-folder.

mod behaviour;
pub mod budgets;
pub mod bundle;
pub mod compressed;
pub mod divided;
pub mod fingerprint;
mod fonts;
mod glue;
mod join;
pub mod locale;
mod maker;
pub mod packages;
pub mod program;
pub mod script;
mod sheet;
pub mod style;
pub mod weight;

use crate::{
    check,
    command::has,
    failure::{Failure, Outcome},
    progress::Steps,
    project, shell, tools,
};
pub use behaviour::{BEHAVIOUR, behaviour};
use maker::Asked;
pub use meridian_digest as digest;
pub use meridian_site::single_file as single;
use meridian_site::{paper::Paper, tokens::Tokens};
pub use program::Grade;
use std::{
    fs,
    path::{Path, PathBuf},
};

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
                ["--base", base] => options.base = Some(meridian_site::base(base)?.to_owned()),
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

/// Builds the site in `dist/`, or leaves it when nothing it is made from has changed.
pub fn build(options: &Options) -> Outcome {
    // Cheap, and before anything is compiled.
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

    let mut steps = Steps::new(6);
    let made = compiled(&mut steps, options, Grade::Whole, &shell::place())?;
    steps.next("making the site");
    let asked = Asked {
        shell: &shell::place(),
        pack: &options.pack,
        base: options.base.as_deref(),
        pictures: made.fonts,
        packages: true,
        words: None,
    };
    maker::make(&asked, &project::dist())?;
    fingerprint::remember(&inputs, made.small && made.fonts)?;
    eprintln!("dist/ is ready after {}", steps.elapsed());
    Ok(())
}

/// Makes the shell alone.
pub fn shell(options: &Options) -> Outcome {
    compiled(&mut Steps::new(5), options, Grade::Whole, &shell::place()).map(drop)
}

/// A site of another pack with the shell of the last build, in a folder that has nothing else afterwards; without pictures and
/// archives.
pub fn of_last_shell(pack: &str, folder: &Path) -> Outcome {
    let asked = Asked {
        shell: &shell::place(),
        pack,
        base: None,
        pictures: false,
        packages: false,
        words: None,
    };
    maker::make(&asked, folder)
}

/// Builds a site to look at while one writes, in seconds: compiled quickly, not shrunk, with the pictures and archives of the
/// last whole one. Gives its folder, which is complete whenever it is there.
pub fn draft(options: &Options) -> Outcome<PathBuf> {
    check::valid(&options.pack, &project::path(&options.pack))?;
    let (folder, next) = (project::private("draft"), project::private("draft.next"));
    let mut steps = Steps::new(6);
    let shell = project::private(Grade::Draft.stage()).join("shell.zip");
    compiled(&mut steps, options, Grade::Draft, &shell)?;
    steps.next("making the site");
    let asked = Asked {
        shell: &shell,
        pack: &options.pack,
        base: options.base.as_deref(),
        pictures: false,
        packages: false,
        words: None,
    };
    maker::make(&asked, &next)?;
    kept(&next)?;
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(Failure::file(&folder))?;
    }
    fs::rename(&next, &folder).map_err(Failure::file(&next))?;
    Ok(folder)
}

/// What could be done for a shell.
struct Made {
    /// Whether scripts and programs were shrunk.
    small: bool,
    /// Whether the faces of pictures are in it.
    fonts: bool,
}

/// Compiles the program and writes the shell.
fn compiled(steps: &mut Steps, options: &Options, grade: Grade, place: &Path) -> Outcome<Made> {
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
    // Dividing it takes one more tool, and a draft is no better to look at for it.
    let divide = small && grade == Grade::Whole;
    if divide {
        tools::rust::wasm_split(steps)?;
    }
    program::compile(&program::PAGE, None, &stage, grade, divide)?;
    steps.next("shrinking, joining, naming by content");
    let fonts = match grade {
        Grade::Draft => Vec::new(),
        Grade::Whole => faces(steps, options)?,
    };
    let made = Made {
        small,
        fonts: !fonts.is_empty(),
    };
    let parts = shell::Parts {
        stage: &stage,
        optimised: small && grade == Grade::Whole,
        small,
        fonts,
    };
    shell::write(&shell::make(steps, parts)?, place)?;
    Ok(made)
}

/// The faces of pictures; none where they are missing and may be.
fn faces(steps: &Steps, options: &Options) -> Outcome<Vec<(String, Vec<u8>)>> {
    match fonts::ensure(steps) {
        Err(missing) if options.lenient => {
            steps.note(&format!("{missing}"));
            steps.note("going on without: there are no PNG pictures");
            Ok(Vec::new())
        }
        found => found,
    }
}

/// Takes what a draft does not make from the last whole site: pictures and archives, if there is one.
fn kept(folder: &Path) -> Outcome {
    let dist = project::dist();
    for file in project::files(&dist)? {
        let below = file.strip_prefix(&dist).unwrap_or(&file);
        let to = folder.join(below);
        let name = below.to_string_lossy();
        let wanted = [".png", ".zip"].iter().any(|end| name.ends_with(end));
        if wanted && !to.exists() {
            let content = fs::read(&file).map_err(Failure::file(&file))?;
            project::write(&to, &content)?;
        }
    }
    Ok(())
}

/// The colours of the style sheet.
fn tokens() -> Outcome<Tokens> {
    Ok(Tokens::new(project::read(&project::path(
        "src/styles/tokens.css",
    ))?))
}

/// The ground of the page.
pub fn paper() -> Outcome<Paper> {
    Ok(Paper::of(&tokens()?)?)
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
