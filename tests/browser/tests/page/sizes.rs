//! Narrow and wide.

use meridian_browser_tests::Setup;
use serde_json::json;

#[test]
fn nothing_scrolls_sideways_at_any_width() {
    let page = Setup::new().size(320, 640).open("");
    for width in [320, 375, 576, 768, 1100, 1280, 1920] {
        page.resize(width, 800);
        for fragment in [
            "",
            "#at=place:xinjiang&place=xinjiang",
            "#q=kashgar&speaker=zhou-bo",
            "#group=speaker&at=event:zhou-delhi",
        ] {
            page.goto(fragment);
            page.wait("no element beyond the edge", |page| {
                page.run(
                    "return document.documentElement.scrollWidth <= innerWidth",
                    json!([]),
                ) == json!(true)
            });
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
    let cut = page.run(
        "return [...document.querySelectorAll('#app *')]
           .filter((node) => node.checkVisibility() && !node.closest('.hidden, svg, .map-box, .skip, .ticks, .strip'))
           .filter((node) => { const box = node.getBoundingClientRect(); return box.width > 0 && (box.right > innerWidth + 1 || box.left < -1); })
           .map((node) => `${node.tagName}.${node.className}: ${node.textContent.slice(0, 40)}`)",
        json!([]),
    );
    assert_eq!(cut, json!([]));
    page.finish();
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
         return boxes.filter(([node]) => {
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
