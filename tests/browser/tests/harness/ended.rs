//! Browsers that no other test gets.

use crate::twice::little;
use meridian_browser_tests::{Engine, idle_browsers};
use serde_json::json;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

/// One that is emptied rests, one that is not is gone.
fn rests(number: usize) -> bool {
    idle_browsers().contains(&number)
}

#[test]
fn one_whose_test_failed() {
    let mut number = None;
    let failed = catch_unwind(AssertUnwindSafe(|| {
        let page = little().load("");
        number = Some(page.browser_number());
        // As a test does that fails, without the noise.
        resume_unwind(Box::new("meant to fail"));
    }));
    assert!(failed.is_err());
    assert!(!rests(number.unwrap()));
}

#[test]
fn one_that_was_started_for_its_test() {
    let page = little().own_browser().load("");
    let number = page.browser_number();
    drop(page);
    assert!(!rests(number));
}

#[test]
fn one_that_cannot_be_made_as_new() {
    let page = little().load("");
    let number = page.browser_number();
    match Engine::chosen() {
        // Nobody says whether its other windows have their speed again.
        Engine::Chromium => page.slow_down(1_000_000, 0, 2.0),
        // Empties itself past all pages, which cannot stand in its way.
        Engine::Firefox => return,
        // A page empties its own stores, if it still can.
        Engine::WebKit => {
            page.run(
                "Object.defineProperty(window, 'caches', { value: null })",
                json!([]),
            );
        }
    }
    drop(page);
    assert!(!rests(number));
}
