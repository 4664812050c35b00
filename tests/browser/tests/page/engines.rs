//! What the harness hears and sees, in whatever engine: a test that expects silence means nothing where nothing is heard.

use meridian_browser_tests::{Engine, Page, Setup};
use meridian_server::POLICY;
use serde_json::json;
use std::{fs, thread};
use xtask::suite::browser::shots;

#[test]
fn errors_in_the_console_are_heard() {
    let page = Setup::new()
        .early("window.fail = () => setTimeout(() => { throw new Error('thrown'); });")
        .open("");
    page.run(
        "console.error('written');
         fail();
         fetch('not-there').catch(() => {});
         const script = document.createElement('script');
         script.textContent = '1';
         document.body.append(script)",
        json!([]),
    );
    for error in ["written", "thrown", "not-there", "script-src"] {
        page.wait(error, |page| {
            page.console_errors()
                .iter()
                .any(|line| line.contains(error))
        });
    }
}

#[test]
fn errors_of_a_page_that_was_left_stay_in_mind() {
    let page = Page::open("");
    page.run("console.error('written')", json!([]));
    page.goto("?theme=dark");
    page.ready();
    assert!(page.console_errors().concat().contains("written"));
}

#[test]
fn a_test_that_fails_leaves_its_reason_and_its_console() {
    let failed = thread::Builder::new()
        .name("engines::fails".to_owned())
        .spawn(|| {
            let page = Page::open("");
            page.run(
                "console.error('written'); console.warn('warned')",
                json!([]),
            );
            panic!("on purpose");
        })
        .map(thread::JoinHandle::join);
    assert!(failed.is_ok_and(|failed| failed.is_err()));
    let left = shots(Engine::chosen().word()).join("engines-fails");
    let reason = fs::read_to_string(left.with_extension("txt")).expect("a reason");
    for extension in ["txt", "png"] {
        fs::remove_file(left.with_extension(extension)).expect("a file");
    }
    assert!(reason.contains("on purpose"), "{reason}");
    // Chromium's own console says where a line was written, too, and tells of errors only.
    let told = |word: &str| {
        reason
            .lines()
            .any(|line| line.starts_with("console: ") && line.contains(word))
    };
    assert!(told("written"), "{reason}");
    assert_eq!(
        told("warned"),
        Engine::chosen() != Engine::Chromium,
        "{reason}"
    );
}

#[test]
fn what_moves_by_itself_is_seen() {
    let page = Page::open("");
    assert_eq!(page.layout_shifts(), [""; 0]);
    page.run(
        "const block = document.createElement('div');
         block.style.height = '100px';
         document.body.prepend(block)",
        json!([]),
    );
    page.wait("the shift", |page| !page.layout_shifts().is_empty());
}

#[test]
fn what_comes_late_and_pushes_the_rest_is_seen() {
    // Between the head and the page a block without a place of its own, once the page is painted.
    let page = Setup::new()
        .early(
            "const push = () => {
               if (performance.getEntriesByType('paint').length === 0 || !document.querySelector('[data-quote]')) return requestAnimationFrame(push);
               requestAnimationFrame(() => requestAnimationFrame(() => {
                 const block = document.createElement('div');
                 block.style.height = '100px';
                 document.body.prepend(block);
               }));
             };
             push();",
        )
        .open("");
    page.wait("the shift", |page| !page.layout_shifts().is_empty());
}

#[test]
fn requests_to_another_origin_are_seen() {
    let page = Setup::new()
        .policy(&POLICY.replace("connect-src 'self'", "connect-src *"))
        .open("");
    let elsewhere = page.address().replace("127.0.0.1", "localhost");
    page.run(
        "fetch(arguments[0] + 'icon.svg').catch(() => {})",
        json!([elsewhere]),
    );
    page.wait("the request", |page| {
        page.foreign_requests() == [format!("{elsewhere}icon.svg")]
    });
}

#[test]
fn media_features_change_and_change_back() {
    let page = Page::open("");
    let holds = |query: &str| {
        page.run("return matchMedia(arguments[0]).matches", json!([query])) == json!(true)
    };
    for (name, value) in [
        ("prefers-color-scheme", "dark"),
        ("prefers-reduced-motion", "reduce"),
        ("prefers-contrast", "more"),
    ] {
        let query = format!("({name}: {value})");
        assert!(!holds(&query), "{query}");
        page.prefer(&[(name, value)]);
        assert!(holds(&query), "{query}");
        page.prefer(&[]);
        page.wait(&query, |_| !holds(&query));
    }
}

#[test]
fn scripts_of_the_page_are_off_where_they_shall_be() {
    let setup = || {
        Setup::new()
            .alter(|name, content| {
                if name != "index.html" {
                    return Some(content);
                }
                let text = String::from_utf8(content).unwrap();
                let text = text.replacen("<body", "<body onload=\"document.title = 'ran'\"", 1);
                Some(text.into_bytes())
            })
            .policy("default-src * 'unsafe-inline'")
    };
    let title = |page: &Page| page.string("return document.title", json!([]));
    let without = setup().without_scripts().load("");
    assert!(without.one("h1").is_displayed());
    assert_ne!(title(&without), "ran");
    let with = setup().load("");
    with.wait("the script to run", |page| title(page) == "ran");
}

#[test]
fn what_axe_would_complain_of_is_found() {
    let page = Page::open("");
    page.run(
        "document.querySelector('main').append(Object.assign(document.createElement('img'), { src: 'icon.svg' }))",
        json!([]),
    );
    let found = page.axe();
    assert!(
        found.len() == 1 && found[0].starts_with("image-alt: "),
        "{found:?}"
    );
}

#[test]
fn a_click_that_arrives_elsewhere_is_made_again_in_webkit_alone() {
    let page = Page::open("");
    page.run(
        "const button = document.querySelector('[data-action=share]');
         button.addEventListener('pointerdown', () => { button.style.pointerEvents = 'none'; }, { once: true });
         addEventListener('pointerup', () => setTimeout(() => { button.style.pointerEvents = ''; }), { once: true })",
        json!([]),
    );
    let share = page.one("[data-action=share]");
    share.click();
    if Engine::chosen() != Engine::WebKit {
        assert!(
            !page.one("#share").is_displayed(),
            "it let the click through"
        );
        share.click();
    }
    page.wait("the panel", |page| page.one("#share").is_displayed());
}
