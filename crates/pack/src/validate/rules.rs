//! What is asked of several fields at once.

use super::problem::ProblemKind::{
    DuplicateId, FragmentWithoutContext, RepeatedReference, SelectorMismatch,
};
use super::walk::{Step, Walk};
use serde_json::{Map, Value};

/// A rule looks at an object after its fields were visited; a field that is missing or malformed has been
/// reported by then and is passed over.
pub(super) type Rule = fn(&mut Walk<'_>, &Map<String, Value>);

/// Sections have ids of their own within their story.
pub(super) fn story(walk: &mut Walk<'_>, story: &Map<String, Value>) {
    let Some(sections) = story.get("sections").and_then(Value::as_array) else {
        return;
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
            walk.report_at(
                &[Step::Key("sections"), Step::Index(index), Step::Key("id")],
                DuplicateId,
                message,
            );
        }
    }
}

/// A line leads somewhere else.
pub(super) fn line(walk: &mut Walk<'_>, line: &Map<String, Value>) {
    let end = |name| line.get(name).and_then(Value::as_str);
    if let (Some(from), Some(to)) = (end("from"), end("to"))
        && from == to
    {
        let message = format!("\"{to}\" is where the line begins, expected another place");
        walk.report_at(&[Step::Key("to")], RepeatedReference, message);
    }
}

/// A quote shows its selector's words, and a fragment never stands alone.
pub(super) fn quote(walk: &mut Walk<'_>, quote: &Map<String, Value>) {
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
        walk.report_at(&[Step::Key("text")], SelectorMismatch, message);
    }
    let has_context = quote
        .get("context")
        .is_some_and(|context| !context.is_null());
    if text("extent") == Some("fragment") && !has_context {
        let message = "missing, expected what the fragment is part of, in own words".to_owned();
        walk.report_at(&[Step::Key("context")], FragmentWithoutContext, message);
    }
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
