//! What one test leaves, the next does not find.

use crate::twice::{after, little, server, twice};
use meridian_browser_tests::{Ability, Engine, Page, keys};
use serde_json::{Value, json};

/// Everything a page can store, and what it could know of pages before it.
fn stored(page: &Page) -> Value {
    page.run_async(
        "const done = arguments[arguments.length - 1];
         (async () => done([document.cookie, localStorage.length, sessionStorage.length, await caches.keys(),
           (await navigator.serviceWorker.getRegistrations()).length, (await indexedDB.databases()).length, window.name]))();",
        json!([]),
    )
}

fn nothing() -> Value {
    json!(["", 0, 0, [], 0, 0, ""])
}

#[test]
fn what_a_page_stores_is_gone_even_for_the_same_address() {
    let server = server();
    let address = server.address();
    twice(
        |page| {
            page.visit(&address);
            assert_eq!(stored(page), nothing());
            page.run_async(
                "const done = arguments[arguments.length - 1];
                 localStorage.left = sessionStorage.left = window.name = document.cookie = 'left=1';
                 (async () => {
                   await caches.open('left');
                   await navigator.serviceWorker.register('sw.js');
                   await navigator.serviceWorker.ready;
                   await new Promise((opened) => {
                     const asked = indexedDB.open('left');
                     asked.onsuccess = () => { asked.result.close(); opened(); };
                   });
                   done();
                 })()",
                json!([]),
            );
            let left = json!(["left=1", 1, 1, ["left"], 1, 1, "left=1"]);
            assert_eq!(stored(page), left);
        },
        |page| {
            page.visit(&address);
            assert_eq!(stored(page), nothing());
        },
    );
}

#[test]
fn a_cookie_is_gone_whatever_path_it_is_for_and_though_a_page_elsewhere_is_shown_last() {
    let cookie = |page: &Page| page.string("return document.cookie", json!([]));
    twice(
        |page| {
            page.run("document.cookie = 'left=1; path=/far/away'", json!([]));
            page.goto("far/away");
            assert_eq!(cookie(page), "left=1");
            page.visit("about:blank");
        },
        |page| {
            // Cookies know no ports: they would come to any server.
            page.goto("far/away");
            assert_eq!(cookie(page), "");
        },
    );
}

#[test]
fn the_history_begins_anew() {
    let length = |page: &Page| page.history_length();
    let fresh = little().load("");
    let before = length(&fresh);
    drop(fresh);
    twice(
        |page| {
            page.run("history.pushState(null, '', '#left')", json!([]));
            page.goto("?another");
            assert_eq!(length(page), before + 2);
        },
        |page| {
            assert_eq!(length(page), before);
            // To the empty page that engines begin with, or nowhere.
            page.back();
            let at = page.url();
            assert!(at == "about:blank" || at == page.address(), "{at}");
        },
    );
}

#[test]
fn windows_that_were_opened_are_closed() {
    twice(
        |page| {
            page.one("a").click();
            page.wait("another window", |page| page.windows() == 2);
        },
        |page| assert_eq!(page.windows(), 1),
    );
}

/// What the page sees of its surroundings.
fn around(page: &Page) -> Value {
    page.run(
        "const is = (feature) => matchMedia(`(${feature})`).matches;
         return [innerWidth, innerHeight, is('prefers-color-scheme: dark'), is('prefers-reduced-motion: reduce'),
           is('prefers-contrast: more'), is('forced-colors: active'), matchMedia('print').matches, document.hasFocus()]",
        json!([]),
    )
}

fn ordinary() -> Value {
    json!([1280, 900, false, false, false, false, false, true])
}

#[test]
fn size_and_media_features_are_as_at_the_start() {
    for (feature, value, at) in [
        ("prefers-color-scheme", "dark", 2),
        ("prefers-reduced-motion", "reduce", 3),
        ("prefers-contrast", "more", 4),
    ] {
        twice(
            |page| {
                assert_eq!(around(page), ordinary());
                page.resize(340, 500);
                page.prefer(&[(feature, value)]);
                let left = around(page);
                assert_eq!((&left[0], &left[1]), (&json!(340), &json!(500)));
                assert_eq!(left[at], json!(true), "{feature}: {left}");
            },
            |page| assert_eq!(around(page), ordinary(), "after {feature}"),
        );
    }
}

