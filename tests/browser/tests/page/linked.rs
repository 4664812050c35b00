//! One filter and one selection drive the four views.

use crate::behaviour::{QUOTES, open};
use meridian_browser_tests::{Page, keys};
use serde_json::json;

/// The chip of a place or a date on a story's card, by the words it starts with.
fn chip(page: &Page, story: &str, starts: &str) {
    let chips = page.all(&format!("[data-story=\"{story}\"] button.chip"));
    let texts = page.texts(&format!("[data-story=\"{story}\"] button.chip"));
    let at = texts.iter().position(|text| text.starts_with(starts));
    chips[at.unwrap_or_else(|| panic!("no chip {starts} in {texts:?}"))].click();
}

fn is_dimmed(page: &Page, css: &str) -> bool {
    page.one(css)
        .attribute("class")
        .unwrap_or_default()
        .split(' ')
        .any(|class| class == "dimmed")
}

#[test]
fn choosing_a_place_chip_narrows_every_view_and_opens_the_place() {
    let page = open("");
    chip(&page, "reading-room", "Jõgeva");
    page.shows(1);
    assert_eq!(page.quotes(), ["society-lock"]);
    page.settles_at("place=jogeva&at=place:jogeva");
    assert!(page.is_ticked("place", "jogeva"));
    assert!(is_dimmed(&page, "[data-story=\"night-train\"]"));
    assert!(!is_dimmed(&page, "[data-story=\"reading-room\"]"));
    assert!(is_dimmed(&page, "[data-event=\"first-train\"]"));
    assert!(is_dimmed(&page, "[data-place-row=\"narva\"]"));
    assert!(!is_dimmed(&page, "[data-place-row=\"jogeva\"]"));
    let detail = page.one("#detail");
    page.wait("the place", |_| detail.text().contains("Jõgeva"));
    assert!(page.has("#detail [data-quote-ref=\"society-lock\"]"));
    page.finish();
}

#[test]
fn the_detail_of_a_place_says_why_each_story_mentions_it() {
    let page = open("#at=place:tbilisi");
    page.wait("the place", |page| page.has("#detail .roles li"));
    let roles = page.texts("#detail .roles li").join("\n");
    assert!(roles.contains("The night train"), "{roles}");
    assert!(roles.contains("The reading room"), "{roles}");
    assert!(page.has("#detail [data-quote-ref=\"beridze-platform\"]"));
    page.finish();
}

#[test]
fn choosing_a_row_of_the_place_list_does_the_same() {
    let page = open("");
    page.one("[data-place-row=\"sapporo\"] button").click();
    page.shows(2);
    page.settles_at("place=sapporo&at=place:sapporo");
    page.one("[data-place-row=\"tbilisi\"] button").click();
    page.shows(3);
    page.settles_at("place=tbilisi&at=place:tbilisi");
    page.finish();
}

#[test]
fn choosing_a_marker_does_the_same() {
    let page = open("");
    page.wait("a marker", |page| page.has("button[data-place]"));
    let id = page
        .values("button[data-place]", "data-place")
        .into_iter()
        .find(|id| ["tbilisi", "almaty", "sapporo"].contains(&id.as_str()))
        .expect("a marker that stands alone");
    page.run(
        "document.querySelector('#map').scrollIntoView({ block: 'center' })",
        json!([]),
    );
    page.one(&format!("button[data-place=\"{id}\"]")).click();
    page.settles_at(&format!("place={id}&at=place:{id}"));
    assert_eq!(
        page.one(&format!("button[data-place=\"{id}\"]"))
            .attribute("aria-pressed")
            .as_deref(),
        Some("true")
    );
    page.finish();
}

#[test]
fn facet_boxes_add_places_where_a_marker_replaces() {
    let page = open("#place=sapporo");
    page.shows(2);
    page.tick("place", "jogeva");
    page.shows(3);
    page.settles_at("place=jogeva,sapporo");
    page.one("[data-place-row=\"narva\"] button").click();
    page.shows(2);
    page.settles_at("place=narva&at=place:narva");
    page.finish();
}

#[test]
fn choosing_a_speaker_on_a_card_narrows_every_view() {
    let page = open("");
    let names = page.all("[data-story=\"night-train\"] .people button");
    let texts = page.texts("[data-story=\"night-train\"] .people button");
    names[texts.iter().position(|name| name == "Aino Korpi").unwrap()].click();
    page.shows(4);
    page.settles_at("speaker=aino-korpi");
    assert!(is_dimmed(&page, "[data-story=\"reading-room\"]"));
    assert!(!is_dimmed(&page, "[data-event=\"briefing\"]"));
    assert!(is_dimmed(&page, "[data-event=\"open-day\"]"));
    assert!(!is_dimmed(&page, "[data-place-row=\"helsinki\"]"));
    assert!(is_dimmed(&page, "[data-place-row=\"sapporo\"]"));
    page.finish();
}

