//! Mouse, wheel and keys on the map.

use super::*;

fn mouse(page: &Page, kind: &str, [x, y]: [f64; 2], more: &Value) {
    let mut parameters = json!({ "type": kind, "x": x, "y": y, "button": "left", "clickCount": 1 });
    for (name, value) in more.as_object().unwrap() {
        parameters[name] = value.clone();
    }
    page.cdp("Input.dispatchMouseEvent", parameters);
}

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
    page.run(
        "document.querySelector('button[data-place][tabindex=\"0\"]').focus()",
        json!([]),
    );
    let first = page.focused().attribute("data-place").unwrap();
    page.press(keys::RIGHT);
    let second = page.focused().attribute("data-place").unwrap();
    assert_ne!(first, second);
    page.press(keys::LEFT);
    assert_eq!(page.focused().attribute("data-place").unwrap(), first);
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
    mouse(
        &page,
        "mouseWheel",
        at,
        &json!({ "deltaX": 0, "deltaY": 120, "button": "none" }),
    );
    page.wait("the page scrolled", |page| {
        page.run("return scrollY", json!([])) != scrolled
    });
    assert_eq!(projection(&page), first);
    let at = middle(&page);
    mouse(
        &page,
        "mouseWheel",
        at,
        &json!({ "deltaX": 0, "deltaY": -120, "modifiers": 2, "button": "none" }),
    );
    zoomed(&page, "a closer map", |scale| scale > first.0 * 1.2);
    page.finish();
}

#[test]
fn a_mouse_drags_the_map_and_does_not_press_what_is_under_it() {
    let page = open("");
    let [x, y] = middle(&page);
    let first = projection(&page);
    mouse(&page, "mousePressed", [x, y], &json!({ "buttons": 1 }));
    for step in 1..=6 {
        mouse(
            &page,
            "mouseMoved",
            [x - 15.0 * f64::from(step), y],
            &json!({ "buttons": 1 }),
        );
    }
    mouse(
        &page,
        "mouseReleased",
        [x - 90.0, y],
        &json!({ "buttons": 0 }),
    );
    page.wait("the map moved", |page| {
        projection(page).1[0] < first.1[0] - 60.0
    });
    assert_eq!(page.fragment(), "", "a drag chooses nothing");
    page.finish();
}
