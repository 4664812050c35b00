//! Browsers that no other test gets.

use crate::twice::little;
use meridian_browser_tests::{Engine, Page};
use serde_json::json;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// None of three windows that are open at once, as many as two tests at a time can leave browsers for, is in that browser.
fn has_ended(number: usize) {
    let pages: Vec<Page> = (0..3).map(|_| little().load("")).collect();
    let numbers: Vec<usize> = pages.iter().map(Page::browser_number).collect();
    assert!(!numbers.contains(&number), "{number} is among {numbers:?}");
}

#[test]
fn one_whose_test_failed() {
    let mut number = None;
    let failed = catch_unwind(AssertUnwindSafe(|| {
        let page = little().load("");
        number = Some(page.browser_number());
        panic!("as a test does that fails; this one is meant to");
    }));
    assert!(failed.is_err());
    has_ended(number.unwrap());
}

#[test]
fn one_that_was_started_for_its_test() {
    let page = little().own_browser().load("");
    let number = page.browser_number();
    drop(page);
    has_ended(number);
}

#[test]
fn one_that_cannot_be_emptied() {
    let page = little().load("");
    let number = page.browser_number();
    // In WebKit a page empties its own stores; elsewhere the browser does, which no page can stand in the way of.
    if Engine::chosen() == Engine::WebKit {
        page.run(
            "Object.defineProperty(window, 'caches', { value: null })",
            json!([]),
        );
        drop(page);
        has_ended(number);
    }
}
