//! The shipped pack with its places replaced: everything else on the page weighs what it weighs for a reader.

use super::places::Town;
use crate::{
    failure::{Failure, Outcome},
    project, site,
};
use serde_json::{Value, json};

/// Towns that a story's card names.
const ON_A_CARD: usize = 6;

/// The text of a pack with these towns, each in one story, and no other place. What pointed to the old places points
/// nowhere.
pub fn with(towns: &[Town]) -> Outcome<String> {
    let text = project::read(&project::path(site::PACK))?;
    let mut pack: Value = serde_json::from_str(&text)
        .map_err(|error| Failure::refused(site::PACK, error.to_string()))?;
    forget_places(&mut pack);
    let mut stories = Vec::new();
    if let Some(list) = pack.get_mut("stories").and_then(Value::as_array_mut) {
        for (story, some) in list.iter_mut().zip(towns.chunks(ON_A_CARD)) {
            stories.push(story.get("id").cloned().unwrap_or_default());
            let some: Vec<Value> = some.iter().map(|town| json!(town.id)).collect();
            put(story, "places", Value::Array(some));
        }
    }
    // The first towns belong to the stories that name them.
    let places = towns.chunks(ON_A_CARD).zip(stories.iter().cycle());
    let places = places.flat_map(|(some, story)| some.iter().map(|town| as_place(town, story)));
    let places = places.collect();
    put(&mut pack, "places", Value::Array(places));
    put(&mut pack, "id", json!("bench"));
    Ok(pack.to_string())
}

fn as_place(town: &Town, story: &Value) -> Value {
    json!({
        "id": town.id, "name": town.name, "kind": "city",
        "coordinates": town.coordinates, "country": town.country,
        "roles": [{ "story": story, "why": "Made up for a measurement", "source": [6] }],
    })
}

/// Empties every list of places, and of lines between them, however deep.
fn forget_places(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(forget_places),
        Value::Object(fields) => {
            for (name, field) in fields.iter_mut() {
                if name == "places" || name == "lines" {
                    *field = json!([]);
                }
                forget_places(field);
            }
        }
        _ => {}
    }
}

fn put(object: &mut Value, name: &str, value: Value) {
    if let Some(fields) = object.as_object_mut() {
        fields.insert(name.to_owned(), value);
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use meridian_pack::validate::validate;

    #[test]
    fn a_pack_of_towns_is_a_valid_pack() {
        let towns: Vec<Town> = (0..40)
            .map(|number| Town {
                id: format!("town-{number}"),
                name: format!("Town {number}"),
                coordinates: [80.0, 45.5],
                country: "CHN".to_owned(),
            })
            .collect();
        let pack = validate(&with(&towns).unwrap()).unwrap();
        assert_eq!(pack.places.len(), 40);
    }
}
