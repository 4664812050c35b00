//! Whether a schema accepts a document, as far as the schema of a pack needs it. A validator from outside would bring some forty
//! crates.

use regex::Regex;
use serde_json::Value;
use std::{cell::RefCell, collections::HashMap};

/// What only people read.
const IDLE: [&str; 6] = [
    "$schema",
    "$defs",
    "description",
    "examples",
    "title",
    "default",
];

/// Whether the schema accepts a value.
pub fn accepts(schema: &Value, value: &Value) -> bool {
    within(schema, value, schema)
}

fn within(schema: &Value, value: &Value, root: &Value) -> bool {
    schema
        .as_object()
        .unwrap()
        .iter()
        .all(|(key, rule)| match &key[..] {
            "$ref" => {
                let name = rule.as_str().unwrap().trim_start_matches("#/$defs/");
                within(&root["$defs"][name], value, root)
            }
            "anyOf" => rules(rule).any(|way| within(way, value, root)),
            "oneOf" => rules(rule).filter(|way| within(way, value, root)).count() == 1,
            "const" => value == rule,
            "enum" => rules(rule).any(|word| word == value),
            "type" => match rule {
                Value::String(name) => is(name, value),
                _ => rules(rule).any(|name| is(name.as_str().unwrap(), value)),
            },
            "minimum" => value
                .as_f64()
                .is_none_or(|number| number >= rule.as_f64().unwrap()),
            "maximum" => value
                .as_f64()
                .is_none_or(|number| number <= rule.as_f64().unwrap()),
            "pattern" => value
                .as_str()
                .is_none_or(|text| matches(rule.as_str().unwrap(), text)),
            "items" => value
                .as_array()
                .is_none_or(|all| all.iter().all(|item| within(rule, item, root))),
            "prefixItems" => value.as_array().is_none_or(|all| {
                all.iter()
                    .zip(rules(rule))
                    .all(|(item, rule)| within(rule, item, root))
            }),
            "minItems" => value
                .as_array()
                .is_none_or(|all| all.len() as u64 >= rule.as_u64().unwrap()),
            "maxItems" => value
                .as_array()
                .is_none_or(|all| all.len() as u64 <= rule.as_u64().unwrap()),
            "properties" => rule.as_object().unwrap().iter().all(|(name, rule)| {
                value
                    .get(name)
                    .is_none_or(|value| within(rule, value, root))
            }),
            "required" => value.as_object().is_none_or(|fields| {
                rules(rule).all(|name| fields.contains_key(name.as_str().unwrap()))
            }),
            "additionalProperties" => value.as_object().is_none_or(|fields| {
                assert_eq!(*rule, Value::Bool(false));
                fields
                    .keys()
                    .all(|name| schema["properties"].get(name).is_some())
            }),
            other => {
                assert!(IDLE.contains(&other), "the test knows no {other}");
                true
            }
        })
}

/// Whether a text has the form of a pattern. Compiling one takes longer than all the rest, so each is kept.
fn matches(pattern: &str, text: &str) -> bool {
    thread_local!(static KEPT: RefCell<HashMap<String, Regex>> = RefCell::default());
    KEPT.with_borrow_mut(|kept| {
        kept.entry(pattern.to_owned())
            .or_insert_with(|| Regex::new(pattern).unwrap())
            .is_match(text)
    })
}

fn rules(rule: &Value) -> impl Iterator<Item = &Value> {
    rule.as_array().unwrap().iter()
}

fn is(name: &str, value: &Value) -> bool {
    match name {
        "null" => value.is_null(),
        "boolean" => value.is_boolean(),
        "string" => value.is_string(),
        "number" => value.is_number(),
        "integer" => value.as_f64().is_some_and(|number| number.fract() == 0.0),
        "array" => value.is_array(),
        "object" => value.is_object(),
        other => panic!("the test knows no {other}"),
    }
}
