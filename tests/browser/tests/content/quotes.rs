//! Order, grouping, the way out of an empty result, and what a quote says of itself.

use crate::behaviour::{QUOTES, open};
use meridian_browser_tests::Page;
use serde_json::json;

/// All of them by date: what was said on a day before what was published on it; what has no date comes last.
const BY_DATE: [&str; QUOTES] = [
    "one-ticket",
    "beridze-platform",
    "korpi-sleepers",
    "korpi-quiet",
    "ounapuu-gauge",
    "korpi-berths",
    "society-lock",
    "mori-lamp",
    "society-shelves",
    "mori-shelves",
    "beridze-monorail",
    "conductor-book",
];

#[test]
fn quotes_are_ordered_by_story_date_or_speaker() {
    let page = open("");
    let story = page.quotes();
    page.choose("#order", "date");
    page.settles_at("sort=date");
    page.wait("the order of dates", |page| page.quotes() == BY_DATE);

    page.choose("#order", "speaker");
    page.settles_at("sort=speaker");
    page.wait("another order", |page| page.quotes() != BY_DATE);
    let speakers = page.values("[data-quote]", "data-speaker");
    assert_eq!(speakers.len(), QUOTES);
    let mut seen: Vec<&String> = speakers.iter().collect();
    seen.dedup();
    let runs = seen.len();
    seen.sort();
    seen.dedup();
    assert_eq!(
        runs,
        seen.len(),
        "a speaker's quotes stand together: {speakers:?}"
    );

    page.choose("#order", "story");
    page.wait("the story's order", |page| page.quotes() == story);
    page.settles_at("");
    page.finish();
}

#[test]
fn quotes_are_grouped_under_their_speakers() {
    let page = open("");
    page.one("#group").click();
    page.settles_at("group=speaker");
    page.wait("headings", |page| page.has("#wall h3"));
    let groups = page.run(
        "const groups = {};
         let name;
         for (const node of document.querySelector('#wall').children) {
           if (node.matches('h3')) groups[name = node.textContent] = [];
           else groups[name].push(node.dataset.quote);
         }
         return groups",
        json!([]),
    );
    let mori = groups
        .as_object()
        .unwrap()
        .iter()
        .find(|(name, _)| name.starts_with("Haruka Mori"));
    assert_eq!(
        *mori.expect("a heading for Haruka Mori").1,
        json!(["mori-lamp", "mori-shelves"])
    );
    let mut all = page.quotes();
    let shown = all.len();
    all.sort();
    all.dedup();
    assert_eq!(all.len(), QUOTES, "every quote stands under a speaker");
    assert_eq!(shown, QUOTES, "one such node a quote");
    assert_eq!(page.counted(), "12 of 12 quotes");
    page.one("#group").click();
    page.wait("no heading", |page| !page.has("#wall h3"));
    page.shows(QUOTES);
    page.finish();
}

/// Presses the offer that begins so, of those that an empty result makes.
fn take_offer(page: &Page, starts: &str) {
    page.wait(starts, |page| {
        page.texts(".empty button")
            .iter()
            .any(|offer| offer.starts_with(starts))
    });
    let offers = page.texts(".empty button");
    let at = offers.iter().position(|offer| offer.starts_with(starts));
    page.all(".empty button")[at.unwrap()].click();
}

#[test]
fn an_empty_result_offers_what_to_loosen_and_one_click_does_it() {
    let page = open("");
    page.tick("speaker", "haruka-mori");
    page.search("jogeva");
    page.shows(0);
    page.wait("a way out", |page| {
        page.texts(".empty button") == ["Without “jogeva”: 2 quotes", "Any speaker: 1 quote"]
    });
    take_offer(&page, "Any speaker");
    page.shows(1);
    assert_eq!(page.quotes(), ["society-lock"]);
    page.settles_at("q=jogeva");
    assert!(!page.is_ticked("speaker", "haruka-mori"));
    assert!(!page.has(".empty"));
    page.finish();
}

#[test]
fn of_several_words_each_can_be_dropped() {
    for (dropped, left, quote) in [
        ("lamp", "jogeva", "society-lock"),
        ("jogeva", "lamp", "mori-lamp"),
    ] {
        let page = open("#q=jogeva%20lamp");
        page.shows(0);
        take_offer(&page, &format!("Without “{dropped}”"));
        page.shows(1);
        assert_eq!(page.quotes(), [quote]);
        let typed = page.one("input[type=search]").property("value");
        assert_eq!(typed, json!(left));
        page.finish();
    }
}

#[test]
fn a_fragment_shows_the_context_it_stands_in() {
    let page = open("#extent=fragment");
    page.shows(3);
    let without = page.run(
        "return [...document.querySelectorAll('[data-quote]')]
           .filter((quote) => (quote.querySelector('.context')?.innerText ?? '').length < 30)
           .map((quote) => quote.dataset.quote)",
        json!([]),
    );
    assert_eq!(without, json!([]));
    assert!(
        page.one("[data-quote=society-shelves] .context")
            .text()
            .contains("What the society asks every library for, with no lock.")
    );
    page.finish();
}

#[test]
fn reported_speech_is_shown_apart_and_never_counted() {
    let page = open("");
    page.shows(QUOTES);
    assert_eq!(page.count("[data-reported]"), 3);
    assert!(!page.has(
        "[data-quote][data-reported], [data-quote] [data-reported], [data-reported] [data-quote]"
    ));
    assert!(page.has("input[data-facet=speaker][value=aino-korpi]"));
    assert!(
        !page.has("input[data-facet=speaker][value=leena-salo]"),
        "who is not quoted is no value of a facet"
    );
    page.finish();
}

#[test]
fn reported_speech_follows_the_filter_too() {
    let page = open("#speaker=aino-korpi");
    page.shows(4);
    assert_eq!(
        page.values("[data-reported]", "data-reported"),
        ["korpi-winter"]
    );
    page.finish();
}

#[test]
fn a_quote_says_who_when_where_and_by_which_way() {
    let page = open("");
    let text = page.one("[data-quote=beridze-platform]").text();
    for part in [
        "Tamaz Beridze",
        "former stationmaster",
        "March 2031",
        "10 May 2031",
        "Seminar on old stations",
        "The Platform",
        "The night train",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
    page.finish();
}

#[test]
fn buttons_of_quotes_are_named_with_the_speaker_and_the_opening_words() {
    let page = open("");
    let mut names = page.values("[data-quote] :is(button, a)", "aria-label");
    assert!(
        names.len() >= 24,
        "a link and a button each: {}",
        names.len()
    );
    let all = names.len();
    assert!(
        names
            .iter()
            .any(|name| name.contains("Haruka Mori") && name.contains("Leave the lamp")),
        "{names:?}"
    );
    names.sort();
    names.dedup();
    assert_eq!(names.len(), all, "no two alike");
    page.finish();
}
