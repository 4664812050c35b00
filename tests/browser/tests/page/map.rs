//! The map: markers, views, borders, names, lines.

mod crowd;
pub(crate) mod fingers;
mod hands;
mod saving;
mod snapshots;

use crate::waits::detailed;
use meridian_browser_tests::{Ability, Engine, Page, Setup, keys};
use serde_json::{Value, json};

/// Scale and translation of the drawing as it stands, from its `data-projection`.
fn projection(page: &Page) -> (f64, [f64; 2]) {
    let text = page
        .one("#map svg[data-projection]")
        .attribute("data-projection")
        .unwrap();
    let json: Value = serde_json::from_str(&text).unwrap();
    let part = |index: usize| json["translate"][index].as_f64().unwrap();
    (json["scale"].as_f64().unwrap(), [part(0), part(1)])
}

fn zoomed(page: &Page, what: &str, holds: impl Fn(f64) -> bool) {
    page.wait(what, |page| holds(projection(page).0));
}

/// A page whose detailed map has arrived.
fn open(at: &str) -> Page {
    let page = Setup::new().size(1280, 900).open(at);
    detailed(&page);
    page
}

/// Goes by arrow keys from the marker that is a tab stop to the next and back; gives the first one's place.
fn goes_along(page: &Page) -> String {
    page.run(
        "document.querySelector('#map-marks button[tabindex=\"0\"]').focus()",
        json!([]),
    );
    let focused = || page.focused().attribute("data-place").unwrap();
    let first = focused();
    page.press(keys::RIGHT);
    assert_ne!(focused(), first);
    page.press(keys::LEFT);
    assert_eq!(focused(), first);
    first
}

/// The middle of the map in the window, with the map scrolled to.
fn middle(page: &Page) -> [f64; 2] {
    let at = page.run(
        "const box = document.getElementById('map-box');
         box.scrollIntoView({block: 'center'});
         const at = box.getBoundingClientRect();
         return [at.x + at.width / 2, at.y + at.height / 2]",
        json!([]),
    );
    [at[0].as_f64().unwrap(), at[1].as_f64().unwrap()]
}

#[test]
fn a_marker_narrows_the_quotes_and_opens_its_place() {
    let page = open("");
    page.one("button[data-place=kashgar]").click();
    page.shows(1);
    page.settles_at("place=kashgar&at=place:kashgar");
    page.wait("the place", |page| {
        page.texts("#detail h3").concat().contains("Kashgar")
    });
    assert_eq!(
        page.one("button[data-place=kashgar]")
            .attribute("aria-pressed")
            .as_deref(),
        Some("true")
    );
    page.one("button[data-place=delhi]").click();
    page.settles_at("place=delhi&at=place:delhi");
    page.press(keys::ESCAPE);
    page.settles_at("place=delhi");
    page.finish();
}

#[test]
fn a_click_on_a_country_chooses_it() {
    let page = open("");
    page.run(
        "document.querySelector('#map path[data-country=KAZ]').dispatchEvent(new MouseEvent('click', {bubbles: true}))",
        json!([]),
    );
    page.settles_at("place=kazakhstan&at=place:kazakhstan");
    assert!(page.has("#map path[data-country=KAZ].lit"));
    page.finish();
}

#[test]
fn the_scale_bar_is_drawn_as_long_as_it_says_and_below_its_number() {
    let page = Setup::new().size(320, 800).open("");
    for _ in 0..4 {
        fingers::at_rest(&page);
        let bar = page.run(
            "const scale = document.querySelector('#map .scale');
             const bar = getComputedStyle(scale, '::after');
             const number = document.createRange();
             number.selectNodeContents(scale);
             return [bar.width, scale.style.getPropertyValue('--length'),
               scale.getBoundingClientRect().bottom - number.getBoundingClientRect().bottom >= parseFloat(bar.height)]",
            json!([]),
        );
        assert_ne!(bar[1], json!(""));
        assert_eq!(bar[0], bar[1]);
        assert_eq!(bar[2], json!(true), "the number stands above the bar");
        page.one("#map [aria-label='Zoom in']").click();
    }
    page.finish();
}

#[test]
fn buttons_zoom_and_show_all_again() {
    let page = open("");
    let (first, _) = projection(&page);
    page.one("#map [aria-label='Zoom in']").click();
    zoomed(&page, "a closer map", |scale| scale > first * 1.5);
    page.one("#map [aria-label='Zoom out']").click();
    zoomed(&page, "the first scale", |scale| {
        (scale / first - 1.0).abs() < 0.01
    });
    page.one("#map [aria-label='Zoom in']").click();
    zoomed(&page, "a closer map", |scale| scale > first * 1.5);
    page.one("#map [aria-label='Show all places']").click();
    zoomed(&page, "the first scale", |scale| {
        (scale / first - 1.0).abs() < 0.01
    });
    page.one("#map [aria-label='Show the whole world']").click();
    page.wait("the world", |page| {
        let drawn = page.one("#map svg").attribute("data-projection").unwrap();
        drawn.contains("naturalEarth1") && !page.has(".outside > [data-place=united-states]")
    });
    page.finish();
}

