//! How the program takes over the static page.

use crate::behaviour::setup;
use crate::waits::{detailed, frames};
use meridian_browser_tests::{Page, Setup, keys};
use serde_json::json;
use std::{
    sync::{Mutex, mpsc},
    time::Duration,
};

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
    detailed(&page);
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn nothing_moves_when_the_program_takes_over() {
    let page = Page::open("");
    assert_eq!(page.layout_shifts(), [""; 0]);
    page.finish();
}

#[test]
fn the_nodes_of_the_static_page_are_kept() {
    // `interactive` comes after the last tag and before the first module.
    let page = Setup::new()
        .early(
            "document.addEventListener('readystatechange', () => {
                  window.before ??= [...document.querySelectorAll('#app *:not(.names > text)')];
                });",
        )
        .open("");
    let kept = page.run(
        // The map's details bring paths between them; those that were there are the same nodes in the same order. The
        // lettering of the drawing, which no screen reader meets, is set anew for the map's real width.
        "const were = new Set(window.before);
         const after = [...document.querySelectorAll('#app *')].filter((node) => were.has(node));
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
        .load("?view=map&theme=dark&id=x");
    let html = page.one("html");
    for (name, value) in [("view", "map"), ("theme", "dark"), ("id", "x")] {
        assert_eq!(
            html.attribute(&format!("data-{name}")).as_deref(),
            Some(value)
        );
    }
}

#[test]
fn host_options_of_another_form_are_ignored() {
    let page = Page::open("?view=nothing&theme=auto&id=A_B");
    let html = page.one("html");
    for name in ["view", "theme", "id"] {
        assert_eq!(html.attribute(&format!("data-{name}")), None, "{name}");
    }
}

/// A page whose program (its first part, and so the others) arrives when the sender is told to let it go; at the latest after the harness's patience.
fn held(at: &str) -> (Page, mpsc::Sender<()>) {
    let (release, gate) = mpsc::channel();
    let gate = Mutex::new(gate);
    let page = setup()
        .alter(move |name, content| {
            if name.starts_with("meridian-") && name.ends_with(".wasm") {
                let gate = gate.lock().unwrap_or_else(|broken| broken.into_inner());
                let _ = gate.recv_timeout(Duration::from_secs(20));
            }
            Some(content)
        })
        .load(at);
    assert_eq!(page.state(), "static");
    (page, release)
}

#[test]
fn controls_are_disabled_until_the_program_has_taken_over() {
    let (page, release) = held("");
    assert!(!page.one("button[data-action=reset]").is_enabled());
    assert!(!page.one("[data-event=\"first-train\"]").is_enabled());
    assert!(!page.one("input[data-facet]").is_enabled());
    release.send(()).unwrap();
    page.ready();
    for css in [
        "button[data-action=reset]",
        "[data-event=\"first-train\"]",
        "input[data-facet]",
    ] {
        assert!(page.one(css).is_enabled(), "{css}");
    }
    page.finish();
}

#[test]
fn what_is_typed_before_the_program_comes_is_adopted_and_the_caret_stays() {
    let (page, release) = held("");
    page.one("input[type=search]").type_in("korpi");
    page.press(keys::LEFT);
    release.send(()).unwrap();
    page.ready();
    page.shows(4);
    let caret = page.run(
        "const box = document.activeElement; return [box.type, box.value, box.selectionStart]",
        json!([]),
    );
    assert_eq!(caret, json!(["search", "korpi", 4]));
    page.settles_at("q=korpi");
    page.finish();
}

#[test]
fn scroll_focus_selection_and_opened_sections_are_kept() {
    let (page, release) = held("");
    let before = page.run(
        "document.querySelector('[data-story] details.sections').open = true;
         document.querySelector('[data-story] details.sections summary').focus();
         getSelection().selectAllChildren(document.querySelector('[data-quote=\"beridze-platform\"] blockquote p'));
         scrollTo(0, 777);
         window.place = document.activeElement;
         return [scrollY, getSelection().toString()]",
        json!([]),
    );
    assert!(
        before[1].as_str().unwrap().contains("never came"),
        "{before}"
    );
    release.send(()).unwrap();
    page.ready();
    let after = page.run(
        "return [scrollY, getSelection().toString(), document.activeElement === window.place,
           document.querySelector('[data-story] details.sections').open]",
        json!([]),
    );
    assert_eq!(after, json!([before[0], before[1], true, true]));
    page.finish();
}

#[test]
fn nothing_moves_on_a_slow_line_at_any_width() {
    for width in [320, 768, 1280] {
        let page = Setup::new().size(width, 800).load("packs/none.json");
        page.slow_down(1_000_000, 50, 2.0);
        page.goto("");
        page.ready();
        detailed(&page);
        frames(&page, 2);
        assert_eq!(page.layout_shifts(), [""; 0], "{width}");
    }
}

#[test]
fn the_maps_buttons_stand_where_they_will_before_the_last_have_arrived() {
    let page = Page::open("");
    let moved = page.run(
        "const buttons = [...document.querySelectorAll('.map-buttons button')];
         const lefts = (some) => some.map((button) => Math.round(button.getBoundingClientRect().left));
         const all = lefts(buttons);
         const moved = [];
         while (buttons.length > 1) {
           buttons.pop().remove();
           lefts(buttons).forEach((left, at) => left === all[at] || moved.push([buttons.length, at, all[at], left]));
         }
         return [all.length, moved]",
        json!([]),
    );
    assert_eq!(moved, json!([7, []]));
    page.finish();
}

#[test]
fn nothing_moves_when_the_detailed_map_arrives() {
    let page = Page::open("");
    detailed(&page);
    frames(&page, 2);
    assert_eq!(page.layout_shifts(), [""; 0]);
    page.finish();
}
