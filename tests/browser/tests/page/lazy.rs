//! The program comes in parts: the page is ready with the first, and the map, what is selected and the quotes live when the later
//! one has come.

use crate::{
    behaviour::setup,
    trap::{Midst, trapping_in},
    waits::{detailed, frames, holds},
};
use meridian_browser_tests::{Page, Setup, keys};
use serde_json::json;
use std::sync::{
    Arc, Mutex,
    atomic::{AtomicBool, Ordering},
    mpsc,
};
use std::time::Duration;

/// The views that come later.
const ISLANDS: [&str; 3] = ["#map", "#detail", "#quotes"];

/// Waits for the first part alone; [`Page::ready`] waits for all.
fn first_part(page: &Page) {
    page.wait("the first part", |page| page.state() == "ready");
}

fn is_later(name: &str) -> bool {
    name.starts_with("later-")
}

/// A page that is ready, and whose later part, in all its files, comes when the sender is dropped; at the latest after the harness's
/// patience.
fn held(at: &str) -> (Page, mpsc::Sender<()>) {
    held_by(setup(), at)
}

fn held_by(setup: Setup, at: &str) -> (Page, mpsc::Sender<()>) {
    let (release, gate) = mpsc::channel();
    let gate = Mutex::new(gate);
    let page = setup
        .alter(move |name, content| {
            if is_later(name) {
                let gate = gate.lock().unwrap_or_else(|broken| broken.into_inner());
                let _ = gate.recv_timeout(Duration::from_secs(20));
            }
            Some(content)
        })
        .load(at);
    first_part(&page);
    (page, release)
}

/// A page whose later part is missing as long as the switch is on.
fn without(at: &str) -> (Page, Arc<AtomicBool>) {
    let gone = Arc::new(AtomicBool::new(true));
    let missing = Arc::clone(&gone);
    let page = setup()
        .alter(move |name, content| {
            let there = !is_later(name) || !missing.load(Ordering::Acquire);
            there.then_some(content)
        })
        .load(at);
    first_part(&page);
    page.wait("the notices", |page| page.count(".lost") == ISLANDS.len());
    (page, gone)
}

fn live(page: &Page) -> Vec<bool> {
    let live = |css: &&str| page.has(&format!("{css}[data-live]"));
    ISLANDS.iter().map(live).collect()
}

#[test]
fn the_page_is_ready_before_its_later_part_and_the_rest_of_it_works() {
    let (page, release) = held("");
    assert_eq!(live(&page), [false; 3]);
    for css in [
        "input[data-facet]",
        ".map-buttons button",
        "#map [data-place]",
    ] {
        assert!(!page.one(css).is_enabled(), "{css} stays as it was printed");
    }
    page.search("korpi");
    page.settles_at("q=korpi");
    page.one("[data-event=\"first-train\"]").click();
    assert_eq!(
        page.one("[data-event=\"first-train\"]")
            .attribute("aria-pressed")
            .as_deref(),
        Some("true")
    );
    drop(release);
    page.ready();
    assert_eq!(live(&page), [true; 3]);
    page.shows(4);
    assert_eq!(page.quotes().len(), 4);
    assert!(page.has("#detail .close"), "what was opened meanwhile");
    assert!(page.one("input[data-facet]").is_enabled());
    page.finish();
}

#[test]
fn what_was_printed_is_taken_over_when_nothing_was_chosen_meanwhile() {
    let (page, release) = held("");
    page.run(
        "window.before = [...document.querySelectorAll('#quotes *, #detail *')];
         getSelection().selectAllChildren(document.querySelector('[data-quote=\"beridze-platform\"] blockquote p'))",
        json!([]),
    );
    drop(release);
    page.ready();
    let kept = page.run(
        "const after = [...document.querySelectorAll('#quotes *, #detail *')];
         return [after.length === window.before.length, window.before.every((node, at) => node === after[at]),
           getSelection().toString().includes('never came')]",
        json!([]),
    );
    assert_eq!(kept, json!([true, true, true]));
    assert_eq!(page.layout_shifts(), [""; 0]);
    page.finish();
}

#[test]
fn what_is_read_and_typed_stays_where_it_is_when_the_later_part_comes_to_another_state() {
    let (page, release) = held("#topic=comfort");
    page.one("input[type=search]").type_in("korpi");
    page.press(keys::LEFT);
    page.run(
        "window.boxes = [...document.querySelectorAll('[data-facet]')];
         document.querySelector('.facet').open = false",
        json!([]),
    );
    drop(release);
    page.ready();
    page.shows(1);
    let kept = page.run(
        "const box = document.activeElement;
         const boxes = [...document.querySelectorAll('[data-facet]')];
         return [box.type, box.value, box.selectionStart, boxes.every((box, at) => box === window.boxes[at]),
           document.querySelector('.facet').open, document.querySelector('[value=comfort]').checked]",
        json!([]),
    );
    assert_eq!(kept, json!(["search", "korpi", 4, true, false, true]));
    page.finish();
}

