//! Names of the countries that no story mentions: they help readers to find their way, and stand only where there is room.

use super::basemap::{Basemap, Kind, Shape};
use super::clip::Rect;
use super::labels::{estimate_width, overlap};
use super::marks::{Layout, SCALE_BAR, ground, lettering, radius};
use super::spots::Spot;
use super::{Pixel, Viewport};
use meridian_pack::{Pack, Shape as PlaceShape};

/// Size of their letters, in pixels, and the space between them in ems.
pub const LETTERS: f64 = 9.0;
const SPACING: f64 = 0.08;

/// How wide a name may be against the circle that fits into its country: most are wider than high.
const REACH: f64 = 1.6;

/// A name on the map.
#[derive(Debug, Clone, PartialEq)]
pub struct Name {
    /// Middle of its base line, in units of the view.
    pub at: Pixel,
    /// The name, in English.
    pub text: String,
}

/// The countries' names that find room between markers and their names, in the basemap's order. `taken` comes from
/// [`taken`]; `scale` is pixels a unit of the view.
pub fn names(
    map: &Basemap,
    pack: &Pack,
    view: &Viewport,
    scale: f64,
    mut taken: Vec<Rect>,
) -> Vec<Name> {
    let projection = view.projection();
    let [width, height] = view.size().map(|side| side * scale);
    let [wide, high] = SCALE_BAR;
    taken.push([[0.0, height - high], [wide, height]]);
    let mut found = Vec::new();
    for shape in map.shapes() {
        if shape.kind != Kind::Country || shape.name.is_empty() || is_place(pack, shape) {
            continue;
        }
        let Some([x, y]) = projection
            .forward(shape.label)
            .map(|at| at.map(|part| part * scale))
        else {
            continue;
        };
        let letters = shape.name.chars().count() as f64 * LETTERS * SPACING;
        let length = estimate_width(&shape.name.to_ascii_uppercase(), LETTERS) + letters;
        let room = 2.0 * shape.clearance.to_radians() * projection.scale * scale;
        let (left, right) = (x - length / 2.0, x + length / 2.0);
        let (top, bottom) = (y - LETTERS * 0.6, y + LETTERS * 0.6);
        let rect = [[left, top], [right, bottom]];
        let inside = left > 0.0 && top > 0.0 && right < width && bottom < height;
        if length <= room * REACH && inside && !taken.iter().any(|other| overlap(&rect, other)) {
            taken.push(rect);
            found.push(Name {
                // The middle of capitals lies about a third of their size above the base line.
                at: [x / scale, (y + LETTERS * 0.36) / scale],
                text: shape.name.clone(),
            });
        }
    }
    found
}

/// What markers, their names and clusters cover, in pixels. `texts` are in the order of `spots`.
pub fn taken(spots: &[Spot], texts: &[&str], layout: &Layout, font: f64) -> Vec<Rect> {
    let mut out: Vec<Rect> = layout.clusters.iter().map(ground).collect();
    for ((spot, text), mark) in spots.iter().zip(texts).zip(&layout.marks) {
        if mark.clustered {
            continue;
        }
        let ([x, y], r) = (mark.at, radius(spot));
        out.push([[x - r, y - r], [x + r, y + r]]);
        out.extend(mark.name_box(lettering(spot, text, font)));
    }
    out
}

/// Whether a place of the pack has this country's shape, and with it a name of its own.
fn is_place(pack: &Pack, shape: &Shape) -> bool {
    pack.places
        .iter()
        .any(|place| matches!(&place.shape, Some(PlaceShape::Country(id)) if *id == shape.id))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::marks::{Screen, layout};
    use super::super::spots::{home, place_names, spots, world};
    use super::*;

    #[test]
    fn countries_beside_the_stories_are_named_where_nothing_else_stands() {
        let pack =
            Pack::parse(include_str!("../../../public/packs/china-in-eurasia.json")).unwrap();
        let map = Basemap::decode(include_bytes!("../../../public/basemap/world.bin")).unwrap();
        let spots = spots(&pack);
        let texts = place_names(&pack, &spots);
        for (view, least) in [(home(&spots), 6), (world(), 1)] {
            let screen = Screen {
                scale: 0.84,
                font: 12.0,
                selected: None,
                clusters: true,
                crowd: false,
            };
            let layout = layout(&spots, &texts, &view, screen, &[]);
            let taken = taken(&spots, &texts, &layout, screen.font);
            let found = names(&map, &pack, &view, screen.scale, taken);
            let found: Vec<&str> = found.iter().map(|name| name.text.as_str()).collect();
            assert!(found.len() >= least, "{found:?}");
            assert!(found.iter().all(|name| !texts.contains(name)), "{found:?}");
        }
    }
}
