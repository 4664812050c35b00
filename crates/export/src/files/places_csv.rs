//! Places as a table, one row a place.

use super::Request;
use super::csv::{Cell, sheet};
use super::quotes_csv::joined;
use meridian_pack::Place;
use meridian_route::Selection;

const COLUMNS: [&str; 15] = [
    "id",
    "name",
    "local_name",
    "local_lang",
    "kind",
    "latitude",
    "longitude",
    "country",
    "metonym",
    "meaning",
    "note",
    "stories",
    "why",
    "mentions",
    "link",
];

/// Positions are degrees (WGS84); of an area they are the point of its label. A `metonym` stands only for the government
/// that sits there: nothing happened at its position.
pub(super) fn write(request: &Request) -> String {
    sheet(
        request,
        COLUMNS,
        request.pack.places.iter().map(|place| row(request, place)),
    )
}

fn row(request: &Request, place: &Place) -> [Cell; COLUMNS.len()] {
    let [longitude, latitude] = place.coordinates;
    let local = place.local_name.as_ref();
    let metonym = place.is_metonym();
    [
        place.id.as_str().into(),
        place.name.as_str().into(),
        local.map(|name| name.text.as_str()).into(),
        local.map(|name| name.lang.as_str()).into(),
        place.kind.id().into(),
        number(latitude),
        number(longitude),
        place.country.as_deref().into(),
        if metonym { "yes" } else { "no" }.into(),
        metonym.then_some(request.words.metonym).into(),
        place.note.as_deref().into(),
        joined(stories(request, place).into_iter()),
        joined(place.roles.iter().map(|role| role.why.as_str())),
        Cell::Number(place.mentions() as f64),
        request.link(Selection::Place(place.id.clone())).into(),
    ]
}

/// Labels of the stories that mention a place, each once.
pub(super) fn stories<'a>(request: &Request<'a>, place: &Place) -> Vec<&'a str> {
    let stories = request.pack.stories.iter();
    let named = stories.filter(|story| place.is_in(&story.id));
    named.map(|story| story.label.as_str()).collect()
}

fn number(degrees: f64) -> Cell {
    if degrees.is_finite() {
        Cell::Number(degrees)
    } else {
        Cell::Empty
    }
}
