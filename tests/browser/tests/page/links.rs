//! A pasted link restores the view; a broken one shows what can be shown.

use crate::behaviour::{QUOTES, open, setup};
use crate::waits::holds;
use meridian_browser_tests::Page;
use serde_json::json;

/// What a reader would compare.
fn view(page: &Page) -> serde_json::Value {
    page.run(
        "return [
           [...document.querySelectorAll('#wall > *')].map((node) => node.textContent),
           [...document.querySelectorAll('[data-facet]:checked')].map((node) => node.value),
           [...document.querySelectorAll('[data-count=quotes], #detail h3, #detail .outside')].map((node) => node.textContent),
           ['input[type=search]', '#date-from', '#date-to', '#order', '#group'].map((css) => {
             const field = document.querySelector(css);
             return field.type === 'checkbox' ? field.checked : field.value;
           }),
           [...document.querySelectorAll('.dimmed')].map((node) => node.textContent),
         ]",
        json!([]),
    )
}

#[test]
fn a_pasted_link_restores_filter_selection_order_and_grouping() {
    let page = open("");
    page.tick("kind", "official");
    page.tick("topic", "timetable");
    page.fill("#date-from", "2031");
    page.choose("#order", "date");
    page.one("#group").click();
    page.one("[data-quote=\"korpi-sleepers\"] a[href=\"#at=quote:korpi-sleepers\"]")
        .click();
    page.search("rail");
    let fragment = "q=rail&kind=official&topic=timetable&from=2031&at=quote:korpi-sleepers&sort=date&group=speaker";
    page.settles_at(fragment);
    page.shows(3);
    let pasted = open(&format!("#{fragment}"));
    pasted.shows(3);
    pasted.wait("the same view", |pasted| view(pasted) == view(&page));
    assert_eq!(
        pasted.fragment(),
        fragment,
        "and leaves the address as it is"
    );
    page.finish();
    pasted.finish();
}

#[test]
fn the_shared_link_is_the_present_view() {
    let page = open("#speaker=aino-korpi");
    page.shows(4);
    page.one("[data-action=share]").click();
    page.wait("the link", |page| {
        page.one("#share-link").property("value")
            == json!(format!("{}#speaker=aino-korpi", page.address()))
    });
    assert!(
        page.one("#share-notice").is_displayed(),
        "the warning stands beside it"
    );
    page.finish();
}

#[test]
fn broken_fragments_are_ignored_quietly() {
    for fragment in [
        "#%",
        "#q=%E0%A4%A",
        "#from=soon&to=2031-13",
        "#at=quote",
        "#at=quote:&sort=relevance&group=story",
        "#&&&=&",
        "#speaker=,,",
        "#unknown=1",
        "#?secret=aB3",
        "#amp=1",
    ] {
        let page = open(fragment);
        if fragment.contains("q=") {
            page.shows(0);
        } else {
            page.shows(QUOTES);
        }
        assert!(!page.has("#detail .close"), "{fragment}");
        page.finish();
    }
}

#[test]
fn ids_that_the_pack_does_not_have_are_dropped() {
    let page = open("#speaker=nobody,aino-korpi&place=atlantis&at=quote:none");
    page.shows(4);
    assert!(page.is_ticked("speaker", "aino-korpi"));
    assert!(!page.has("#detail .close"));
    page.tick("topic", "timetable");
    page.settles_at("speaker=aino-korpi&topic=timetable");
    page.finish();
}

#[test]
fn an_anchor_leaves_the_state_alone() {
    let page = open("#speaker=aino-korpi");
    page.shows(4);
    page.goto("#quotes");
    page.wait("the anchor in the address", |page| {
        page.fragment() == "quotes"
    });
    page.shows(4);
    assert!(page.is_ticked("speaker", "aino-korpi"));
    page.finish();
}

#[test]
fn a_page_opened_at_an_anchor_shows_everything_there() {
    let page = open("#quotes");
    page.shows(QUOTES);
    holds(
        &page,
        "the anchor in the window",
        "return document.querySelector('#quotes').getBoundingClientRect().top < innerHeight && scrollY > 0",
    );
    page.finish();
}

#[test]
fn a_selection_outside_the_filter_opens_and_says_so() {
    let page = open("#speaker=aino-korpi&at=quote:mori-lamp");
    page.shows(4);
    page.wait("the quote", |page| {
        page.has("#detail [data-quote-ref=\"mori-lamp\"]")
    });
    page.wait("word of it", |page| {
        !page.texts("#detail .outside").concat().is_empty()
    });
    page.tick("speaker", "haruka-mori");
    page.wait("the line to go", |page| {
        page.texts("#detail .outside").concat().is_empty()
    });
    page.finish();
}

#[test]
fn a_link_to_a_quote_brings_it_into_view() {
    let page = open("#at=quote:conductor-book");
    page.wait("the quote in the window", |page| {
        page.run(
            "const box = document.querySelector('[data-quote=\"conductor-book\"]').getBoundingClientRect();
             return box.top >= 0 && box.bottom <= innerHeight",
            json!([]),
        ) == json!(true)
    });
    assert!(page.has("[data-quote=\"conductor-book\"].selected"));
    page.finish();
}

#[test]
fn a_deep_link_applies_in_the_frame_in_which_the_page_is_ready() {
    // Every count that was painted: the prerendered one, then the link's, and none between. What comes with the program's first
    // part shows the link's state when the page is ready; the quotes come later.
    let page = setup()
        .early(
            "window.counts = [];
             const look = () => {
               const count = document.querySelector('[data-count=quotes]')?.textContent;
               if (count && window.counts.at(-1) !== count) window.counts.push(count);
               requestAnimationFrame(look);
             };
             requestAnimationFrame(look);
             document.addEventListener('meridian:ready', () => {
               window.atReady = document.querySelector('.story-toggles [aria-pressed=true]')?.textContent;
             });",
        )
        .open("#story=night-train&speaker=aino-korpi&topic=timetable&sort=date");
    page.shows(3);
    assert_eq!(
        page.string("return window.atReady", json!([])),
        page.one(".story-toggles button").text()
    );
    // On a quick machine the program is there before the first frame.
    let painted = page.run("return window.counts", json!([]));
    assert!(
        [
            json!(["12 of 12 quotes", "3 of 12 quotes"]),
            json!(["3 of 12 quotes"])
        ]
        .contains(&painted),
        "{painted}"
    );
    page.finish();
}
