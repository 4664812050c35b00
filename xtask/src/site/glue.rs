//! wasm-bindgen's glue as a module of ours: a function that gives a program each time it is called, so that several can run in one
//! page, each in a host of its own.

use super::divided;
use crate::failure::{Failure, Outcome};

/// What the glue of `--target web` ends with.
const DEFAULT_EXPORT: &str = "__wbg_init as default";

/// `program(host, link)`: boot/types.d.ts describes it. The glue looks for `host` among the names around it, and for what brings later
/// parts under a name of its choice, which is given what `link` makes (boot/link.js) in the place of what wasm-split writes for that.
///
/// # Errors
/// Where the glue is of another shape.
pub fn program(glue: &str) -> Outcome<String> {
    if !glue.contains(DEFAULT_EXPORT) {
        return Err(Failure::refused(
            "meridian.js of wasm-bindgen",
            format!("does not export `{DEFAULT_EXPORT}`"),
        ));
    }
    let (mut imports, mut statements) = (String::new(), String::new());
    let mut named = false;
    for line in glue.lines() {
        // A program with several parts asks for its loader as often, each time under another name: the first one does.
        let repeated = hands_over_loader(line) && std::mem::replace(&mut named, true);
        if repeated || line.starts_with("export {") || loads_parts(line) {
            continue;
        }
        let to = if line.starts_with("import ") {
            &mut imports
        } else {
            &mut statements
        };
        to.push_str(line.strip_prefix("export ").unwrap_or(line));
        to.push('\n');
    }
    let loader = loader(glue)
        .map(|name| format!("const {name} = link(() => wasm);\n"))
        .unwrap_or_default();
    Ok(format!(
        "{imports}export function program(host, link) {{\n{statements}{loader}return {{ begin: __wbg_init, end: destroy }};\n}}\n"
    ))
}

/// The name under which glue imports what loads the program's parts; none where the program is whole.
fn loader(glue: &str) -> Option<&str> {
    let line = glue.lines().find(|line| loads_parts(line))?;
    line.strip_prefix("import * as ")?.split(' ').next()
}

fn loads_parts(line: &str) -> bool {
    line.starts_with("import * as ") && line.contains(divided::LOADER)
}

/// A line of the object that the program gets its imports from.
fn hands_over_loader(line: &str) -> bool {
    let key = ["\"./", divided::LOADER, "\":"].concat();
    line.trim_start().starts_with(&key)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn wrapped(statements: &str) -> String {
        format!(
            "export function program(host, link) {{\n{statements}return {{ begin: __wbg_init, end: destroy }};\n}}\n"
        )
    }

    #[test]
    fn the_function_has_the_statements_in_it_and_the_imports_above() {
        let glue = "import { a } from './snippets/x/inline0.js';\nexport class A {}\nlet x = 'export ';\n\
            export { initSync, __wbg_init as default };\n";
        let expected = [
            "import { a } from './snippets/x/inline0.js';\n",
            &wrapped("class A {}\nlet x = 'export ';\n"),
        ];
        assert_eq!(program(glue).unwrap(), expected.concat());
    }

    #[test]
    fn what_brings_parts_has_the_name_under_which_the_glue_looks_for_it() {
        let glue = "import * as import1 from \"./__wasm_split.js\"\nlet wasm;\nexport { __wbg_init as default };\n";
        let expected = wrapped("let wasm;\nconst import1 = link(() => wasm);\n");
        assert_eq!(program(glue).unwrap(), expected);
    }

    #[test]
    fn a_loader_with_several_names_is_handed_over_once() {
        let glue = "import * as import1 from \"./__wasm_split.js\"\nimport * as import2 from \"./__wasm_split.js\"\n\
            let all = {\n  \"./__wasm_split.js\": import1,\n  \"./__wasm_split.js\": import2,\n};\n\
            export { __wbg_init as default };\n";
        let expected = "let all = {\n  \"./__wasm_split.js\": import1,\n};\nconst import1 = link(() => wasm);\n";
        assert_eq!(program(glue).unwrap(), wrapped(expected));
    }

    #[test]
    fn glue_of_another_shape_is_refused() {
        assert!(program("export default init;").is_err());
    }
}
