//! Narrow and wide.

use crate::waits::holds;
use meridian_browser_tests::{Setup, keys};
use serde_json::json;
use std::collections::BTreeSet;

#[test]
fn nothing_scrolls_sideways_at_any_width() {
    let page = Setup::new().size(320, 640).open("");
    for width in [320, 375, 576, 768, 1100, 1280, 1920] {
        page.resize(width, 800);
        for (fragment, quotes, there) in [
            ("", 26, "#wall"),
            ("#at=place:xinjiang&place=xinjiang", 7, "#detail .close"),
            ("#q=kashgar&speaker=zhou-bo", 0, ".empty button"),
            ("#group=speaker&at=event:zhou-delhi", 26, "#wall h3"),
        ] {
            page.goto(fragment);
            page.shows(quotes);
            page.wait(there, |page| page.has(there));
            let shown = page.run("return innerWidth", json!([]));
            assert_eq!(shown, json!(width), "the window at {fragment}");
            let edge = format!("no element beyond the edge at {width}, {fragment}");
            holds(
                &page,
                &edge,
                "return document.documentElement.scrollWidth <= innerWidth",
            );
        }
    }
    page.finish();
}

#[test]
fn no_text_is_wider_than_its_place_at_320() {
    let page = Setup::new().size(320, 640).open("");
    page.one("[data-action=share]").click();
    page.run(
        "for (const node of document.querySelectorAll('details')) node.open = true",
        json!([]),
    );
    page.wait("the panel", |page| page.one("#share").is_displayed());
    let cut = page.run(
        "const seen = [...document.querySelectorAll('#app *')]
           .filter((node) => node.checkVisibility() && !node.closest('.hidden, svg, .map-box, .skip, .ticks, .strip'));
         return seen.length < 500 ? seen.length : seen.filter((node) => { const box = node.getBoundingClientRect(); return box.width > 0 && (box.right > innerWidth + 1 || box.left < -1); })
           .map((node) => `${node.tagName}.${node.className}: ${node.textContent.slice(0, 40)}`)",
        json!([]),
    );
    assert_eq!(cut, json!([]));
    page.finish();
}

/// WCAG 2.2, 1.4.12: a reader may set lines, letters, words and paragraphs this far apart.
#[test]
fn wider_spacing_of_text_hides_nothing() {
    for width in [320, 768, 1280] {
        let page = Setup::new().size(width, 800).open("#at=place:xinjiang");
        page.run(
            "const sheet = new CSSStyleSheet();
             sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
               p { margin-block-end: 2em !important }`);
             document.adoptedStyleSheets = [sheet];
             for (const node of document.querySelectorAll('details')) node.open = true",
            json!([]),
        );
        let cut = page.run(
            "const text = (node) => [...node.childNodes].some((child) => child.nodeType === 3 && child.nodeValue.trim());
             const seen = [...document.querySelectorAll('body *')].filter((node) => node.checkVisibility() && text(node) &&
               !node.closest('.hidden, .skip, .map-box, .strip, option, script'));
             return seen.length < 200 ? seen.length : seen.filter((node) => {
               const style = getComputedStyle(node);
               const cut = style.overflowX !== 'visible' && node.scrollWidth > node.clientWidth + 1
                 || style.overflowY !== 'visible' && node.scrollHeight > node.clientHeight + 1;
               const box = node.getBoundingClientRect();
               return cut || box.right > innerWidth + 1 || box.left < -1;
             }).map((node) => `${node.tagName}.${node.className}: ${node.textContent.slice(0, 40)}`)",
            json!([]),
        );
        assert_eq!(cut, json!([]), "{width}");
    }
}

/// A window of 1280 by 1024 pixels at 400 %: WCAG 2.2, 1.4.10 and 2.4.11.
#[test]
fn at_400_percent_the_focus_is_seen_wherever_it_goes() {
    let page = Setup::new().size(320, 256).open("");
    assert_eq!(
        page.run(
            "return document.documentElement.scrollWidth <= innerWidth",
            json!([])
        ),
        json!(true)
    );
    let mut stops = BTreeSet::new();
    for step in 0..90 {
        page.press(keys::TAB);
        let what = format!("the focus to be seen after {} tabs", step + 1);
        page.wait(&what, |page| {
            let seen = page.run(
                "const node = document.activeElement;
             if (node === document.body) return true;
             const box = (node.closest('label') ?? node).getBoundingClientRect();
             const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
             const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
             if (left >= right || top >= bottom) return false;
             const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
             return hit && (node.contains(hit) || hit.contains(node) || hit.closest('label')?.contains(node))",
                json!([]),
            );
            seen == json!(true)
        });
        stops.insert(page.string(
            "window.stops ??= [];
             const node = document.activeElement;
             if (!stops.includes(node)) stops.push(node);
             return `${stops.indexOf(node)} ${node.tagName}`",
            json!([]),
        ));
    }
    assert!(stops.len() > 60, "the focus goes on: {stops:?}");
}

#[test]
fn controls_are_large_enough_to_be_hit_on_a_phone() {
    // WCAG 2.2, 2.5.8: 24 by 24, or enough room around.
    let page = Setup::new().size(320, 640).open("");
    let small = page.run(
        "const boxes = [...document.querySelectorAll('#app :is(button, input, select, summary, a)')]
           .filter((node) => node.checkVisibility() && !node.closest('.hidden, .skip'))
           .map((node) => [node.closest('label') ?? node, node]);
         const middle = (node) => { const box = node.getBoundingClientRect(); return [box.x + box.width / 2, box.y + box.height / 2]; };
         return boxes.length < 50 ? boxes.length : boxes.filter(([node]) => {
           const box = node.getBoundingClientRect();
           if (box.width >= 24 && box.height >= 24) return false;
           const [x, y] = middle(node);
           return boxes.some(([other]) => other !== node && !node.contains(other) && Math.hypot(middle(other)[0] - x, middle(other)[1] - y) < 24);
         }).map(([, node]) => node.outerHTML.slice(0, 120))",
        json!([]),
    );
    assert_eq!(small, json!([]));
    page.finish();
}

#[test]
fn a_wide_page_has_the_map_beside_the_stories() {
    let page = Setup::new().size(1280, 900).open("");
    let stories = page.one("#stories").rectangle();
    let map = page.one("#map").rectangle();
    assert!(
        map[0] >= stories[0] + stories[2],
        "beside: {stories:?} {map:?}"
    );
    page.resize(768, 900);
    page.wait("the map above the stories", |page| {
        page.one("#map").rectangle()[1] < page.one("#stories").rectangle()[1]
    });
    page.finish();
}

#[test]
fn on_a_narrow_page_the_filters_fold_away_and_open() {
    let page = Setup::new().size(320, 640).open("");
    assert!(!page.one("input[data-facet]").is_displayed());
    let toggle = page.one("button[aria-controls=facets]");
    toggle.click();
    page.wait("the filters", |page| {
        page.one("input[data-facet]").is_displayed()
    });
    assert_eq!(toggle.attribute("aria-expanded").as_deref(), Some("true"));
    page.tick("speaker", "zhou-bo");
    page.shows(4);
    page.finish();
}
