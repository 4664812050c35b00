//! The lesson: tour, plain words, glossary, questions, sources, paper, and what a learning platform is given.

mod paper;
mod platform;
mod questions;
mod terms;
mod tour;

use crate::{
    teaching::opened,
    trap::{trap, trappable},
    waits::{detailed, frames},
};
use meridian_browser_tests::{Page, Setup, watched};
use serde_json::json;
use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};
use xtask::{project, site::single};

fn steps() -> usize {
    let lesson =
        std::fs::read_to_string(project::path("public/packs/china-in-eurasia.lesson.json"));
    let lesson: serde_json::Value = serde_json::from_str(&lesson.unwrap()).unwrap();
    lesson["tour"].as_array().unwrap().len()
}

#[test]
fn nothing_of_it_is_loaded_before_it_is_asked_for() {
    let page = Page::open("");
    detailed(&page);
    let of_it = |page: &Page| {
        let asked = page.requests();
        asked
            .iter()
            .filter(|file| file.contains("/lesson-"))
            .count()
    };
    assert_eq!(of_it(&page), 0);
    opened(&page);
    page.wait("its code, its text and its rules", |page| of_it(page) == 3);
    assert_eq!(page.focused().attribute("id").as_deref(), Some("lesson"));
    // The content note and the warnings stand before the controls.
    let order = page.run(
        "const at = (css) => document.querySelector(css);
         const before = (a, b) => Boolean(at(a).compareDocumentPosition(at(b)) & Node.DOCUMENT_POSITION_FOLLOWING);
         return before('.content-note', '#lesson-notice') && before('#lesson-notice', '.lesson-bar')",
        json!([]),
    );
    assert_eq!(order, json!(true));
    assert!(page.foreign_requests().is_empty());
    page.finish();
}

#[test]
fn a_lesson_that_cannot_be_had_says_so_and_comes_when_it_is_asked_for_again() {
    // Its code, its text, its rules.
    for (start, end) in [
        ("lesson-", ".wasm"),
        ("lesson-", ".json"),
        ("lesson-", ".css"),
    ] {
        // Gone until that is said: what shares files with others may be asked for twice at once.
        let gone = Arc::new(AtomicBool::new(true));
        let missing = Arc::clone(&gone);
        let page = Setup::new()
            .alter(move |name, content| {
                let wanted = name.starts_with(start) && name.ends_with(end);
                let there = !wanted || !missing.load(Ordering::Acquire);
                there.then_some(content)
            })
            .open("");
        page.one("[data-action=lesson]").click();
        page.wait("word of it", |page| {
            page.one("#learn [role=status]")
                .text()
                .contains("could not be loaded")
        });
        gone.store(false, Ordering::Release);
        assert_eq!(page.state(), "ready", "the page goes on");
        opened(&page);
        assert_eq!(page.one("#learn [role=status]").text(), "");
    }
}

#[test]
fn it_closes_and_leaves_the_page_as_it_was() {
    let page = Page::open("");
    opened(&page);
    page.one("#level input[value=plain]").click();
    page.wait("plain words", |page| page.has("html[data-level=plain]"));
    page.one("[data-action=lesson-close]").click();
    page.wait("the lesson to be gone", |page| {
        !page.one("#lesson-page").is_displayed() && !page.has("html[data-level]")
    });
    assert_eq!(
        page.focused().attribute("data-action").as_deref(),
        Some("lesson")
    );
    assert!(page.one("#stories .card > .gist").is_displayed());
    page.finish();
}

#[test]
fn plain_words_are_a_choice_that_a_link_carries() {
    let page = Page::open("#story=china-russia");
    opened(&page);
    let headline = "article[data-story=china-russia] > h3";
    let plain = "article[data-story=china-russia] .telling h3";
    assert!(page.one(headline).is_displayed());
    assert!(!page.one(plain).is_displayed());
    page.one("#level input[value=plain]").click();
    page.wait("the plain headline", |page| {
        page.one(plain).is_displayed() && !page.one(headline).is_displayed()
    });
    page.settles_at("story=china-russia&level=plain");
    page.shows(12);
    // What the reader does next keeps the choice.
    page.one("[data-action=reset]").click();
    page.shows(26);
    page.settles_at("level=plain");
    assert!(page.one(plain).is_displayed());
    page.back();
    page.shows(12);
    assert!(page.one(plain).is_displayed());
    page.back();
    page.wait("the standard headline", |page| {
        page.one(headline).is_displayed()
    });
    page.goto("?fresh#level=plain");
    page.wait("the plain headline of a link", |page| {
        page.has(plain) && page.one(plain).is_displayed()
    });
    page.finish();
}

