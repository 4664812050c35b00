//! What axe-core finds, headings, names.

use meridian_browser_tests::{Ability, Engine, Page, Setup};
use serde_json::json;

/// No violation in light and dark.
fn is_clean(page: &Page) {
    for scheme in ["light", "dark"] {
        page.prefer(&[("prefers-color-scheme", scheme)]);
        assert_eq!(page.axe(), [""; 0], "{scheme} at {}", page.url());
    }
}

#[test]
fn axe_finds_nothing_on_the_plain_page() {
    let page = Page::open("");
    is_clean(&page);
    page.finish();
}

#[test]
fn axe_finds_nothing_under_a_filter_with_a_detail() {
    let page = Page::open("#q=russia&kind=former-official&at=quote:lavrov-ties-grow&group=speaker");
    page.wait("the filter", |page| page.quotes().len() < 26);
    is_clean(&page);
    page.finish();
}

#[test]
fn axe_finds_nothing_with_a_place_or_an_event_open() {
    let page = Page::open("#place=xinjiang&at=place:xinjiang");
    page.shows(7);
    is_clean(&page);
    page.goto("#at=event:zhou-delhi");
    page.shows(26);
    is_clean(&page);
    page.finish();
}

#[test]
fn axe_finds_nothing_on_an_empty_result_and_a_wrong_date() {
    let page = Page::open("#q=kashgar&speaker=zhou-bo");
    page.shows(0);
    page.fill("#date-from", "soon");
    is_clean(&page);
    page.finish();
}

#[test]
fn axe_finds_nothing_with_the_share_panel_and_the_sections_open() {
    let page = Page::open("");
    page.one("[data-action=share]").click();
    page.run(
        "for (const node of document.querySelectorAll('details')) node.open = true",
        json!([]),
    );
    is_clean(&page);
    page.finish();
}

#[test]
fn axe_finds_nothing_at_320() {
    let page = Setup::new().size(320, 640).open("#at=place:kashgar");
    page.one("button[aria-controls=facets]").click();
    is_clean(&page);
    page.finish();
}

#[test]
fn axe_finds_nothing_on_the_page_that_stays_static() {
    let page = Setup::new()
        .alter(|name, content| (!name.ends_with(".wasm")).then_some(content))
        .load("");
    page.wait("the failure to be shown", |page| page.state() == "failed");
    is_clean(&page);
}

#[test]
fn headings_come_in_order_from_one_first() {
    let page = Page::open("#at=place:xinjiang&group=speaker");
    page.wait("the detail", |page| page.has("#detail h3"));
    let levels: Vec<u8> = page
        .run(
            "return [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
               .filter((node) => node.checkVisibility() || node.closest('.hidden'))
               .map((node) => Number(node.tagName[1]))",
            json!([]),
        )
        .as_array()
        .unwrap()
        .iter()
        .map(|level| level.as_u64().unwrap() as u8)
        .collect();
    assert_eq!(levels[0], 1);
    assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1);
    for pair in levels.windows(2) {
        assert!(pair[1] <= pair[0] + 1, "{levels:?}");
    }
    page.finish();
}

#[test]
fn every_control_has_a_name() {
    let page = Page::open("#at=place:xinjiang");
    page.wait("the detail", |page| page.has("#detail .close"));
    page.one("[data-action=share]").click();
    let nameless: Vec<String> = page
        .all("#app :is(button, a, input, select, summary, [tabindex=\"0\"])")
        .iter()
        .filter(|control| control.name().trim().is_empty() && control.is_displayed())
        .map(|control| {
            page.string(
                "return arguments[0].outerHTML.slice(0, 200)",
                json!([control.reference()]),
            )
        })
        .collect();
    assert_eq!(nameless, [""; 0]);
    page.finish();
}

#[test]
fn landmarks_stand_around_the_page() {
    let page = Page::open("");
    for css in [
        "main",
        "header",
        "footer",
        "[role=search], search",
        "nav[aria-label]",
    ] {
        assert!(page.has(css), "{css}");
    }
    assert_eq!(page.count("main"), 1);
    page.finish();
}

#[test]
fn nothing_moves_for_readers_who_ask_for_less_motion() {
    let page = Page::open("");
    page.prefer(&[("prefers-reduced-motion", "reduce")]);
    page.one("[data-place-row=\"delhi\"] button").click();
    page.shows(2);
    let moving = page.run(
        "return document.getAnimations().filter((one) => one.effect.getComputedTiming().duration > 1).length",
        json!([]),
    );
    assert_eq!(moving, json!(0));
    page.finish();
}

#[test]
fn readers_who_ask_for_more_contrast_get_it() {
    let page = Page::open("");
    let of = |css: &str| page.one(css).style("color");
    assert_ne!(of(".masthead .dek"), of("h1"));
    page.prefer(&[("prefers-contrast", "more")]);
    page.wait("one ink", |_| of(".masthead .dek") == of("h1"));
    is_clean(&page);
}

#[test]
fn forced_colours_keep_the_choice_visible() {
    if Engine::chosen().lacks(Ability::ForcedColours) {
        return;
    }
    let page = Page::open("");
    page.prefer(&[("forced-colors", "active")]);
    page.all(".story-toggles button")[0].click();
    page.shows(12);
    let looks = page.run(
        "return [...document.querySelectorAll('.story-toggles button')].map((node) => {
           const style = getComputedStyle(node);
           return [style.backgroundColor, style.borderTopColor, style.color, style.outlineStyle, style.borderTopWidth, style.textDecorationLine].join();
         })",
        json!([]),
    );
    assert_ne!(looks[0], looks[1], "pressed looks unlike not pressed");
    page.finish();
}
