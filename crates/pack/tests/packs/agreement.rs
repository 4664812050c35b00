//! The validator repeats the model's types in a table: here the two are held against each other, by altering the
//! valid pack at every place in every way that changes a type.

use crate::{edit, edited, lines, valid};
use meridian_pack::Pack;
use meridian_pack::validate::ProblemKind::{self, *};
use meridian_pack::validate::validate;
use serde_json::{Value, json};

#[test]
fn the_validator_names_what_the_parser_refuses_and_nothing_that_it_reads() {
    fn places(value: &Value, at: String, all: &mut Vec<String>) {
        match value {
            Value::Object(fields) => fields
                .iter()
                .for_each(|(key, value)| places(value, format!("{at}/{key}"), all)),
            Value::Array(items) => {
                items
                    .iter()
                    .enumerate()
                    .for_each(|(index, value)| places(value, format!("{at}/{index}"), all));
            }
            _ => {}
        }
        all.push(at);
    }
    let (pack, mut all) = (valid(), Vec::new());
    places(&pack, String::new(), &mut all);
    let values = [
        json!(null),
        json!(true),
        json!(-1),
        json!(1.5),
        json!(5e9),
        json!("x y"),
        json!([]),
        json!({}),
        json!([[]]),
    ];
    let mut failures = Vec::new();
    let (mut read, mut refused) = (0, 0);
    for path in all.iter().filter(|path| !path.is_empty()) {
        for value in values.iter().cloned().map(Some).chain([None]) {
            let mut altered = pack.clone();
            edit(&mut altered, path, value.clone());
            let text = altered.to_string();
            let problems = validate(&text).err().unwrap_or_default();
            let any = |kinds: &[ProblemKind]| {
                problems.iter().any(|problem| kinds.contains(&problem.kind))
            };
            let parsed = Pack::parse(&text);
            *if parsed.is_ok() {
                &mut read
            } else {
                &mut refused
            } += 1;
            let agree = match parsed {
                Ok(_) => !any(&[
                    WrongType,
                    MissingField,
                    MissingId,
                    MalformedDate,
                    Unreadable,
                ]),
                Err(_) => !problems.is_empty() && !any(&[Unreadable]),
            };
            if !agree {
                failures.push(format!("{path} = {value:?}: {:?}", lines(&problems)));
            }
        }
    }
    assert!(failures.is_empty(), "{failures:#?}");
    // The pack has some 300 places and each is altered in ten ways: most of that is refused, a good part can be read.
    assert!(
        refused > 1000 && read > 300,
        "{refused} refused, {read} read"
    );
}

#[test]
fn every_word_that_the_format_allows_can_be_read() {
    for (path, words) in [
        (
            "/speakers/0/kind",
            &[
                "official",
                "former-official",
                "scholar",
                "lawmakers",
                "international-body",
                "rights-group",
                "company",
                "unnamed",
            ][..],
        ),
        ("/quotes/1/extent", &["full", "fragment"]),
        (
            "/figures/0/basis",
            &["reported", "said", "alleged", "denied"],
        ),
        ("/events/0/basis", &["stated", "inferred"]),
        ("/places/0/kind", &["city", "country", "region", "area"]),
        (
            "/places/2/shape/region",
            &["xinjiang", "tibet", "inner-mongolia"],
        ),
    ] {
        for word in words {
            assert!(
                validate(&edited(&[(path, json!(word))])).is_ok(),
                "{path} = {word}"
            );
        }
    }
}
