//! The map as a list of SVG paths, the same for the prerendered page and for the live one.

use super::basemap::{Basemap, Class, Kind, Shape};
use super::graticule::{graticule, sphere};
use super::path::{self, Pen};
use super::{Kind as ProjectionKind, Projection, lines};
use meridian_pack::{Basis, Pack, Place, Shape as PlaceShape};

/// The `viewBox` of the drawing: [`super::spots::SIZE`].
pub const VIEW_BOX: &str = "0 0 800 560";

/// One path. Paths are told apart by attribute, or by class where they have none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawn {
    /// The attribute that names it: `data-country`, `data-region`, `data-area`, `data-line`.
    pub name: Option<(&'static str, String)>,
    /// Its classes.
    pub class: String,
    /// Path data.
    pub d: String,
}

/// Everything, in the order in which it is painted. Paths of which nothing is in view have no data.
pub fn drawing(map: &Basemap, pack: &Pack, projection: &Projection, pen: &Pen) -> Vec<Drawn> {
    let plain = |class: &str, d: String| Drawn {
        name: None,
        class: class.to_owned(),
        d,
    };
    let mut drawn = Vec::with_capacity(map.shapes().len() + 8);
    // Only a projection of the whole world has an edge to be seen.
    let globe = match projection.kind {
        ProjectionKind::NaturalEarth1 => sphere(projection, pen),
        ProjectionKind::ConicEqualArea | ProjectionKind::Stereographic => String::new(),
    };
    drawn.push(plain("globe", globe));
    drawn.push(plain("graticule", graticule(10.0, projection, pen)));
    for shape in map.shapes() {
        let (name, class) = match shape.kind {
            Kind::Country => (
                Some(("data-country", shape.id.clone())),
                country_class(pack, shape),
            ),
            Kind::Region => (
                Some(("data-region", shape.id.clone())),
                region_class(pack, shape),
            ),
            Kind::Lake => (None, "lake".to_owned()),
        };
        let d = path::shape(map, shape, projection, pen);
        drawn.push(Drawn { name, class, d });
    }
    for (class, lines) in [
        ("border", Class::Border),
        ("inner", Class::Inner),
        ("disputed", Class::Disputed),
    ] {
        drawn.push(plain(class, path::lines(map, lines, projection, pen)));
    }
    for place in &pack.places {
        if let Some(PlaceShape::Outline(ring)) = &place.shape {
            drawn.push(Drawn {
                name: Some(("data-area", place.id.clone())),
                class: "area".to_owned(),
                d: path::ring(ring, projection, pen),
            });
        }
    }
    for (index, line) in pack.lines.iter().enumerate() {
        let ends = pack.place(&line.from).zip(pack.place(&line.to));
        let alleged = if line.basis == Basis::Alleged {
            " alleged"
        } else {
            ""
        };
        let story = pack.story_index(&line.story) + 1;
        drawn.push(Drawn {
            name: Some(("data-line", index.to_string())),
            class: format!("connection connection-{story}{alleged}"),
            d: ends.map_or_else(String::new, |(from, to)| {
                lines::arc(from.coordinates, to.coordinates, projection)
            }),
        });
    }
    drawn
}

/// `country` and a tint for what the stories are about. Ukraine has a tint of its own, which Russia never shares.
fn country_class(pack: &Pack, shape: &Shape) -> String {
    if shape.id == "UKR" && is_mentioned(pack, "UKR") {
        return "country tint-own".to_owned();
    }
    let found = pack
        .places
        .iter()
        .find(|place| matches!(&place.shape, Some(PlaceShape::Country(id)) if *id == shape.id));
    tinted("country", pack, found)
}

fn is_mentioned(pack: &Pack, country: &str) -> bool {
    pack.places
        .iter()
        .any(|place| matches!(&place.shape, Some(PlaceShape::Country(id)) if id == country))
}

fn region_class(pack: &Pack, shape: &Shape) -> String {
    let found = pack
        .places
        .iter()
        .find(|place| matches!(&place.shape, Some(PlaceShape::Region(id)) if *id == shape.id));
    tinted("region", pack, found)
}

/// The class with `tint-1`, `tint-2` and so on after the one story that tells of it, or `tint-both` after several.
fn tinted(class: &str, pack: &Pack, place: Option<&Place>) -> String {
    let Some(place) = place else {
        return class.to_owned();
    };
    let mut stories = pack
        .stories
        .iter()
        .enumerate()
        .filter(|(_, story)| place.is_in(&story.id));
    match (stories.next(), stories.next()) {
        (Some((index, _)), None) => format!("{class} tint-{}", index + 1),
        (Some(_), Some(_)) => format!("{class} tint-both"),
        (None, _) => class.to_owned(),
    }
}
