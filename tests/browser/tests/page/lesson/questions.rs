//! Questions: checked kindly, kept only when asked.

use super::*;
use crate::teaching::{check, choose};

#[test]
fn a_point_on_the_map_is_an_answer_by_click_and_by_key() {
    let page = Page::open("#lesson");
    page.wait("the lesson", |page| page.has("#lesson"));
    page.one("[data-question=cr-where] [data-action=point]")
        .click();
    page.one("#answering-map [data-point=delhi] .reach").click();
    assert_eq!(
        page.one("[data-question=cr-where] select")
            .property("value"),
        json!("delhi")
    );
    assert!(!check(&page, "cr-where").0);
    let beijing = page.one("#answering-map [data-point=beijing]");
    page.run("arguments[0].focus()", json!([beijing.reference()]));
    page.press(meridian_browser_tests::keys::ENTER);
    assert!(check(&page, "cr-where").0);
    page.finish();
}

#[test]
fn answers_are_lost_unless_the_reader_keeps_them() {
    let page = Page::open("#lesson");
    page.wait("the lesson", |page| page.has("#lesson"));
    let first = "[data-question=first-look] textarea";
    let stored = |page: &Page| page.run("return localStorage.length", json!([]));
    page.fill(first, "Two countries");
    assert_eq!(stored(&page), json!(0));
    page.reload();
    page.ready();
    page.wait("the lesson", |page| page.has(first));
    assert_eq!(page.one(first).property("value"), json!(""));
    page.fill(first, "Two countries");
    page.one("#keep-answers").click();
    choose(&page, "[data-question=cr-who] select", "zhou-bo");
    assert_eq!(stored(&page), json!(1));
    page.reload();
    page.ready();
    page.wait("the kept answer", |page| {
        page.has(first) && page.one(first).property("value") == json!("Two countries")
    });
    assert_eq!(
        page.one("[data-question=cr-who] select").property("value"),
        json!("zhou-bo")
    );
    page.one("#keep-answers").click();
    assert_eq!(stored(&page), json!(0));
    page.finish();
}
