//! The scripts of `boot/` as files of a site: each entry (`boot/entries/`) becomes one with all that it imports.

use super::{divided::Divided, glue, join, script::FLOOR};
use crate::{
    command::output,
    failure::{Failure, Outcome},
    project,
    tools::node,
};
use std::path::{Path, PathBuf};

/// Rows of the page whose entry is loaded when a button there is pressed (boot/rows.js), by the row's id.
pub const ROWS: [&str; 1] = ["offline"];

/// In the place of the library, where there is no npm to get it from: what newer browsers have in themselves.
const INFLATE: &str = "export async function inflateSync(packed) {
  const plain = new Blob([packed]).stream().pipeThrough(new DecompressionStream(\"deflate-raw\"));
  return new Response(plain).arrayBuffer();
}
";

/// Bundles for one program.
pub struct Bundler {
    /// What scripts import by another name than a path, as these are written for each program.
    written: [(&'static str, PathBuf); 3],
    small: bool,
}

impl Bundler {
    /// For the program that lies in this folder with its glue. Without npm (`small` is false) modules are joined as they are.
    ///
    /// # Errors
    /// Where the glue is missing or of another shape, or needs npm.
    pub fn new(stage: &Path, divided: &Divided, small: bool) -> Outcome<Self> {
        let written = ["program", "code"].map(|name| stage.join(format!("{name}.js")));
        let [program, code] = &written;
        let text = glue::program(&project::read(&stage.join("meridian.js"))?)?;
        if !small && text.contains("./snippets/") {
            return Err(Failure::missing(
                "npm, which joins the program's script snippets,",
                "apt-get install npm",
            ));
        }
        project::write(program, text.as_bytes())?;
        let text = format!("export const CODE = {};\n", divided.for_scripts());
        project::write(code, text.as_bytes())?;
        let inflate = if small {
            node::file("fflate", "esm/browser.js")
        } else {
            let written = stage.join("inflate.js");
            project::write(&written, INFLATE.as_bytes())?;
            written
        };
        let [program, code] = written;
        Ok(Self {
            written: [
                ("meridian/program", program),
                ("meridian/code", code),
                ("fflate", inflate),
            ],
            small,
        })
    }

    /// What becomes of an entry. Names that nothing declares stay as they are: the site maker declares them above it.
    ///
    /// # Errors
    /// Where a script is wrong, or imports what is not there.
    pub fn bundle(&self, entry: &str) -> Outcome<Vec<u8>> {
        let path = project::path(&format!("boot/entries/{entry}.js"));
        if !self.small {
            return Ok(join::joined(&path, &self.written)?.into_bytes());
        }
        let mut esbuild = node::tool("esbuild", "bin/esbuild");
        esbuild.arg(&path);
        esbuild.args([
            "--bundle",
            "--format=esm",
            "--tree-shaking=true",
            "--minify",
            "--charset=utf8",
            "--log-level=warning",
            FLOOR,
        ]);
        for (name, file) in &self.written {
            esbuild.arg(format!("--alias:{name}={}", file.display()));
        }
        Ok(output(&mut esbuild)?.into_bytes())
    }
}
