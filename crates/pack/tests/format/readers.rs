//! serde's reader and the lean one read the same, and what is written is read again.

use crate::alter::alterations;
use crate::{SCHEMA, generate::documents, valid};
use meridian_pack::Pack;
use proptest::prelude::*;
use serde_json::Value;

/// What both readers make of a document, in the words of neither: they differ in how they say what is wrong.
fn read(document: &Value) -> (Option<Pack>, Option<Pack>) {
    let text = document.to_string();
    (Pack::parse(&text).ok(), serde_json::from_str(&text).ok())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn what_the_schema_allows_both_read_alike_and_read_again_as_written(document in documents(&SCHEMA)) {
        let (lean, derived) = read(&document);
        prop_assert!(lean.is_some(), "{:?}", Pack::parse(&document.to_string()));
        prop_assert_eq!(&lean, &derived);
        let written = serde_json::to_string(&derived).unwrap();
        prop_assert_eq!(lean, Pack::parse(&written).ok());
    }
}

#[test]
fn what_one_reader_refuses_the_other_refuses() {
    for (change, document) in alterations(&valid()) {
        let (lean, derived) = read(&document);
        assert_eq!(lean, derived, "{change}");
    }
}

#[test]
fn what_says_nothing_is_not_written() {
    let (lean, _) = read(&valid());
    let written = serde_json::to_value(lean).unwrap();
    let bare = written.pointer("/speakers/1").unwrap().as_object().unwrap();
    let fields: Vec<&str> = bare.keys().map(String::as_str).collect();
    assert_eq!(fields, ["id", "kind", "name", "role", "source"]);
    assert_eq!(written.pointer("/quotes/0/selector/prefix"), None);
}
