//! Where names of markers go, so that no two overlap.
//!
//! Greedy point-feature labelling: the most important name chooses first among eight positions around its marker, as
//! ranked by E. Imhof, "Positioning Names on Maps", *The American Cartographer* 2(2), 1975; what finds no room is
//! hidden. The same input gives the same output.

use super::Pixel;
use super::clip::Rect;
use super::grid::Grid;
use meridian_pack::argsort::argsort;

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

    /// Which part of the name stays where it is when the name is drawn wider or narrower than it was estimated, in per cent
    /// of its width from the left: the one that is next to the marker.
    pub fn anchor(self) -> i32 {
        match self {
            Self::Right | Self::AboveRight | Self::BelowRight => 0,
            Self::Above | Self::Below | Self::Centre => 50,
            Self::Left | Self::AboveLeft | Self::BelowLeft => 100,
        }
    }
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

/// Side of the cells in which neighbours are looked for, pixels.
const CELL: f64 = 48.0;

/// Places names inside `frame`, over none of the `obstacles`; nothing for those that are hidden. Markers outside the frame
/// get no name.
pub fn place(labels: &[Label], obstacles: &[Rect], frame: &Rect) -> Vec<Option<Placed>> {
    let key = |index: usize| {
        labels
            .get(index)
            .map(|label| (!label.selected, -i64::from(label.priority)))
    };
    let order = argsort(labels.len(), &|a, b| key(a).cmp(&key(b)));
    let markers: Vec<Rect> = labels.iter().map(marker).collect();
    let [[left, top], [right, bottom]] = *frame;
    // Markers by their index, obstacles after them; names by their place in `taken`.
    let solid = || markers.iter().chain(obstacles).zip(0_u32..);
    let mut standing = Grid::new([right, bottom], CELL);
    for (rect, id) in solid() {
        standing.add(rect, id);
    }
    let solid: Vec<Rect> = solid().map(|(rect, _)| *rect).collect();
    let mut names = Grid::new([right, bottom], CELL);
    let mut taken: Vec<Rect> = Vec::new();
    let mut out = vec![None; labels.len()];
    for index in order {
        let Some(label) = labels.get(index as usize) else {
            continue;
        };
        let [x, y] = label.at;
        if !(x >= left && x <= right && y >= top && y <= bottom) {
            continue;
        }
        let hits = |rects: &[Rect], id: u32, rect: &Rect| {
            rects
                .get(id as usize)
                .is_some_and(|other| overlap(rect, other))
        };
        let covers =
            |rect: &Rect| standing.any(rect, &mut |id| id != index && hits(&solid, id, rect));
        let fits =
            |rect: &Rect| within(rect, frame) && !names.any(rect, &mut |id| hits(&taken, id, rect));
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
            .find(|placed| fits(&placed.rect) && !covers(&placed.rect))
            .or_else(|| candidates().find(|placed| label.selected && fits(&placed.rect)));
        if let Some(placed) = found {
            names.add(&placed.rect, taken.len() as u32);
            taken.push(placed.rect);
            if let Some(slot) = out.get_mut(index as usize) {
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
mod tests;
