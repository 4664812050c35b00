//! Where markers and their names stand on the screen.
//!
//! Markers that would touch are pushed apart a little, so that each can be hit; those that still cannot be told apart are
//! drawn as one; names are placed after that.

mod apart;

use super::clip::Rect;
use super::cluster::{Cluster, Marker, cluster};
use super::labels::{Label, Side, estimate_width, place};
use super::spots::Spot;
use super::{Pixel, Viewport, hold};
use apart::push_apart;

/// Markers closer than this cannot be told apart and are drawn as one, in pixels.
const CLUSTER: f64 = 17.0;

/// The same in a crowd, whose markers are not pushed apart: the map is read for where many are.
const CROWDED: f64 = 40.0;

/// How far beyond the frame a crowd is laid out, so that a small move finds markers there, in shares of its size.
const BEYOND: f64 = 0.4;

/// Half the width of what stands for several markers, in pixels.
const CLUSTER_RADIUS: f64 = 12.0;

/// Letters of areas against those of cities, and the space between them in ems.
const LARGE: f64 = 1.0;
const SMALL: f64 = 0.8;
const SPACING: f64 = 0.09;

/// How much wider bold letters are than the regular ones that widths are estimated for.
const BOLD: f64 = 1.09;

/// Distance of a marker at the edge from the frame, in pixels.
const INSET: f64 = 16.0;

/// Room that is left for the scale bar at the lower left, in pixels.
pub const SCALE_BAR: [f64; 2] = [140.0, 34.0];

/// How far the ring of a selected marker stands out, in pixels.
const RING: f64 = 3.0;

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
    /// Whether markers that cannot be told apart are drawn as one.
    pub clusters: bool,
    /// Whether there are more than [`super::spots::CROWD`]: then none waits at the edge but the selected one, and those that
    /// are out of reach are left out.
    pub crowd: bool,
}

/// What stands where on the screen.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Layout {
    /// Markers and their names, in the order of the spots.
    pub marks: Vec<Mark>,
    /// Markers drawn as one; those that stand alone are not in here.
    pub clusters: Vec<Cluster>,
}

/// A marker on the screen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mark {
    /// Its centre, in pixels from the frame's top left.
    pub at: Pixel,
    /// Its place lies outside the frame, and the marker waits at the edge: the direction of the place from there, in whole
    /// degrees clockwise from up.
    pub outside: Option<f64>,
    /// It is not drawn by itself and has no name: it is part of a cluster, or left out of a crowd.
    pub clustered: bool,
    /// Its name's box in pixels from the centre: the anchor of its side on the upper edge ([`Side::anchor`]). Nothing where
    /// the name found no room.
    pub name: Option<Pixel>,
    /// The side of the name, to be kept by the next layout.
    pub side: Option<Side>,
}

impl Mark {
    /// How far the name is from the centre, as lengths for a style's `translate`, where per cent are of the name's own width.
    pub fn translate(&self) -> Option<[String; 2]> {
        let [x, y] = self.name?.map(|part| part.round() as i32);
        let x = match self.side.map_or(0, Side::anchor) {
            0 => format!("{x}px"),
            anchor => format!("calc({x}px - {anchor}%)"),
        };
        Some([x, format!("{y}px")])
    }

    /// The box of a name of this size, in pixels from the frame's top left.
    pub fn name_box(&self, [width, height]: [f64; 2]) -> Option<Rect> {
        let [x, y] = self.name?;
        let before = width * f64::from(self.side?.anchor()) / 100.0;
        let (left, top) = (self.at[0] + x - before, self.at[1] + y);
        Some([[left, top], [left + width, top + height]])
    }
}

/// Lays out all spots. `names` are in the order of `spots`; `before` is the last layout, whose sides are kept where they
/// can be. The same input gives the same output.
pub fn layout(
    spots: &[Spot],
    names: &[&str],
    view: &Viewport,
    screen: Screen,
    before: &[Mark],
) -> Layout {
    let size = view.size().map(|side| side * screen.scale);
    let mut marks: Vec<Mark> = spots
        .iter()
        .enumerate()
        .map(|(index, spot)| {
            let waits = !screen.crowd || screen.selected == Some(index);
            mark(spot, view, screen.scale, size, waits)
        })
        .collect();
    if !screen.crowd {
        push_apart(&mut marks, size);
    }
    let clusters = if screen.clusters {
        together(&mut marks, spots, screen)
    } else {
        Vec::new()
    };
    name(&mut marks, &clusters, spots, names, screen, size, before);
    Layout { marks, clusters }
}

