//! The places of a pack as the map shows them: where, how big, in whose hues, and the views that hold them.

use super::basemap::Basemap;
use super::trig::Trig;
use super::viewport::Limits;
use super::{LonLat, Projection, Viewport, distance, hold};
use meridian_pack::argsort::argsort;
use meridian_pack::{Pack, Place, PlaceKind, Shape};

/// Width and height of the map's drawing, in its own units.
pub const SIZE: [f64; 2] = [800.0, 560.0];

/// Units left free between the places of a fitted view and its edges.
const PADDING: f64 = 56.0;

/// A place farther than this from the middle of all, in metres, does not widen the first view: its marker waits at the edge.
const FAR: f64 = 6_800_000.0;

/// More places than these are a crowd: the map draws those in its frame only, and lays them out when it has come to rest.
pub const CROWD: usize = 120;

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
    /// How wide its name is drawn, in pixels; 0 while that is not known.
    pub drawn: f64,
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
        drawn: 0.0,
    }
}

/// Names of the places that spots stand for, in their order.
pub fn place_names<'a>(pack: &'a Pack, spots: &[Spot]) -> Vec<&'a str> {
    spots
        .iter()
        .filter_map(|spot| pack.places.get(spot.place))
        .map(|place| place.name.as_str())
        .collect()
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

/// A close view of a place: stereographic around it, north up, `reach` degrees of the great circle from the middle to the
/// nearer edges.
pub fn close(at: LonLat, reach: f64) -> Viewport {
    let [width, height] = SIZE;
    let half = reach.to_radians() / 2.0;
    let projection = Projection {
        // The formula puts an angle c from the centre at tan(c/2) = sin(c/2) / cos(c/2).
        scale: (height / 2.0 - PADDING) * half.cosine() / half.sine(),
        translate: [width / 2.0, height / 2.0],
        ..Projection::around(at)
    };
    Viewport::new(projection, width, height).with_limits(Limits {
        zoom: [0.2, 12.0],
        leave: 2.0,
    })
}

/// How far a close view of a place reaches, in degrees: some hundred kilometres around a city, most of an area. `map` is
/// where outlines of countries and regions are found.
pub fn reach(place: &Place, map: Option<&Basemap>) -> f64 {
    const CITY: f64 = 4.5;
    const AREA: [f64; 2] = [4.5, 32.0];
    let shape = |id: &str| {
        map.and_then(|map| map.shapes().iter().find(|shape| shape.id == id))
            .map(|shape| shape.clearance * 2.2)
    };
    let reach = match &place.shape {
        Some(Shape::Country(id) | Shape::Region(id)) => shape(id),
        Some(Shape::Outline(ring)) => ring
            .iter()
            .map(|&point| distance::metres(place.coordinates, point))
            .reduce(f64::max)
            .map(|metres| (metres / distance::EARTH_RADIUS).to_degrees()),
        None => None,
    };
    hold(reach.unwrap_or(CITY), AREA[0], AREA[1])
}

/// The view that brings a position into the frame: the same one where it is there already, moved where it is near, else the
/// first view or the whole world.
pub fn showing(view: &Viewport, home: Viewport, at: LonLat) -> Viewport {
    const MARGIN: f64 = 60.0;
    let [width, height] = view.size();
    let moved = view.project(at).map(|[x, y]| {
        let inside =
            (MARGIN..=width - MARGIN).contains(&x) && (MARGIN..=height - MARGIN).contains(&y);
        if inside {
            *view
        } else {
            view.pan_by(width / 2.0 - x, height / 2.0 - y)
        }
    });
    moved
        .into_iter()
        .chain([home])
        .find(|view| view.visible(at))
        .unwrap_or_else(world)
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
        let order = argsort(all.len(), &|a, b| part(a).total_cmp(&part(b)));
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
