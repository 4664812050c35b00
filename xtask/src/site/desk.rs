//! The second program and the module that comes with it: what a reader takes along (src/take.rs, boot/take.js), fetched when it
//! is asked for.

use super::{
    digest::{Asset, named},
    on_request,
    prerender::Rendered,
    program::{self, Grade},
    script,
};
use crate::{failure::Outcome, progress::Steps, project};
use serde_json::{Value, json};
use std::path::Path;

/// Its address in the single file.
pub const INSIDE: &str = "take.wasm";

/// The program, and its glue as statements.
pub struct Desk {
    /// The program.
    pub wasm: Asset,
    glue: String,
}

/// Compiles it; see [`program::compile`] for the words.
pub fn compile(
    steps: &Steps,
    stage: &Path,
    words: Option<&Path>,
    grade: Grade,
    optimised: bool,
) -> Outcome<Desk> {
    steps.note("the second program");
    let folder = stage.join("take");
    program::compile(&program::DESK, words, &folder, grade, false)?;
    let wasm = script::optimised(steps, &folder.join("take_bg.wasm"), optimised)?;
    let glue = script::plain(&project::read(&folder.join("take.js"))?)?;
    Ok(Desk {
        wasm: named("take", "wasm", wasm),
        glue,
    })
}

impl Desk {
    /// The module of a site, which names program and rules.
    pub fn linked(&self, rendered: &Rendered, rules: &Asset) -> Outcome<String> {
        let files = json!([self.wasm.name, self.wasm.integrity(), rules.name]);
        self.text(rendered, &files)
    }

    /// That of the single file, in which program and rules are.
    pub fn inside(&self, rendered: &Rendered) -> Outcome<String> {
        self.text(rendered, &json!([INSIDE]))
    }

    /// A scope of its own: other modules may be joined to it.
    fn text(&self, rendered: &Rendered, files: &Value) -> Outcome<String> {
        let take = json!({
            "files": files,
            "markup": rendered.take,
            "words": rendered.take_words,
        });
        let script = on_request::joined(&["rules", "hand", "bitmap", "take"])?;
        // A script may not hold the end of one, nor what changes how its end is found.
        let take = take.to_string().replace('<', "\\u003c");
        Ok(format!(
            "{{\n{}const TAKE = {take};\n{script}}}\n",
            self.glue
        ))
    }
}
