//! Typing into the search box: what the browser has to do with it.

use crate::behaviour::{QUOTES, open};
use serde_json::json;

#[test]
fn the_result_count_is_a_polite_live_region() {
    let page = open("");
    let count = page.one("[data-count=quotes]");
    assert_eq!(count.attribute("aria-live").as_deref(), Some("polite"));
    page.search("korpi");
    page.shows(4);
    assert!(
        page.one("[data-count=quotes]").is(&count),
        "the region itself stays: a new one would not be read out"
    );
    page.finish();
}

#[test]
fn the_focus_stays_in_the_box_while_typing() {
    let page = open("");
    page.search("sapporo");
    page.shows(2);
    let focus = page.run(
        "const box = document.activeElement; return [box.type, box.value, box.selectionStart]",
        json!([]),
    );
    assert_eq!(focus, json!(["search", "sapporo", 7]));
    page.finish();
}

#[test]
fn after_loosening_the_focus_is_not_lost() {
    let page = open("#q=nothing-of-that-kind");
    page.shows(0);
    page.wait("a way out", |page| page.has(".empty button"));
    page.one(".empty button").click();
    page.shows(QUOTES);
    assert_eq!(
        page.string("return document.activeElement.id", json!([])),
        "quotes",
        "the button is gone, the reader's place is not"
    );
    page.finish();
}
