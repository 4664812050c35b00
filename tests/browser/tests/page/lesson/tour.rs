//! The guided tour: by button, key, finger, clicker and scrolling.

use super::*;
use crate::map::fingers::at_rest;
use meridian_browser_tests::{Ability, Engine, keys};

fn at_step(page: &Page, id: &str) {
    page.wait(id, |page| {
        page.has(&format!("#tour [data-step={id}][aria-current]"))
    });
}

fn started() -> Page {
    let page = Page::open("");
    opened(&page);
    page.one("#lesson [data-action=tour]").click();
    at_step(&page, "one-day");
    page
}

#[test]
fn a_step_sets_filter_selection_map_and_words() {
    let page = started();
    page.settles_at("story=china-russia&at=event:malware-emails&step=one-day");
    page.shows(12);
    let whole = at_rest(&page);
    page.wait("the lit point of the story", |page| {
        page.has("[data-story=china-russia] > .gist > li:first-child[data-lit]")
            && page.has("[data-story=china-russia] .telling > .gist > li:first-child[data-lit]")
    });
    page.one("#tour [data-action=step-next]").click();
    at_step(&page, "what-binds");
    page.wait("the lit words", |page| {
        page.has("[data-quote=lavrov-ties-grow][data-lit]")
            && page.has("[data-quote=xi-putin-no-limits][data-lit]")
    });
    page.one("#tour [data-action=step-next]").click();
    at_step(&page, "a-talk-in-beijing");
    page.wait("the place", |page| {
        page.has("[data-place=beijing][aria-pressed=true]")
    });
    page.wait("the map to have flown there", |page| at_rest(page) != whole);
    assert!(!page.has("[data-quote=lavrov-ties-grow][data-lit]"));
    page.wait("the map above the panel", |page| {
        let inside = "const map = document.querySelector('#map-box').getBoundingClientRect();
             return map.top >= -1 && map.top < document.querySelector('#tour').getBoundingClientRect().top";
        page.run(inside, json!([])) == json!(true)
    });
    page.finish();
}

#[test]
fn keys_and_a_clicker_go_through_it() {
    let page = started();
    for (key, step) in [
        (keys::RIGHT, "what-binds"),
        (keys::PAGE_DOWN, "a-talk-in-beijing"),
        (keys::LEFT, "what-binds"),
        (keys::PAGE_UP, "one-day"),
        (keys::LEFT, "one-day"),
        (keys::RIGHT, "what-binds"),
    ] {
        page.press(key);
        at_step(&page, step);
    }
    // Where a key means something else it keeps its meaning.
    page.one("input[type=search]").click();
    page.press(keys::LEFT);
    at_step(&page, "what-binds");
    page.one("#tour [data-action=step-next]").click();
    at_step(&page, "a-talk-in-beijing");
    page.press(keys::ESCAPE);
    page.wait("the tour to be gone", |page| {
        !page.one("#tour").is_displayed()
    });
    assert_eq!(
        page.focused().attribute("data-action").as_deref(),
        Some("tour")
    );
    page.finish();
}

#[test]
fn escape_leaves_the_tour_and_closes_nothing_below_it() {
    let page = Page::open("");
    opened(&page);
    page.one("#lesson [data-action=tour]").click();
    at_step(&page, "one-day");
    page.one("#tour [data-action=present]").click();
    page.wait("the whole screen", |page| page.has("html[data-present]"));
    page.press(keys::ESCAPE);
    page.wait("the page again", |page| !page.has("html[data-present]"));
    page.settles_at("story=china-russia&at=event:malware-emails&step=one-day");
    page.finish();
}

#[test]
fn words_that_the_wall_draws_anew_are_marked_again() {
    let page = started();
    page.press(keys::RIGHT);
    at_step(&page, "what-binds");
    let marked = "[data-quote=lavrov-ties-grow][data-lit]";
    page.wait("the marked words", |page| page.has(marked));
    page.fill("input[type=search]", "zebra");
    page.wait("an empty wall", |page| !page.has("[data-quote]"));
    page.fill("input[type=search]", "");
    page.wait("the marked words again", |page| page.has(marked));
    at_step(&page, "what-binds");
    page.finish();
}

#[test]
fn back_of_the_browser_goes_back_a_step() {
    let page = started();
    page.press(keys::RIGHT);
    at_step(&page, "what-binds");
    page.back();
    at_step(&page, "one-day");
    page.forward();
    at_step(&page, "what-binds");
    page.finish();
}

#[test]
fn back_out_of_the_tour_ends_presenting() {
    let page = started();
    page.one("#tour [data-action=present]").click();
    page.wait("the whole screen", |page| page.has("html[data-present]"));
    page.back();
    page.wait("the page again", |page| {
        !page.has("html[data-present]") && page.one("#stories").is_displayed()
    });
    page.finish();
}

