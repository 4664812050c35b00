//! Terms in the texts: they open on focus, tap and hover, and let themselves be sent away.

use super::*;
use meridian_browser_tests::keys;

const TERM: &str = "article[data-story=china-russia] > .gist .term";

fn shown(page: &Page) -> bool {
    page.one("#gloss").is_displayed()
}

/// The entry stands beside the words that it explains.
fn is_beside(page: &Page) {
    let apart = page.run(
        "const word = document.querySelector(arguments[0]).getClientRects()[0];
         const entry = document.querySelector('#gloss').getBoundingClientRect();
         return entry.top >= word.bottom - 1 || entry.bottom <= word.top + 1",
        json!([TERM]),
    );
    assert_eq!(apart, json!(true));
}

#[test]
fn a_term_opens_on_focus_and_escape_closes_its_entry_only() {
    let page = Page::open("#at=place:kashgar");
    opened(&page);
    let term = page.one(TERM);
    page.run("arguments[0].focus()", json!([term.reference()]));
    page.wait("the entry", shown);
    is_beside(&page);
    assert!(!page.has("#gloss dt"), "a term of a list outside one");
    assert_eq!(term.attribute("aria-describedby").as_deref(), Some("gloss"));
    page.press(keys::ESCAPE);
    page.wait("the entry to be gone", |page| !shown(page));
    assert!(page.focused().is(&term));
    assert!(
        page.has("#detail .close"),
        "the detail of the place is still there"
    );
    page.finish();
}

#[test]
fn a_term_opens_on_hover_and_stays_while_its_entry_is_pointed_at() {
    let page = Page::open("");
    opened(&page);
    let hover = |page: &Page, css: &str| {
        let element = page.one(css);
        page.act(json!([{ "type": "pointer", "id": "mouse", "actions": [
            { "type": "pointerMove", "duration": 0, "origin": element.reference(), "x": 0, "y": 0 }
        ] }]));
    };
    page.run(
        "document.activeElement.blur(); document.querySelector(arguments[0]).scrollIntoView({ block: 'center' })",
        json!([TERM]),
    );
    hover(&page, TERM);
    page.wait("the entry", shown);
    is_beside(&page);
    hover(&page, "#gloss");
    // Longer than it would take to go.
    page.run_async(
        "const done = arguments[arguments.length - 1]; setTimeout(done, 600)",
        json!([]),
    );
    assert!(shown(&page));
    page.rest_pointer();
    page.wait("the entry to be gone", |page| !shown(page));
    page.finish();
}

#[test]
fn a_tap_opens_a_term_and_one_elsewhere_closes_it() {
    let page = Page::open("#level=plain");
    page.wait("the tellings", |page| page.has(".telling .term"));
    page.one(".telling .term").click();
    page.wait("the entry", shown);
    assert!(page.one("#gloss").text().contains("source"));
    page.one(".masthead h1").click();
    page.wait("the entry to be gone", |page| !shown(page));
    page.finish();
}
