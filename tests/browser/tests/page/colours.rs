//! Colours that the browser takes from the page.

use meridian_browser_tests::Page;
use serde_json::json;

#[test]
fn the_browsers_frame_has_the_colour_of_the_page() {
    let page = Page::open("");
    let both = |page: &Page| {
        page.run(
            "const [meta] = [...document.querySelectorAll('meta[name=theme-color]')].filter((one) => matchMedia(one.media).matches);
             const probe = document.createElement('i');
             document.body.append(probe);
             probe.style.color = meta.content;
             const both = [getComputedStyle(probe).color, getComputedStyle(document.documentElement).backgroundColor];
             probe.remove();
             return both",
            json!([]),
        )
    };
    let [light, dark] = ["light", "dark"].map(|scheme| {
        page.prefer(&[("prefers-color-scheme", scheme)]);
        // The ground goes from one colour to the other.
        page.wait(scheme, |page| {
            let colours = both(page);
            colours[0] == colours[1]
        });
        both(&page)[0].clone()
    });
    assert_ne!(light, dark);
}
