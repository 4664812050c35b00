//! Documents with one thing changed.

use proptest::prelude::*;
use proptest::sample;
use serde_json::{Value, json};

/// A document in which a value became another, or a field went.
pub fn altered(document: Value) -> BoxedStrategy<Value> {
    let mut places = Vec::new();
    all_places(&document, String::new(), &mut places);
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
    let other = sample::select(
        others
            .map(Some)
            .into_iter()
            .chain([None])
            .collect::<Vec<_>>(),
    );
    (sample::select(places), other)
        .prop_map(move |(place, other)| {
            let mut document = document.clone();
            match other {
                Some(other) => *document.pointer_mut(&place).unwrap() = other,
                None => remove(&mut document, &place),
            }
            document
        })
        .boxed()
}

/// JSON pointers to everything in a document.
pub fn all_places(value: &Value, at: String, all: &mut Vec<String>) {
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
pub fn remove(document: &mut Value, place: &str) {
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
