//! How the program takes over the static page.

use meridian_browser_tests::{Page, Setup};
use serde_json::json;

#[test]
fn the_page_becomes_ready() {
    let page = Page::open("");
    assert!(!page.one("#reduced").is_displayed(), "nothing is reduced");
    assert_eq!(
        page.one("#app").attribute("data-start").as_deref(),
        Some("hydrate")
    );
    page.finish();
}

#[test]
fn no_console_error() {
    let page = Page::open("");
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn nothing_moves_when_the_program_takes_over() {
    let page = Page::open("");
    assert_eq!(page.layout_shift(), 0.0);
    page.finish();
}

#[test]
fn the_nodes_of_the_static_page_are_kept() {
    // `interactive` comes after the last tag and before the first module.
    let page = Setup::new()
        .early(
            "document.addEventListener('readystatechange', () => {
                  window.before ??= [...document.querySelectorAll('#app *')];
                });",
        )
        .open("");
    let kept = page.run(
        "const after = [...document.querySelectorAll('#app *')];
         return [window.before.length, window.before.filter((node, at) => node === after[at]).length]",
        json!([]),
    );
    assert_eq!(
        kept[0], kept[1],
        "static nodes, and those still in their place"
    );
    assert_ne!(kept[0], json!(0));
}

#[test]
fn host_options_stand_on_the_document_before_the_program() {
    let page = Setup::new()
        .alter(|name, content| (!name.ends_with(".wasm")).then_some(content))
        .load("?view=map&theme=dark&lang=de-CH&id=x");
    let html = page.one("html");
    for (name, value) in [
        ("view", "map"),
        ("theme", "dark"),
        ("lang", "de-CH"),
        ("id", "x"),
    ] {
        assert_eq!(
            html.attribute(&format!("data-{name}")).as_deref(),
            Some(value)
        );
    }
}

#[test]
fn host_options_of_another_form_are_ignored() {
    let page = Page::open("?view=nothing&theme=auto&lang=%22%3E&id=A_B");
    let html = page.one("html");
    for name in ["view", "theme", "lang", "id"] {
        assert_eq!(html.attribute(&format!("data-{name}")), None, "{name}");
    }
}
