//! Order, grouping, the way out of an empty result, and what a quote says of itself.

use meridian_browser_tests::Page;
use serde_json::json;

#[test]
fn quotes_are_ordered_by_story_date_or_speaker() {
    let page = Page::open("");
    let story = page.quotes();
    page.choose("#order", "date");
    page.settles_at("sort=date");
    page.wait("the earliest first", |page| {
        page.quotes()[0] == "countries-unfettered-access"
    });
    let dated = page.quotes();
    assert_eq!(dated[1], "xi-putin-no-limits");
    assert_eq!(dated.len(), 26);
    let at = |id: &str| dated.iter().position(|quote| quote == id).unwrap();
    assert!(at("gao-decline") < at("zhou-not-legitimate"));
    assert!(at("lavrov-ties-grow") < at("diplomats-profound-concerns"));
    assert!(
        at("diplomats-profound-concerns") < at("zhou-outlooks"),
        "what has no date comes last"
    );

    page.choose("#order", "speaker");
    page.settles_at("sort=speaker");
    page.wait("another order", |page| page.quotes() != dated);
    let speakers = page.values("[data-quote]", "data-speaker");
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
    let page = Page::open("");
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
    let zhou = groups
        .as_object()
        .unwrap()
        .iter()
        .find(|(name, _)| name.starts_with("Zhou Bo"));
    assert_eq!(
        *zhou.expect("a heading for Zhou Bo").1,
        json!([
            "zhou-not-legitimate",
            "zhou-credibility",
            "zhou-outlooks",
            "zhou-twenty-years"
        ])
    );
    let mut all = page.quotes();
    let shown = all.len();
    all.sort();
    all.dedup();
    assert_eq!(all.len(), 26, "every quote stands under a speaker");
    assert_eq!(shown, 26, "one such node a quote");
    assert_eq!(page.counted(), "26 of 26 quotes");
    page.one("#group").click();
    page.wait("no heading", |page| !page.has("#wall h3"));
    page.shows(26);
    page.finish();
}

#[test]
fn an_empty_result_offers_what_to_loosen_and_one_click_does_it() {
    let page = Page::open("");
    page.tick("speaker", "zhou-bo");
    page.search("kashgar");
    page.shows(0);
    page.wait("a way out", |page| page.has(".empty button"));
    let offers = page.texts(".empty button");
    assert_eq!(
        offers,
        ["Without “kashgar”: 4 quotes", "Any speaker: 1 quote"]
    );
    page.all(".empty button")[1].click();
    page.shows(1);
    assert_eq!(page.quotes(), ["rfa-study-sessions"]);
    page.settles_at("q=kashgar");
    assert!(!page.is_ticked("speaker", "zhou-bo"));
    assert!(!page.has(".empty"));
    page.finish();
}

#[test]
fn of_several_words_each_can_be_dropped() {
    let page = Page::open("#q=kashgar%20propaganda");
    page.shows(0);
    page.wait("a way out", |page| page.count(".empty button") > 1);
    page.one(".empty button:nth-child(2)").click();
    page.shows(1);
    let typed = page.one("input[type=search]").property("value");
    assert!(
        typed == json!("kashgar") || typed == json!("propaganda"),
        "{typed}"
    );
    page.finish();
}

#[test]
fn after_loosening_the_focus_is_not_lost() {
    let page = Page::open("#q=nothing-of-that-kind");
    page.shows(0);
    page.one(".empty button").click();
    page.shows(26);
    assert_eq!(
        page.string("return document.activeElement.id", json!([])),
        "quotes",
        "the button is gone, the reader's place is not"
    );
    page.finish();
}

#[test]
fn a_fragment_shows_the_context_it_stands_in() {
    let page = Page::open("#extent=fragment");
    page.shows(10);
    let without = page.run(
        "return [...document.querySelectorAll('[data-quote]')]
           .filter((quote) => (quote.querySelector('.context')?.innerText ?? '').length < 30)
           .map((quote) => quote.dataset.quote)",
        json!([]),
    );
    assert_eq!(without, json!([]));
    assert!(
        page.one("[data-quote=\"china-reeducation-camps\"] .context")
            .text()
            .contains("so-called")
    );
    page.finish();
}

#[test]
fn reported_speech_is_shown_apart_and_never_counted() {
    let page = Page::open("");
    page.shows(26);
    assert_eq!(page.count("[data-reported]"), 19);
    assert!(!page.has(
        "[data-quote][data-reported], [data-quote] [data-reported], [data-reported] [data-quote]"
    ));
    assert!(
        !page.has("input[data-facet=speaker][value=hu-wei]"),
        "who is not quoted is no value of a facet"
    );
    page.finish();
}

#[test]
fn reported_speech_follows_the_filter_too() {
    let page = Page::open("#speaker=zhou-bo");
    page.shows(4);
    assert_eq!(
        page.values("[data-reported]", "data-reported"),
        ["zhou-isolation"]
    );
    page.finish();
}

#[test]
fn a_quote_says_who_when_where_and_by_which_way() {
    let page = Page::open("");
    let text = page.one("[data-quote=\"gao-decline\"]").text();
    for part in [
        "Gao Yusheng",
        "ambassador",
        "April 2022",
        "10 May 2022",
        "Seminar",
        "Phoenix News Media",
        "China and Russia",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
    page.finish();
}