#[test]
fn what_a_filter_leaves_out_is_dimmed_and_stays() {
    let page = open("");
    let (stories, events, rows) = (
        page.count("[data-story]"),
        page.count("[data-event]"),
        page.count("[data-place-row]"),
    );
    assert!(!page.has(".dimmed"));
    page.search("nothing of that kind");
    page.shows(0);
    for (kind, count) in [
        ("data-story", stories),
        ("data-event", events),
        ("data-place-row", rows),
    ] {
        assert_eq!(page.count(&format!("[{kind}]")), count, "{kind}");
        assert_eq!(page.count(&format!("[{kind}].dimmed")), count, "{kind}");
    }
    page.finish();
}

#[test]
fn a_date_chip_opens_its_event_and_marks_it_on_the_timeline() {
    let page = open("");
    chip(&page, "night-train", "12 April 2031");
    page.settles_at("at=event:briefing");
    page.wait("the event", |page| {
        page.texts("#detail h3") == ["A briefing in Helsinki"]
    });
    assert!(page.has("#detail [data-quote-ref=\"korpi-sleepers\"]"));
    assert_eq!(
        page.one("[data-event=\"briefing\"]")
            .attribute("aria-pressed")
            .as_deref(),
        Some("true")
    );
    page.shows(QUOTES);
    page.finish();
}

#[test]
fn a_marker_on_the_timeline_opens_its_event() {
    let page = open("");
    page.one("[data-event=\"open-day\"]").click();
    page.settles_at("at=event:open-day");
    page.wait("the event", |page| {
        page.texts("#detail h3") == ["An open day"]
    });
    page.one("[data-event=\"open-day\"]").click();
    page.settles_at("");
    page.finish();
}

#[test]
fn the_timeline_is_honest_about_precision() {
    let page = open("");
    let name = |id: &str| page.one(&format!("[data-event=\"{id}\"]")).name();
    for (id, date) in [
        ("first-train", "1 May 2031"),
        ("seminar", "March 2031"),
        ("planning", "2030–2031"),
        ("talks", "since 2030"),
        ("shelves", "early in 2030"),
    ] {
        assert!(name(id).starts_with(date), "{}", name(id));
    }
    let width = |id: &str| page.one(&format!("[data-event=\"{id}\"]")).rectangle()[2];
    assert!(
        width("seminar") > width("first-train"),
        "a month is drawn longer than a day"
    );
    page.finish();
}

#[test]
fn a_story_toggle_narrows_to_the_story_and_widens_again() {
    let page = open("");
    page.all(".story-toggles button")[1].click();
    page.shows(5);
    page.settles_at("story=reading-room");
    assert!(page.is_ticked("story", "reading-room"));
    page.all(".story-toggles button")[1].click();
    page.shows(QUOTES);
    page.settles_at("");
    page.finish();
}

#[test]
fn escape_closes_the_detail_only_and_gives_the_focus_back() {
    let page = open("");
    page.one("[data-place-row=\"sapporo\"] button").click();
    page.settles_at("place=sapporo&at=place:sapporo");
    page.press(keys::ESCAPE);
    page.settles_at("place=sapporo");
    page.shows(2);
    let row = page.one("[data-place-row=\"sapporo\"] button");
    page.wait("the focus on what opened it", |page| {
        page.focused().is(&row)
    });
    page.finish();
}

#[test]
fn closing_from_inside_the_detail_gives_the_focus_back_to_what_opened_it() {
    let page = open("");
    page.one("[data-event=\"first-train\"]").click();
    page.wait("the detail", |page| page.has("#detail .close"));
    page.one("#detail .close").click();
    page.settles_at("");
    let marker = page.one("[data-event=\"first-train\"]");
    page.wait("the focus on what opened it", |page| {
        page.focused().is(&marker)
    });
    page.finish();
}

#[test]
fn reset_clears_everything() {
    let page = open(
        "#q=haruka&place=sapporo&speaker=haruka-mori&from=2031&to=2031-05&at=quote:mori-lamp&sort=date&group=speaker",
    );
    page.shows(2);
    page.one("[data-action=reset]").click();
    page.shows(QUOTES);
    page.settles_at("");
    assert_eq!(page.one("input[type=search]").property("value"), json!(""));
    assert_eq!(page.one("#date-from").property("value"), json!(""));
    assert_eq!(page.one("#group").property("checked"), json!(false));
    assert!(!page.has("input[data-facet]:checked, #detail .close, .selected"));
    assert!(!page.url().contains('#'), "no bare #");
    page.back();
    page.shows(2);
    page.finish();
}

#[test]
fn sections_open_on_demand() {
    let page = open("");
    for story in ["night-train", "reading-room"] {
        let section = format!("[data-story=\"{story}\"] details.sections section");
        assert!(!page.one(&section).is_displayed());
        page.one(&format!(
            "[data-story=\"{story}\"] details.sections > summary"
        ))
        .click();
        assert!(page.one(&section).is_displayed());
    }
    page.finish();
}
