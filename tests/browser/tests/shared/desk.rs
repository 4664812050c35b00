//! The dialogs in which a reader takes something along.

#![allow(
    dead_code,
    reason = "shared by two test targets, each of which uses a part"
)]

use meridian_browser_tests::Page;
use serde_json::json;

/// Opens a dialog with its button.
pub(crate) fn opened(page: &Page, name: &str) {
    page.one(&format!("#take [data-action={name}]")).click();
    let dialog = format!("#take-{name}[open]");
    page.wait(&dialog, |page| page.has(&dialog));
}

pub(crate) fn value(page: &Page, css: &str) -> String {
    page.one(css)
        .property("value")
        .as_str()
        .unwrap_or_default()
        .to_owned()
}

/// Chooses in a list of a dialog, as a reader's choice is told.
pub(crate) fn choose(page: &Page, css: &str, value: &str) {
    page.run(
        "const field = document.querySelector(arguments[0]);
         field.value = arguments[1];
         field.dispatchEvent(new Event('input', { bubbles: true }))",
        json!([css, value]),
    );
}
