//! The public surface (DESIGN 4): what embedding pages and reader links rely on.

use crate::behaviour::{open, setup};
use serde_json::json;

#[test]
fn ready_is_told_once_on_the_document_bubbling_and_composed() {
    let page = setup()
        .early(
            "window.told = [];
             addEventListener('meridian:ready', (event) => window.told.push(
               [event.bubbles, event.composed, event.target === document, document.documentElement.dataset.meridian]));",
        )
        .open("#q=korpi");
    page.wait("the event", |page| {
        page.run("return window.told", json!([])) == json!([[true, true, true, "ready"]])
    });
    page.finish();
}

#[test]
fn the_search_box_is_labelled() {
    let page = open("");
    assert_eq!(page.count("input[type=search]"), 1);
    assert_eq!(page.one("input[type=search]").name(), "Search the quotes");
    page.finish();
}
