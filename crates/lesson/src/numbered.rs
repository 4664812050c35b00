//! The places of the map, numbered, for a map to label.

use meridian_geo::marks::{Screen, layout};
use meridian_geo::spots::{SIZE, home, place_names, spots};
use meridian_pack::Pack;

/// Width of the printed map in pixels: markers are set apart for it.
const WIDTH: f64 = 640.0;

/// Size of names there, in pixels.
const FONT: f64 = 11.0;

/// A place on the map to label.
#[derive(Debug, Clone, PartialEq)]
pub struct Numbered {
    /// Position in the pack's list of places.
    pub place: usize,
    /// Its number, from 1, from west to east.
    pub number: usize,
    /// Where its marker stands, in units of the drawing.
    pub at: [f64; 2],
    /// How far it is from there to the upper edge of its name, where there is room for one, and how much of the name stands before that
    /// point, in per cent.
    pub name: Option<([f64; 2], i32)>,
}

/// The places that are in the first view, from west to east.
pub fn numbered(pack: &Pack) -> Vec<Numbered> {
    let spots = spots(pack);
    let view = home(&spots);
    let names = place_names(pack, &spots);
    let scale = WIDTH / SIZE[0];
    let screen = Screen {
        scale,
        font: FONT,
        selected: None,
        clusters: false,
        crowd: false,
    };
    let marks = layout(&spots, &names, &view, screen, &[]).marks;
    let mut found: Vec<_> = spots
        .iter()
        .zip(marks)
        .filter(|(_, mark)| mark.outside.is_none())
        .map(|(spot, mark)| Numbered {
            place: spot.place,
            number: 0,
            at: mark.at.map(|part| part / scale),
            name: mark
                .name
                .zip(mark.side)
                .map(|(name, side)| (name.map(|part| part / scale), side.anchor())),
        })
        .collect();
    found.sort_by(|a, b| a.at[0].total_cmp(&b.at[0]));
    for (at, point) in found.iter_mut().enumerate() {
        point.number = at + 1;
    }
    found
}
