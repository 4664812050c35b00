//! What axe-core finds, in a listed set of states, each in light and dark.

use crate::{
    map::fingers::at_rest,
    states::{State, in_each},
    waits::detailed,
};
use meridian_browser_tests::{Page, Setup, watched};
use serde_json::json;
use xtask::{project, site::single};

/// States of the page that a reader comes into.
const STATES: [State; 14] = [
    ("the plain page", "", |_| {}),
    (
        "a search, a facet, a quote, groups",
        "#q=russia&kind=former-official&at=quote:lavrov-ties-grow&group=speaker",
        |page| {
            page.wait("the filter", |page| (1..26).contains(&page.quotes().len()));
            page.wait("the detail", |page| page.has("#detail .close"));
        },
    ),
    ("a place", "#place=xinjiang&at=place:xinjiang", |page| {
        page.shows(7)
    }),
    ("an event", "#at=event:zhou-delhi", |page| {
        page.wait("the detail", |page| page.has("#detail .close"));
    }),
    (
        "a selection outside the filter",
        "#q=zhou&at=place:kashgar",
        |page| {
            page.shows(4);
            page.wait("word of it", |page| {
                !page.texts("#detail .outside").concat().is_empty()
            });
        },
    ),
    (
        "nothing found, a wrong date",
        "#q=kashgar&speaker=zhou-bo",
        |page| {
            page.shows(0);
            page.fill("#date-from", "soon");
            page.wait("word of it", |page| {
                page.has("#date-from[aria-invalid=true]")
            });
        },
    ),
    ("the panel with the link", "", |page| {
        page.one("[data-action=share]").click();
        page.wait("the panel", |page| page.one("#share").is_displayed());
    }),
    ("everything unfolded", "", unfold),
    ("the map seen close", "#at=place:kashgar", |page| {
        page.one("#map-box").click();
        detailed(page);
        let before = at_rest(page);
        page.press("+++");
        page.wait("a closer map", |page| at_rest(page) != before);
    }),
    (
        "one story only, by date",
        "#story=china-russia&sort=date",
        |page| page.shows(12),
    ),
    ("the quotes as a part", "?view=quotes", whole),
    ("the map as a part", "?view=map", whole),
    ("one story as a part", "?view=story&id=china-russia", whole),
    (
        "one quote as a part",
        "?view=quote&id=zhou-twenty-years",
        whole,
    ),
];

fn unfold(page: &Page) {
    page.run(
        "for (const node of document.querySelectorAll('details')) node.open = true",
        json!([]),
    );
}

fn whole(page: &Page) {
    page.wait("the way to the whole", |page| page.has(".whole a"));
}

/// No violation in light and dark.
pub(crate) fn is_clean(page: &Page, state: &str) {
    for scheme in ["light", "dark"] {
        page.prefer(&[("prefers-color-scheme", scheme)]);
        assert_eq!(page.axe(), [""; 0], "{state}, {scheme}");
    }
}

fn are_clean(page: &Page, states: &[State]) {
    in_each(page, states, |name| is_clean(page, name));
}

#[test]
fn nothing_is_found_on_a_wide_page() {
    let page = Setup::new().window();
    are_clean(&page, &STATES);
    page.finish();
}

#[test]
fn nothing_is_found_at_320() {
    let page = Setup::new().size(320, 640).window();
    let unfolded: State = ("the facets on a narrow page", "#at=place:kashgar", |page| {
        page.one("button[aria-controls=facets]").click();
        page.wait("the facets", |page| {
            page.one("input[data-facet]").is_displayed()
        });
    });
    are_clean(&page, &[STATES[0], STATES[2], unfolded]);
    page.finish();
}

#[test]
fn nothing_is_found_on_the_page_that_stays_static() {
    let page = Setup::new()
        .alter(|name, content| (!name.ends_with(".wasm")).then_some(content))
        .load("");
    page.wait("the failure to be shown", |page| page.state() == "failed");
    is_clean(&page, "the page that stays static");
}

#[test]
fn nothing_is_found_in_the_single_file() {
    let page = Setup::new().window();
    let file = watched(&project::dist().join(single::NAME));
    page.visit(&format!("file://{}#at=place:kashgar", file.display()));
    page.ready();
    is_clean(&page, "the single file");
}
