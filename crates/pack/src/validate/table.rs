//! The table of the format, asked which fields there are.

use super::format::PACK;
use super::kind::{Form, Kind};
use super::rule::Step;

/// Names of the fields of the object at a path, in the format's order; none where the format has no object.
pub(crate) fn fields_at(path: &[Step]) -> Vec<&'static str> {
    let names = |form: &'static Form| form.fields.iter().map(|field| field.name).collect();
    form_at(path).map(names).unwrap_or_default()
}

fn form_at(path: &[Step]) -> Option<&'static Form> {
    let whole: &'static Form = &PACK;
    let mut form = Some(whole);
    let mut kind: Option<&'static Kind> = None;
    for step in path {
        kind = match (step, kind) {
            (Step::Key(name), _) => {
                let field = form?.fields.iter().find(|field| field.name == *name)?;
                Some(&field.kind)
            }
            (Step::Index(_), Some(Kind::List(item, _, _))) => Some(item),
            (Step::Index(_), _) => None,
        };
        form = match kind? {
            Kind::Object(form) => Some(form),
            _ => None,
        };
    }
    form
}

/// Every field that may be left out, as a path such as `stories[].gist[].by`.
#[cfg(test)]
pub(crate) fn optional() -> Vec<String> {
    use super::kind::Absence;
    let mut found = Vec::new();
    let mut waiting: Vec<(String, &'static Form)> = vec![(String::new(), &PACK)];
    while let Some((path, form)) = waiting.pop() {
        for field in form.fields {
            let dot = if path.is_empty() { "" } else { "." };
            let mut path = format!("{path}{dot}{}", field.name);
            if field.absence != Absence::Forbidden {
                found.push(path.clone());
            }
            let mut kind = &field.kind;
            while let Kind::List(item, _, _) = kind {
                path.push_str("[]");
                kind = item;
            }
            if let Kind::Object(form) = kind {
                waiting.push((path, form));
            }
        }
    }
    found.sort();
    found
}
