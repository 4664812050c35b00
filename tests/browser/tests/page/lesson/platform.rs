//! The package for learning platforms, run by one: the SCORM 1.2 interface of the package scorm-again.

use super::*;
use crate::unpacked::unpacked;
use meridian_browser_tests::Around;

#[test]
fn a_platform_hears_where_the_lesson_stands_and_that_it_is_done() {
    let page = Setup::new().size(1280, 900).window();
    let _platform = Around::visit(&page, &unpacked("scorm"));
    let get = |page: &Page, element: &str| {
        page.string(
            "return String(API.cmi ? API.lmsGetValue(arguments[0]) : '')",
            json!([element]),
        )
    };
    page.wait("the lesson to begin", |page| {
        get(page, "cmi.core.lesson_status") == "incomplete"
    });
    let outer = page.one("iframe");
    page.enter(&outer);
    let inner = page.one("iframe");
    page.enter(&inner);
    page.wait("the lesson", |page| page.has("#lesson"));
    page.one("#lesson [data-action=tour]").click();
    page.wait("the first step", |page| {
        page.has("#tour [data-step=one-day][aria-current]")
    });
    page.leave();
    page.wait("word of the step", |page| {
        get(page, "cmi.core.lesson_location") == "one-day"
    });
    assert_eq!(get(&page, "cmi.core.lesson_status"), "incomplete");
    page.enter(&page.one("iframe"));
    page.enter(&page.one("iframe"));
    page.one("#tour [data-action=tour-leave]").click();
    page.one("[data-action=lesson-done]").click();
    page.leave();
    page.wait("word of the end", |page| {
        get(page, "cmi.core.lesson_status") == "completed"
    });
    // Nothing of the learner is told, and Canvas is told a height.
    assert_eq!(get(&page, "cmi.core.score.raw"), "");
    let heights = page.run(
        "return said.filter(({ subject }) => subject === 'lti.frameResize').map(({ height }) => height)",
        json!([]),
    );
    assert_eq!(heights, json!([800]));
}