#[test]
fn a_program_that_fails_leaves_the_stories_whichever_words_were_chosen() {
    let page = trappable().open("#level=plain");
    page.wait("plain words", |page| {
        page.has("#stories .telling") && page.one("#stories .telling").is_displayed()
    });
    assert!(!page.one("#stories [data-story] > h3").is_displayed());
    trap(&page);
    page.wait("the failure to be shown", |page| page.state() == "failed");
    for part in ["h3", ".dek", ".gist"] {
        let part = page.one(&format!("#stories [data-story] > {part}"));
        assert!(part.is_displayed());
    }
}

#[test]
fn the_single_file_holds_the_lesson_and_asks_nobody() {
    let page = Setup::new().window();
    let file = watched(&project::dist().join(single::NAME));
    page.visit(&format!("file://{}", file.display()));
    page.ready();
    opened(&page);
    assert!(!page.has(".lesson-files"));
    page.one("#lesson [data-action=tour]").click();
    for step in 1..=steps() {
        page.wait("the step", |page| {
            page.run(
                "return document.querySelector('#tour progress').value",
                json!([]),
            ) == json!(step)
        });
        if step < steps() {
            page.one("#tour [data-action=step-next]").click();
        }
    }
    page.one("#tour [data-action=tour-leave]").click();
    page.wait("the tour to be gone", |page| {
        !page.one("#tour").is_displayed()
    });
    page.one("#level input[value=plain]").click();
    page.wait("plain words", |page| page.has("html[data-level=plain]"));
    let question = page.one("[data-question=cr-who] select");
    assert!(question.is_displayed());
    page.run(
        "const select = arguments[0]; select.value = 'zhou-bo'; select.dispatchEvent(new Event('input', { bubbles: true }))",
        json!([question.reference()]),
    );
    page.one("[data-question=cr-who] [data-action=check]")
        .click();
    page.wait("the answer to fit", |page| {
        page.has("[data-question=cr-who][data-fits=true]")
    });
    assert!(page.foreign_requests().is_empty());
    page.finish();
}

#[test]
fn axe_finds_nothing_in_any_state_of_it() {
    let page = Setup::new().window();
    for (state, at, css) in [
        ("the lesson", "#lesson", "#lesson"),
        ("plain words", "#level=plain", ".telling"),
        ("a step", "#step=a-talk-in-beijing", "#tour [aria-current]"),
    ] {
        page.visit("about:blank");
        page.goto(at);
        page.ready();
        page.wait(state, |page| page.has(css) && page.one(css).is_displayed());
        crate::axe::is_clean(&page, state);
    }
    page.visit("about:blank");
    page.goto("#lesson");
    page.ready();
    page.wait("the lesson", |page| page.has("#lesson"));
    page.one("[data-question=cr-where] [data-action=point]")
        .click();
    crate::axe::is_clean(&page, "a map that answers");
    for kind in ["student", "teacher"] {
        page.one(&format!("#lesson [data-action={kind}]")).click();
        assert_eq!(page.axe(), [""; 0], "{kind}");
        page.one("[data-action=paper-back]").click();
    }
    page.finish();
}

#[test]
fn it_fits_a_phone() {
    let page = Setup::new().size(320, 640).open("#lesson");
    page.wait("the lesson", |page| page.has("#lesson"));
    let fits = |page: &Page| {
        page.run(
            "return document.documentElement.scrollWidth <= document.documentElement.clientWidth",
            json!([]),
        ) == json!(true)
    };
    assert!(fits(&page));
    page.one("#lesson [data-action=tour]").click();
    page.wait("the tour", |page| page.one("#tour").is_displayed());
    assert!(fits(&page));
    page.one("#tour [data-action=tour-leave]").click();
    page.one("[data-question=cr-where] [data-action=point]")
        .click();
    assert!(fits(&page));
    let points = page.all("#answering-map .reach");
    assert!(points.len() > 10, "{}", points.len());
    for point in points {
        let [_, _, width, height] = point.rectangle();
        assert!(width >= 24.0 && height >= 24.0, "{width} by {height}");
    }
    page.one("#lesson [data-action=tour]").click();
    for action in ["step-next", "tour-leave", "present"] {
        let [x, y, width, height] = page
            .one(&format!("#tour [data-action={action}]"))
            .rectangle();
        assert!(
            x >= 0.0 && x + width <= 320.0 && width >= 24.0 && height >= 24.0,
            "{action} {x} {y}"
        );
    }
    page.finish();
}
