//! In languages that nobody speaks, made from the English catalogue, at every breakpoint.

use crate::{
    languages::{STATES, site},
    states::in_each,
};
use meridian_browser_tests::{Page, Setup};
use serde_json::{Value, json};
use xtask::site::locale::Locale;

/// Around the breakpoints at 576, 768 and 1100 pixels.
const WIDTHS: [u32; 7] = [320, 575, 577, 767, 769, 1099, 1280];

/// What is wider than its place or than the window, with everything unfolded.
fn cut(page: &Page) -> Value {
    page.run(
        "for (const node of document.querySelectorAll('details')) node.open = true;
         const text = (node) => [...node.childNodes].some((child) => child.nodeType === 3 && child.nodeValue.trim());
         const seen = [...document.querySelectorAll('body *')].filter((node) => node.checkVisibility() && text(node) &&
           !node.closest('.hidden, .skip, .map-box, .strip, option, script'));
         // Tables, the map of a question and a preview may be wider than a phone: they scroll by themselves. Nothing else may.
         const moves = (node) => node.closest('.scrolled, .answering-map, .take-preview, textarea');
         const far = seen.filter((node) => {
           if (moves(node)) return false;
           const style = getComputedStyle(node);
           const box = node.getBoundingClientRect();
           return style.overflowX !== 'visible' && node.scrollWidth > node.clientWidth + 1 || box.right > innerWidth + 1 || box.left < -1;
         }).map((node) => `${node.tagName}.${node.className}: ${node.textContent.slice(0, 40)}`);
         for (const node of document.querySelectorAll('dialog[open], dialog[open] *, #tour, #tour *')) {
           const scrolls = /auto|scroll/.test(getComputedStyle(node).overflowX);
           if (scrolls && !moves(node) && node.scrollWidth > node.clientWidth + 1) far.push(`${node.tagName}#${node.id} scrolls sideways`);
         }
         if (document.documentElement.scrollWidth > innerWidth) far.push('the page');
         return far",
        json!([]),
    )
}

fn nothing_breaks(locale: Locale) {
    let page = Setup::new().site(site(locale)).size(320, 800).window();
    in_each(&page, &STATES, |state| {
        for width in WIDTHS {
            page.resize(width, 800);
            assert_eq!(cut(&page), json!([]), "{locale:?} at {width}, {state}");
        }
        page.resize(320, 800);
    });
    page.finish();
}

#[test]
fn longer_words_break_nothing_at_any_breakpoint() {
    nothing_breaks(Locale::Pseudo);
}

#[test]
fn lines_from_right_to_left_break_nothing_at_any_breakpoint() {
    nothing_breaks(Locale::Mirrored);
}

#[test]
fn the_page_is_mirrored_and_the_map_is_not() {
    let page = Setup::new()
        .site(site(Locale::Mirrored))
        .size(1280, 900)
        .open("");
    assert_eq!(page.one("html").attribute("dir").as_deref(), Some("rtl"));
    let [map, ..] = page.one("#map-box").rectangle();
    let [stories, ..] = page.one("#stories").rectangle();
    assert!(map < stories, "the map stands at the left now");
    // The west stays in the west.
    let [geneva, ..] = page.one("[data-place=geneva]").rectangle();
    let [beijing, ..] = page.one("[data-place=beijing]").rectangle();
    assert!(geneva < beijing);
    assert_eq!(page.axe(), [""; 0]);
}
