#![allow(clippy::indexing_slicing, clippy::unwrap_used)]
use super::*;
use proptest::prelude::*;

const FRAME: Rect = [[0.0, 0.0], [800.0, 560.0]];

fn label(x: f64, y: f64) -> Label {
    Label {
        at: [x, y],
        radius: 6.0,
        size: [60.0, 14.0],
        priority: 0,
        selected: false,
        previous: None,
        centred: false,
    }
}

fn sides(labels: &[Label]) -> Vec<Option<Side>> {
    place(labels, &[], &FRAME)
        .into_iter()
        .map(|placed| placed.map(|placed| placed.side))
        .collect()
}

#[test]
fn a_name_stands_to_the_right_unless_the_frame_or_a_neighbour_is_there() {
    assert_eq!(sides(&[label(400.0, 300.0)]), [Some(Side::Right)]);
    assert_eq!(sides(&[label(780.0, 300.0)]), [Some(Side::Left)]);
    assert_eq!(
        sides(&[label(400.0, 300.0), label(430.0, 300.0)]),
        [Some(Side::Left), Some(Side::Right)]
    );
    assert_eq!(sides(&[label(-5.0, 300.0)]), [None]);
}

#[test]
fn the_name_of_an_area_stands_in_it_unless_a_marker_does() {
    let area = Label {
        radius: 0.0,
        centred: true,
        ..label(400.0, 300.0)
    };
    assert_eq!(sides(&[area]), [Some(Side::Centre)]);
    assert_ne!(sides(&[area, label(410.0, 300.0)])[0], Some(Side::Centre));
}

#[test]
fn a_name_goes_where_no_obstacle_stands() {
    let obstacle = [[410.0, 290.0], [430.0, 310.0]];
    let placed = place(&[label(400.0, 300.0)], &[obstacle], &FRAME);
    assert_eq!(placed[0].map(|placed| placed.side), Some(Side::Left));
}

#[test]
fn a_name_keeps_its_side_while_there_is_room() {
    let before = Label {
        previous: Some(Side::Below),
        ..label(400.0, 300.0)
    };
    assert_eq!(sides(&[before]), [Some(Side::Below)]);
    let cramped = Label {
        previous: Some(Side::Right),
        ..label(780.0, 300.0)
    };
    assert_eq!(sides(&[cramped]), [Some(Side::Left)]);
}

#[test]
fn the_selected_name_chooses_first_and_is_never_crowded_out() {
    let crowd: Vec<Label> = (0..60)
        .map(|i| Label {
            selected: i == 59,
            priority: -i,
            ..label(
                400.0 + f64::from(i % 8) * 10.0,
                300.0 + f64::from(i / 8) * 10.0,
            )
        })
        .collect();
    let placed = sides(&crowd);
    assert!(placed[59].is_some());
    assert!(placed.iter().any(Option::is_none));
}

#[test]
fn widths_are_near_what_a_browser_draws() {
    // Noto Sans at 13 px, measured in Chromium.
    for (text, width) in [
        ("Kashgar", 50.3),
        ("Urumqi", 46.4),
        ("Inner Mongolia", 94.1),
        ("Washington", 73.4),
    ] {
        let estimate = estimate_width(text, 13.0);
        assert!(
            (estimate - width).abs() < width * 0.12,
            "{text}: {estimate}"
        );
    }
}

fn any_label() -> impl Strategy<Value = Label> {
    (
        (-50.0..850.0_f64, -50.0..600.0_f64),
        2.0..20.0_f64,
        10.0..120.0_f64,
        -3..3_i32,
        proptest::bool::weighted(0.05),
        proptest::option::of(0..8_usize),
        proptest::bool::ANY,
    )
        .prop_map(
            |((x, y), radius, width, priority, selected, previous, centred)| Label {
                at: [x, y],
                radius,
                size: [width, 14.0],
                priority,
                selected,
                previous: previous.map(|side| Side::ALL[side]),
                centred,
            },
        )
}

proptest! {
    #[test]
    fn no_two_names_overlap_and_the_same_input_gives_the_same_output(labels in proptest::collection::vec(any_label(), 0..80)) {
        let placed = place(&labels, &[], &FRAME);
        prop_assert_eq!(placed.len(), labels.len());
        let rects: Vec<Rect> = placed.iter().flatten().map(|placed| placed.rect).collect();
        for (i, a) in rects.iter().enumerate() {
            prop_assert!(within(a, &FRAME));
            for b in rects.iter().skip(i + 1) {
                prop_assert!(!overlap(a, b), "{:?} {:?}", a, b);
            }
        }
        prop_assert_eq!(&place(&labels, &[], &FRAME), &placed);
        // Nothing moves when nothing has changed.
        let again: Vec<Label> = labels
            .iter()
            .zip(&placed)
            .map(|(label, placed)| Label { previous: placed.map(|placed| placed.side).or(label.previous), ..*label })
            .collect();
        let sides = |placed: &[Option<Placed>]| placed.iter().map(|p| p.map(|p| p.side)).collect::<Vec<_>>();
        prop_assert_eq!(sides(&place(&again, &[], &FRAME)), sides(&placed));
    }
}
