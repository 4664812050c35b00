//! The page that `trunk build` makes of index.html, on which the program mounts.

use meridian_browser_tests::{Page, Setup};
use serde_json::{Value, json};
use xtask::suite::trunk;

/// Trunk starts the program from a script in the page, and the harness may add its own: with a hash beside it `'unsafe-inline'`
/// would not count, and the harness puts one into every `script-src`.
const POLICY: &str = "default-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'; img-src 'self' data:";

fn trunks() -> Setup {
    let folder = trunk::build().expect("Trunk's page");
    Setup::new().site(folder).policy(POLICY)
}

/// Where each event stands in the strip, in pixels.
fn events(page: &Page) -> Value {
    page.run(
        "const strip = document.querySelector('.strip').getBoundingClientRect();
         return [...document.querySelectorAll('.strip [data-event]')].map((event) => {
           const { x, y, width } = event.getBoundingClientRect();
           return [event.dataset.event, ...[x - strip.x, y - strip.y, width].map(Math.round)];
         })",
        json!([]),
    )
}

#[test]
fn the_program_mounts_on_trunks_page_with_pack_styles_timeline_and_detailed_map() {
    let site = Page::open("");
    let page = trunks().open("");
    assert_eq!(page.quotes(), site.quotes());
    assert_eq!(page.quotes().len(), 26);
    assert_eq!(events(&page), events(&site));
    let heading = "return getComputedStyle(document.querySelector('.masthead h1')).font";
    assert_eq!(page.run(heading, json!([])), site.run(heading, json!([])));
    let (title, lang) = (
        "return document.title",
        "return document.documentElement.lang",
    );
    for asked in [title, lang] {
        assert_eq!(page.run(asked, json!([])), site.run(asked, json!([])));
    }
    // Nothing else draws countries there; on the site a coarse map is printed before.
    page.wait("the detailed map", |page| {
        page.count("path[data-country]") > 100
    });
    page.finish();
}

#[test]
fn trunks_page_shows_no_way_to_what_only_the_site_has() {
    let page = trunks().open("");
    assert_eq!(
        page.values("[data-action]", "data-action"),
        ["reset", "share"]
    );
    assert!(!page.has("[title='Save the map']"));
    assert_eq!(page.count(".map-buttons button"), 6);
    page.finish();
}

#[test]
fn trunks_page_says_that_it_failed_where_there_is_no_pack() {
    let page = trunks().load("?pack=packs/none.json");
    page.wait("the failure", |page| page.state() == "failed");
    let told = page.console_errors();
    assert!(
        told.iter().any(|error| error.contains("packs/none.json")),
        "{told:?}"
    );
}