/// Takes markers together that cannot be told apart.
fn together(marks: &mut [Mark], spots: &[Spot], screen: Screen) -> Vec<Cluster> {
    let mut indices = Vec::new();
    let mut markers = Vec::new();
    for (index, (mark, spot)) in marks.iter().zip(spots).enumerate() {
        if !mark.clustered {
            indices.push(index);
            markers.push(Marker {
                at: mark.at,
                weight: spot.mentions as u32,
                alone: screen.selected == Some(index),
            });
        }
    }
    let radius = if screen.crowd { CROWDED } else { CLUSTER };
    let mut clusters = cluster(&markers, radius);
    clusters.retain(|cluster| cluster.members.len() > 1);
    for member in clusters.iter_mut().flat_map(|it| &mut it.members) {
        *member = indices.get(*member).copied().unwrap_or_default();
    }
    for index in clusters.iter().flat_map(|cluster| &cluster.members) {
        if let Some(mark) = marks.get_mut(*index) {
            mark.clustered = true;
        }
    }
    clusters
}

/// Gives names to the markers that stand alone.
fn name(
    marks: &mut [Mark],
    clusters: &[Cluster],
    spots: &[Spot],
    names: &[&str],
    screen: Screen,
    size: [f64; 2],
    before: &[Mark],
) {
    let mut alone: Vec<&mut Mark> = Vec::with_capacity(marks.len());
    let mut labels: Vec<Label> = Vec::with_capacity(marks.len());
    for (index, ((mark, spot), name)) in marks.iter_mut().zip(spots).zip(names).enumerate() {
        if mark.clustered {
            continue;
        }
        let selected = screen.selected == Some(index);
        let drawn = if mark.outside.is_some() {
            EDGE
        } else {
            radius(spot)
        };
        labels.push(Label {
            at: mark.at,
            radius: if selected { drawn + RING } else { drawn },
            size: lettering(spot, name, screen.font),
            priority: i32::try_from(spot.mentions).unwrap_or(i32::MAX),
            selected,
            previous: before.get(index).and_then(|mark| mark.side),
            centred: spot.area && mark.outside.is_none(),
        });
        alone.push(mark);
    }
    let obstacles: Vec<Rect> = clusters.iter().map(ground).collect();
    let frame = [[2.0, 2.0], [size[0] - 2.0, size[1] - 2.0]];
    for (mark, placed) in alone.into_iter().zip(place(&labels, &obstacles, &frame)) {
        mark.side = placed.map(|placed| placed.side);
        mark.name = placed.map(|placed| {
            let [[left, top], [right, _]] = placed.rect;
            let anchor = left + (right - left) * f64::from(placed.side.anchor()) / 100.0;
            [anchor - mark.at[0], top - mark.at[1]]
        });
    }
}

/// What a cluster covers, in pixels.
pub fn ground(cluster: &Cluster) -> Rect {
    let [x, y] = cluster.at;
    [
        [x - CLUSTER_RADIUS, y - CLUSTER_RADIUS],
        [x + CLUSTER_RADIUS, y + CLUSTER_RADIUS],
    ]
}

/// Width and height of a spot's name, in pixels, as the style sheet draws it: cities in letters of the font's size, areas
/// in spaced small capitals, larger for those that are mentioned often. The width is estimated until it has been measured.
pub fn lettering(spot: &Spot, name: &str, font: f64) -> [f64; 2] {
    let [estimated, height] = estimate(spot, name, font);
    if spot.drawn > 0.0 {
        return [spot.drawn + 2.0, height];
    }
    [estimated, height]
}

fn estimate(spot: &Spot, name: &str, font: f64) -> [f64; 2] {
    if !spot.area {
        return [estimate_width(name, font * BOLD) + 2.0, font * 1.25];
    }
    let letters = font * if is_large(spot) { LARGE } else { SMALL };
    let capitals = estimate_width(&name.to_ascii_uppercase(), letters * BOLD);
    let spaces = name.chars().count() as f64 * letters * SPACING;
    [capitals + spaces + 2.0, letters * 1.25]
}

/// Whether an area is mentioned so often that its name is larger.
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

/// Whether a crowd is not laid out so far from the frame.
fn beyond(part: f64, side: f64) -> bool {
    let margin = side * BEYOND;
    !(part > -margin && part < side + margin)
}

/// `waits`: at the edge, when its place lies outside the frame. One that does not is left out where it is out of reach.
fn mark(spot: &Spot, view: &Viewport, scale: f64, size: [f64; 2], waits: bool) -> Mark {
    let [x, y] = view
        .project_to_horizon(spot.at)
        .map_or(size.map(|side| side / 2.0), |pixel| {
            pixel.map(|part| part * scale)
        });
    let inside = view.visible(spot.at);
    let held = |part: f64, side: f64| hold(part, INSET, (side - INSET).max(INSET));
    let at = if inside || !waits {
        [x, y]
    } else {
        let [left, top] = [held(x, size[0]), held(y, size[1])];
        let [wide, high] = SCALE_BAR;
        let floor = if left < wide { size[1] - high } else { top };
        [left, top.min(floor)]
    };
    Mark {
        at,
        outside: (!inside && waits).then(|| libm::atan2(x - at[0], at[1] - y).to_degrees().round()),
        clustered: !waits && (beyond(x, size[0]) || beyond(y, size[1])),
        name: None,
        side: None,
    }
}

#[cfg(test)]
mod tests;
