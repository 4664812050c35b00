//! Which terms the page marks in a text; boot/lesson/glossary.js does the same there.

use crate::model::Term;

/// The positions of the terms whose forms stand in a text as whole words, in the order of the text. Where several forms begin at one
/// place the longest counts, and a form within another does not.
pub fn marked(glossary: &[Term], text: &str) -> Vec<usize> {
    let mut forms: Vec<(&str, usize)> = glossary
        .iter()
        .enumerate()
        .flat_map(|(at, term)| term.forms.iter().map(move |form| (form.as_str(), at)))
        .filter(|(form, _)| !form.is_empty())
        .collect();
    forms.sort_by_key(|(form, _)| std::cmp::Reverse(form.len()));
    let mut found = Vec::new();
    let mut rest = text;
    let mut before: Option<char> = None;
    while let Some(first) = rest.chars().next() {
        let begins = before.is_none_or(|letter| !letter.is_alphanumeric());
        let here = forms.iter().find_map(|(form, at)| {
            let after = rest.strip_prefix(form)?;
            let ends = after
                .chars()
                .next()
                .is_none_or(|letter| !letter.is_alphanumeric());
            (begins && ends).then_some((*form, *at, after))
        });
        match here {
            Some((form, at, after)) => {
                found.push(at);
                before = form.chars().next_back();
                rest = after;
            }
            None => {
                before = Some(first);
                rest = rest.get(first.len_utf8()..).unwrap_or_default();
            }
        }
    }
    found
}
