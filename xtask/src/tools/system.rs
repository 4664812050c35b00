//! What comes from the system's package manager.

use crate::{
    command::{command, has, output, run},
    failure::{Failure, Outcome},
    progress::Steps,
};

/// A program and the Debian package that holds it.
pub struct Package {
    /// Names to look for on the search path; one is enough.
    pub programs: &'static [&'static str],
    /// What to ask apt for.
    pub package: &'static str,
}

/// What the browser tests drive. Other systems have Google's browser under its own names.
pub const CHROMIUM: [Package; 2] = [
    Package {
        programs: &[
            "chromium-headless-shell",
            "google-chrome",
            "google-chrome-stable",
        ],
        package: "chromium-headless-shell",
    },
    Package {
        programs: &["chromedriver"],
        package: "chromium-driver",
    },
];

/// What the benches drive: what readers have.
pub const WHOLE_CHROMIUM: [Package; 1] = [Package {
    programs: &["chromium", "google-chrome", "google-chrome-stable"],
    package: "chromium",
}];

/// Its driver is no package of Debian: [`super::rust::geckodriver`].
pub const FIREFOX: [Package; 1] = [Package {
    programs: &["firefox-esr", "firefox"],
    package: "firefox-esr",
}];

/// Its browser has no headless mode: it wants a display, and on it a desktop's settings.
pub const WEBKIT: [Package; 3] = [
    Package {
        programs: &["WebKitWebDriver"],
        package: "webkit2gtk-driver",
    },
    Package {
        programs: &["Xvfb"],
        package: "xvfb",
    },
    Package {
        programs: &["xsettingsd"],
        package: "xsettingsd",
    },
];

/// Brings wasm-opt, esbuild and axe-core.
pub const NPM: [Package; 1] = [Package {
    programs: &["npm"],
    package: "npm",
}];

/// Holds the manifest of the learning platform's package against its schemas.
pub const XMLLINT: [Package; 1] = [Package {
    programs: &["xmllint"],
    package: "libxml2-utils",
}];

/// Cargo cannot link a single program without one.
pub fn linker() -> Outcome {
    if has("cc") {
        return Ok(());
    }
    Err(Failure::missing(
        "a C linker (cc)",
        "apt-get install build-essential",
    ))
}

/// Installs what is missing.
pub fn ensure(steps: &Steps, packages: &[Package]) -> Outcome {
    let missing: Vec<_> = packages
        .iter()
        .filter(|one| !one.programs.iter().any(|name| has(name)))
        .map(|one| one.package)
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    install(steps, &missing)
}

/// Installs Debian packages, where that can be done without asking anyone anything.
pub fn install(steps: &Steps, packages: &[&str]) -> Outcome {
    let names = packages.join(" ");
    let by_hand = || {
        Failure::missing(
            &names,
            format!("apt-get install {names} (or your system's way)"),
        )
    };
    if !has("apt-get") {
        return Err(by_hand());
    }
    let prefix = privilege().ok_or_else(by_hand)?;
    steps.note(&format!("installing {names}"));
    apt(prefix, &["update", "-qq"])?;
    let mut words = vec!["install", "-y", "-qq", "--no-install-recommends"];
    words.extend(packages);
    apt(prefix, &words)
}

/// The words that make us root: none, or sudo where it does not ask for a password.
fn privilege() -> Option<&'static [&'static str]> {
    if output(command("id").arg("-u")).ok()?.trim() == "0" {
        return Some(&[]);
    }
    let quiet = has("sudo")
        && command("sudo")
            .args(["-n", "true"])
            .status()
            .is_ok_and(|it| it.success());
    quiet.then_some(&["sudo", "-n"])
}

fn apt(prefix: &[&str], words: &[&str]) -> Outcome {
    let line: Vec<&str> = [
        prefix,
        &["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"],
        words,
    ]
    .concat();
    let (program, arguments) = line
        .split_first()
        .ok_or_else(|| Failure::missing("apt-get", "Debian or Ubuntu"))?;
    run(command(program).args(arguments))
}
