//! What axe-core finds.

use meridian_browser_tests::{Page, Setup};

#[test]
fn axe_finds_nothing_in_light_and_dark() {
    let page = Page::open("");
    for scheme in ["light", "dark"] {
        page.prefer(&[("prefers-color-scheme", scheme)]);
        assert_eq!(page.axe(), [""; 0], "{scheme}");
    }
    page.finish();
}

#[test]
fn axe_finds_nothing_on_the_page_that_stays_static() {
    let page = Setup::new()
        .alter(|name, content| (!name.ends_with(".wasm")).then_some(content))
        .load("");
    page.wait("the failure to be shown", |page| page.state() == "failed");
    assert_eq!(page.axe(), [""; 0]);
}
