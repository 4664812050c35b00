//! Fingers, double clicks, throws; clusters and what lies outside the frame.

use super::*;

/// Where each finger is from step to step, in pixels from the middle of the map; they touch at the first step and leave at
/// the last.
fn fingers(page: &Page, paths: &[&[[f64; 2]]]) {
    let [x, y] = middle(page);
    let step = |finger: &[[f64; 2]], at: usize| {
        let [dx, dy] = finger[at];
        json!({ "type": "pointerMove", "duration": 16, "x": (x + dx).round() as i64, "y": (y + dy).round() as i64 })
    };
    let sources: Vec<Value> = paths
        .iter()
        .enumerate()
        .map(|(number, finger)| {
            let mut actions = vec![step(finger, 0), json!({ "type": "pointerDown", "button": 0 })];
            actions.extend((1..finger.len()).map(|at| step(finger, at)));
            actions.push(json!({ "type": "pointerUp", "button": 0 }));
            json!({ "type": "pointer", "id": format!("finger {number}"), "parameters": { "pointerType": "touch" }, "actions": actions })
        })
        .collect();
    page.act(json!(sources));
}

/// A straight way in ten steps.
fn way(from: [f64; 2], to: [f64; 2]) -> Vec<[f64; 2]> {
    let part =
        |step: i32, axis: usize| from[axis] + (to[axis] - from[axis]) * f64::from(step) / 10.0;
    (0..=10)
        .map(|step| [part(step, 0), part(step, 1)])
        .collect()
}

/// Two fingers, 80 pixels apart across the middle, that go to these distances from it.
fn two_fingers(page: &Page, [left, right]: [f64; 2]) {
    fingers(
        page,
        &[
            &way([-40.0, 0.0], [left, 0.0]),
            &way([40.0, 0.0], [right, 0.0]),
        ],
    );
}

/// The projection once it has been the same for a dozen frames, with nothing of the map on its way.
pub fn at_rest(page: &Page) -> Value {
    page.run_async(
        "const done = arguments[arguments.length - 1];
         const svg = document.querySelector('#map svg[data-projection]');
         const layer = document.getElementById('map-layer');
         let last = '', same = 0;
         const look = () => {
           const rests = ['', 'none'].includes(layer.style.transform);
           same = rests && svg.dataset.projection === last ? same + 1 : 0;
           last = svg.dataset.projection;
           if (same < 12) requestAnimationFrame(look); else done(last);
         };
         look()",
        json!([]),
    )
}

#[test]
fn one_finger_is_the_pages() {
    if Engine::chosen().lacks(Ability::Fingers) {
        return;
    }
    let page = open("");
    let first = projection(&page);
    middle(&page);
    page.run(
        "window.taken = [];
         addEventListener('touchmove', (event) => { window.taken.push(event.defaultPrevented); })",
        json!([]),
    );
    let scrolled = page.run("return scrollY", json!([])).as_f64().unwrap();
    fingers(&page, &[&way([0.0, 60.0], [0.0, -60.0])]);
    at_rest(&page);
    let taken = page.run(
        "return [window.taken.length > 0, window.taken.includes(true)]",
        json!([]),
    );
    assert_eq!(taken, json!([true, false]), "told of, and taken");
    assert_eq!(projection(&page), first);
    if !Engine::chosen().lacks(Ability::FingersThatScroll) {
        page.wait("the page scrolled", |page| {
            page.run("return scrollY", json!([])).as_f64().unwrap() > scrolled + 50.0
        });
    }
    page.finish();
}

#[test]
fn two_fingers_zoom_the_map() {
    if Engine::chosen().lacks(Ability::Fingers) {
        return;
    }
    let page = open("");
    let first = projection(&page);
    two_fingers(&page, [-120.0, 120.0]);
    zoomed(&page, "a closer map", |scale| scale > first.0 * 2.0);
    assert_eq!(page.fragment(), "", "a pinch chooses nothing");
    page.finish();
}

#[test]
fn two_fingers_that_go_together_move_the_map() {
    if Engine::chosen().lacks(Ability::Fingers) {
        return;
    }
    let page = open("");
    let first = projection(&page);
    two_fingers(&page, [50.0, 130.0]);
    page.wait("the map moved", |page| {
        let (scale, [x, _]) = projection(page);
        (scale / first.0 - 1.0).abs() < 0.05 && x > first.1[0] + 60.0
    });
    page.finish();
}

#[test]
fn a_double_click_comes_closer_and_one_with_shift_goes_back() {
    let page = open("");
    let (first, _) = projection(&page);
    let [x, y] = middle(&page);
    let double = json!([
        { "type": "pointerMove", "duration": 0, "x": x as i64 - 70, "y": y as i64 + 90 },
        { "type": "pointerDown", "button": 0 }, { "type": "pointerUp", "button": 0 },
        { "type": "pointerDown", "button": 0 }, { "type": "pointerUp", "button": 0 },
    ]);
    let mouse = json!({ "type": "pointer", "id": "mouse", "actions": double });
    page.act(json!([mouse]));
    zoomed(&page, "a closer map", |scale| scale > first * 1.9);
    at_rest(&page);
    let (closer, _) = projection(&page);
    let pause = json!({ "type": "pause" });
    let shift = json!({ "type": "key", "id": "keyboard", "actions": [
        { "type": "keyDown", "value": keys::SHIFT }, pause, pause, pause, pause, { "type": "keyUp", "value": keys::SHIFT },
    ] });
    page.act(json!([shift, mouse]));
    zoomed(&page, "the map further away", |scale| scale < closer * 0.6);
    page.finish();
}

