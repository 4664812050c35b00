//! What the page asks for.

use crate::waits::detailed;
use meridian_browser_tests::Page;

#[test]
fn nothing_is_requested_from_another_origin() {
    let page = Page::open("");
    detailed(&page);
    let requests = page.requests();
    for last in [".wasm", ".bin"] {
        assert!(
            requests.iter().any(|url| url.ends_with(last)),
            "the log works: {requests:?}"
        );
    }
    assert_eq!(page.foreign_requests(), [""; 0]);
}

#[test]
fn nothing_is_requested_twice() {
    let page = Page::open("");
    detailed(&page);
    let mut requests = page.requests();
    let all = requests.len();
    requests.sort();
    requests.dedup();
    assert_eq!(requests.len(), all, "{requests:?}");
}

#[test]
fn no_cookie_is_set_and_nothing_is_stored() {
    let page = Page::open("#q=xi");
    detailed(&page);
    page.one("[data-place-row] button").click();
    page.wait("the choice", |page| page.fragment().contains("at=place"));
    let stored = page.run(
        "return [document.cookie, localStorage.length, sessionStorage.length]",
        serde_json::json!([]),
    );
    assert_eq!(stored, serde_json::json!(["", 0, 0]));
}
