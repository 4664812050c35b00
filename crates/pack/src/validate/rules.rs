//! The rules that concern several fields of an object.

use super::problem::ProblemKind::{
    DuplicateId, FragmentWithoutContext, RepeatedReference, SelectorMismatch,
};
use super::rule::{Broken, Step};
use serde_json::{Map, Value};

/// Sections have ids of their own within their story.
pub(super) fn story(story: &Map<String, Value>) -> Vec<Broken> {
    let mut broken = Vec::new();
    let Some(sections) = story.get("sections").and_then(Value::as_array) else {
        return broken;
    };
    let ids: Vec<_> = sections
        .iter()
        .map(|section| section.get("id").and_then(Value::as_str))
        .collect();
    for (index, id) in ids.iter().enumerate() {
        let (Some(id), Some(first)) = (id, ids.iter().position(|other| other == id)) else {
            continue;
        };
        if first < index {
            let message = format!("\"{id}\" is already the id of section {first} of this story");
            broken.push(Broken {
                below: vec![Step::Key("sections"), Step::Index(index), Step::Key("id")],
                kind: DuplicateId,
                message,
            });
        }
    }
    broken
}

/// A line leads somewhere else.
pub(super) fn line(line: &Map<String, Value>) -> Vec<Broken> {
    let mut broken = Vec::new();
    let end = |name| line.get(name).and_then(Value::as_str);
    if let (Some(from), Some(to)) = (end("from"), end("to"))
        && from == to
    {
        let message = format!("\"{to}\" is where the line begins, expected another place");
        broken.push(Broken {
            below: vec![Step::Key("to")],
            kind: RepeatedReference,
            message,
        });
    }
    broken
}

/// A quote shows its selector's words, and a fragment never stands alone.
pub(super) fn quote(quote: &Map<String, Value>) -> Vec<Broken> {
    let mut broken = Vec::new();
    let text = |name| quote.get(name).and_then(Value::as_str);
    let exact = quote
        .get("selector")
        .and_then(|selector| selector.get("exact"))
        .and_then(Value::as_str);
    if let (Some(shown), Some(exact)) = (text("text"), exact)
        && shown != exact
        && Some(shown) != exact.strip_suffix(',')
    {
        let message = format!(
            "{}, expected the words of selector.exact, of which only a last comma may be dropped",
            first_difference(shown, exact)
        );
        broken.push(Broken {
            below: vec![Step::Key("text")],
            kind: SelectorMismatch,
            message,
        });
    }
    let has_context = quote
        .get("context")
        .is_some_and(|context| !context.is_null());
    if text("extent") == Some("fragment") && !has_context {
        let message = "missing, expected what the fragment is part of, in own words".to_owned();
        broken.push(Broken {
            below: vec![Step::Key("context")],
            kind: FragmentWithoutContext,
            message,
        });
    }
    broken
}

/// Where two texts part, with a few characters of each: a curly quote for a straight one is easily overlooked.
fn first_difference(shown: &str, exact: &str) -> String {
    let same = shown
        .chars()
        .zip(exact.chars())
        .take_while(|(a, b)| a == b)
        .count();
    let rest = |text: &str| match text.chars().skip(same).take(12).collect::<String>() {
        rest if rest.is_empty() => "the end".to_owned(),
        rest => format!("\"{rest}\""),
    };
    format!(
        "differs after {same} characters: {} for {}",
        rest(shown),
        rest(exact)
    )
}
