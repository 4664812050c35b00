//! The wasm target, Trunk and the wasm-bindgen CLI; for the browser tests Firefox's driver.

use crate::{
    command::{cargo, command, has, output, run, version},
    failure::{Failure, Outcome},
    progress::Steps,
    project,
};

/// Trunk 0.22 wants a newer compiler than ours.
const TRUNK: &str = "0.21.14";
/// Knows how scripts run in the browser's own window, from 0.36 on.
const GECKODRIVER: &str = "0.37.1";
const TARGET: &str = "wasm32-unknown-unknown";

/// Makes the three available: three steps.
pub fn ensure(steps: &mut Steps) -> Outcome {
    steps.next("the wasm32 target");
    target()?;
    steps.next(&format!("trunk {TRUNK}"));
    // Only Trunk's own lock file still builds.
    installed(steps, "trunk", "trunk", TRUNK, &["--locked"])?;
    let bindgen = project::locked_version("wasm-bindgen")?;
    steps.next(&format!("wasm-bindgen {bindgen}"));
    installed(steps, "wasm-bindgen", "wasm-bindgen-cli", &bindgen, &[])
}

/// Makes Firefox's driver available.
pub fn geckodriver(steps: &Steps) -> Outcome {
    installed(
        steps,
        "geckodriver",
        "geckodriver",
        GECKODRIVER,
        &["--locked"],
    )
}

fn target() -> Outcome {
    let root = output(command("rustc").args(["--print", "sysroot"]))?;
    let library = std::path::Path::new(root.trim())
        .join("lib/rustlib")
        .join(TARGET);
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

/// Keeps a binary of the right version that is already on the search path, or builds one into the project's folder.
fn installed(steps: &Steps, binary: &str, krate: &str, wanted: &str, extra: &[&str]) -> Outcome {
    let found = version(binary).unwrap_or_default();
    if found.split_whitespace().any(|word| word == wanted) {
        return Ok(());
    }
    super::system::linker()?;
    steps.note("building it, once: some minutes");
    let root = project::private("tools");
    run(cargo()
        .args([
            "install",
            krate,
            "--version",
            &format!("={wanted}"),
            "--force",
            "--root",
        ])
        .arg(root)
        .args(extra)
        // These run for a second a build; what they cost is their own compilation.
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .env("CARGO_PROFILE_RELEASE_DEBUG", "false"))
}
