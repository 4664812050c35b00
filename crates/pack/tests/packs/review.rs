//! What an editor would ask: examples that are asked about, and examples that are not.

use crate::{Case, Edit, edit, folder, lines, valid};
use meridian_pack::Pack;
use meridian_pack::review::review;
use serde_json::Value;
use std::fs;
use std::path::Path;

/// The remarks on a pack after edits, as lines.
fn remarks(mut pack: Value, edits: Vec<Edit>, source: Option<&str>) -> Vec<String> {
    for Edit {
        path,
        value,
        remove,
    } in edits
    {
        edit(&mut pack, &path, (!remove).then_some(value));
    }
    lines(&review(&Pack::parse(&pack.to_string()).unwrap(), source))
}

fn cases(name: &str) -> Vec<Case> {
    serde_json::from_str(&fs::read_to_string(folder().join(name)).unwrap()).expect(name)
}

fn built_in() -> Value {
    let file =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/packs/china-in-eurasia.json");
    serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap()
}

#[test]
fn nothing_is_asked_about_the_built_in_pack() {
    assert_eq!(remarks(built_in(), Vec::new(), None), [""; 0]);
}

#[test]
fn every_rule_asks_about_what_breaks_it_and_about_nothing_else() {
    let source = fs::read_to_string(folder().join("review.txt")).unwrap();
    assert_eq!(remarks(valid(), Vec::new(), Some(&source)), [""; 0]);
    let mut failures = Vec::new();
    for case in cases("review.json") {
        let name = format!(
            "{:?}",
            case.edits
                .iter()
                .map(|edit| edit.value.to_string())
                .collect::<Vec<_>>()
        );
        let found = remarks(valid(), case.edits, Some(&source));
        if found != case.problems {
            failures.push(format!(
                "{name}: expected {:#?}, found {found:#?}",
                case.problems
            ));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn what_version_1_0_of_the_built_in_pack_said_is_asked_about() {
    let mut failures = Vec::new();
    let cases = cases("before.json");
    assert!(cases.len() >= 10);
    for case in cases {
        let name = case.edits.first().map(|edit| edit.value.to_string());
        let found = remarks(built_in(), case.edits, None);
        let kinds: Vec<_> = found
            .iter()
            .filter_map(|line| line.split(' ').next())
            .collect();
        if kinds != case.problems {
            failures.push(format!(
                "{name:?}: expected {:?}, found {found:#?}",
                case.problems
            ));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn packs_in_other_languages_are_not_asked_by_english_words() {
    let german = Edit {
        path: "/lang".to_owned(),
        value: "de".into(),
        remove: false,
    };
    let remark = Edit {
        path: "/lines/0/text".to_owned(),
        value: "Vik says that Finland spies.".into(),
        remove: false,
    };
    assert_eq!(remarks(valid(), vec![german, remark], None), [""; 0]);
}
