//! The places of a pack as the map shows them: where, how big, in whose hues, and the views that hold them.

use super::{LonLat, Projection, Viewport, distance};
use crate::domain::pack::{Pack, Place, PlaceKind};
use crate::domain::permutation::permutation;

/// Width and height of the map's drawing, in its own units.
pub const SIZE: [f64; 2] = [800.0, 560.0];

/// Units left free between the places of a fitted view and its edges.
const PADDING: f64 = 56.0;

/// A place farther than this from the middle of all, in metres, does not widen the first view: its marker waits at the edge.
const FAR: f64 = 6_800_000.0;

/// How close a fitted view may come, against the first view.
const CLOSEST: f64 = 6.0;

/// A place on the map.
#[derive(Debug, Clone, PartialEq)]
pub struct Spot {
    /// Its position in [`Pack::places`].
    pub place: usize,
    /// Where its marker stands.
    pub at: LonLat,
    /// Whether it is an area, named at a point inside, and not a point.
    pub area: bool,
    /// Number of mentions in all stories.
    pub mentions: usize,
    /// Positions of the stories that mention it.
    pub stories: Vec<usize>,
}

/// Every place with a marker: all but those that only stand for a government, in the pack's order.
pub fn spots(pack: &Pack) -> Vec<Spot> {
    pack.places
        .iter()
        .enumerate()
        .filter(|(_, place)| !place.is_metonym())
        .map(|(index, place)| spot(pack, index, place))
        .collect()
}

fn spot(pack: &Pack, index: usize, place: &Place) -> Spot {
    let stories = pack.stories.iter().enumerate();
    Spot {
        place: index,
        at: place.coordinates,
        area: place.kind != PlaceKind::City,
        mentions: place.mentions(),
        stories: stories
            .filter(|(_, story)| place.is_in(&story.id))
            .map(|(index, _)| index)
            .collect(),
    }
}

/// The first view: Albers for Eurasia, fitted to all places that lie near each other.
pub fn home(spots: &[Spot]) -> Viewport {
    let [width, height] = SIZE;
    Viewport::fitted(
        Projection::EURASIA,
        &near(spots.iter()),
        width,
        height,
        PADDING,
    )
}

/// The view of one story's places, in the first view's projection.
pub fn of_story(spots: &[Spot], story: usize) -> Viewport {
    let places = near(spots.iter().filter(|spot| spot.stories.contains(&story)));
    home(spots).fit_bounds(&places, PADDING, CLOSEST)
}

/// The whole world.
pub fn world() -> Viewport {
    let [width, height] = SIZE;
    let edges: [LonLat; 4] = [[-168.0, 0.0], [191.0, 0.0], [11.5, 84.0], [11.5, -58.0]];
    Viewport::fitted(Projection::WORLD, &edges, width, height, 6.0)
}

/// The view that brings a position into the frame: the same one where it is there already, moved where it is near, and
/// the whole world where the present projection would show it badly.
pub fn showing(view: &Viewport, at: LonLat) -> Viewport {
    const MARGIN: f64 = 60.0;
    let [width, height] = view.size();
    let Some([x, y]) = view.project(at) else {
        return world();
    };
    let inside = (MARGIN..=width - MARGIN).contains(&x) && (MARGIN..=height - MARGIN).contains(&y);
    if inside {
        return *view;
    }
    let moved = view.pan_by(width / 2.0 - x, height / 2.0 - y);
    if moved.visible(at) { moved } else { world() }
}

/// Positions that lie within [`FAR`] of their middle (the median longitude and latitude); all where none does.
fn near<'a>(spots: impl Iterator<Item = &'a Spot>) -> Vec<LonLat> {
    let all: Vec<LonLat> = spots.map(|spot| spot.at).collect();
    let median = |axis: usize| {
        let part = |index: usize| {
            all.get(index)
                .and_then(|at| at.get(axis))
                .copied()
                .unwrap_or_default()
        };
        let order = permutation(all.len(), &|a, b| part(a).total_cmp(&part(b)));
        order
            .get(order.len() / 2)
            .map_or(0.0, |&index| part(index as usize))
    };
    let middle = [median(0), median(1)];
    let close: Vec<LonLat> = all
        .iter()
        .copied()
        .filter(|at| distance::metres(*at, middle) <= FAR)
        .collect();
    if close.is_empty() { all } else { close }
}
