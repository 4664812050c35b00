//! Fields put into a text of JSON, which stays as it is around them.

use super::Write;
use crate::validate::{Step, fields_at};
use jsonc_parser::{
    ParseOptions,
    ast::{Object, Value},
    common::Ranged,
    parse_to_ast,
};

/// Something to put in, and before which byte.
struct Insertion {
    at: usize,
    text: String,
}

/// Writes the fields, each where the format has it: behind the last one that stands before it there, and set off as that one is. The
/// library says where in the text each value stands; its own editing would break an object on one line into several.
///
/// # Errors
/// Where the text is no JSON, or has no object at a path.
pub(super) fn put(text: &str, writes: &[Write]) -> Result<String, String> {
    let parsed = parse_to_ast(text, &Default::default(), &ParseOptions::default());
    let root = parsed
        .map_err(|error| error.to_string())?
        .value
        .ok_or("holds nothing")?;
    let insertions = writes.iter().map(|write| {
        let object =
            object_at(&root, &write.object).ok_or("has no object at a path that it had")?;
        Ok(insertion(text, object, write))
    });
    let mut insertions = insertions.collect::<Result<Vec<_>, String>>()?;
    // What goes to one place keeps its order.
    insertions.sort_by_key(|insertion| insertion.at);
    let mut out = String::with_capacity(text.len() + 32 * insertions.len());
    let mut done = 0;
    for Insertion { at, text: new } in &insertions {
        out.push_str(text.get(done..*at).unwrap_or_default());
        out.push_str(new);
        done = *at;
    }
    out.push_str(text.get(done..).unwrap_or_default());
    Ok(out)
}

fn insertion(text: &str, object: &Object, write: &Write) -> Insertion {
    let order = fields_at(&write.object);
    let before: Vec<&str> = order
        .into_iter()
        .take_while(|name| *name != write.field)
        .collect();
    let properties = &object.properties;
    let last = properties
        .iter()
        .rposition(|property| before.contains(&property.name.as_str()));
    let start_of_gap =
        |index: usize| match index.checked_sub(1).and_then(|index| properties.get(index)) {
            Some(earlier) => earlier.end(),
            None => object.start() + 1,
        };
    let (at, neighbour) = match last {
        Some(last) => (
            properties.get(last).map_or(object.start() + 1, Ranged::end),
            last,
        ),
        None => (object.start() + 1, 0),
    };
    // The spaces, or the new line, before the field that it stands beside.
    let gap = properties
        .get(neighbour)
        .and_then(|property| text.get(start_of_gap(neighbour)..property.start()));
    let gap = gap.unwrap_or_default().trim_start_matches([' ', '\t']);
    let gap = gap.strip_prefix(',').unwrap_or(gap);
    let field = format!("\"{}\": {}", write.field, write.value);
    let text = match last {
        Some(_) => format!(",{gap}{field}"),
        None if properties.is_empty() => field,
        None => format!("{gap}{field},"),
    };
    Insertion { at, text }
}

fn object_at<'a, 'b>(root: &'b Value<'a>, path: &[Step]) -> Option<&'b Object<'a>> {
    let mut at = root;
    for step in path {
        at = match (step, at) {
            (Step::Key(name), Value::Object(object)) => {
                let property = object
                    .properties
                    .iter()
                    .find(|property| property.name.as_str() == *name)?;
                &property.value
            }
            (Step::Index(index), Value::Array(array)) => array.elements.get(*index)?,
            _ => return None,
        };
    }
    match at {
        Value::Object(object) => Some(object),
        _ => None,
    }
}
