//! The strict policy the site promises to run under, and what README tells hosts to send.

use crate::{
    hashed::{STRICT, hashed},
    waits::detailed,
};
use meridian_browser_tests::{Page, Setup};
use meridian_server::POLICY;
use serde_json::json;

/// Collects what the policy refuses, from the first byte of the document on.
const WATCH: &str = "window.refused = [];
    document.addEventListener('securitypolicyviolation', (event) =>
      window.refused.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`));";

#[test]
fn everything_a_reader_does_is_allowed() {
    assert_eq!(POLICY, STRICT, "the tests' server sends exactly this");
    let page = Setup::new().policy(STRICT).early(WATCH).open("?theme=dark");
    page.search("zhou");
    page.shows(4);
    page.one("[data-action=reset]").click();
    page.shows(26);
    page.one("[data-place-row=\"delhi\"] button").click();
    page.one("[data-event=\"invasion\"]").click();
    page.one("[data-action=share]").click();
    page.one("#map-box").click();
    page.press("+");
    detailed(&page);
    page.one("[data-action=keep]").click();
    page.wait("the page to be kept", |page| {
        page.one("[data-action=remove]").is_displayed()
    });
    assert_eq!(page.run("return window.refused", json!([])), json!([]));
    page.finish();
}

#[test]
fn the_policy_is_in_force() {
    let page = Setup::new().policy(STRICT).early(WATCH).open("");
    page.run(
        "const script = document.createElement('script');
         script.textContent = 'window.ran = true';
         document.body.append(script)",
        json!([]),
    );
    page.wait("the refusal", |page| {
        page.run("return window.refused.length", json!([])) == json!(1)
    });
    assert!(page.run("return window.ran ?? null", json!([])).is_null());
}

#[test]
fn a_file_that_was_changed_on_its_way_does_not_run() {
    for end in [".wasm", ".js"] {
        let page = Setup::new()
            .alter(move |name, content| {
                if !name.starts_with("meridian-") || !name.ends_with(end) {
                    return Some(content);
                }
                // Both still work: an empty custom section, a line.
                let more: &[u8] = if end == ".wasm" {
                    &[0, 2, 1, b'a']
                } else {
                    b"\n"
                };
                Some([&content, more].concat())
            })
            .load("");
        page.wait("the failure", |page| page.state() == "failed");
        assert!(page.one("#reduced").is_displayed(), "{end}");
    }
}

#[test]
fn what_the_page_fetches_is_named_by_its_content() {
    let page = Page::open("");
    page.wait("the basemap", |page| {
        page.requests().iter().any(|url| url.contains("basemap/"))
    });
    let home = page.address();
    // Of the icons each browser takes the one it likes best.
    let fixed = ["", "icon.svg", "icon-touch.png", "manifest.webmanifest"];
    let hashed = hashed();
    for url in page.requests() {
        let Some(below) = url.strip_prefix(&home) else {
            continue;
        };
        assert!(fixed.contains(&below) || hashed.contains(below), "{below}");
    }
    assert_eq!(
        hashed.len(),
        21,
        "the program, its parts and what they share, module, boot, rules, those for paper, frames, the element, single pages, dialogs and the lesson, map, offline, frame, lesson: {hashed:?}"
    );
}
