//! Where a place lies from the one that is mentioned most.

use super::distance::{Compass, metres};
use meridian_pack::{Pack, Place, PlaceKind};

/// How far a city is from the city that is mentioned most, in metres, in which direction, and that city's name; nothing
/// for it itself, for areas, which are not at one point, and for governments.
pub fn way_from_middle<'a>(pack: &'a Pack, place: &Place) -> Option<(f64, Compass, &'a str)> {
    let cities = pack.places.iter().filter(|it| it.kind == PlaceKind::City);
    let middle = cities.reduce(|most, other| {
        if other.mentions() > most.mentions() {
            other
        } else {
            most
        }
    })?;
    let (from, to) = (middle.coordinates, place.coordinates);
    let is_there = place.kind == PlaceKind::City && !place.is_metonym();
    let compass = is_there.then(|| Compass::between(from, to))??;
    Some((metres(from, to), compass, &middle.name))
}
