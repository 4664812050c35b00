//! Where markers and their names stand on the screen.
//!
//! Markers that would touch are pushed apart a little, so that each can be hit; names are placed after that.

use super::labels::{Label, Side, estimate_width, place};
use super::spots::Spot;
use super::{Pixel, Viewport, hold};

/// Smallest distance between two markers' centres, in pixels: a target is at least 24 px wide.
const APART: f64 = 24.0;

/// Farthest a marker may be pushed from its place, in pixels.
const PUSH: f64 = 14.0;

/// Letters of areas against those of cities, and the space between them in ems.
const LARGE: f64 = 1.0;
const SMALL: f64 = 0.8;
const SPACING: f64 = 0.09;

/// How much wider bold letters are than the regular ones that widths are estimated for.
const BOLD: f64 = 1.09;

/// Distance of a marker at the edge from the frame, in pixels.
const INSET: f64 = 16.0;

/// Radius of a marker at the edge, in pixels.
const EDGE: f64 = 9.0;

/// What is asked of a layout.
#[derive(Debug, Clone, Copy)]
pub struct Screen {
    /// Pixels a unit of the view.
    pub scale: f64,
    /// Size of a name's letters, in pixels.
    pub font: f64,
    /// Index of the selected spot.
    pub selected: Option<usize>,
}

/// A marker on the screen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mark {
    /// Its centre, in pixels from the frame's top left.
    pub at: Pixel,
    /// Where its place really is, if that lies outside the frame: the marker waits at the edge.
    pub outside: bool,
    /// Upper left corner of its name, in pixels from the centre; nothing where the name found no room.
    pub name: Option<Pixel>,
    /// The side of the name, to be kept by the next layout.
    pub side: Option<Side>,
}

/// Lays out all spots. `names` are in the order of `spots`; `before` is the last layout, whose sides are kept where they
/// can be. The same input gives the same output.
pub fn layout(
    spots: &[Spot],
    names: &[&str],
    view: &Viewport,
    screen: Screen,
    before: &[Mark],
) -> Vec<Mark> {
    let size = view.size().map(|side| side * screen.scale);
    let mut marks: Vec<Mark> = spots
        .iter()
        .map(|spot| mark(spot, view, screen.scale, size))
        .collect();
    push_apart(&mut marks, size);

    let labels: Vec<Label> = spots
        .iter()
        .zip(names)
        .zip(&marks)
        .enumerate()
        .map(|(index, ((spot, name), mark))| Label {
            at: mark.at,
            radius: if mark.outside { EDGE } else { radius(spot) },
            size: lettering(spot, name, screen.font),
            priority: i32::try_from(spot.mentions).unwrap_or(i32::MAX),
            selected: screen.selected == Some(index),
            previous: before.get(index).and_then(|mark| mark.side),
            centred: spot.area && !mark.outside,
        })
        .collect();
    let frame = [[2.0, 2.0], [size[0] - 2.0, size[1] - 2.0]];
    for (mark, placed) in marks.iter_mut().zip(place(&labels, &frame)) {
        mark.side = placed.map(|placed| placed.side);
        mark.name = placed.map(|placed| {
            let [[left, top], _] = placed.rect;
            [left - mark.at[0], top - mark.at[1]]
        });
    }
    marks
}

/// Width and height of a spot's name, in pixels, as the style sheet draws it: cities in letters of the font's size, areas
/// in spaced small capitals, larger for those that are much told of.
pub fn lettering(spot: &Spot, name: &str, font: f64) -> [f64; 2] {
    if !spot.area {
        return [estimate_width(name, font * BOLD) + 2.0, font * 1.25];
    }
    let letters = font * if is_large(spot) { LARGE } else { SMALL };
    let capitals = estimate_width(&name.to_ascii_uppercase(), letters * BOLD);
    let spaces = name.chars().count() as f64 * letters * SPACING;
    [capitals + spaces + 2.0, letters * 1.25]
}

/// Whether an area is told of so much that its name is larger.
pub fn is_large(spot: &Spot) -> bool {
    spot.mentions >= 8
}

/// Radius of a spot's dot, in pixels: it grows with the mentions, slowly.
pub fn radius(spot: &Spot) -> f64 {
    if spot.area {
        return 4.0;
    }
    (4.0 + (spot.mentions as f64).sqrt() * 0.8).min(8.0)
}

fn mark(spot: &Spot, view: &Viewport, scale: f64, size: [f64; 2]) -> Mark {
    let centre = size.map(|side| side / 2.0);
    let at = view
        .project(spot.at)
        .map_or(centre, |pixel| pixel.map(|part| part * scale));
    let outside = !view.visible(spot.at);
    let held = |part: f64, side: f64| hold(part, INSET, (side - INSET).max(INSET));
    let at = if outside {
        [held(at[0], size[0]), held(at[1], size[1])]
    } else {
        at
    };
    Mark {
        at,
        outside,
        name: None,
        side: None,
    }
}

/// Moves markers that are too close away from each other, a little in each round; the result depends on the order only.
fn push_apart(marks: &mut [Mark], size: [f64; 2]) {
    let origin: Vec<Pixel> = marks.iter().map(|mark| mark.at).collect();
    for _ in 0..24 {
        let mut moved = false;
        for first in 0..marks.len() {
            for second in first + 1..marks.len() {
                let (Some(a), Some(b)) = (marks.get(first).copied(), marks.get(second).copied())
                else {
                    continue;
                };
                let (dx, dy) = (b.at[0] - a.at[0], b.at[1] - a.at[1]);
                let gap = dx.hypot(dy);
                if gap >= APART {
                    continue;
                }
                // Two in one spot part sideways.
                let (ux, uy) = if gap < 1e-6 {
                    (1.0, 0.0)
                } else {
                    (dx / gap, dy / gap)
                };
                let step = (APART - gap) / 2.0;
                for (index, sign) in [(first, -1.0), (second, 1.0)] {
                    if let (Some(mark), Some(home)) = (marks.get_mut(index), origin.get(index)) {
                        mark.at = leashed(
                            mark.at[0] + sign * ux * step,
                            mark.at[1] + sign * uy * step,
                            *home,
                            size,
                        );
                    }
                }
                moved = true;
            }
        }
        if !moved {
            break;
        }
    }
}

/// At most [`PUSH`] from home, and no target is pushed over the frame's edge.
fn leashed(x: f64, y: f64, home: Pixel, size: [f64; 2]) -> Pixel {
    let (dx, dy) = (x - home[0], y - home[1]);
    let far = dx.hypot(dy);
    let share = if far > PUSH { PUSH / far } else { 1.0 };
    let half = APART / 2.0;
    let inside =
        |part: f64, home: f64, side: f64| hold(part, half.min(home), (side - half).max(home));
    [
        inside(home[0] + dx * share, home[0], size[0]),
        inside(home[1] + dy * share, home[1], size[1]),
    ]
}

#[cfg(test)]
mod tests;
