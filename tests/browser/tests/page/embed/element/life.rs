//! Elements that come, go, move, cannot start, or are many.

use super::*;
use crate::waits::frames;
use std::{
    collections::HashSet,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

/// Which parts of the program were fetched, in alphabetical order. What they share, which depends on how they were compiled and is
/// named by all of them, stands among them only where it was fetched once more.
fn programs(page: &Page) -> Vec<String> {
    let mut parts: Vec<String> = page
        .requests()
        .into_iter()
        .filter(|url| url.ends_with(".wasm"))
        .filter_map(|url| {
            let (_, name) = url.rsplit_once('/')?;
            Some(name.rsplit_once('-')?.0.to_owned())
        })
        .collect();
    parts.sort();
    let mut shared = HashSet::new();
    parts.retain(|part| !part.contains('-') || !shared.insert(part.clone()));
    parts
}

#[test]
fn several_on_a_page_share_one_download() {
    let (page, _around) = elements();
    assert_eq!(programs(&page), ["later", "meridian"]);
    assert_eq!(counted(&page, "#first"), json!("12 of 26 quotes"));
    // Each has an instance of its own of every part.
    for css in ["#first", "#second"] {
        let live = "return root.querySelectorAll('#map[data-live], #detail[data-live], #quotes[data-live]').length";
        page.wait(css, |page| within(page, css, live) == json!(3));
    }
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn an_element_whose_later_part_is_lost_says_so_and_shows_the_rest() {
    let gone = Arc::new(AtomicBool::new(true));
    let missing = Arc::clone(&gone);
    let page = Setup::new()
        .policy(&naming_the_origin())
        .alter(move |name, content| {
            let there = !name.starts_with("later-") || !missing.load(Ordering::Acquire);
            there.then_some(content)
        })
        .window();
    let _around = Around::visit(&page, "element.html");
    ready(&page, "#first");
    ready(&page, "#second");
    let lost = "return root.querySelectorAll('.lost').length";
    for css in ["#first", "#second"] {
        page.wait("the notices", |page| within(page, css, lost) == json!(3));
    }
    let pressed = "const event = root.querySelector('[data-event]');
        event.click();
        return new Promise((done) => setTimeout(done)).then(() => event.getAttribute('aria-pressed'))";
    assert_eq!(within(&page, "#second", pressed), json!("true"));
    gone.store(false, Ordering::Release);
    within(
        &page,
        "#first",
        "root.querySelector('.lost button').click()",
    );
    shows(&page, 12);
    assert_eq!(within(&page, "#first", lost), json!(0));
    assert_eq!(within(&page, "#second", lost), json!(3));
}

#[test]
fn what_stands_between_the_tags_is_shown_until_it_runs_and_if_it_cannot() {
    let (page, _around) = elements();
    assert!(!fallback(&page));
    page.run(
        "document.getElementById('first').setAttribute('pack', 'https://example.org/pack.json')",
        json!([]),
    );
    page.wait("the refusal", |page| {
        page.has("#first[data-meridian=failed]")
    });
    assert!(fallback(&page));
    page.run(
        "document.getElementById('first').removeAttribute('pack')",
        json!([]),
    );
    ready(&page, "#first");
    assert!(!fallback(&page));
}

#[test]
fn another_pack_is_shown_with_its_events_in_their_places() {
    let other = xtask::project::read(&xtask::project::path("tests/packs/valid.json")).unwrap();
    let page = Setup::new()
        .policy(&naming_the_origin())
        .alter(move |name, content| {
            Some(if name.starts_with("packs/") {
                other.clone().into_bytes()
            } else {
                content
            })
        })
        .window();
    let _around = Around::visit(&page, "element.html");
    ready(&page, "#second");
    let address = format!("{}packs/china-in-eurasia.json", page.address());
    page.run(
        "document.getElementById('second').setAttribute('pack', arguments[0])",
        json!([address]),
    );
    page.wait("the other pack", |page| {
        within(
            page,
            "#second",
            "return root.querySelector('h1')?.textContent ?? ''",
        ) == json!("A harbour and its lighthouse")
    });
    ready(&page, "#second");
    let placed = within(
        &page,
        "#second",
        "const events = [...root.querySelectorAll('.event')];
         return events.length > 0 && events.every((event) => event.style.getPropertyValue('--to') !== '')",
    );
    assert_eq!(placed, json!(true));
}

#[test]
fn an_element_that_is_moved_stays_as_the_reader_left_it() {
    let (page, _around) = elements();
    set_state(&page, "q=zhou");
    shows(&page, 4);
    page.run(
        "const first = document.getElementById('first');
         window.was = first.shadowRoot.querySelector('[data-count=quotes]');
         document.body.prepend(first)",
        json!([]),
    );
    frames(&page, 10);
    ready(&page, "#first");
    assert_eq!(counted(&page, "#first"), json!("4 of 26 quotes"));
    let same = within(
        &page,
        "#first",
        "return root.querySelector('[data-count=quotes]') === window.was",
    );
    assert_eq!(same, json!(true), "it was not drawn anew");
    reset(&page);
}

#[test]
fn a_hundred_come_and_go_and_leave_nothing() {
    let chromium = Engine::chosen() == Engine::Chromium;
    let mut setup = Setup::new();
    if chromium {
        setup = setup.argument("--js-flags=--expose-gc");
    }
    let page = setup.window();
    let _around = Around::visit(&page, "element.html");
    ready(&page, "#second");
    page.run_async(
        "const done = arguments[0];
         window.gone = [];
         (async () => {
           for (let count = 0; count < 100; count += 1) {
             const element = document.createElement('meridian-explorer');
             element.setAttribute('view', 'quote');
             element.setAttribute('item-id', 'zhou-twenty-years');
             const ready = new Promise((resolve) => element.addEventListener('meridian:ready', resolve));
             document.body.append(element);
             await ready;
             element.remove();
             gone.push(new WeakRef(element));
           }
         })().then(done)",
        json!([]),
    );
    assert_eq!(page.count("meridian-explorer"), 2);
    assert_eq!(programs(&page), ["later", "meridian"]);
    if chromium {
        page.wait("all of them to be collected", |page| {
            // From a task of its own: what called it would leave its words on the stack, and they look like references.
            page.run_async(
                "const done = arguments[0];
                 gc({ type: 'major', execution: 'async' }).then(() => done(gone.filter((one) => one.deref()).length))",
                json!([]),
            ) == json!(0)
        });
    }
    assert_eq!(page.console_errors(), [""; 0]);
}
