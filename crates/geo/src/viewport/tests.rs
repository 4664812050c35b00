#![allow(clippy::unwrap_used)]
use super::*;
use proptest::prelude::*;

const PLACES: [LonLat; 4] = [[76.0, 39.5], [116.4, 39.9], [37.6, 55.8], [6.1, 46.2]];

fn view() -> Viewport {
    Viewport::fitted(Projection::EURASIA, &PLACES, 800.0, 560.0, 40.0)
}

fn close([ax, ay]: Pixel, [bx, by]: Pixel) -> bool {
    (ax - bx).abs() < 1e-6 && (ay - by).abs() < 1e-6
}

#[test]
fn the_fitted_view_shows_every_place() {
    assert!(PLACES.iter().all(|&place| view().visible(place)));
    assert!(!view().visible([-77.0, 38.9]));
}

#[test]
fn what_is_under_the_pointer_stays_there() {
    let at = [200.0, 300.0];
    let before = view().unproject(at).unwrap();
    let after = view().zoom_about(3.0, at);
    assert_eq!(after.zoom(), 3.0);
    assert!(close(after.project(before).unwrap(), at));
}

#[test]
fn the_projection_to_draw_with_agrees_with_the_view() {
    let moved = view().zoom_about(2.5, [100.0, 100.0]).pan_by(13.0, -7.0);
    for place in PLACES {
        assert!(close(
            moved.project(place).unwrap(),
            moved.projection().forward(place).unwrap()
        ));
    }
}

#[test]
fn one_cannot_get_lost() {
    let far = view().pan_by(1e9, -1e9);
    assert_eq!(far, far.clamp());
    let [x, y] = far.offset();
    assert!(
        close([x, y], [400.0 + 0.25 * 800.0, 280.0 - 1.25 * 560.0]),
        "{x} {y}"
    );
    assert_eq!(view().zoom_about(1e9, [0.0, 0.0]).zoom(), 40.0);
    assert_eq!(view().zoom_about(f64::NAN, [0.0, 0.0]).zoom(), 1.0);
}

#[test]
fn fitting_one_place_centres_it_at_the_zoom_asked_for() {
    let close_up = view().fit_bounds(&[[76.0, 39.5]], 40.0, 8.0);
    assert_eq!(close_up.zoom(), 8.0);
    assert!(close(
        close_up.project([76.0, 39.5]).unwrap(),
        [400.0, 280.0]
    ));
    assert_eq!(view().fit_bounds(&[], 40.0, 8.0), view());
    assert_eq!(close_up.reset(), view());
}

#[test]
fn the_middle_stays_in_the_middle_when_the_box_changes() {
    let before = view().zoom_about(4.0, [500.0, 200.0]);
    let middle = before.unproject(before.centre()).unwrap();
    let after = before.resized(360.0, 500.0);
    assert!(close(after.project(middle).unwrap(), [180.0, 250.0]));
    assert_eq!(after.zoom(), before.zoom());
}

#[test]
fn the_way_between_two_views_starts_and_ends_at_them() {
    let to = view().fit_bounds(&[[76.0, 39.5]], 40.0, 8.0);
    assert_eq!(view().toward(&to, 0.0), view());
    assert_eq!(view().toward(&to, 1.0), to);
    let half = view().toward(&to, 0.5);
    assert!((half.zoom() - 8.0_f64.sqrt()).abs() < 1e-9);
}

proptest! {
    #[test]
    fn unproject_undoes_project(x in 100.0..700.0_f64, y in 100.0..500.0_f64, k in 0.6..30.0_f64, dx in -200.0..200.0_f64) {
        let view = view().zoom_about(k, [x, y]).pan_by(dx, -dx);
        if let Some(point) = view.unproject([x, y]) {
            let [x2, y2] = view.project(point).unwrap();
            prop_assert!((x - x2).abs() < 1e-4 && (y - y2).abs() < 1e-4);
        }
    }
}

#[test]
fn a_view_seen_by_another_projection_shows_its_middle_in_the_same_place_size_and_direction() {
    let close = Viewport::new(
        Projection {
            scale: 2400.0,
            translate: [400.0, 280.0],
            ..Projection::around([37.6, 55.75])
        },
        800.0,
        560.0,
    );
    let eurasia = Viewport::fitted(
        Projection::EURASIA,
        &[[30.0, 20.0], [130.0, 60.0]],
        800.0,
        560.0,
        40.0,
    );
    let like = eurasia.like(&close).unwrap();
    for near in [[37.6, 55.75], [37.8, 55.75], [37.6, 55.9], [37.5, 55.7]] {
        let ([ax, ay], [bx, by]) = (close.project(near).unwrap(), like.project(near).unwrap());
        assert!(
            (ax - bx).hypot(ay - by) < 1.0,
            "{near:?}: {ax} {ay}, {bx} {by}"
        );
    }
    // North is up in the close view and far from it in the conic.
    assert!(like.turn().abs() > 0.3);
    assert!(close.is_closer_than(&eurasia) && !eurasia.is_closer_than(&close));
    let [lon, lat] = like.unproject([410.0, 270.0]).unwrap();
    let [x, y] = like.project([lon, lat]).unwrap();
    assert!((x - 410.0).abs() < 1e-6 && (y - 270.0).abs() < 1e-6);
}
