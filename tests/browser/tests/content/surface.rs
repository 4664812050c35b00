//! The public surface: what embedding pages and reader links rely on.

use crate::behaviour::open;
use meridian_browser_tests::Page;
use serde_json::{Value, json};

#[test]
fn stories_events_and_rows_carry_their_ids() {
    let page = open("");
    assert_eq!(
        page.values("article[data-story]", "data-story"),
        ["night-train", "reading-room"]
    );
    for (css, attribute, count) in [
        ("[data-event]", "data-event", 7),
        ("[data-place-row]", "data-place-row", 9),
        ("[data-quote]", "data-quote", 12),
        ("[data-reported]", "data-reported", 3),
    ] {
        let mut ids = page.values(css, attribute);
        assert_eq!(ids.len(), count, "{css}");
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), count, "{css}: one node each");
        let kebab = |id: &String| {
            id.chars()
                .all(|one| one.is_ascii_lowercase() || one.is_ascii_digit() || one == '-')
        };
        assert!(ids.iter().all(kebab), "{ids:?}");
    }
    page.finish();
}

#[test]
fn every_facet_has_boxes_with_a_label_and_a_count() {
    let page = open("");
    for facet in [
        "speaker", "kind", "country", "story", "place", "topic", "extent",
    ] {
        let bad = page.run(
            "const boxes = [...document.querySelectorAll(`input[type=checkbox][data-facet=\"${arguments[0]}\"]`)];
             return boxes.length === 0 ? 'none' : boxes
               .filter((box) => !box.value || !box.labels[0] || !/^[0-9]+$/.test(box.labels[0].querySelector('.count').textContent))
               .map((box) => box.value)",
            json!([facet]),
        );
        assert_eq!(bad, json!([]), "{facet}");
    }
    page.finish();
}

#[test]
fn every_place_but_metonyms_has_one_marker_button_or_stands_in_a_cluster() {
    let page = open("");
    page.wait("markers", |page| page.has("button[data-place]"));
    let mut marked = page.values("button[data-place]", "data-place");
    for cluster in page.values("button[data-cluster]", "data-cluster") {
        marked.extend(cluster.split(' ').map(str::to_owned));
    }
    marked.sort();
    let mut expected = page.values("[data-place-row]", "data-place-row");
    expected.retain(|id| id != "tallinn");
    expected.sort();
    assert_eq!(marked, expected);
    let row = page.one("[data-place-row=tallinn]").text();
    assert!(row.contains("Named for its government"), "{row}");
    page.finish();
}

#[test]
fn the_map_says_how_it_is_projected() {
    let page = Page::open("");
    let projection = page
        .one("svg[data-projection]")
        .attribute("data-projection");
    let projection: Value = serde_json::from_str(&projection.unwrap()).unwrap();
    for key in ["name", "parallels", "rotate", "scale", "translate"] {
        assert!(!projection[key].is_null(), "{key} in {projection}");
    }
    assert_eq!(projection["name"], json!("conicEqualArea"));
    for css in [
        "path[data-country=CHN]",
        "path[data-country=UKR]",
        "path[data-country=RUS]",
        "path[data-region=xinjiang]",
    ] {
        assert!(page.has(css), "{css}");
    }
    page.finish();
}

#[test]
fn reset_and_share_are_found_by_their_action() {
    let page = Page::open("");
    for action in ["reset", "share"] {
        assert_eq!(page.count(&format!("button[data-action={action}]")), 1);
    }
    page.finish();
}
