//! Headings, names, landmarks, sizes of targets.

use crate::{axe::is_clean, map::fingers::at_rest, waits::detailed};
use meridian_browser_tests::{Ability, Engine, Page, Setup};
use serde_json::json;

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
    page.wait("the panel", |page| page.one("#share").is_displayed());
    let controls = page.all("#app :is(button, a, input, select, summary, [tabindex=\"0\"])");
    assert!(controls.len() > 150, "{}", controls.len());
    let nameless: Vec<String> = controls
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
    // A clock of animations that goes slowly: else a busy machine may draw no frame of a flight but its last.
    let page = Setup::new()
        .early(
            "const ask = window.requestAnimationFrame.bind(window);
             window.requestAnimationFrame = (step) => ask((now) => step(now / 20));",
        )
        .open("");
    detailed(&page);
    // On the way to the view that is asked for: those that are drawn, and how many other animations run.
    let drawn = |page: &Page, pressed: &str| {
        page.run(
            "window.views = new Set();
             window.moving = 0;
             const layer = document.getElementById('map-layer');
             const look = () => {
               views.add(layer.style.transform);
               moving = Math.max(moving, document.getAnimations().filter((one) => one.effect.getComputedTiming().duration > 1).length);
               window.looking = requestAnimationFrame(look);
             };
             look();
             document.querySelector(arguments[0]).click()",
            json!([pressed]),
        );
        at_rest(page);
        page.run(
            "cancelAnimationFrame(looking); return [views.size, moving]",
            json!([]),
        )
    };
    let zooms = [
        "#map [aria-label='Zoom in']",
        "#map [aria-label='Zoom out']",
    ];
    for button in zooms {
        let views = drawn(&page, button)[0].as_u64().unwrap();
        assert!(views > 4, "{views} views on a flight");
    }
    page.prefer(&[("prefers-reduced-motion", "reduce")]);
    for button in zooms {
        assert_eq!(drawn(&page, button), json!([1, 0]), "{button}");
    }
    assert_eq!(drawn(&page, "[data-place-row=delhi] button")[1], json!(0));
    page.shows(2);
    page.finish();
}

#[test]
fn readers_who_ask_for_more_contrast_get_it() {
    let page = Page::open("");
    let of = |css: &str| page.one(css).style("color");
    assert_ne!(of(".masthead .dek"), of("h1"));
    page.prefer(&[("prefers-contrast", "more")]);
    page.wait("one ink", |_| of(".masthead .dek") == of("h1"));
    is_clean(&page, "more contrast");
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