#[test]
fn back_leads_past_a_link_to_a_step() {
    let page = Page::open("");
    opened(&page);
    page.run("location.hash = 'step=a-voice-in-delhi'", json!([]));
    at_step(&page, "a-voice-in-delhi");
    page.settles_at("story=china-russia&place=delhi&at=event:zhou-delhi&step=a-voice-in-delhi");
    page.back();
    page.wait("the page as it was", |page| {
        !page.one("#tour").is_displayed()
    });
    page.shows(26);
    page.finish();
}

#[test]
fn leaving_and_returning_keeps_the_place() {
    let page = started();
    page.press(keys::RIGHT);
    page.press(keys::RIGHT);
    at_step(&page, "a-talk-in-beijing");
    page.one("#tour [data-action=tour-leave]").click();
    page.wait("the tour to be gone", |page| {
        !page.one("#tour").is_displayed()
    });
    assert!(!page.fragment().contains("step="));
    let go_on = page.one("#lesson [data-action=tour]");
    assert!(go_on.text().ends_with('3'), "{}", go_on.text());
    go_on.click();
    at_step(&page, "a-talk-in-beijing");
    page.finish();
}

#[test]
fn a_link_to_a_step_opens_it_with_all_that_it_sets() {
    let page = Page::open("#step=a-voice-in-delhi");
    at_step(&page, "a-voice-in-delhi");
    page.settles_at("story=china-russia&place=delhi&at=event:zhou-delhi&step=a-voice-in-delhi");
    page.goto("?fresh#step=no-such-step");
    page.ready();
    page.wait("the lesson", |page| page.has("#tour"));
    frames(&page, 5);
    assert!(!page.one("#tour").is_displayed());
    page.finish();
}

#[test]
fn scrolling_the_panel_goes_from_step_to_step() {
    let page = started();
    page.run(
        "const steps = document.querySelector('#tour .steps');
         steps.scrollTop = steps.children[3].offsetTop",
        json!([]),
    );
    at_step(&page, "a-screen-in-hangzhou");
    page.finish();
}

#[test]
fn a_finger_that_goes_sideways_turns_the_step() {
    if Engine::chosen().lacks(Ability::Fingers) {
        return;
    }
    let page = started();
    let swipe = |page: &Page, way: i64| {
        // In one step: the page may be on its way to what the tour shows, the panel stays where it is.
        let middle = page.run(
            "const box = document.querySelector('#tour .steps').getBoundingClientRect();
             return [Math.round(box.x + box.width / 2), Math.round(box.y + 60)]",
            json!([]),
        );
        let [x, y] = [0, 1].map(|at| middle[at].as_i64().unwrap());
        let step = |dx: i64| json!({ "type": "pointerMove", "duration": 16, "x": x + dx, "y": y });
        let mut actions = vec![step(0), json!({ "type": "pointerDown", "button": 0 })];
        actions.extend((1..=8).map(|part| step(way * part * 12)));
        actions.push(json!({ "type": "pointerUp", "button": 0 }));
        page.act(json!([{
            "type": "pointer", "id": "finger", "parameters": { "pointerType": "touch" }, "actions": actions
        }]));
    };
    swipe(&page, -1);
    at_step(&page, "what-binds");
    swipe(&page, 1);
    at_step(&page, "one-day");
    page.finish();
}

#[test]
fn present_fills_the_screen_with_letters_for_the_back_row() {
    let page = started();
    let size = |page: &Page| {
        let size = page
            .one("#tour [aria-current] .of-standard")
            .style("font-size");
        size.trim_end_matches("px").parse::<f64>().unwrap()
    };
    let before = size(&page);
    page.one("#tour [data-action=present]").click();
    page.wait("the large letters", |page| size(page) > before * 1.3);
    assert!(!page.one("#stories").is_displayed());
    assert!(page.one("#map-box").is_displayed());
    let [_, _, width, _] = page.one("#map-box").rectangle();
    assert!(width > 300.0, "{width}");
    page.press(keys::RIGHT);
    at_step(&page, "what-binds");
    page.one("#tour [data-action=present]").click();
    page.wait("the page again", |page| page.one("#stories").is_displayed());
    // The panel is another height now; the step is the same, longer than it takes to scroll to one.
    frames(&page, 30);
    at_step(&page, "what-binds");
    page.finish();
}

#[test]
fn focus_is_never_under_the_panel() {
    let page = started();
    let covered = page.run(
        "const tour = document.querySelector('#tour').getBoundingClientRect();
         const covered = [];
         let focused = 0;
         for (const node of [...document.querySelectorAll('#stories button, #stories summary')].slice(0, 40)) {
           if (!node.checkVisibility()) continue;
           node.focus();
           focused += document.activeElement === node;
           const box = node.getBoundingClientRect();
           if (box.bottom > tour.top + 1 || box.top < -1) covered.push(node.textContent);
         }
         return [tour.height > 100 && tour.bottom <= innerHeight + 1, focused >= 20 ? 'many' : focused, covered]",
        json!([]),
    );
    assert_eq!(covered, json!([true, "many", []]));
    page.finish();
}
