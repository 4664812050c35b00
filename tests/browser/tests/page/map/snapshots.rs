//! Six views of the map, light and dark, as they are meant to look.

use super::*;

/// What a reader does to come to a view.
type Way = fn(&Page);

const VIEWS: [(&str, Way); 6] = [
    ("all", |_| {}),
    ("story-1", |page| press_story(page, "hue-1")),
    ("story-2", |page| press_story(page, "hue-2")),
    ("place", |page| {
        page.one("button[data-place=kashgar]").click();
        page.wait("the ring", |page| {
            page.has("button[data-place=kashgar][aria-pressed=true]")
        });
    }),
    ("close", |page| {
        page.one("button[data-place=delhi]").click();
        page.one("[title='Close view of the chosen place']:enabled")
            .click();
        page.wait("another projection", |page| {
            page.has("svg[data-projection*=stereographic]")
        });
    }),
    ("world", |page| {
        page.one("[title='Show the whole world']").click();
        page.wait("another projection", |page| {
            page.has("svg[data-projection*=naturalEarth]")
        });
    }),
];

fn press_story(page: &Page, story: &str) {
    let before = projection(page);
    page.one(&format!(".story-toggles .{story}")).click();
    page.wait("the view of the story", |page| projection(page) != before);
}

/// Without motion: a view is there at once. The pointer rests where nothing answers to it.
fn views_look_as_kept(scheme: &str) {
    if Engine::chosen().lacks(Ability::Pictures) {
        return;
    }
    for (view, way) in VIEWS {
        let page = Setup::new().size(1280, 900).window();
        page.prefer(&[
            ("prefers-color-scheme", scheme),
            ("prefers-reduced-motion", "reduce"),
        ]);
        page.goto("");
        page.ready();
        page.wait("the detailed map", |page| !page.has("#map .coarse"));
        way(&page);
        page.rest_pointer();
        without_texts(&page);
        page.one("#map-box")
            .looks_like(&format!("map-{view}-{scheme}"));
    }
}

/// What is set in the machine's own faces.
pub fn without_texts(page: &Page) {
    page.run(
        "const sheet = new CSSStyleSheet();
         sheet.replaceSync('#map-box :is(.name, .names, .scale) { visibility: hidden !important }');
         document.adoptedStyleSheets = [sheet]",
        json!([]),
    );
}

#[test]
fn six_views_look_as_kept_in_light() {
    views_look_as_kept("light");
}

#[test]
fn six_views_look_as_kept_in_the_dark() {
    views_look_as_kept("dark");
}
