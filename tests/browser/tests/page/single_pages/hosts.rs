//! In which window, theme, policy and frame they are shown.

use super::*;

#[test]
fn the_policy_refuses_nothing_of_them_and_they_load_no_program() {
    const WATCH: &str = "window.refused = [];
        document.addEventListener('securitypolicyviolation', (event) => window.refused.push(event.effectiveDirective));";
    let pack = pack();
    let page = Setup::new().early(WATCH).load("404");
    for address in addresses(&pack) {
        page.goto(&address);
        let found = page.run(
            "return [window.refused, document.querySelectorAll('[style], style, script:not([src]):not([type$=json])').length]",
            json!([]),
        );
        assert_eq!(found, json!([[], 0]), "{address}");
    }
    let program = |url: &String| url.ends_with(".wasm") || url.contains("/meridian-");
    assert!(!page.requests().iter().any(program));
}

#[test]
fn nothing_scrolls_sideways_from_300_to_1200_pixels() {
    let pack = pack();
    let page = Setup::new().size(300, 700).load("");
    for address in addresses(&pack) {
        page.goto(&address);
        for width in [300, 640, 1200] {
            page.resize(width, 700);
            page.wait("nothing beyond the edge", |page| {
                page.run(
                    "return innerWidth === arguments[0] && document.documentElement.scrollWidth <= innerWidth",
                    json!([width]),
                ) == json!(true)
            });
        }
    }
    page.finish();
}

#[test]
fn the_host_chooses_light_or_dark() {
    let page = Setup::new().load("");
    let ground = |at: &str| {
        page.goto(at);
        page.one("html").style("background-color")
    };
    let grounds = ["light", "dark"].map(|scheme| {
        page.prefer(&[("prefers-color-scheme", scheme)]);
        let address = "quote/gao-defeat.html";
        [
            ground(&format!("{address}?theme=light")),
            ground(&format!("{address}?theme=dark")),
            ground(address),
        ]
    });
    let [
        [light, dark, own_light],
        [light_in_dark, dark_in_dark, own_dark],
    ] = grounds;
    assert_eq!((&light, &dark), (&light_in_dark, &dark_in_dark));
    assert_eq!((&light, &dark), (&own_light, &own_dark));
    assert_ne!(light, dark);
    page.finish();
}

#[test]
fn a_frame_of_them_is_as_high_as_what_is_in_it_at_any_width() {
    for address in [
        "quote/xi-putin-no-limits.html",
        "story/bachelet-xinjiang.html",
    ] {
        let (page, _around) = embed::framed(address, "&width=300");
        page.one("iframe");
        for width in [300, 640, 1200] {
            embed::fits_at(&page, width);
        }
    }
}

#[test]
fn a_frame_that_nobody_listens_to_shows_all_of_a_quote() {
    let pack = pack();
    let page = Setup::new().size(640, 700).load("");
    for quote in &pack.quotes {
        page.goto(&of_quote(quote));
        let needed = page.run(
            "return Math.ceil(document.body.getBoundingClientRect().height)",
            json!([]),
        );
        let given = meridian_site::oembed::height(&pack, ShareTarget::Quote(quote)) as u64;
        let needed = needed.as_u64().expect("a height");
        assert!(
            needed <= given && given < needed + 250,
            "{}: {needed}, {given}",
            quote.id
        );
    }
    page.finish();
}
