//! Documents with one thing changed.

use serde_json::{Value, json};

/// Every document in which one value became another, or one field or item went.
pub fn alterations(document: &Value) -> impl Iterator<Item = (String, Value)> {
    let mut places = Vec::new();
    all_places(document, String::new(), &mut places);
    let others = [
        json!(null),
        json!(true),
        json!(-1),
        json!(0),
        json!(1.5),
        json!(5e9),
        json!("x y"),
        json!([]),
        json!({}),
        json!([[]]),
    ];
    places.into_iter().flat_map(move |place| {
        let mut without = document.clone();
        remove(&mut without, &place);
        let mut altered = vec![(format!("{place} taken out"), without)];
        for other in &others {
            let mut with = document.clone();
            let name = format!("{place} = {other}");
            *with.pointer_mut(&place).unwrap() = other.clone();
            altered.push((name, with));
        }
        altered
    })
}

/// JSON pointers to everything in a document.
fn all_places(value: &Value, at: String, all: &mut Vec<String>) {
    match value {
        Value::Object(fields) => fields
            .iter()
            .for_each(|(key, value)| all_places(value, format!("{at}/{key}"), all)),
        Value::Array(items) => (0..)
            .zip(items)
            .for_each(|(index, value)| all_places(value, format!("{at}/{index}"), all)),
        _ => {}
    }
    all.push(at);
}

/// Takes out a field or an item; the document itself becomes an empty object.
fn remove(document: &mut Value, place: &str) {
    let Some((within, name)) = place.rsplit_once('/') else {
        *document = json!({});
        return;
    };
    match document.pointer_mut(within).unwrap() {
        Value::Object(fields) => drop(fields.remove(name)),
        Value::Array(items) => drop(items.remove(name.parse().unwrap())),
        _ => panic!("nothing is in {within}"),
    }
}
