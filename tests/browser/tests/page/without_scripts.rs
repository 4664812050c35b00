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
