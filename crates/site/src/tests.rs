//! What tests of several files are made with.
#![allow(clippy::unwrap_used)]

use crate::{Files, Shell, archive, paper::Paper, shell::Names, tokens::Tokens};
use meridian_pack::Pack;

pub const ICON: &[u8] = include_bytes!("../../../public/icon.svg");
const TOKENS: &str = include_str!("../../../src/styles/tokens.css");

/// The built-in pack.
pub const BUILT_IN: &str = include_str!("../../../public/packs/china-in-eurasia.json");

/// Its lesson.
pub const LESSON: &str = include_str!("../../../public/packs/china-in-eurasia.lesson.json");

/// Another pack.
pub const OTHER: &str = include_str!("../../../tests/packs/behaviour.json");

/// The built-in pack, read.
pub fn pack() -> Pack {
    Pack::parse(BUILT_IN).unwrap()
}

/// The ground of the page.
pub fn paper() -> Paper {
    Paper::of(&Tokens::new(TOKENS)).unwrap()
}

/// A shell with texts in the place of programs: it makes sites that show everything and do nothing.
pub fn shell() -> Shell {
    let names = Names {
        program: "meridian.wasm".to_owned(),
        parts: vec!["later.wasm".to_owned()],
        boot: "boot.js".to_owned(),
        modules: [("offline".to_owned(), "offline.js".to_owned())].into(),
        print: "print.css".to_owned(),
        frame: "frame.css".to_owned(),
        dialogs: "dialogs.css".to_owned(),
        lesson: "lesson.css".to_owned(),
        permalink: "permalink.css".to_owned(),
        element: "element.css".to_owned(),
        basemap: "basemap/world.bin".to_owned(),
    };
    let site = [
        &names.program,
        "later.wasm",
        &names.boot,
        "offline.js",
        &names.print,
        &names.frame,
        &names.dialogs,
        &names.lesson,
        &names.permalink,
        &names.element,
        &names.basemap,
    ];
    let site = site.map(|name| format!("site/{name}"));
    let page = [
        "frame.js",
        "module.js",
        "inside.js",
        "embed.js",
        "sw.js",
        "screen.css",
    ];
    let page = page.map(|name| format!("page/{name}"));
    let scorm = ["manifest.xml", "index.html", "scorm.js"];
    let scorm = scorm.map(|name| format!("scorm/{name}"));
    let all = site.into_iter().chain(page).chain(scorm);
    let mut files: Files = all.map(|path| (path.clone(), path.into_bytes())).collect();
    files.insert("site/icon.svg".to_owned(), ICON.to_vec());
    files.insert("page/tokens.css".to_owned(), TOKENS.as_bytes().to_vec());
    let coarse = include_bytes!("../../../basemap/coarse.bin");
    files.insert("page/coarse.bin".to_owned(), coarse.to_vec());
    Shell::new(names, files)
}

/// A shell with another file.
pub fn with(shell: Shell, path: &str, content: &str) -> Shell {
    let mut files = archive::unpacked(&shell.write().unwrap()).unwrap();
    files.insert(path.to_owned(), content.as_bytes().to_vec());
    Shell::new(shell.names().clone(), files)
}
