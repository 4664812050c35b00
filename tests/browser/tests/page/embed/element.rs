//! The custom element.

mod ending;
mod life;

use super::around;
use meridian_browser_tests::{Around, Engine, Page, Setup, naming_the_origin};
use serde_json::{Value, json};

fn ready(page: &Page, css: &str) {
    let marked = format!("{css}[data-meridian=ready]");
    page.wait(&marked, |page| page.has(&marked));
}

/// What a script gives that is handed the shadow root of the element that matches.
fn within(page: &Page, css: &str, script: &str) -> Value {
    page.run(
        &format!("const root = document.querySelector(arguments[0]).shadowRoot; {script}"),
        json!([css]),
    )
}

fn counted(page: &Page, css: &str) -> Value {
    within(
        page,
        css,
        "return root.querySelector('[data-count=quotes]')?.textContent ?? ''",
    )
}

/// Sets the state of the first element.
fn set_state(page: &Page, fragment: &str) {
    page.run(
        "document.getElementById('first').state = arguments[0]",
        json!([fragment]),
    );
}

/// Waits until the first element shows so many of the 26 quotes.
fn shows(page: &Page, count: usize) {
    let wanted = format!("{count} of 26 quotes");
    page.wait(&wanted, |page| counted(page, "#first") == json!(wanted));
}

/// Resets the first element, which then shows everything.
fn reset(page: &Page) {
    within(
        page,
        "#first",
        "root.querySelector('[data-action=reset]').click()",
    );
    shows(page, 26);
}

/// Whether what stands between the tags is drawn. Drivers do not ask the slot it is in.
fn fallback(page: &Page) -> bool {
    page.run(
        "return document.querySelector('#first p').getClientRects().length",
        json!([]),
    ) != json!(0)
}

fn elements() -> (Page, Around) {
    let (page, around) = around("element.html");
    ready(&page, "#first");
    ready(&page, "#second");
    (page, around)
}

#[test]
fn nothing_of_the_page_s_style_comes_in_and_none_goes_out() {
    let (page, _around) = elements();
    let quote = within(
        &page,
        "#first",
        "const style = getComputedStyle(root.querySelector('[data-quote] blockquote'));
         return [style.color, style.letterSpacing, style.textTransform, style.fontSize]",
    );
    assert_eq!(quote, json!(["rgb(28, 27, 25)", "normal", "none", "20px"]));
    let whole = within(
        &page,
        "#first",
        "return getComputedStyle(root.querySelector('.whole a')).color",
    );
    assert_eq!(whole, json!("rgb(28, 27, 25)"));
    assert_eq!(page.one("h1").style("border-bottom-style"), "none");
    assert_eq!(page.one("h1").style("font-size"), "20px");
}

#[test]
fn the_page_sets_tokens_and_parts() {
    let (page, _around) = elements();
    let edge = within(
        &page,
        "#first",
        "const style = getComputedStyle(root.querySelector('[data-quote]'));
         return [style.borderInlineStartColor, style.borderEndEndRadius]",
    );
    assert_eq!(edge, json!(["rgb(1, 2, 3)", "17px"]));
}

#[test]
fn themes_differ_on_one_page() {
    let (page, _around) = elements();
    let ink = |css: &str| {
        within(
            &page,
            css,
            "return getComputedStyle(root.querySelector('h1')).color",
        )
    };
    assert_eq!(ink("#first"), json!("rgb(28, 27, 25)"));
    assert_ne!(ink("#first"), ink("#second"));
}

#[test]
fn attributes_are_followed_and_the_state_can_be_set() {
    let (page, _around) = elements();
    let set = |script: &str| page.run(script, json!([]));
    assert_eq!(counted(&page, "#first"), json!("12 of 26 quotes"));
    set("document.getElementById('first').setAttribute('story', 'bachelet-xinjiang')");
    shows(&page, 14);
    set("document.getElementById('first').removeAttribute('story')");
    shows(&page, 26);
    set_state(&page, "q=zhou");
    shows(&page, 4);
    set("document.getElementById('first').setAttribute('view', 'map')");
    page.wait("the map alone", |page| {
        within(
            page,
            "#first",
            "return ['#map-box', '#stories', '#quotes'].map((part) => root.querySelector(part).offsetHeight > 0)",
        ) == json!([true, false, false])
    });
}

#[test]
fn one_quote_and_one_story_can_be_shown_alone() {
    let (page, _around) = elements();
    let shown = "return [...root.querySelectorAll('[data-quote], [data-story]')].filter((node) => node.offsetHeight)
        .map((node) => node.dataset.quote ?? node.dataset.story)";
    page.run(
        "const first = document.getElementById('first');
         first.setAttribute('item-id', 'zhou-twenty-years'); first.setAttribute('view', 'quote')",
        json!([]),
    );
    page.wait("one quote", |page| {
        within(page, "#first", shown) == json!(["zhou-twenty-years"])
    });
    page.run(
        "const first = document.getElementById('first');
         first.setAttribute('item-id', 'bachelet-xinjiang'); first.setAttribute('view', 'story'); first.removeAttribute('story')",
        json!([]),
    );
    page.wait("one story and its quotes", |page| {
        let shown = within(page, "#first", shown);
        let shown = shown.as_array().cloned().unwrap_or_default();
        shown.first() == Some(&json!("bachelet-xinjiang")) && shown.len() == 15
    });
}

#[test]
fn the_page_learns_of_choices_only_where_it_asks_and_its_address_stays() {
    let (page, _around) = elements();
    let address = page.url();
    page.run(
        "window.changes = [];
         document.addEventListener('meridian:change', (event) => changes.push(event.detail.state))",
        json!([]),
    );
    let tick = "root.querySelector('[data-facet=extent][value=full]').click()";
    within(&page, "#first", tick);
    shows(&page, 11);
    assert_eq!(page.run("return changes", json!([])), json!([]));
    page.run(
        "document.getElementById('first').setAttribute('report-changes', '')",
        json!([]),
    );
    within(&page, "#first", tick);
    page.wait("word of the change", |page| {
        page.run("return changes", json!([])) == json!(["story=china-russia"])
    });
    assert_eq!(page.url(), address);
}

#[test]
fn the_address_is_kept_in_step_where_the_page_asks_for_that() {
    let (page, _around) = elements();
    page.run(
        "const first = document.getElementById('first');
         first.setAttribute('sync-url', ''); first.removeAttribute('story')",
        json!([]),
    );
    // By hand: of what no reader did, WebKit's Back button knows nothing.
    within(
        &page,
        "#first",
        "root.querySelector('[data-facet=extent][value=full]').focus()",
    );
    page.press(" ");
    page.wait("the address", |page| page.fragment() == "extent=full");
    page.back();
    shows(&page, 26);
}
