//! The wasm target and the wasm-bindgen CLI; for the tests Trunk and Firefox's driver.

use crate::{
    command::{cargo, command, has, output, run, version},
    failure::{Failure, Outcome},
    progress::Steps,
    project,
};
use std::path::PathBuf;

/// Trunk 0.22 wants a newer compiler than ours.
const TRUNK: &str = "0.21.14";
/// Knows how scripts run in the browser's own window, from 0.36 on.
const GECKODRIVER: &str = "0.37.1";
const TARGET: &str = "wasm32-unknown-unknown";

/// Divides the program into parts; of the same series as the wasm_split_macros that Leptos brings.
const WASM_SPLIT: &str = "0.2.4";

/// Makes what the site is compiled with available: two steps.
pub fn ensure(steps: &mut Steps) -> Outcome {
    steps.next("the wasm32 target");
    target()?;
    let bindgen = wasm_bindgen()?;
    steps.next(&format!("wasm-bindgen {}", bindgen.version));
    bindgen.ensure(steps)
}

/// Makes what divides the program available, which only a whole build needs.
pub fn wasm_split(steps: &Steps) -> Outcome {
    wasm_split_tool().ensure(steps)
}

/// Makes Trunk available, which only `trunk serve` and its test need.
pub fn trunk(steps: &Steps) -> Outcome {
    trunk_tool().ensure(steps)
}

/// Makes Firefox's driver available.
pub fn geckodriver(steps: &Steps) -> Outcome {
    geckodriver_tool().ensure(steps)
}

/// Folders with the programs that were built here, for the search path.
pub fn folders() -> Vec<PathBuf> {
    [
        wasm_bindgen().ok(),
        Some(wasm_split_tool()),
        Some(trunk_tool()),
        Some(geckodriver_tool()),
    ]
    .into_iter()
    .flatten()
    .map(|tool| tool.folder().join("bin"))
    .collect()
}

/// The CLI must be of the crate's version.
fn wasm_bindgen() -> Outcome<Tool> {
    Ok(Tool {
        binary: "wasm-bindgen",
        krate: "wasm-bindgen-cli",
        version: project::locked_version("wasm-bindgen")?,
        extra: &[],
    })
}

fn wasm_split_tool() -> Tool {
    Tool {
        binary: "wasm-split-cli",
        krate: "wasm_split_cli_support",
        version: WASM_SPLIT.to_owned(),
        extra: &["--features", "build-binary", "--locked"],
    }
}

fn trunk_tool() -> Tool {
    Tool {
        binary: "trunk",
        krate: "trunk",
        version: TRUNK.to_owned(),
        // Only Trunk's own lock file still builds.
        extra: &["--locked"],
    }
}

fn geckodriver_tool() -> Tool {
    Tool {
        binary: "geckodriver",
        krate: "geckodriver",
        version: GECKODRIVER.to_owned(),
        extra: &["--locked"],
    }
}

fn target() -> Outcome {
    let root = output(command("rustc").args(["--print", "sysroot"]))?;
    let library = PathBuf::from(root.trim()).join("lib/rustlib").join(TARGET);
    if library.is_dir() {
        return Ok(());
    }
    if !has("rustup") {
        return Err(Failure::missing(
            format!("the target {TARGET}"),
            "rustup (https://rustup.rs), then `rustup target add wasm32-unknown-unknown`",
        ));
    }
    run(command("rustup").args(["target", "add", TARGET]))
}

/// A program that is built from crates.io.
struct Tool {
    binary: &'static str,
    krate: &'static str,
    version: String,
    extra: &'static [&'static str],
}

impl Tool {
    /// Where it is built to. All checkouts share it, each finds the version that it wants.
    fn folder(&self) -> PathBuf {
        project::cache("tools").join(format!("{}-{}", self.krate, self.version))
    }

    /// Keeps a binary of the right version that is already on the search path, or builds one.
    fn ensure(&self, steps: &Steps) -> Outcome {
        let is_there = || {
            // One that cannot say its version counts where it was built here, in a folder of that version.
            let found = version(self.binary).unwrap_or_default();
            found.split_whitespace().any(|word| word == self.version)
                || self.folder().join("bin").join(self.binary).is_file()
        };
        if is_there() {
            return Ok(());
        }
        super::system::linker()?;
        let _alone = project::alone("tools")?;
        if is_there() {
            return Ok(());
        }
        steps.note("building it, once: some minutes");
        run(cargo()
            .args([
                "install",
                self.krate,
                "--version",
                &format!("={}", self.version),
                "--force",
                "--root",
            ])
            .arg(self.folder())
            .args(self.extra)
            // These run for a second a build; what they cost is their own compilation.
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .env("CARGO_PROFILE_RELEASE_DEBUG", "false"))
    }
}
