#![allow(clippy::unwrap_used, clippy::indexing_slicing)]
use super::super::labels::overlap;
use super::super::spots::{home, spots, world};
use super::*;
use meridian_pack::Pack;

fn pack() -> Pack {
    Pack::parse(include_str!(
        "../../../../public/packs/china-in-eurasia.json"
    ))
    .unwrap()
}

fn laid_out(
    view: &Viewport,
    scale: f64,
    selected: Option<usize>,
) -> (Vec<Spot>, Vec<String>, Vec<Mark>) {
    let pack = pack();
    let spots = spots(&pack);
    let names: Vec<String> = spots
        .iter()
        .map(|spot| pack.places[spot.place].name.clone())
        .collect();
    let borrowed: Vec<&str> = names.iter().map(String::as_str).collect();
    let screen = Screen {
        scale,
        font: 12.0,
        selected,
        clusters: false,
        crowd: false,
    };
    let marks = layout(&spots, &borrowed, view, screen, &[]).marks;
    (spots, names, marks)
}

#[test]
fn every_place_but_a_metonym_has_one_marker_inside_the_frame() {
    let pack = pack();
    let expected = pack
        .places
        .iter()
        .filter(|place| !place.is_metonym())
        .count();
    let (_, _, marks) = laid_out(&home(&spots(&pack)), 0.8, None);
    assert_eq!(marks.len(), expected);
    assert!(
        marks
            .iter()
            .all(|mark| (0.0..=640.0).contains(&mark.at[0]) && (0.0..=448.0).contains(&mark.at[1]))
    );
}

#[test]
fn names_do_not_overlap_at_any_width() {
    for view in [home(&spots(&pack())), world()] {
        for scale in [0.36, 0.5, 0.8, 1.2] {
            let (spots, names, marks) = laid_out(&view, scale, None);
            let boxes: Vec<_> = marks
                .iter()
                .zip(spots.iter().zip(&names))
                .filter_map(|(mark, (spot, name))| mark.name_box(lettering(spot, name, 12.0)))
                .collect();
            let size = view.size().map(|side| side * scale);
            for (index, a) in boxes.iter().enumerate() {
                let [[left, top], [right, bottom]] = *a;
                let inside = left >= 0.0 && top >= 0.0 && right <= size[0] && bottom <= size[1];
                assert!(inside, "scale {scale}: {a:?}");
                assert!(
                    boxes.iter().skip(index + 1).all(|b| !overlap(a, b)),
                    "scale {scale}"
                );
            }
        }
    }
}

#[test]
fn a_name_keeps_the_edge_at_its_marker_however_wide_it_is_drawn() {
    let mark = |side, x| Mark {
        at: [0.0, 0.0],
        outside: None,
        clustered: false,
        name: Some([x, -7.4]),
        side: Some(side),
    };
    for (side, x, translated) in [
        (Side::Right, 9.0, "9px"),
        (Side::Left, -9.0, "calc(-9px - 100%)"),
        (Side::Above, 0.2, "calc(0px - 50%)"),
        (Side::BelowLeft, 0.0, "calc(0px - 100%)"),
    ] {
        let expected = Some([translated.to_owned(), "-7px".to_owned()]);
        assert_eq!(mark(side, x).translate(), expected, "{side:?}");
    }
}

#[test]
fn the_selected_place_always_has_its_name() {
    let pack = pack();
    let home = home(&spots(&pack));
    for index in 0..spots(&pack).len() {
        let (_, _, marks) = laid_out(&home, 0.36, Some(index));
        assert!(marks[index].name.is_some());
    }
}

#[test]
fn on_a_wide_page_markers_can_be_told_apart() {
    let (_, names, marks) = laid_out(&home(&spots(&pack())), 0.82, None);
    for (i, a) in marks.iter().enumerate() {
        for (j, b) in marks.iter().enumerate().skip(i + 1) {
            let gap = (a.at[0] - b.at[0]).hypot(a.at[1] - b.at[1]);
            assert!(gap >= 20.0, "{} and {}: {gap}", names[i], names[j]);
        }
    }
}

#[test]
fn the_united_states_wait_at_the_edge_and_are_in_the_world() {
    let pack = pack();
    let spots = spots(&pack);
    let america = spots
        .iter()
        .position(|spot| pack.places[spot.place].id == "united-states")
        .unwrap();
    let waiting = laid_out(&home(&spots), 0.8, None).2[america];
    // Over the pole, or beyond Europe: up or to the left.
    assert!((-120.0..=60.0).contains(&waiting.outside.unwrap()));
    assert!(
        laid_out(&world(), 0.8, None)
            .2
            .iter()
            .all(|mark| mark.outside.is_none())
    );
}

#[test]
fn what_waits_at_the_edge_leaves_the_scale_bar_free() {
    let (_, _, marks) = laid_out(
        &home(&spots(&pack())).zoom_about(8.0, [780.0, 20.0]),
        0.8,
        None,
    );
    let mut waiting = marks.iter().filter(|mark| mark.outside.is_some());
    assert!(waiting.clone().count() > 5);
    assert!(waiting.all(|mark| {
        let [x, y] = mark.at;
        x >= SCALE_BAR[0] || y <= 448.0 - SCALE_BAR[1]
    }));
}

#[test]
fn of_a_crowd_only_what_is_in_reach_is_laid_out_and_the_selected_waits_at_the_edge() {
    let towns: Vec<Spot> = (0..2000)
        .map(|number| Spot {
            place: number,
            at: [
                40.0 + (number % 50) as f64 * 1.6,
                20.0 + (number / 50) as f64 * 0.9,
            ],
            area: false,
            mentions: 1 + number % 3,
            stories: vec![0],
            drawn: 0.0,
        })
        .collect();
    let names: Vec<String> = (0..2000).map(|number| format!("Town {number}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let view = home(&towns).zoom_about(4.0, [400.0, 280.0]);
    let (scale, size) = (0.8, [640.0, 448.0]);
    for selected in [None, Some(0), Some(1020)] {
        let screen = Screen {
            scale,
            font: 12.0,
            selected,
            clusters: true,
            crowd: true,
        };
        let found = layout(&towns, &names, &view, screen, &[]);
        assert_eq!(found, layout(&towns, &names, &view, screen, &[]));
        for (index, mark) in found.marks.iter().enumerate() {
            let seen = view.visible(towns[index].at);
            let member = found.clusters.iter().any(|it| it.members.contains(&index));
            assert!(!seen || !mark.clustered || member, "{index} is nowhere");
            if selected == Some(index) {
                assert!(!mark.clustered && mark.outside.is_some() != seen);
            } else {
                assert_eq!(mark.outside, None);
            }
        }
        let left_out = found.marks.iter().filter(|mark| mark.clustered).count()
            - found
                .clusters
                .iter()
                .map(|it| it.members.len())
                .sum::<usize>();
        assert!(left_out > 1000, "{left_out}");
        let boxes: Vec<_> = found
            .marks
            .iter()
            .zip(towns.iter().zip(&names))
            .filter_map(|(mark, (spot, name))| mark.name_box(lettering(spot, name, 12.0)))
            .collect();
        for (index, a) in boxes.iter().enumerate() {
            assert!(boxes.iter().skip(index + 1).all(|b| !overlap(a, b)));
            assert!(a[0][0] >= 0.0 && a[1][0] <= size[0]);
        }
    }
}
