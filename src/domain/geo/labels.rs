//! Where names of markers go, so that no two overlap.
//!
//! Greedy point-feature labelling: the most important name chooses first among eight positions around its marker, as
//! ranked by E. Imhof, "Positioning Names on Maps", *The American Cartographer* 2(2), 1975; what finds no room is
//! hidden. The same input gives the same output.

use super::Pixel;
use super::clip::Rect;
use crate::domain::permutation::permutation;

/// Where a name stands beside its marker, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// To the right.
    Right,
    /// To the left.
    Left,
    /// Above, centred.
    Above,
    /// Below, centred.
    Below,
    /// Above, beginning at the marker.
    AboveRight,
    /// Below, beginning at the marker.
    BelowRight,
    /// Above, ending at the marker.
    AboveLeft,
    /// Below, ending at the marker.
    BelowLeft,
    /// On the position itself, as the name of an area stands in it.
    Centre,
}

impl Side {
    /// All sides beside a marker, best first.
    pub const ALL: [Self; 8] = [
        Self::Right,
        Self::Left,
        Self::Above,
        Self::Below,
        Self::AboveRight,
        Self::BelowRight,
        Self::AboveLeft,
        Self::BelowLeft,
    ];
}

/// A name to be placed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Label {
    /// Centre of the marker, pixels.
    pub at: Pixel,
    /// Radius of the marker, pixels; 0 for a name without one.
    pub radius: f64,
    /// Width and height of the text, pixels.
    pub size: [f64; 2],
    /// Higher chooses first; equal ones in order.
    pub priority: i32,
    /// Chooses before all others, and may cover markers rather than be hidden.
    pub selected: bool,
    /// The side it had before, kept if there is room.
    pub previous: Option<Side>,
    /// The name of an area: it stands on the position if there is room, else beside it.
    pub centred: bool,
}

/// A name that found room.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Placed {
    /// The side it stands on.
    pub side: Side,
    /// The box of the text, pixels.
    pub rect: Rect,
}

/// Free pixels between a marker and its name.
const GAP: f64 = 3.0;

/// Places names inside `frame`; nothing for those that are hidden. Markers outside the frame get no name.
pub fn place(labels: &[Label], frame: &Rect) -> Vec<Option<Placed>> {
    let key = |index: usize| {
        labels
            .get(index)
            .map(|label| (!label.selected, -i64::from(label.priority)))
    };
    let order = permutation(labels.len(), &|a, b| key(a).cmp(&key(b)));
    let markers: Vec<Rect> = labels.iter().map(marker).collect();
    let mut taken: Vec<Rect> = Vec::new();
    let mut out = vec![None; labels.len()];
    for index in order {
        let index = index as usize;
        let Some(label) = labels.get(index) else {
            continue;
        };
        let [x, y] = label.at;
        let [[left, top], [right, bottom]] = *frame;
        if !(x >= left && x <= right && y >= top && y <= bottom) {
            continue;
        }
        let covers_marker = |rect: &Rect| {
            markers
                .iter()
                .enumerate()
                .any(|(other, marker)| other != index && overlap(rect, marker))
        };
        let fits =
            |rect: &Rect| within(rect, frame) && !taken.iter().any(|other| overlap(rect, other));
        let candidates = || {
            // An area's name comes back into it as soon as it can.
            (label.centred.then_some(Side::Centre).into_iter())
                .chain(label.previous)
                .chain(Side::ALL)
                .map(|side| Placed {
                    side,
                    rect: beside(label, side),
                })
        };
        let found = candidates()
            .find(|placed| fits(&placed.rect) && !covers_marker(&placed.rect))
            .or_else(|| candidates().find(|placed| label.selected && fits(&placed.rect)));
        if let Some(placed) = found {
            taken.push(placed.rect);
            if let Some(slot) = out.get_mut(index) {
                *slot = Some(placed);
            }
        }
    }
    out
}

/// Width of a text in pixels, estimated for a humanist sans serif; within about a tenth of what browsers draw.
pub fn estimate_width(text: &str, font_size: f64) -> f64 {
    let ems: f64 = text
        .chars()
        .map(|letter| match letter {
            'i' | 'j' | 'l' | 'I' | '.' | ',' | '\'' | '’' | '|' | ' ' => 0.29,
            'f' | 't' | 'r' | '-' | '(' | ')' => 0.37,
            'm' | 'w' | 'M' | 'W' => 0.87,
            'A'..='Z' => 0.66,
            '\u{1100}'.. => 1.0,
            _ => 0.56,
        })
        .sum();
    ems * font_size
}

/// Whether two boxes share more than an edge.
pub fn overlap([[ax0, ay0], [ax1, ay1]]: &Rect, [[bx0, by0], [bx1, by1]]: &Rect) -> bool {
    ax0 < bx1 && bx0 < ax1 && ay0 < by1 && by0 < ay1
}

fn within([[x0, y0], [x1, y1]]: &Rect, [[left, top], [right, bottom]]: &Rect) -> bool {
    x0 >= left && x1 <= right && y0 >= top && y1 <= bottom
}

fn marker(label: &Label) -> Rect {
    let ([x, y], r) = (label.at, label.radius);
    [[x - r, y - r], [x + r, y + r]]
}

fn beside(label: &Label, side: Side) -> Rect {
    let ([x, y], [width, height]) = (label.at, label.size);
    let away = label.radius + GAP;
    let left = match side {
        Side::Right => x + away,
        Side::Left => x - away - width,
        Side::Above | Side::Below | Side::Centre => x - width / 2.0,
        Side::AboveRight | Side::BelowRight => x,
        Side::AboveLeft | Side::BelowLeft => x - width,
    };
    let top = match side {
        Side::Right | Side::Left | Side::Centre => y - height / 2.0,
        Side::Above | Side::AboveRight | Side::AboveLeft => y - label.radius - height,
        Side::Below | Side::BelowRight | Side::BelowLeft => y + label.radius,
    };
    [[left, top], [left + width, top + height]]
}

#[cfg(test)]
mod tests {
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
        place(labels, &FRAME)
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
            let placed = place(&labels, &FRAME);
            prop_assert_eq!(placed.len(), labels.len());
            let rects: Vec<Rect> = placed.iter().flatten().map(|placed| placed.rect).collect();
            for (i, a) in rects.iter().enumerate() {
                prop_assert!(within(a, &FRAME));
                for b in rects.iter().skip(i + 1) {
                    prop_assert!(!overlap(a, b), "{:?} {:?}", a, b);
                }
            }
            prop_assert_eq!(&place(&labels, &FRAME), &placed);
            // Nothing moves when nothing has changed.
            let again: Vec<Label> = labels
                .iter()
                .zip(&placed)
                .map(|(label, placed)| Label { previous: placed.map(|placed| placed.side).or(label.previous), ..*label })
                .collect();
            let sides = |placed: &[Option<Placed>]| placed.iter().map(|p| p.map(|p| p.side)).collect::<Vec<_>>();
            prop_assert_eq!(sides(&place(&again, &FRAME)), sides(&placed));
        }
    }
}
