//! Prints the drawn page of a pack as one JSON object, for `cargo xtask build`, which draws with the views as they are now, not as
//! they were when xtask was compiled.

use meridian_lesson::model::beside;
use meridian_site::draw::{Told, draw};
use std::{fs, path::Path, process::ExitCode};

/// The basemap of the static map; the live one fetches a finer one.
const COARSE: &[u8] = include_bytes!("../../../../basemap/coarse.bin");

fn main() -> ExitCode {
    match page() {
        Ok(page) => {
            println!("{page}");
            ExitCode::SUCCESS
        }
        Err(problem) => {
            eprintln!("prerender: {problem}");
            ExitCode::FAILURE
        }
    }
}

/// The JSON object, a [`meridian_site::rendered::Rendered`].
fn page() -> Result<String, String> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let (path, base) = match *words {
        ["--pack", path] => (path, None),
        ["--pack", path, "--base", base] => (path, Some(base)),
        _ => return Err("usage: prerender --pack FILE [--base URL]".to_owned()),
    };
    let named = |error: std::io::Error| format!("{path}: {error}");
    let pack = fs::read_to_string(path).map_err(named)?;
    // The lesson that lies beside a pack, `ID.lesson.json`, if there is one.
    let lesson = fs::read_to_string(beside(Path::new(path))).ok();
    let told = Told {
        pack: &pack,
        lesson: lesson.as_deref(),
        base,
        basemap: COARSE,
    };
    let drawn = draw(&told).map_err(|error| format!("{path}: {error}"))?;
    serde_json::to_string(&drawn).map_err(|error| error.to_string())
}
