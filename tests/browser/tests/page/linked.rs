//! One filter and one selection drive the four views.

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
    let page = Page::open("");
    chip(&page, "bachelet-xinjiang", "Kashgar");
    page.shows(1);
    assert_eq!(page.quotes(), ["rfa-study-sessions"]);
    page.settles_at("place=kashgar&at=place:kashgar");
    assert!(page.is_ticked("place", "kashgar"));
    assert!(is_dimmed(&page, "[data-story=\"china-russia\"]"));
    assert!(!is_dimmed(&page, "[data-story=\"bachelet-xinjiang\"]"));
    assert!(is_dimmed(&page, "[data-event=\"invasion\"]"));
    assert!(is_dimmed(&page, "[data-place-row=\"moscow\"]"));
    assert!(!is_dimmed(&page, "[data-place-row=\"kashgar\"]"));
    let detail = page.one("#detail");
    page.wait("the place", |_| detail.text().contains("Kashgar"));
    assert!(page.has("#detail [data-quote-ref=\"rfa-study-sessions\"]"));
    page.finish();
}

#[test]
fn the_detail_of_a_place_says_why_each_story_mentions_it() {
    let page = Page::open("#at=place:ukraine");
    page.wait("the place", |page| page.has("#detail .roles li"));
    let roles = page.texts("#detail .roles li").join("\n");
    assert!(roles.contains("China and Russia"), "{roles}");
    assert!(roles.contains("The UN and Xinjiang"), "{roles}");
    assert!(page.has("#detail [data-quote-ref=\"zhou-not-legitimate\"]"));
    page.finish();
}

#[test]
fn choosing_a_row_of_the_place_list_does_the_same() {
    let page = Page::open("");
    page.one("[data-place-row=\"delhi\"] button").click();
    page.shows(2);
    page.settles_at("place=delhi&at=place:delhi");
    page.one("[data-place-row=\"xinjiang\"] button").click();
    page.shows(7);
    page.settles_at("place=xinjiang&at=place:xinjiang");
    page.finish();
}

#[test]
fn choosing_a_marker_does_the_same() {
    let page = Page::open("");
    page.wait("a marker", |page| page.has("button[data-place]"));
    let id = page
        .values("button[data-place]", "data-place")
        .into_iter()
        .find(|id| ["geneva", "delhi", "chita", "sudan"].contains(&id.as_str()))
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
    let page = Page::open("#place=delhi");
    page.shows(2);
    page.tick("place", "kashgar");
    page.shows(3);
    page.settles_at("place=delhi,kashgar");
    page.one("[data-place-row=\"xinjiang\"] button").click();
    page.shows(7);
    page.settles_at("place=xinjiang&at=place:xinjiang");
    page.finish();
}

#[test]
fn choosing_a_speaker_on_a_card_narrows_every_view() {
    let page = Page::open("");
    let names = page.all("[data-story=\"china-russia\"] .people button");
    let texts = page.texts("[data-story=\"china-russia\"] .people button");
    names[texts.iter().position(|name| name == "Zhou Bo").unwrap()].click();
    page.shows(4);
    page.settles_at("speaker=zhou-bo");
    assert!(is_dimmed(&page, "[data-story=\"bachelet-xinjiang\"]"));
    assert!(!is_dimmed(&page, "[data-event=\"zhou-delhi\"]"));
    assert!(is_dimmed(&page, "[data-event=\"geneva-march\"]"));
    assert!(!is_dimmed(&page, "[data-place-row=\"delhi\"]"));
    assert!(is_dimmed(&page, "[data-place-row=\"geneva\"]"));
    page.finish();
}

#[test]
fn what_a_filter_leaves_out_is_dimmed_and_stays() {
    let page = Page::open("");
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
    let page = Page::open("");
    chip(&page, "china-russia", "9 May 2022");
    page.settles_at("at=event:zhou-delhi");
    page.wait("the event", |page| {
        page.texts("#detail h3") == ["Zhou Bo in Delhi"]
    });
    assert!(page.has("#detail [data-quote-ref=\"zhou-not-legitimate\"]"));
    assert_eq!(
        page.one("[data-event=\"zhou-delhi\"]")
            .attribute("aria-pressed")
            .as_deref(),
        Some("true")
    );
    page.shows(26);
    page.finish();
}

#[test]
fn a_marker_on_the_timeline_opens_its_event() {
    let page = Page::open("");
    page.one("[data-event=\"geneva-march\"]").click();
    page.settles_at("at=event:geneva-march");
    page.wait("the event", |page| {
        page.texts("#detail h3") == ["March in Geneva"]
    });
    page.one("[data-event=\"geneva-march\"]").click();
    page.settles_at("");
    page.finish();
}

#[test]
fn the_timeline_is_honest_about_precision() {
    let page = Page::open("");
    let name = |id: &str| page.one(&format!("[data-event=\"{id}\"]")).name();
    for (id, date) in [
        ("invasion", "24 February 2022"),
        ("hu-wei-call", "early March 2022"),
        ("gao-seminar", "April 2022"),
        ("gao-ambassador", "2005–2007"),
        ("camp-expansion", "2017 and 2018"),
        ("access-talks", "since 2018"),
        ("facility-identified", "early 2020"),
    ] {
        assert!(name(id).starts_with(date), "{}", name(id));
    }
    let width = |id: &str| page.one(&format!("[data-event=\"{id}\"]")).rectangle()[2];
    assert!(
        width("gao-seminar") > width("invasion"),
        "a month is drawn longer than a day"
    );
    page.finish();
}

#[test]
fn a_story_toggle_narrows_to_the_story_and_widens_again() {
    let page = Page::open("");
    page.all(".story-toggles button")[1].click();
    page.shows(14);
    page.settles_at("story=bachelet-xinjiang");
    assert!(page.is_ticked("story", "bachelet-xinjiang"));
    page.all(".story-toggles button")[1].click();
    page.shows(26);
    page.settles_at("");
    page.finish();
}

#[test]
fn escape_closes_the_detail_only_and_gives_the_focus_back() {
    let page = Page::open("");
    page.one("[data-place-row=\"delhi\"] button").click();
    page.settles_at("place=delhi&at=place:delhi");
    page.press(keys::ESCAPE);
    page.settles_at("place=delhi");
    page.shows(2);
    let row = page.one("[data-place-row=\"delhi\"] button");
    page.wait("the focus on what opened it", |page| {
        page.focused().is(&row)
    });
    page.finish();
}

#[test]
fn closing_from_inside_the_detail_gives_the_focus_back_to_what_opened_it() {
    let page = Page::open("");
    page.one("[data-event=\"invasion\"]").click();
    page.wait("the detail", |page| page.has("#detail .close"));
    page.one("#detail .close").click();
    page.settles_at("");
    let marker = page.one("[data-event=\"invasion\"]");
    page.wait("the focus on what opened it", |page| {
        page.focused().is(&marker)
    });
    page.finish();
}

#[test]
fn reset_clears_everything() {
    let page = Page::open(
        "#q=zhou&place=delhi&speaker=zhou-bo&from=2022&to=2022-05&at=quote:zhou-credibility&sort=date&group=speaker",
    );
    page.shows(2);
    page.one("[data-action=reset]").click();
    page.shows(26);
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
