//! The page with JavaScript switched off.

use meridian_browser_tests::Setup;

#[test]
fn without_javascript_the_static_page_is_readable() {
    let page = Setup::new().without_scripts().load("");
    assert_eq!(page.state(), "static");
    assert!(page.one("h1").is_displayed());
    assert!(
        page.one("#reduced").is_displayed(),
        "it says what is reduced"
    );
    assert!(
        !page.one("#reload").is_displayed(),
        "a reload would change nothing"
    );
    assert_eq!(
        page.requests()
            .iter()
            .filter(|url| url.ends_with(".wasm"))
            .count(),
        0
    );
    page.finish();
}

/// The page with JavaScript off. The driver's own scripts run all the same.
fn plain() -> meridian_browser_tests::Page {
    let page = Setup::new().without_scripts().load("");
    assert_eq!(page.state(), "static");
    page
}

#[test]
fn both_stories_are_there_to_read_with_all_their_sections() {
    let page = plain();
    for (story, sections) in [("china-russia", 2), ("bachelet-xinjiang", 2)] {
        let card = page.one(&format!("article[data-story=\"{story}\"]"));
        assert!(card.is_displayed());
        assert!(page.count(&format!("[data-story=\"{story}\"] section")) >= sections);
        // A disclosure needs no script.
        page.one(&format!(
            "[data-story=\"{story}\"] details.sections > summary"
        ))
        .click();
        assert!(
            page.one(&format!(
                "[data-story=\"{story}\"] details.sections section"
            ))
            .is_displayed()
        );
    }
    page.finish();
}

#[test]
fn all_26_quotes_are_there_with_their_speakers() {
    let page = plain();
    let quotes = page.all("[data-quote]");
    assert_eq!(quotes.len(), 26);
    for quote in &quotes {
        let id = quote.attribute("data-quote").unwrap();
        assert!(quote.is_displayed(), "{id}");
        assert!(
            !page
                .one(&format!("[data-quote=\"{id}\"] .by b"))
                .text()
                .is_empty(),
            "{id}"
        );
    }
    assert_eq!(page.counted(), "26 of 26 quotes");
    page.finish();
}

#[test]
fn the_place_list_the_events_and_a_drawn_map_are_there() {
    let page = plain();
    assert_eq!(page.count("[data-place-row]"), 26);
    assert!(page.one("[data-place-row=\"kashgar\"]").is_displayed());
    assert_eq!(page.count("[data-event]"), 25);
    page.one(".event-list > summary").click();
    assert!(
        page.one("[data-event-row=\"invasion\"]")
            .text()
            .contains("24 February 2022")
    );
    let map = page.one("svg[data-projection]");
    assert!(map.is_displayed());
    let [_, _, width, height] = map.rectangle();
    assert!(width > 200.0 && height > 100.0, "{width} x {height}");
    assert!(page.count("svg[data-projection] path[d]") > 20);
    assert_eq!(page.count("#map-marks [data-place]"), 23);
    assert!(
        page.one("#map-marks [data-place=\"kashgar\"]")
            .is_displayed()
    );
    page.finish();
}

#[test]
fn controls_that_would_do_nothing_cannot_be_pressed() {
    let page = plain();
    let buttons = page.all("#app button");
    assert!(buttons.len() > 50, "{}", buttons.len());
    let live: Vec<String> = buttons
        .iter()
        .filter(|button| button.is_enabled() && button.is_displayed())
        .map(meridian_browser_tests::Element::name)
        .collect();
    assert_eq!(live, [""; 0]);
    page.finish();
}

#[test]
fn skip_links_and_the_bar_lead_to_what_is_there() {
    let page = plain();
    for css in [".skip a", ".jump a"] {
        let links = page.values(css, "href");
        assert!(links.len() >= 4, "{css}: {links:?}");
        for link in links {
            assert!(page.has(&format!("[id=\"{}\"]", &link[1..])), "{link}");
        }
    }
    page.finish();
}