#[test]
fn a_link_to_a_quote_brings_it_into_view_when_all_of_the_page_lives() {
    let (page, release) = held("#at=quote:conductor-book");
    assert!(!page.has("#detail blockquote"));
    drop(release);
    page.ready();
    let seen = "const box = document.querySelector('[data-quote=\"conductor-book\"]').getBoundingClientRect();
        return box.top >= 0 && box.bottom <= innerHeight";
    holds(&page, "the quote in view", seen);
    page.finish();
}

#[test]
fn a_reader_who_has_gone_elsewhere_is_left_there_when_the_later_part_comes() {
    let (page, release) = held("#at=quote:conductor-book");
    page.run("scrollTo(0, 333)", json!([]));
    drop(release);
    page.ready();
    frames(&page, 2);
    assert!(page.has("#detail blockquote"));
    assert_eq!(page.run("return scrollY", json!([])), json!(333));
}

#[test]
fn a_part_that_does_not_come_says_so_where_it_was_wanted() {
    let (page, _gone) = without("");
    for css in ISLANDS {
        let notice = page.one(&format!("{css} > .lost"));
        assert!(notice.is_displayed(), "{css}");
        assert!(notice.text().contains("did not arrive"), "{css}");
    }
    assert_eq!(page.layout_shifts(), [""; 0], "it pushes nothing about");
    // What the first part brings works on.
    page.one("[data-event=\"first-train\"]").click();
    page.settles_at("at=event:first-train");
    page.search("korpi");
    page.settles_at("q=korpi&at=event:first-train");
    assert_eq!(page.state(), "ready");
}

#[test]
fn a_part_that_is_asked_for_again_comes() {
    // As on a page from before a deploy whose files come back, or on a line that was cut.
    let (page, gone) = without("#q=korpi");
    let asked = |page: &Page| {
        let all = page.requests();
        all.iter().filter(|url| url.contains("/later-")).count()
    };
    let before = asked(&page);
    page.one("#map > .lost button").click();
    page.wait("the second request", |page| asked(page) > before);
    page.wait("the notice to say so again", |page| {
        page.one("#map > .lost").text().contains("did not arrive")
    });
    assert_eq!(live(&page), [false; 3]);

    gone.store(false, Ordering::Release);
    page.one("#quotes > .lost button").click();
    page.ready();
    assert_eq!(page.count(".lost"), 0);
    page.shows(4);
    assert_eq!(page.quotes().len(), 4);
    // Whoever pressed the button is still there.
    assert_eq!(page.focused().attribute("id").as_deref(), Some("quotes"));
    page.one(".map-buttons button").click();
    page.tick("topic", "comfort");
    page.shows(1);
}

#[test]
fn a_part_that_never_answers_did_not_come_and_can_be_asked_for_again() {
    // Half a minute of silence, in half a second.
    let hurry = "const wait = window.setTimeout;
        window.setTimeout = (then, time, ...all) => wait(then, time >= 30000 ? 500 : time, ...all);";
    let (page, release) = held_by(setup().early(hurry), "#q=korpi");
    page.wait("the notices", |page| page.count(".lost") == ISLANDS.len());
    assert_eq!(live(&page), [false; 3]);
    drop(release);
    page.one("#map > .lost button").click();
    page.ready();
    assert_eq!(page.count(".lost"), 0);
    page.shows(4);
}

#[test]
fn a_part_with_another_content_is_refused() {
    let page = setup()
        .alter(|name, mut content| {
            if is_later(name) {
                content.push(0);
            }
            Some(content)
        })
        .load("");
    first_part(&page);
    page.wait("the notices", |page| page.count(".lost") == ISLANDS.len());
    assert_eq!(live(&page), [false; 3]);
}

#[test]
fn a_trap_in_a_part_puts_the_static_page_back() {
    let page = trapping_in(Midst::Drawing).open("");
    detailed(&page);
    page.run(
        "document.querySelector('#app h1').textContent = 'Gone';
         window.poisoned = true;
         document.querySelector('.map-buttons button').click()",
        json!([]),
    );
    holds(&page, "the trap", "return window.deaths[0] ?? false");
    page.wait("the failure to be shown", |page| page.state() == "failed");
    assert_ne!(page.one("#app h1").text(), "Gone");
    assert_eq!(page.count("[data-live]"), 0);
    assert!(page.one("#reload").is_displayed());
}

#[test]
fn a_part_that_traps_as_it_comes_leaves_the_static_page() {
    let page = trapping_in(Midst::Coming)
        .early("window.poisoned = true")
        .load("");
    holds(&page, "the trap", "return window.deaths[0] ?? false");
    page.wait("the failure to be shown", |page| page.state() == "failed");
    frames(&page, 2);
    assert_eq!(page.state(), "failed");
    assert_eq!(page.count("[data-live]"), 0);
    assert!(!page.one("button[data-action=reset]").is_enabled());
}
