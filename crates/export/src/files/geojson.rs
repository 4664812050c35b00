//! Places as GeoJSON (RFC 7946, <https://www.rfc-editor.org/rfc/rfc7946>): points in longitude and latitude, WGS84.
//!
//! A place that only stands for its government is marked and has no geometry, which the RFC calls unlocated: the map shows no
//! marker for it either. An area is at the point of its label. What the whole file says stands in the foreign member `about`;
//! programs drop it, so each place has the credit, the rights and the notices too.

use super::places_csv::stories;
use super::{Request, json};
use meridian_pack::{Place, PlaceKind};
use meridian_route::Selection;
use serde_json::{Value, json};

/// A FeatureCollection, one Feature a place. Properties are texts, numbers and flags, since tables have no lists.
pub(super) fn write(request: &Request) -> String {
    let features = request
        .pack
        .places
        .iter()
        .map(|place| feature(request, place));
    json::text(&json!({
        "type": "FeatureCollection",
        "about": json::about(request),
        "features": features.collect::<Vec<_>>(),
    }))
}

fn feature(request: &Request, place: &Place) -> Value {
    let metonym = place.is_metonym();
    let [longitude, latitude] = place.coordinates;
    let located = !metonym && longitude.abs() <= 180.0 && latitude.abs() <= 90.0;
    let local = place.local_name.as_ref();
    let whys: Vec<&str> = place.roles.iter().map(|role| role.why.as_str()).collect();
    json!({
        "type": "Feature",
        "id": place.id,
        "geometry": located.then(|| json!({ "type": "Point", "coordinates": [longitude, latitude] })),
        "properties": {
            "id": place.id,
            "name": place.name,
            "local_name": local.map(|name| &name.text),
            "local_lang": local.map(|name| &name.lang),
            "kind": place.kind.id(),
            "country": place.country,
            "label_point": place.kind != PlaceKind::City,
            "metonym": metonym,
            "meaning": metonym.then_some(request.words.metonym),
            "note": place.note,
            "stories": stories(request, place).join("; "),
            "why": whys.join("; "),
            "mentions": place.mentions(),
            "link": request.link(Selection::Place(place.id.clone())),
            "credit": request.credit(),
            "rights": request.pack.rights,
            "notices": request.notices(),
        },
    })
}
