//! The page of one quote or one story: what a pasted link opens.

mod hosts;

use crate::{
    embed,
    singles::{addresses, of_quote, pack},
};
use meridian_browser_tests::{Ability, Engine, Setup};
use meridian_export::share_target::ShareTarget;
use serde_json::json;

#[test]
fn axe_finds_nothing_on_them_in_light_and_dark() {
    let page = Setup::new().size(640, 900).load("");
    for address in [
        "quote/lavrov-ties-grow.html",
        "quote/xi-putin-no-limits.html",
        "story/china-russia.html",
        "story/bachelet-xinjiang.html",
    ] {
        for scheme in ["light", "dark"] {
            page.prefer(&[("prefers-color-scheme", scheme)]);
            page.goto(address);
            assert_eq!(page.axe(), [""; 0], "{address} in {scheme}");
        }
    }
    page.finish();
}

#[test]
fn on_paper_they_keep_the_warnings_and_leave_out_what_can_only_be_clicked() {
    if Engine::chosen().lacks(Ability::PrintMedia) {
        return;
    }
    let page = Setup::new().load("quote/rfa-study-sessions.html?theme=dark");
    page.print_media();
    assert!(!page.one("nav").is_displayed());
    let notices = page.all(".notice");
    assert_eq!(notices.len(), 2);
    for notice in notices {
        assert!(notice.is_displayed());
    }
    let colours = page.run(
        "const probe = document.createElement('i');
         document.body.append(probe);
         probe.style.color = '#000';
         return [probe, document.querySelector('blockquote')].map((one) => getComputedStyle(one).color)",
        json!([]),
    );
    assert_eq!(colours[0], colours[1], "black, whatever the host chose");
    page.finish();
}
