//! Modules that the plain page does without: those of rows below the application, loaded when a button there is pressed
//! (boot/start.js, `arm`), and that of a page in a frame.

use super::{
    digest::{Asset, named},
    script::shrink,
};
use crate::{failure::Outcome, project};

/// A row's id, and the scripts of `boot/` that its module is joined from.
pub const ROWS: [(&str, &[&str]); 1] = [("offline", &["offline"])];

/// Scripts of `boot/` as one, in a scope of its own: other modules may be joined to it.
pub fn joined(parts: &[&str]) -> Outcome<String> {
    let mut text = String::from("{\n");
    for part in parts {
        text.push_str(&project::read(&project::path(&format!("boot/{part}.js")))?);
    }
    text.push_str("}\n");
    Ok(text)
}

/// What a frame says and shows, a scope of its own; `words` is a JSON object.
pub fn frame(words: &str) -> Outcome<String> {
    let script = project::read(&project::path("boot/frame.js"))?;
    Ok(format!("{{\nconst WORDS = {words};\n{script}}}\n"))
}

/// A module of this text, named by its content.
pub fn module(name: &str, text: String, small: bool) -> Outcome<Asset> {
    let content = if small {
        let path = project::private(&format!("stage/{name}.js"));
        project::write(&path, text.as_bytes())?;
        shrink(&path, &["--format=esm"])?
    } else {
        text.into_bytes()
    };
    Ok(named(name, "js", content))
}
