//! Parts of the page: `?view=`, in columns of 300 to 1,200 px.

use super::{fits_at, framed, inside, ready_inside};
use meridian_browser_tests::{Page, Setup};
use serde_json::{Value, json};

/// Views, what each shows, and what it does not.
const VIEWS: [(&str, &[&str], &[&str]); 7] = [
    (
        "all",
        &["#stories", "#map", "#quotes", "#timeline", ".footer"],
        &[],
    ),
    (
        "cards",
        &["#stories"],
        &["#map-box", "#quotes", "#timeline"],
    ),
    (
        "map",
        &["#map-box", "#detail"],
        &["#stories", "#quotes", "#timeline"],
    ),
    (
        "quotes",
        &["#quotes", "#search"],
        &["#stories", "#map-box", "#timeline"],
    ),
    (
        "timeline",
        &["#timeline", "#detail"],
        &["#stories", "#map-box", "#quotes"],
    ),
    (
        "story&id=china-russia",
        &[
            "[data-story=china-russia]",
            "[data-quote=zhou-twenty-years]",
        ],
        &[
            "[data-story=bachelet-xinjiang]",
            "#map-box",
            "#timeline",
            "#facets",
        ],
    ),
    (
        "quote&id=zhou-twenty-years",
        &["[data-quote=zhou-twenty-years]"],
        &[
            "[data-quote=gao-decline]",
            "#stories",
            "#map-box",
            "#timeline",
            "#facets",
        ],
    ),
];

fn shown(page: &Page, css: &str) -> bool {
    page.all(css)
        .iter()
        .any(meridian_browser_tests::Element::is_displayed)
}

fn holds(page: &Page, name: &str, shows: &[&str], hides: &[&str]) {
    for css in shows {
        assert!(shown(page, css), "{name} shows {css}");
    }
    for css in hides {
        assert!(!shown(page, css), "{name} hides {css}");
    }
    assert!(shown(page, ".credit"), "{name} has the source line");
}

#[test]
fn each_view_shows_its_part_with_the_source_line() {
    let page = Setup::new().open("");
    for (name, shows, hides) in VIEWS {
        page.goto(&format!("?view={name}"));
        page.ready();
        page.wait("the rules", |page| page.has("html:not([hidden])"));
        holds(&page, name, shows, hides);
        if name != "all" {
            assert!(shown(&page, ".whole a"), "{name} has a way to the whole");
        }
    }
    page.finish();
}

#[test]
fn each_view_is_the_same_without_the_program() {
    let page = Setup::new()
        .alter(|name, content| (!name.ends_with(".wasm")).then_some(content))
        .load("");
    for (name, shows, hides) in VIEWS {
        page.goto(&format!("?view={name}"));
        page.wait("the program to have failed", |page| {
            page.state() == "failed"
        });
        page.wait("the rules", |page| page.has("html:not([hidden])"));
        holds(&page, name, shows, hides);
    }
}

#[test]
fn each_view_fits_a_column_from_300_to_1200_pixels() {
    for (name, ..) in VIEWS {
        let (page, _around) = framed(&format!("?view={name}"), "&width=300");
        ready_inside(&page);
        for width in [300, 640, 1200] {
            fits_at(&page, width);
            assert_eq!(
                inside(
                    &page,
                    "return document.documentElement.scrollWidth <= innerWidth"
                ),
                json!(true),
                "{name} at {width}"
            );
        }
    }
}

#[test]
fn the_way_to_the_whole_takes_along_what_is_chosen() {
    let page = Setup::new().open("?view=quotes");
    page.search("zhou");
    page.shows(4);
    page.settles_at("q=zhou");
    page.run("document.querySelector('.whole a').focus()", json!([]));
    assert_eq!(
        page.one(".whole a").property("href"),
        Value::from(format!("{}#q=zhou", page.address()))
    );
}

#[test]
fn another_pack_of_the_site_is_shown_and_the_printed_one_never() {
    let other = xtask::project::read(&xtask::project::path("tests/packs/valid.json")).unwrap();
    let page = Setup::new()
        .alter(move |name, content| {
            Some(if name == "packs/china-in-eurasia.json" { other.clone().into_bytes() } else { content })
        })
        // In each frame that is drawn, and as often as the markup changes: the heading, if it can be seen.
        .early(
            "window.seen = [];
             const look = () => {
               const heading = document.querySelector('#app h1');
               if (heading?.getClientRects().length && window.seen.at(-1) !== heading.textContent) window.seen.push(heading.textContent);
             };
             new MutationObserver(look).observe(document, { childList: true, subtree: true, attributes: true });
             const each = () => { look(); requestAnimationFrame(each); };
             requestAnimationFrame(each);",
        )
        .open("?pack=packs/china-in-eurasia.json");
    let title = page.string("return document.title", json!([]));
    assert_eq!(title, "A harbour and its lighthouse");
    assert_eq!(page.one("h1").text(), title);
    page.wait("it to be seen", |page| {
        page.run("return window.seen.length > 0", json!([])) == json!(true)
    });
    assert_eq!(page.run("return window.seen", json!([])), json!([title]));
    let placed = page.run(
        "const events = [...document.querySelectorAll('.event')];
         return events.length > 0 && events.every((event) => event.style.getPropertyValue('--to') !== '')",
        json!([]),
    );
    assert_eq!(placed, json!(true));
    page.finish();
}

#[test]
fn a_pack_from_elsewhere_is_not_read() {
    let page = Setup::new().load("?pack=https://example.org/pack.json");
    page.wait("the refusal", |page| page.state() == "failed");
    assert!(page.one("#reduced").is_displayed());
    assert_eq!(page.foreign_requests(), [""; 0]);
}
