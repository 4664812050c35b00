//! `cargo xtask cli`: the program of those who use Meridian, with the shell inside.

use crate::{
    command::{cargo, run},
    failure::{Failure, Outcome},
    progress::Steps,
    project, shell, site, suite,
};
use meridian_digest as digest;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// The package's program.
const NAME: &str = "meridian";

/// How it is compiled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grade {
    /// As it is given away: quick, which takes minutes to compile.
    Released,
    /// As tests want it: there in seconds.
    Draft,
}

/// Compiles it, with what the system's libraries give inside where the system has them for that, tries it with nothing else at hand,
/// and writes its checksum beside it.
/// The path is the last line that is printed.
///
/// # Errors
/// Where the shell or the program cannot be made.
pub fn release() -> Outcome {
    site::build(&site::Options::default())?;
    let program = compile(Grade::Released)?;
    suite::cli::given_away(&program)?;
    let content = fs::read(&program).map_err(Failure::file(&program))?;
    let sum = format!("{}  {}\n", digest::hex(&content), file_name(&program));
    project::write(&program.with_extension("sha256"), sum.as_bytes())?;
    println!("{}", program.display());
    Ok(())
}

/// The program with the shell of the last whole build inside.
///
/// # Errors
/// Where it does not compile.
pub fn compile(grade: Grade) -> Outcome<PathBuf> {
    if grade == Grade::Draft {
        return built(grade, false);
    }
    built(grade, true).or_else(|failure| {
        Steps::new(0).note(&format!("not linked statically: {failure}"));
        built(grade, false)
    })
}

fn built(grade: Grade, linked_statically: bool) -> Outcome<PathBuf> {
    let mut build = cargo();
    build
        .args(["build", "--quiet", "--package", "meridian-cli"])
        .args(["--bin", NAME, "--features", "shell"])
        .env("MERIDIAN_SHELL", shell::place());
    let mut folder = project::target();
    if linked_statically {
        // With a target named, the flags are not those of macros and build scripts, which must stay dynamic.
        let target = host()?;
        build
            .args(["--target", &target])
            .env("RUSTFLAGS", "-Ctarget-feature=+crt-static");
        folder.push(target);
    }
    if grade == Grade::Released {
        build.arg("--release");
    }
    run(&mut build)?;
    folder.push(match grade {
        Grade::Released => "release",
        Grade::Draft => "debug",
    });
    Ok(folder.join(format!("{NAME}{}", std::env::consts::EXE_SUFFIX)))
}

/// The target that rustc compiles for when none is named.
///
/// # Errors
/// Where rustc does not say.
pub fn host() -> Outcome<String> {
    let told = crate::command::output(crate::command::command("rustc").arg("-vV"))?;
    let line = told.lines().find_map(|line| line.strip_prefix("host: "));
    line.map(str::to_owned)
        .ok_or_else(|| Failure::refused("rustc -vV", "names no host"))
}

fn file_name(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}
