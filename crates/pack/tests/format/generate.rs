//! Documents that a schema allows.

use proptest::prelude::*;
use proptest::{collection, option, sample};
use serde_json::{Map, Value, json};

/// Any document that the schema allows, with short texts and few items.
pub fn documents(schema: &Value) -> BoxedStrategy<Value> {
    values(schema, schema)
}

fn values(schema: &Value, root: &Value) -> BoxedStrategy<Value> {
    let all = |key: &str| schema[key].as_array().cloned();
    if let Some(name) = schema["$ref"].as_str() {
        return values(&root["$defs"][name.trim_start_matches("#/$defs/")], root);
    }
    if let Some(value) = schema.get("const") {
        return Just(value.clone()).boxed();
    }
    if let Some(words) = all("enum") {
        return sample::select(words).boxed();
    }
    if let Some(ways) = all("oneOf").or(all("anyOf")) {
        let ways: Vec<_> = ways.iter().map(|way| values(way, root)).collect();
        return proptest::strategy::Union::new(ways).boxed();
    }
    if let Some(types) = all("type") {
        let ways: Vec<_> = types
            .iter()
            .map(|one| {
                let mut schema = schema.clone();
                schema["type"] = one.clone();
                values(&schema, root)
            })
            .collect();
        return proptest::strategy::Union::new(ways).boxed();
    }
    match schema["type"].as_str().unwrap() {
        "null" => Just(Value::Null).boxed(),
        "boolean" => any::<bool>().prop_map(Value::from).boxed(),
        "integer" => (1..=u32::MAX).prop_map(Value::from).boxed(),
        // serde_json reads these to the last bit, and nobody writes a place down more precisely.
        "number" => (-900_000..=900_000)
            .prop_map(|number| json!(f64::from(number) / 1e4))
            .boxed(),
        "string" => match all("examples") {
            Some(examples) => sample::select(examples).boxed(),
            None => collection::vec(any::<char>(), 0..6)
                .prop_map(|letters| Value::from(String::from_iter(letters)))
                .boxed(),
        },
        "array" => match all("prefixItems") {
            Some(items) => {
                let items: Vec<_> = items.iter().map(|item| values(item, root)).collect();
                items.prop_map(Value::from).boxed()
            }
            None => {
                let least = schema["minItems"].as_u64().unwrap_or(0) as usize;
                collection::vec(values(&schema["items"], root), least..=least + 2)
                    .prop_map(Value::from)
                    .boxed()
            }
        },
        "object" => objects(schema, root),
        other => panic!("the generator knows no {other}"),
    }
}

fn objects(schema: &Value, root: &Value) -> BoxedStrategy<Value> {
    let required = schema["required"].as_array().cloned().unwrap_or_default();
    let fields: Vec<BoxedStrategy<Option<(String, Value)>>> = schema["properties"]
        .as_object()
        .unwrap()
        .iter()
        .map(|(name, schema)| {
            let named = name.clone();
            let field = values(schema, root).prop_map(move |value| (named.clone(), value));
            if required.iter().any(|it| it == name) {
                field.prop_map(Some).boxed()
            } else {
                option::of(field).boxed()
            }
        })
        .collect();
    fields
        .prop_map(|fields| Value::from(fields.into_iter().flatten().collect::<Map<_, _>>()))
        .boxed()
}
