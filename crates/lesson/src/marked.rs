//! Where terms of the glossary stand in a text, and which of them the page marks.

use crate::model::Term;
use std::ops::Range;

/// A term in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marked {
    /// Its position in the glossary.
    pub term: usize,
    /// Where it stands, in bytes.
    pub at: Range<usize>,
}

/// The terms of a glossary, ready to be looked for.
pub struct Forms<'a>(Vec<(&'a str, usize)>);

impl<'a> Forms<'a> {
    /// Every form in which a term is written, the longest first.
    pub fn new(glossary: &'a [Term]) -> Self {
        let terms = glossary.iter().enumerate();
        let mut forms: Vec<(&str, usize)> = terms
            .flat_map(|(at, term)| term.forms.iter().map(move |form| (form.as_str(), at)))
            .filter(|(form, _)| !form.is_empty())
            .collect();
        forms.sort_by_key(|(form, _)| std::cmp::Reverse(form.len()));
        Self(forms)
    }

    /// The terms whose forms stand in a text as whole words, in the order of the text. Where several forms begin at one place the
    /// longest counts, and a form within another does not.
    pub fn all(&self, text: &str) -> Vec<Marked> {
        let mut found = Vec::new();
        let mut rest = text;
        let mut before: Option<char> = None;
        while let Some(first) = rest.chars().next() {
            let begins = before.is_none_or(|letter| !letter.is_alphanumeric());
            let here = self.0.iter().find_map(|(form, term)| {
                let after = rest.strip_prefix(form)?;
                let next = after.chars().next();
                let ends = next.is_none_or(|letter| !letter.is_alphanumeric());
                (begins && ends).then_some((*form, *term, after))
            });
            match here {
                Some((form, term, after)) => {
                    let start = text.len() - rest.len();
                    let at = start..start + form.len();
                    found.push(Marked { term, at });
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

    /// Those that none of the texts before had. `met` holds the positions of their terms, and takes the new ones in.
    pub fn first(&self, text: &str, met: &mut Vec<usize>) -> Vec<Marked> {
        let mut found = self.all(text);
        found.retain(|one| {
            let new = !met.contains(&one.term);
            if new {
                met.push(one.term);
            }
            new
        });
        found
    }
}

/// The positions of the terms that stand in a text, in the order of the text.
pub fn marked(glossary: &[Term], text: &str) -> Vec<usize> {
    let found = Forms::new(glossary).all(text);
    found.into_iter().map(|one| one.term).collect()
}