#[test]
fn names_that_are_shown_do_not_overlap() {
    for width in [1280, 400] {
        let page = Setup::new().size(width, 900).open("");
        detailed(&page);
        fingers::at_rest(&page);
        let overlapping = page.run(
            "const shown = [...document.querySelectorAll('.marker .name')]
               .filter((name) => getComputedStyle(name).visibility === 'visible' && name.offsetParent)
               .map((name) => [name.textContent, name.getBoundingClientRect()]);
             const pairs = [];
             shown.forEach(([a, p], i) => shown.slice(i + 1).forEach(([b, q]) => {
               const wide = Math.min(p.right, q.right) - Math.max(p.left, q.left);
               const high = Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top);
               if (wide > 1 && high > 1) pairs.push(a + ' and ' + b);
             }));
             return [shown.length, pairs]",
            json!([]),
        );
        assert_eq!(overlapping[1], json!([]), "{width}");
        assert!(
            overlapping[0].as_u64().unwrap() >= 10,
            "{width}: {overlapping}"
        );
        page.finish();
    }
}

#[test]
fn crimea_is_drawn_in_ukraine_which_never_shares_the_tint_of_russia() {
    let page = open("");
    // Simferopol, by the projection that the drawing itself tells.
    let inside = page.run(
        "const inside = (country, x, y) => {
           const path = document.querySelector(`#map path[data-country=${country}]`);
           const point = path.ownerSVGElement.createSVGPoint();
           [point.x, point.y] = [x, y];
           return path.isPointInFill(point);
         };
         const [x, y] = arguments;
         return [inside('UKR', x, y), inside('RUS', x, y)]",
        simferopol(&page),
    );
    assert_eq!(inside, json!([true, false]));
    let fill = |country: &str| {
        page.one(&format!("#map path[data-country={country}]"))
            .style("fill")
    };
    assert_ne!(fill("UKR"), fill("RUS"));
    page.finish();
}

/// Where Simferopol lies in the drawing.
fn simferopol(page: &Page) -> Value {
    use meridian_geo::Projection;
    let (scale, translate) = projection(page);
    let view = Projection {
        scale,
        translate,
        ..Projection::EURASIA
    };
    let [x, y] = view.forward([34.10, 44.95]).unwrap();
    json!([x, y])
}

#[test]
fn the_chosen_place_can_be_seen_close_in_a_projection_of_its_own() {
    let page = open("");
    let near = |page: &Page| page.has("#map button[title^='Close view']:disabled");
    assert!(near(&page), "nothing is chosen yet");
    page.one("button[data-place=kashgar]").click();
    page.one("#map button[title^='Close view']").click();
    let drawing = "#map svg[data-projection*=stereographic]";
    page.wait("the close view", |page| page.has(drawing));
    let drawn = page.one(drawing).attribute("data-projection").unwrap();
    let drawn: Value = serde_json::from_str(&drawn).unwrap();
    let rotate: Vec<f64> = serde_json::from_value(drawn["rotate"].clone()).unwrap();
    assert!(
        (rotate[0] + 76.0).abs() < 0.2 && (rotate[1] + 39.5).abs() < 0.2,
        "{drawn}"
    );
    // Its marker stands in the middle of the map.
    let [x, y] = middle(&page);
    let at = page.run(
        "const at = document.querySelector('button[data-place=kashgar]').getBoundingClientRect();
         return [at.x + at.width / 2, at.y + at.height / 2]",
        json!([]),
    );
    assert!(
        (at[0].as_f64().unwrap() - x).abs() < 3.0 && (at[1].as_f64().unwrap() - y).abs() < 3.0,
        "{at}"
    );
    page.one("#map button[title^='Show all']").click();
    page.wait("the first view", |page| {
        page.has("#map svg[data-projection*=conicEqualArea]")
    });
    page.finish();
}

#[test]
fn lines_of_the_chosen_place_are_lit_and_those_of_other_stories_go() {
    let page = open("#at=place:xinjiang");
    page.wait("the lit lines", |page| {
        page.count("#map .connection.lit") == 2
    });
    assert_eq!(page.values("#map .connection.lit", "data-line"), ["4", "5"]);
    page.goto("#story=china-russia");
    page.wait("one story's lines", |page| {
        page.count("#map .connection.off") == 6 && page.count("#map .connection:not(.off)") == 2
    });
    page.finish();
}

#[test]
fn the_place_list_says_what_the_map_shows() {
    let page = open("");
    let row = page.one("[data-place-row=kashgar]").text();
    assert!(
        row.contains("City, China, some 3430 km west of Beijing"),
        "{row}"
    );
    page.one(".lines summary").click();
    assert_eq!(page.count(".lines li"), page.count("#map .connection"));
    assert!(page.has(".lines li"));
    let alleged = page.texts(".lines li").pop().unwrap();
    assert!(
        alleged.starts_with("Tajikistan to China:")
            && alleged.contains("Uyghur organizations allege"),
        "{alleged}"
    );
    page.finish();
}
