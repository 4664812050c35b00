//! Packs of those who mean harm: nothing of them runs, nothing freezes, and the page around stays as it is.

use meridian_browser_tests::{Page, Setup};
use serde_json::{Value, json};

/// Markup that would run if it were taken for markup.
const ATTACK: &str = "</script><script>window.ran = 1</script><img src=x onerror='window.ran = 1'>\
    <a href=\"javascript:window.ran = 1\">x</a>\"' onfocus='window.ran = 1' autofocus";

/// Letters from right to left up to the end of the paragraph, if nothing holds them.
const TURNED: &str = "\u{202e}turned";

fn pack() -> Value {
    let text = xtask::project::read(&xtask::project::path("tests/packs/valid.json")).unwrap();
    serde_json::from_str(&text).unwrap()
}

/// The site with this pack in the place of its own, read as another.
fn site(pack: &Value) -> Setup {
    let text = pack.to_string();
    Setup::new().alter(move |name, content| {
        Some(if name.starts_with("packs/") {
            text.clone().into_bytes()
        } else {
            content
        })
    })
}

const AT: &str = "?pack=packs/china-in-eurasia.json";

/// Puts a text behind every text of a pack that a reader sees.
fn poison(value: &mut Value, with: &str) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                let seen = [
                    "title", "headline", "dek", "text", "name", "role", "note", "kicker", "why",
                    "label",
                ];
                if let (true, Value::String(text)) = (seen.contains(&name.as_str()), &mut *value) {
                    text.push_str(with);
                } else {
                    poison(value, with);
                }
            }
        }
        Value::Array(values) => values.iter_mut().for_each(|value| poison(value, with)),
        _ => {}
    }
}

fn ran(page: &Page) -> Value {
    page.run("return window.ran ?? null", json!([]))
}

#[test]
fn markup_in_a_pack_is_words() {
    let mut pack = pack();
    poison(&mut pack, ATTACK);
    let page = site(&pack).open(AT);
    assert!(
        page.one("h1")
            .text()
            .contains("<script>window.ran = 1</script>")
    );
    let texts = page.run(
        "return document.body.textContent.split('window.ran').length",
        json!([]),
    );
    assert!(texts.as_u64() > Some(20), "texts with markup: {texts}");
    let rows = page.all("[data-place-row] button");
    assert_eq!(rows.len(), 4);
    for row in rows {
        row.click();
    }
    page.one("[data-action=share]").click();
    page.wait("the panel", |page| page.one("#share").is_displayed());
    assert_eq!(
        page.count("#app :is(script, img, a[href^=javascript], [onfocus], [autofocus])"),
        0
    );
    assert_eq!(ran(&page), Value::Null);
    page.finish();
}

#[test]
fn letters_that_turn_the_line_turn_no_other_words() {
    let mut pack = pack();
    poison(&mut pack, TURNED);
    let page = site(&pack).open(AT);
    // What stands behind a name in the same line begins to the right of it, as it does without the turning letter.
    let in_order = page.run(
        "const lines = [...document.querySelectorAll('.by')];
         return [lines.length, lines.filter((line) => line.textContent.includes('\\u202e')).length, lines.filter((line) => {
           const [name, role] = line.children;
           const [first, second] = [name.getClientRects()[0], role.getClientRects()[0]];
           return second.top > first.top + 4 || second.left >= first.right - 1;
         }).length]",
        json!([]),
    );
    assert_eq!(in_order, json!([3, 3, 3]), "lines, turned, in order");
    page.finish();
}

#[test]
fn a_megabyte_in_one_field_is_shown_and_the_page_goes_on() {
    let mut pack = pack();
    pack["stories"][0]["dek"] = Value::from("word ".repeat(200_000));
    let page = site(&pack).open(AT);
    let shown = page.run(
        "return document.querySelector('[data-story] .dek').textContent.length",
        json!([]),
    );
    assert!(shown.as_u64() >= Some(1_000_000), "{shown}");
    page.search("mistake");
    page.wait("the search", |page| {
        page.quotes() == ["keeper-mistake"] && page.fragment().contains("mistake")
    });
    page.finish();
}

#[test]
fn ten_thousand_places_are_shown_in_a_frame_that_can_be_used() {
    let mut pack = pack();
    let place = pack["places"][0].clone();
    let places = pack["places"].as_array_mut().unwrap();
    for number in 0..10_000 {
        let mut place = place.clone();
        place["id"] = Value::from(format!("place-{number}"));
        place["name"] = Value::from(format!("Place {number}"));
        place["coordinates"] = json!([
            f64::from(number % 340) - 170.0,
            f64::from(number % 130) - 60.0
        ]);
        places.push(place);
    }
    let page = site(&pack).open(&format!("{AT}&view=map"));
    page.wait("clusters", |page| page.has("#map [data-cluster]"));
    let drawn = |page: &Page| page.values("#map svg[data-projection]", "data-projection");
    let before = drawn(&page);
    page.one("#map-box").click();
    page.press("+");
    page.wait("a closer map", |page| drawn(page) != before);
    page.wait("its clusters", |page| page.has("#map [data-cluster]"));
    page.finish();
}

#[test]
fn a_pack_that_is_none_leaves_a_line_and_no_printed_pack_in_its_place() {
    for text in ["", "{", "[]", "{\"format\": 1}", "null"] {
        let page = Setup::new()
            .alter(move |name, content| {
                Some(if name.starts_with("packs/") {
                    text.into()
                } else {
                    content
                })
            })
            .load(AT);
        page.wait("the failure", |page| page.state() == "failed");
        assert!(page.one("#reduced").is_displayed(), "{text}");
        assert!(!page.one("#app").is_displayed(), "{text}");
    }
}
