//! Packs as files: a valid one, and malformed ones with the problems that must be found in them.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod agreement;
mod behaviour;
mod built_in;
mod parser;
mod review;
mod selectors;

use meridian_pack::validate::{Problem, ProblemKind, validate};
use meridian_pack::{Pack, ParseError};
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// As many as there are: one that gets lost, or that is added and not found, is missed here.
const MALFORMED: usize = 122;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    #[serde(default)]
    edits: Vec<Edit>,
    text: Option<String>,
    problems: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Edit {
    path: String,
    #[serde(default)]
    value: Value,
    #[serde(default)]
    remove: bool,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/packs")
}

fn valid() -> Value {
    serde_json::from_str(&fs::read_to_string(folder().join("valid.json")).unwrap()).unwrap()
}

/// Sets or removes what a JSON Pointer names.
fn edit(pack: &mut Value, path: &str, value: Option<Value>) {
    let Some((parent, key)) = path.rsplit_once('/') else {
        *pack = value.unwrap();
        return;
    };
    match (pack.pointer_mut(parent).expect(path), value) {
        (Value::Object(fields), Some(value)) => drop(fields.insert(key.to_owned(), value)),
        (Value::Object(fields), None) => drop(fields.remove(key).expect(path)),
        (Value::Array(items), Some(value)) if key == "-" => items.push(value),
        (Value::Array(items), Some(value)) => items[key.parse::<usize>().expect(path)] = value,
        (Value::Array(items), None) => drop(items.remove(key.parse().expect(path))),
        (other, _) => panic!("{path} leads into {other}"),
    }
}

fn edited(edits: &[(&str, Value)]) -> String {
    let mut pack = valid();
    for (path, value) in edits {
        edit(&mut pack, path, Some(value.clone()));
    }
    pack.to_string()
}

fn lines(problems: &[Problem]) -> Vec<String> {
    problems
        .iter()
        .map(|problem| format!("{:?} {problem}", problem.kind))
        .collect()
}

#[test]
fn the_valid_pack_is_valid() {
    let text = valid().to_string();
    let pack = validate(&text).unwrap_or_else(|problems| panic!("{:#?}", lines(&problems)));
    assert_eq!(pack, Pack::parse(&text).unwrap());
}

#[test]
fn every_malformed_pack_gets_exactly_its_problems() {
    let mut files: Vec<_> = fs::read_dir(folder().join("malformed"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    assert_eq!(files.len(), MALFORMED, "malformed packs");
    let mut failures = String::new();
    let mut seen = BTreeSet::new();
    for file in &files {
        let name = file.file_name().unwrap().to_string_lossy();
        let case: Case = serde_json::from_str(&fs::read_to_string(file).unwrap()).expect(&name);
        let text = case.text.unwrap_or_else(|| {
            let mut pack = valid();
            for Edit {
                path,
                value,
                remove,
            } in case.edits
            {
                edit(&mut pack, &path, (!remove).then_some(value));
            }
            pack.to_string()
        });
        let found = validate(&text).map_or_else(|problems| lines(&problems), |_| Vec::new());
        seen.extend(
            found
                .iter()
                .filter_map(|line| line.split(' ').next().map(str::to_owned)),
        );
        if found != case.problems || found.is_empty() {
            failures += &format!(
                "{name}\n  expected {:#?}\n  found {found:#?}\n",
                case.problems
            );
        }
    }
    assert!(failures.is_empty(), "{failures}");
    let kinds: BTreeSet<String> = of_a_pack().iter().map(|kind| format!("{kind:?}")).collect();
    assert_eq!(seen, kinds, "every kind of problem has a pack that has it");
}

/// Every kind of problem that a pack can have. A new kind has to be placed here, or this does not compile.
fn of_a_pack() -> Vec<ProblemKind> {
    use ProblemKind::*;
    let next = |kind: ProblemKind| match kind {
        NotJson => Some(UnknownVersion),
        UnknownVersion => Some(Unreadable),
        Unreadable => Some(WrongType),
        WrongType => Some(MissingField),
        MissingField => Some(UnknownValue),
        UnknownValue => Some(MissingId),
        MissingId => Some(DuplicateId),
        DuplicateId => Some(MalformedId),
        MalformedId => Some(DanglingReference),
        DanglingReference => Some(RepeatedReference),
        RepeatedReference => Some(CoordinateOutOfRange),
        CoordinateOutOfRange => Some(MalformedDate),
        MalformedDate => Some(MalformedCountry),
        MalformedCountry => Some(MalformedLanguage),
        MalformedLanguage => Some(EmptyText),
        EmptyText => Some(EmptyList),
        EmptyList => Some(EmptyTrace),
        EmptyTrace => Some(MalformedTrace),
        MalformedTrace => Some(SelectorMismatch),
        SelectorMismatch => Some(FragmentWithoutContext),
        FragmentWithoutContext => Some(NoSpeaker),
        // The others are of a lesson beside a pack, and what an editor would ask (review.rs).
        NoSpeaker | OtherFacts | NoAnswer => None,
        UnmarkedAccusation | NothingMoves | TwoBases | CopiedWords | OutsideTrace => None,
    };
    std::iter::successors(Some(NotJson), |kind| next(*kind)).collect()
}

#[test]
fn all_mistakes_of_a_file_are_listed() {
    let text = edited(&[
        ("/title", json!(" ")),
        ("/stories/0/gist/0/basis", json!("rumoured")),
        ("/speakers/1/country", json!("fi")),
        ("/places/2/coordinates", json!([88, 131])),
        ("/events/0/date", json!("June 2021")),
    ]);
    let kinds: Vec<_> = validate(&text)
        .unwrap_err()
        .iter()
        .map(|problem| problem.kind)
        .collect();
    use ProblemKind::*;
    assert_eq!(
        kinds,
        [
            EmptyText,
            UnknownValue,
            MalformedCountry,
            CoordinateOutOfRange,
            MalformedDate
        ]
    );
}

#[test]
fn extra_fields_are_tolerated_everywhere() {
    fn add_extra(value: &mut Value) {
        match value {
            Value::Object(fields) => {
                fields.values_mut().for_each(add_extra);
                // A shape is a choice and not an object with fields.
                if !["country", "region", "outline"]
                    .iter()
                    .any(|only| fields.len() == 1 && fields.contains_key(*only))
                {
                    fields.insert("x-extra".to_owned(), json!({ "id": "extra", "source": [] }));
                }
            }
            Value::Array(items) => items.iter_mut().for_each(add_extra),
            _ => {}
        }
    }
    let mut pack = valid();
    add_extra(&mut pack);
    let text = pack.to_string();
    let expected = Pack::parse(&valid().to_string()).unwrap();
    assert_eq!(
        validate(&text).unwrap_or_else(|problems| panic!("{:#?}", lines(&problems))),
        expected
    );
}

#[test]
fn html_in_a_field_stays_plain_text() {
    let html = "<b onclick=\"alert(1)\">&amp; <script>x</script></b>";
    let text = edited(&[("/title", json!(html)), ("/reported/0/text", json!(html))]);
    let pack = validate(&text).unwrap();
    assert_eq!(
        (pack.title.as_str(), pack.reported[0].text.as_str()),
        (html, html)
    );
}
