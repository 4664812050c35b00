//! Mouse, wheel and keys on the map.

use super::*;

#[test]
fn keys_move_and_zoom_the_map_only_while_it_has_the_focus() {
    let page = open("");
    let first = projection(&page);
    page.run("document.getElementById('map-box').focus()", json!([]));
    page.press(keys::LEFT);
    page.wait("the map moved", |page| {
        projection(page).1[0] > first.1[0] + 50.0
    });
    page.press("+");
    zoomed(&page, "a closer map", |scale| scale > first.0 * 1.5);
    page.press("0");
    page.wait("the first view", |page| {
        let (scale, [x, _]) = projection(page);
        (scale / first.0 - 1.0).abs() < 0.01 && (x - first.1[0]).abs() < 1.0
    });
    page.finish();
}

#[test]
fn arrow_keys_go_from_marker_to_marker_and_enter_chooses() {
    let page = open("");
    assert_eq!(page.count("button[data-place][tabindex='0']"), 1);
    let first = goes_along(&page);
    page.press(keys::ENTER);
    page.settles_at(&format!("place={first}&at=place:{first}"));
    page.finish();
}

#[test]
fn a_plain_wheel_scrolls_the_page_and_one_with_ctrl_zooms_the_map() {
    let page = open("");
    let at = middle(&page);
    let first = projection(&page);
    let scrolled = page.run("return scrollY", json!([]));
    page.wheel(at, 120, "");
    page.wait("the page scrolled", |page| {
        page.run("return scrollY", json!([])) != scrolled
    });
    assert_eq!(projection(&page), first);
    let at = middle(&page);
    page.wheel(at, -120, keys::CONTROL);
    zoomed(&page, "a closer map", |scale| scale > first.0 * 1.2);
    page.finish();
}

#[test]
fn a_mouse_drags_the_map_and_does_not_press_what_is_under_it() {
    let page = open("");
    let [x, y] = middle(&page);
    let first = projection(&page);
    let steps: Vec<[f64; 2]> = (0..=6)
        .map(|step| [x - 15.0 * f64::from(step), y])
        .collect();
    page.drag(&steps);
    page.wait("the map moved", |page| {
        projection(page).1[0] < first.1[0] - 60.0
    });
    assert_eq!(page.fragment(), "", "a drag chooses nothing");
    page.finish();
}