#[test]
fn forced_colours_are_as_at_the_start() {
    if Engine::chosen().lacks(Ability::ForcedColours) {
        return;
    }
    twice(
        |page| {
            page.prefer(&[("forced-colors", "active")]);
            assert_eq!(around(page)[5], json!(true));
        },
        |page| assert_eq!(around(page), ordinary()),
    );
}

#[test]
fn a_page_that_was_shown_as_it_prints_is_followed_by_one_on_the_screen() {
    if Engine::chosen().lacks(Ability::PrintMedia) {
        return;
    }
    twice(
        |page| {
            page.print_media();
            assert_eq!(around(page)[6], json!(true));
        },
        |page| assert_eq!(around(page), ordinary()),
    );
}

#[test]
fn early_scripts_are_those_of_one_test() {
    let ran = |page: &Page| page.run("return window.left ?? null", json!([]));
    after(
        little().early("window.left = 'early'"),
        |page| assert_eq!(ran(page), json!("early")),
        little,
        |page| assert_eq!(ran(page), Value::Null),
    );
}

#[test]
fn scripts_that_were_off_are_on_again() {
    let parsed = "<!DOCTYPE html><html lang=en><head><title>Script</title></head><body>\
        <noscript><p id=off></p></noscript></body></html>";
    let setup = || little().alter(move |_, _| Some(parsed.as_bytes().to_vec()));
    after(
        setup().without_scripts(),
        |page| assert_eq!(page.count("p#off"), 1),
        // In WebKit only those get that browser again whose scripts are off too.
        || match Engine::chosen() {
            Engine::WebKit => setup().without_scripts(),
            _ => setup(),
        },
        |page| {
            let off = usize::from(Engine::chosen() == Engine::WebKit);
            assert_eq!(page.count("p#off"), off);
        },
    );
    let page = setup().load("");
    assert_eq!(page.count("p#off"), 0);
}

#[test]
fn errors_and_requests_are_those_of_one_test() {
    let far = server();
    let far = far.address();
    after(
        little().policy(""),
        |page| {
            page.run(
                "console.error('left'); fetch(arguments[0] + 'sw.js?left').catch(() => {}); fetch('left').catch(() => {});
                 setTimeout(() => { throw new Error('left behind'); });",
                json!([far]),
            );
            page.wait("all of it to be heard", |page| {
                let errors = page.console_errors().join("\n");
                errors.contains("left")
                    && errors.contains("left behind")
                    && page
                        .requests()
                        .iter()
                        .filter(|url| url.ends_with("left"))
                        .count()
                        == 2
            });
            // And what nobody has asked about.
            page.run(
                "console.error('left'); fetch(arguments[0] + 'sw.js?left').catch(() => {}); fetch('left').catch(() => {});",
                json!([far]),
            );
        },
        little,
        |page| {
            assert_eq!(page.console_errors(), [""; 0]);
            let asked = page.requests();
            assert!(
                asked.iter().all(|url| *url == page.address()) && !asked.is_empty(),
                "{asked:?}"
            );
        },
    );
}

#[test]
fn the_clipboard_is_empty() {
    twice(
        |page| {
            page.allow_clipboard();
            page.one("textarea").click();
            page.press(&[keys::CONTROL, "a"].concat());
            page.press(&[keys::CONTROL, "c"].concat());
            page.wait("the copy", |page| page.clipboard() == "left");
        },
        |page| {
            page.allow_clipboard();
            assert_eq!(page.clipboard(), "");
        },
    );
}

#[test]
fn keys_go_to_the_window_that_is_new() {
    for text in ["one", "another"] {
        twice(
            |page| {
                page.one("textarea").click();
                page.press(text);
            },
            |page| {
                page.one("textarea").click();
                page.press(&[keys::CONTROL, "a"].concat());
                page.press(text);
                assert_eq!(page.one("textarea").property("value"), json!(text));
            },
        );
    }
}
