//! "Keep for offline": by the reader's own choice, undone by a button.

use crate::waits::detailed;
use meridian_browser_tests::{Page, Setup};
use serde_json::{Value, json};
use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

/// Everything a page can leave on a device, but the browser's own cache of files.
fn stored(page: &Page) -> Value {
    page.run_async(
        "const done = arguments[arguments.length - 1];
         (async () => done([document.cookie, localStorage.length, sessionStorage.length, await caches.keys(),
           (await navigator.serviceWorker.getRegistrations()).length, await indexedDB.databases()]))();",
        json!([]),
    )
}

fn nothing() -> Value {
    json!(["", 0, 0, [], 0, []])
}

fn said(page: &Page) -> String {
    page.one("#offline [role=status]").text()
}

fn says(page: &Page, words: &str) {
    page.wait(words, |page| said(page).contains(words));
}

/// Names of the caches there are.
fn kept(page: &Page) -> Vec<String> {
    let names = page.run_async(
        "caches.keys().then(arguments[arguments.length - 1])",
        json!([]),
    );
    let names = names.as_array().cloned().unwrap_or_default();
    names
        .iter()
        .map(|name| name.as_str().unwrap_or_default().to_owned())
        .collect()
}

fn keep(page: &Page) {
    page.one("[data-action=keep]").click();
    says(page, "opens without a network");
}

/// In a browser of its own: in one that had workers of other tests before, WebKit at times answered a page from the network
/// though its worker was there.
fn setup() -> Setup {
    Setup::new().own_browser()
}

/// A site that can be switched off.
fn site() -> (Page, Arc<AtomicBool>) {
    let gone = Arc::new(AtomicBool::new(false));
    let off = Arc::clone(&gone);
    let page = setup()
        .alter(move |_, content| (!off.load(Ordering::Acquire)).then_some(content))
        .open("");
    (page, gone)
}

#[test]
fn until_the_button_is_pressed_nothing_is_stored_and_nothing_asked_for() {
    let page = Page::open("");
    page.search("zhou");
    page.shows(4);
    page.settles_at("q=zhou");
    page.one("[data-place-row=\"delhi\"] button").click();
    page.wait("the button", |page| {
        page.one("[data-action=keep]").is_displayed()
    });
    assert_eq!(stored(&page), nothing());
    let asked: Vec<String> = page
        .requests()
        .into_iter()
        .filter(|url| url.contains("offline") || url.ends_with("sw.js"))
        .collect();
    assert_eq!(asked, [""; 0]);
    page.finish();
}

#[test]
fn kept_it_opens_without_a_network_at_any_state() {
    let (page, gone) = site();
    keep(&page);
    assert!(!page.one("[data-action=keep]").is_displayed());
    gone.store(true, Ordering::Release);
    for at in ["", "?theme=dark#q=zhou", "index.html#q=zhou"] {
        page.goto("packs/none.json");
        page.goto(at);
        page.ready();
        detailed(&page);
    }
    page.shows(4);
    says(&page, "opens without a network");
}

#[test]
fn removed_nothing_is_left_and_it_can_be_kept_again() {
    let (page, gone) = site();
    for _ in 0..2 {
        keep(&page);
        assert_eq!(kept(&page).len(), 1);
        // Once the worker stands between page and network, too.
        page.reload();
        page.ready();
        page.wait("the button", |page| {
            page.one("[data-action=remove]").is_displayed()
        });
        page.one("[data-action=remove]").click();
        says(&page, "nothing is kept");
        assert_eq!(stored(&page), nothing());
        page.reload();
        page.ready();
        assert_eq!(stored(&page), nothing());
    }
    gone.store(true, Ordering::Release);
    page.goto("packs/none.json");
    page.goto("");
    assert!(!page.has("#app"), "the network is asked again");
}

#[test]
fn kept_and_removed_without_a_reload_it_can_be_kept_again() {
    let (page, gone) = site();
    for _ in 0..2 {
        keep(&page);
        page.one("[data-action=remove]").click();
        says(&page, "nothing is kept");
        assert_eq!(stored(&page), nothing());
    }
    keep(&page);
    gone.store(true, Ordering::Release);
    page.reload();
    page.ready();
}

#[test]
fn a_new_version_is_offered_and_comes_when_it_is_asked_for() {
    let newer = Arc::new(AtomicBool::new(false));
    let changed = Arc::clone(&newer);
    let page = setup()
        .alter(move |name, content| {
            if name != "sw.js" || !changed.load(Ordering::Acquire) {
                return Some(content);
            }
            let text = String::from_utf8(content).unwrap();
            Some(
                text.replacen("VERSION=\"", "VERSION=\"newer-", 1)
                    .into_bytes(),
            )
        })
        .open("");
    keep(&page);
    let old = kept(&page);
    newer.store(true, Ordering::Release);
    page.reload();
    page.ready();
    says(&page, "A new version is ready");
    page.search("zhou");
    page.shows(4);
    page.settles_at("q=zhou");
    assert!(
        kept(&page).contains(&old[0]),
        "the old one stays until then"
    );
    page.run("window.before = true", json!([]));
    page.one("[data-action=renew]").click();
    page.wait("the reload", |page| {
        page.run("return window.before ?? null", json!([]))
            .is_null()
    });
    page.ready();
    page.shows(4);
    says(&page, "opens without a network");
    let now = kept(&page);
    assert!(now.len() == 1 && now[0].contains("newer-"), "{now:?}");
    page.finish();
}

#[test]
fn what_cannot_be_kept_whole_is_not_kept() {
    let page = setup()
        .alter(|name, content| {
            // The worker's own list stays, the file is of another version.
            if name.ends_with(".css") {
                return Some([content, b"/* */".to_vec()].concat());
            }
            Some(content)
        })
        .open("");
    page.one("[data-action=keep]").click();
    says(&page, "could not be kept");
    page.wait("nothing to be left", |page| stored(page) == nothing());
    assert!(page.one("[data-action=keep]").is_enabled());
}

#[test]
fn the_focus_stays_on_a_button_that_is_there() {
    let page = setup().open("");
    keep(&page);
    assert!(page.focused().is(&page.one("[data-action=remove]")));
    page.focused().click();
    says(&page, "nothing is kept");
    assert!(page.focused().is(&page.one("[data-action=keep]")));
    page.finish();
}

#[test]
fn in_a_frame_it_is_not_offered() {
    let page = Page::open("");
    page.run(
        "const frame = document.createElement('iframe');
         frame.src = './?theme=dark';
         document.body.append(frame)",
        json!([]),
    );
    page.wait("the page in the frame", |page| {
        page.run(
            "return document.querySelector('iframe').contentDocument?.documentElement?.dataset.meridian ?? ''",
            json!([]),
        ) == json!("ready")
    });
    assert_eq!(
        page.run("return document.querySelector('iframe').contentDocument.getElementById('offline').hidden", json!([])),
        json!(true)
    );
    page.finish();
}

#[test]
fn it_stands_beside_the_notice_and_has_no_faults_of_access() {
    let page = setup().open("");
    keep(&page);
    let notice = page
        .one("[data-action=remove]")
        .attribute("aria-describedby")
        .unwrap_or_default();
    assert!(
        page.one(&format!("#{notice}"))
            .text()
            .contains("fine or imprisonment")
    );
    assert_eq!(page.axe(), [""; 0]);
    page.finish();
}
