//! What the schema accepts and refuses, beside the validator.

use crate::accepts::accepts;
use crate::alter::alterations;
use crate::{SCHEMA, valid};
use meridian_pack::{Pack, validate::validate};
use serde_json::{Value, json};

#[test]
fn the_published_schema_is_that_of_the_types() {
    let file: Value =
        serde_json::from_str(include_str!("../../../../docs/pack.schema.json")).unwrap();
    assert!(
        file == *SCHEMA,
        "docs/pack.schema.json is not of today: cargo run -p meridian-pack --example schema > docs/pack.schema.json"
    );
}

#[test]
fn packs_are_accepted() {
    for text in [
        include_str!("../../../../public/packs/china-in-eurasia.json"),
        include_str!("../../../../tests/packs/valid.json"),
        include_str!("../../../../tests/packs/behaviour.json"),
    ] {
        assert!(accepts(&SCHEMA, &serde_json::from_str(text).unwrap()));
    }
}

#[test]
fn broken_packs_are_refused() {
    for (place, value) in [
        ("/format", json!(2)),
        ("/id", json!("No Id")),
        ("/lang", json!("e")),
        ("/as_of/date", json!("May 2022")),
        ("/places/0/coordinates", json!([181, 0])),
        ("/places/0/coordinates", json!([1])),
        ("/quotes/0/extent", json!("half")),
        ("/quotes/0/source", json!([])),
        ("/quotes/0/source", json!([0])),
        ("/speakers/0/country", json!("Finland")),
        ("/speakers/0/kind", json!(null)),
        ("/stories", json!({})),
    ] {
        let mut pack = valid();
        *pack.pointer_mut(place).unwrap() = value;
        assert!(!accepts(&SCHEMA, &pack), "{place}");
    }
}

#[test]
fn what_the_validator_passes_the_schema_accepts_and_what_that_accepts_can_be_read() {
    for (change, pack) in alterations(&valid()) {
        let text = pack.to_string();
        let accepted = accepts(&SCHEMA, &pack);
        assert!(accepted || validate(&text).is_err(), "{change}");
        // A list that must not be empty is known to the schema and not to the reader.
        assert!(!accepted || Pack::parse(&text).is_ok(), "{change}");
    }
}
