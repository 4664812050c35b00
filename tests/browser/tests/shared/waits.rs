//! What tests wait for, where there is no better sign of it than the page itself.

#![allow(
    dead_code,
    reason = "shared by two test targets, each of which uses a part"
)]

use meridian_browser_tests::Page;
use serde_json::json;

/// Waits until so many frames have been drawn, and with them what was set going before. Not in a frame that is out of sight: there
/// browsers draw none.
pub(crate) fn frames(page: &Page, count: u32) {
    page.run_async(
        "const [count, done] = arguments;
         let left = count;
         const next = () => (left-- > 0 ? requestAnimationFrame(next) : done());
         next()",
        json!([count]),
    );
}

/// Waits until the map is drawn with all its details, in place of the coarse one that was printed.
pub(crate) fn detailed(page: &Page) {
    page.wait("the detailed map", |page| {
        page.has("#map .shapes:not(.coarse) path[data-country]")
    });
}

/// Waits until the page answers with yes.
pub(crate) fn holds(page: &Page, what: &str, script: &str) {
    page.wait(what, |page| page.run(script, json!([])) == json!(true));
}