/// Drags the map to the left, quickly, and lets go while it moves. Gives how far it was dragged, in pixels.
fn throw(page: &Page) -> f64 {
    if Engine::chosen() == Engine::WebKit {
        return tell_of_a_throw(page);
    }
    let [x, y] = middle(page);
    let mut actions = vec![
        json!({ "type": "pointerMove", "duration": 0, "x": x as i64, "y": y as i64 + 120 }),
        json!({ "type": "pointerDown", "button": 0 }),
    ];
    for step in 1..=8 {
        actions.push(json!({ "type": "pointerMove", "duration": 8, "x": x as i64 - 12 * step, "y": y as i64 + 120 }));
    }
    actions.push(json!({ "type": "pointerUp", "button": 0 }));
    page.act(json!([{ "type": "pointer", "id": "mouse", "actions": actions }]));
    96.0
}

/// WebKit's driver waits for the page after each move, and on a slow machine that is a hand that holds still: the page is
/// told of a hand that has gone as far as its speed, a pixel a millisecond, takes it, however late it is asked.
fn tell_of_a_throw(page: &Page) -> f64 {
    let [x, y] = middle(page);
    let dragged = page.run_async(
        "const [x, y, done] = arguments;
         const tell = (kind, gone) => document.elementFromPoint(x, y).dispatchEvent(new PointerEvent(`pointer${kind}`,
           { pointerId: 1, pointerType: 'mouse', buttons: +(kind !== 'up'), clientX: x - gone, clientY: y, bubbles: true, cancelable: true }));
         const start = performance.now();
         tell('down', 0);
         const go = () => {
           const gone = Math.round(performance.now() - start);
           tell('move', gone);
           if (gone < 90) return setTimeout(go, 8);
           tell('up', gone);
           done(gone);
         };
         setTimeout(go, 8)",
        json!([x.round(), y.round() + 120.0]),
    );
    dragged.as_f64().expect("a number of pixels")
}

/// So many pixels of the screen in units of the drawing, which is wider than the map there.
fn units(page: &Page, pixels: f64) -> f64 {
    pixels * 800.0 / page.one("#map-box").rectangle()[2]
}

#[test]
fn a_thrown_map_glides_on() {
    let page = open("");
    // On a busy machine the driver may hold still before it lets go, and then it has not thrown.
    page.wait("a map that glides on when it is thrown", |page| {
        // Where it came to its edge it would not glide.
        page.one("#map [aria-label='Show all places']").click();
        at_rest(page);
        let first = projection(page);
        let dragged = units(page, throw(page));
        at_rest(page);
        first.1[0] - projection(page).1[0] > dragged + units(page, 14.0)
    });
    page.finish();
}

#[test]
fn under_reduced_motion_a_thrown_map_stops_where_it_is_let_go() {
    let page = Setup::new().size(1280, 900).window();
    page.prefer(&[("prefers-reduced-motion", "reduce")]);
    page.goto("");
    page.ready();
    detailed(&page);
    let first = projection(&page);
    let dragged = units(&page, throw(&page));
    at_rest(&page);
    let moved = first.1[0] - projection(&page).1[0];
    assert!(
        (moved - dragged).abs() < 6.0,
        "{moved} after a drag of {dragged}"
    );
    page.finish();
}

#[test]
fn a_cluster_opens_into_its_places() {
    let page = open("");
    page.one("#map [aria-label='Show the whole world']").click();
    page.wait("a cluster", |page| page.has("#map .cluster"));
    at_rest(&page);
    let (before, _) = projection(&page);
    let cluster = page.one("#map .cluster");
    let members = cluster.attribute("data-cluster").unwrap();
    let members: Vec<&str> = members.split(' ').collect();
    assert_eq!(cluster.text(), members.len().to_string());
    assert!(
        cluster
            .name()
            .starts_with(&format!("{} places, zoom in to ", members.len()))
    );
    cluster.click();
    zoomed(&page, "a closer map", |scale| scale > before * 1.5);
    at_rest(&page);
    let free = members
        .iter()
        .filter(|id| page.has(&format!(".mark:not([hidden]) > [data-place={id}]")))
        .count();
    assert!(free >= 1, "{members:?}");
    assert_eq!(page.fragment(), "", "looking closer chooses nothing");
    page.finish();
}

#[test]
fn a_marker_at_the_edge_goes_to_its_place() {
    let page = open("");
    let marker = page.one(".mark.outside > [data-place=united-states]");
    marker.click();
    page.wait("the place within the frame", |page| {
        page.has(".mark:not(.outside) > [data-place=united-states]")
    });
    page.settles_at("place=united-states&at=place:united-states");
    page.finish();
}

#[test]
fn every_marker_that_is_shown_can_be_hit_in_its_middle() {
    for width in [320, 768, 1280] {
        let page = Setup::new().size(width, 900).open("");
        detailed(&page);
        at_rest(&page);
        middle(&page);
        let covered = page.run(
            "const shown = [...document.querySelectorAll('#map-pins button')].filter((button) => button.getClientRects().length);
             return shown.length < 5 ? shown.length : shown.filter((button) => {
               const { x, y, width, height } = button.getBoundingClientRect();
               const hit = document.elementFromPoint(x + width / 2, y + height / 2);
               return width < 24 || height < 24 || hit?.closest('button') !== button;
             }).map((button) => button.dataset.place ?? button.dataset.cluster)",
            json!([]),
        );
        assert_eq!(covered, json!([]), "{width}");
    }
}
