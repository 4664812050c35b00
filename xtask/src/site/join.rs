//! Modules as one file where there is no npm, and so no bundler: each stands in a function that gives what it exports. Nothing gets
//! smaller by that. It reads the form in which the scripts of `boot/` are written: imports by their names, a line each, and `export`
//! before what is declared.

use crate::{
    failure::{Failure, Outcome},
    project,
};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// An entry with all that it imports, that first. `named` are files that are imported by another name than a path.
///
/// # Errors
/// Where a file is missing, of another form, or imports itself by way of others.
pub fn joined(entry: &Path, named: &[(&str, PathBuf)]) -> Outcome<String> {
    let mut joint = Joint {
        named,
        modules: Vec::new(),
        open: Vec::new(),
        text: String::new(),
    };
    let entry = canonical(entry)?;
    // The last one has nobody to export to, and may wait for something.
    let module = joint.read(&entry)?;
    Ok([joint.text, module.imports, module.body].concat())
}

struct Joint<'a> {
    named: &'a [(&'a str, PathBuf)],
    /// Those that are in the text: the place of one is its number.
    modules: Vec<PathBuf>,
    /// Those that are being read.
    open: Vec<PathBuf>,
    text: String,
}

struct Module {
    imports: String,
    body: String,
    exports: Vec<String>,
}

impl Joint<'_> {
    /// The number of a module that is in the text afterwards.
    fn number(&mut self, path: PathBuf) -> Outcome<usize> {
        if let Some(number) = self.modules.iter().position(|known| *known == path) {
            return Ok(number);
        }
        let Module {
            imports,
            body,
            exports,
        } = self.read(&path)?;
        let number = self.modules.len();
        self.modules.push(path);
        self.text.push_str(&format!(
            "const $module{number} = (() => {{\n{imports}{body}return {{ {} }};\n}})();\n",
            exports.join(", ")
        ));
        Ok(number)
    }

    fn read(&mut self, path: &Path) -> Outcome<Module> {
        let name = path.display().to_string();
        if self.open.iter().any(|one| one == path) {
            return Err(Failure::refused(name, "imports itself by way of others"));
        }
        self.open.push(path.to_owned());
        let (mut imports, mut body, mut exports) = (String::new(), String::new(), Vec::new());
        for line in project::read(path)?.lines() {
            let strange = || Failure::refused(&*name, format!("has a form of its own: {line}"));
            if line.starts_with("import ") {
                let (names, from) = imported(line).ok_or_else(strange)?;
                let from = self.resolved(path, from)?;
                let number = self.number(from)?;
                let names = names.replace(" as ", ": ");
                imports.push_str(&format!("const {{ {names} }} = $module{number};\n"));
                continue;
            }
            if line.starts_with("export ") {
                exports.push(exported(line).ok_or_else(strange)?.to_owned());
            }
            body.push_str(line.strip_prefix("export ").unwrap_or(line));
            body.push('\n');
        }
        self.open.pop();
        Ok(Module {
            imports,
            body,
            exports,
        })
    }

    fn resolved(&self, importer: &Path, from: &str) -> Outcome<PathBuf> {
        match self.named.iter().find(|(name, _)| *name == from) {
            Some((_, file)) => canonical(file),
            None => canonical(&importer.with_file_name(from)),
        }
    }
}

fn canonical(path: &Path) -> Outcome<PathBuf> {
    fs::canonicalize(path).map_err(Failure::file(path))
}

/// Names and source of `import { a, b as c } from "x";`.
fn imported(line: &str) -> Option<(&str, &str)> {
    let (names, from) = line.strip_prefix("import { ")?.split_once(" } from \"")?;
    Some((names, from.strip_suffix("\";")?))
}

/// The name that is exported where it is declared.
fn exported(line: &str) -> Option<&str> {
    let declared = line.strip_prefix("export ")?;
    let kinds = ["async function ", "function ", "class ", "const "];
    let name = kinds.iter().find_map(|kind| declared.strip_prefix(kind))?;
    let end = name.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_');
    name.get(..end?).filter(|name| !name.is_empty())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn files(folder: &str, files: &[(&str, &str)]) -> PathBuf {
        let folder = project::target().join("tmp/join").join(folder);
        for (name, text) in files {
            project::write(&folder.join(name), text.as_bytes()).unwrap();
        }
        folder
    }

    #[test]
    fn what_is_imported_stands_before_and_once() {
        let folder = files(
            "order",
            &[
                (
                    "a/entry.js",
                    "import { two as deux } from \"../two.js\";\nimport { one } from \"one\";\none(deux);\n",
                ),
                (
                    "two.js",
                    "import { one } from \"one\";\nexport const two = one;\n",
                ),
                (
                    "1.js",
                    "const own = 1;\nexport async function one() {\n  return own;\n}\n",
                ),
            ],
        );
        let text = joined(&folder.join("a/entry.js"), &[("one", folder.join("1.js"))]).unwrap();
        assert_eq!(
            text,
            "const $module0 = (() => {\nconst own = 1;\nasync function one() {\n  return own;\n}\nreturn { one };\n})();\n\
             const $module1 = (() => {\nconst { one } = $module0;\nconst two = one;\nreturn { two };\n})();\n\
             const { two: deux } = $module1;\nconst { one } = $module0;\none(deux);\n"
        );
    }

    #[test]
    fn a_circle_is_refused() {
        let folder = files(
            "circle",
            &[
                (
                    "a.js",
                    "import { b } from \"./b.js\";\nexport const a = 1;\n",
                ),
                (
                    "b.js",
                    "import { a } from \"./a.js\";\nexport const b = 1;\n",
                ),
            ],
        );
        let failure = joined(&folder.join("a.js"), &[]).unwrap_err().to_string();
        assert!(
            failure.ends_with("a.js: imports itself by way of others"),
            "{failure}"
        );
    }

    #[test]
    fn another_form_is_refused_with_its_line() {
        for line in [
            "import x from \"./x.js\";",
            "export { x };",
            "export default 1;",
        ] {
            let folder = files("form", &[("a.js", line), ("x.js", "")]);
            let failure = joined(&folder.join("a.js"), &[]).unwrap_err().to_string();
            assert!(failure.ends_with(line), "{failure}");
        }
    }

    #[test]
    fn each_entry_of_the_site_is_of_the_form_that_is_known() {
        let written = files(
            "written",
            &[
                (
                    "program.js",
                    "export function program() {\n  return { begin, end };\n}\n",
                ),
                ("code.js", "export const CODE = {};\n"),
                ("inflate.js", "export function inflateSync() {}\n"),
            ],
        );
        let named = [
            ("meridian/program", written.join("program.js")),
            ("meridian/code", written.join("code.js")),
            ("fflate", written.join("inflate.js")),
        ];
        let entries = project::files(&project::path("boot/entries")).unwrap();
        assert!(entries.len() >= 5, "{entries:?}");
        for entry in entries {
            let text = joined(&entry, &named).unwrap();
            assert!(!text.contains("\nimport ") && !text.contains("\nexport "));
        }
    }
}
