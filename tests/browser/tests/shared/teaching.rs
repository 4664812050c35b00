//! The lesson and its questions, as a reader comes to them.

#![allow(
    dead_code,
    reason = "shared by two test targets, each of which uses a part"
)]

use meridian_browser_tests::Page;
use serde_json::json;

/// Chooses in a list as a reader does.
pub(crate) fn choose(page: &Page, css: &str, value: &str) {
    let select = page.one(css);
    page.run(
        "arguments[0].value = arguments[1];
         arguments[0].dispatchEvent(new Event('input', { bubbles: true }));
         arguments[0].dispatchEvent(new Event('change', { bubbles: true }))",
        json!([select.reference(), value]),
    );
}

pub(crate) fn check(page: &Page, question: &str) -> (bool, String) {
    page.one(&format!("[data-question={question}] [data-action=check]"))
        .click();
    let fits = page.has(&format!("[data-question={question}][data-fits=true]"));
    let said = page
        .one(&format!("[data-question={question}] .feedback"))
        .text();
    (fits, said)
}

/// Brings the lesson by its button.
pub(crate) fn opened(page: &Page) {
    page.one("[data-action=lesson]").click();
    page.wait("the lesson", |page| page.has("#lesson"));
}
